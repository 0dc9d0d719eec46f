/**
 * 版面图: the picture of a newspaper page, or one drawn of the PDF that its text came from, where that still lies in seeds/.
 *
 * content/ names it; the file itself stays in seeds/ and is copied at build. An archive built without seeds/ has no pictures,
 * and all the rest.
 */
import { statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { PageRecord } from '../schema/page.ts';
import { drawnDirectory, drawnOf, sheetOf } from './drawn-pages.ts';
import { href } from '../core/links.ts';
import { seedsDirectory } from './directories.ts';

/** Folder of the built site that they are copied to. */
export const imageFolder = 'scans';

export interface PageImageShown {
  /** Where it lies. */
  readonly from: string;
  /** What it is called in the built site. */
  readonly file: string;
  readonly href: string;
  readonly width: number;
  readonly height: number;
}

/** What there is to show of a page; null: nothing. A picture is shown rather than the PDF. */
export function pageImageOf(record: PageRecord): PageImageShown | null {
  const { image, page } = record;
  if (image !== undefined && 'width' in image && isThere(image.file)) {
    const { width, height } = image;
    const file = `${page}${extname(image.file)}`;
    return { from: join(seedsDirectory, image.file), file, href: addressOf(file), width, height };
  }
  const sheet = sheetOf(record);
  const drawn = sheet && drawnOf(sheet);
  if (!drawn) return null;
  const { width, height } = drawn;
  const file = `${page}.webp`;
  return { from: join(drawnDirectory, drawn.file), file, href: addressOf(file), width, height };
}

const addressOf = (file: string): string => href(`${imageFolder}/${encodeURIComponent(file)}`);

const isThere = (file: string): boolean =>
  statSync(join(seedsDirectory, file), { throwIfNoEntry: false }) !== undefined;
