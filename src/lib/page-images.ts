/**
 * 版面图: the picture of a newspaper page, or the PDF that its text came from, where it still lies in seeds/.
 *
 * content/ names it; the file itself stays in seeds/ and is copied at build. An archive built without seeds/ has no pictures,
 * and all the rest.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { PageRecord } from '../schema/page.ts';
import { href } from './links.ts';
import { seedsDirectory } from './paths.ts';

/** Folder of the built site that they are copied to. */
export const imageFolder = 'scans';

export type PageImageShown =
  | {
      readonly kind: 'picture';
      readonly file: string;
      readonly href: string;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'pdf'; readonly file: string; readonly href: string; readonly megabytes: string };

/** What there is to show of a page; null: nothing. A picture is shown rather than the PDF. */
export function pageImageOf({ image, format, file, sheet }: PageRecord): PageImageShown | null {
  if (image !== undefined && sizeOf(image.file) !== null)
    return 'width' in image ? { kind: 'picture', ...image, href: addressOf(image.file) } : toPdf(image.file, null);
  return format === 'pdf' ? toPdf(file, sheet) : null;
}

/** `sheet`: number of the page in the file. */
function toPdf(file: string, sheet: number | null): PageImageShown | null {
  const bytes = sizeOf(file);
  if (bytes === null) return null;
  const place = sheet === null ? '' : `#page=${String(sheet)}`;
  return { kind: 'pdf', file, href: addressOf(file) + place, megabytes: (bytes / 1e6).toFixed(1) };
}

const addressOf = (file: string): string => href(`${imageFolder}/${encodeURIComponent(file)}`);

const sizeOf = (file: string): number | null =>
  statSync(join(seedsDirectory, file), { throwIfNoEntry: false })?.size ?? null;
