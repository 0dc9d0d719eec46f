/** Pictures that were drawn of pages in PDF, kept between builds under the digest of their file: `<digest>-<sheet>.<width>x<height>.webp`. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PageRecord } from '../schema/page.ts';
import { seedsDirectory } from './directories.ts';

export const drawnDirectory = resolve('.cache/drawn');

/** The page of a PDF that shows a newspaper page. */
export interface Sheet {
  /** File in seeds/. */
  readonly file: string;
  /** From 1. */
  readonly number: number;
}

/** The PDF that a newspaper page came in, or that lies beside its text; null where there is none. A picture comes first. */
export function sheetOf({ image, format, file, sheet }: PageRecord): Sheet | null {
  if (image !== undefined && isThere(image.file)) return 'width' in image ? null : { file: image.file, number: 1 };
  return format === 'pdf' && isThere(file) ? { file, number: sheet ?? 1 } : null;
}

const isThere = (file: string): boolean =>
  statSync(join(seedsDirectory, file), { throwIfNoEntry: false }) !== undefined;

const digests = new Map<string, string>();

/** How the names of the pictures of a sheet begin. */
export function drawnPrefix({ file, number }: Sheet): string {
  const digest =
    digests.get(file) ??
    createHash('sha256')
      .update(readFileSync(join(seedsDirectory, file)))
      .digest('hex');
  digests.set(file, digest);
  return `${digest}-${String(number)}.`;
}

export interface Drawn {
  /** In `drawnDirectory`. */
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

let names: readonly string[] | null = null;

/** The picture of a sheet; null where none was drawn. To be asked when all are drawn. */
export function drawnOf(sheet: Sheet): Drawn | null {
  names ??= statSync(drawnDirectory, { throwIfNoEntry: false }) ? readdirSync(drawnDirectory) : [];
  const prefix = drawnPrefix(sheet);
  const file = names.find((name) => name.startsWith(prefix));
  const [, width, height] = /\.(\d+)x(\d+)\.webp$/.exec(file ?? '') ?? [];
  return file === undefined || width === undefined ? null : { file, width: Number(width), height: Number(height) };
}
