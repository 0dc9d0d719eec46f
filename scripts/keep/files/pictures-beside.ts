/** Pictures of pages that lie beside them: seeds/<page>.jpg, .jpeg, .png, .webp, and .pdf beside a text of the same name. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { PageImage } from '../../../src/schema/page.ts';
import { isPdf } from '../../read/input/pdf.ts';
import { pictureSize } from '../../read/input/picture.ts';
import { ocrCommand } from './convert.ts';

const pdf = /\.pdf$/i;
export const pictureExtensions: readonly string[] = ['.jpg', '.jpeg', '.png', '.webp'];
const isPicture = (name: string): boolean => pictureExtensions.includes(extname(name).toLowerCase());
const withoutExtension = (name: string): string => name.replace(/\.[^.]*$/, '');

/**
 * Names of files → those of pictures. A PDF is a page of its own unless the page lies beside it in another format;
 * `isPage`: whether a file can hold a page.
 */
export function listPictures(names: readonly string[], isPage: (name: string) => boolean): ReadonlySet<string> {
  const texts = new Set(names.filter((name) => isPage(name) && !pdf.test(name)).map(withoutExtension));
  return new Set(names.filter((name) => isPicture(name) || (pdf.test(name) && texts.has(withoutExtension(name)))));
}

/** A picture that is not used: which file, and why. */
export interface PictureFault {
  readonly file: string;
  readonly reason: string;
}

/** The pictures of a folder. */
export interface Pictures {
  /** That of a page; null where there is none, or none that can be shown. */
  readonly of: (page: string) => Promise<PageImage | null>;
  /** What is wrong: pictures that no page asked for, that are none, or that a page has twice. To be asked when all pages were read. */
  readonly faults: () => readonly PictureFault[];
}

/** `names`: those of the pictures of the folder. */
export function toPictures(directory: string, names: Iterable<string>): Pictures {
  const byPage = Map.groupBy([...names].sort(), withoutExtension);
  const asked = new Set<string>();
  const faults: PictureFault[] = [];
  return {
    of: async (page) => {
      const [file, ...others] = byPage.get(page) ?? [];
      if (file === undefined || asked.has(page)) return null;
      asked.add(page);
      for (const other of others)
        faults.push({
          file: join(directory, other),
          reason: `the page ${page} has the picture ${file} already. Remove one`,
        });
      const bytes = await readFile(join(directory, file));
      if (pdf.test(file) && isPdf(bytes)) return { file };
      const size = pictureSize(bytes);
      if (size) return { file, ...size };
      faults.push({
        file: join(directory, file),
        reason:
          'expected a JPEG, PNG or WebP picture, or a PDF; found something else under its name, or a picture cut off',
      });
      return null;
    },
    faults: () => [
      ...faults,
      ...[...byPage]
        .filter(([page]) => !asked.has(page))
        .map(([page, [file = page]]) => ({
          file: join(directory, file),
          reason: `a picture of the page ${page}, which is not there. Name it as its page (${page}-p1 for the first of several), or remove it; a scan is read after OCR: ${ocrCommand(file)}`,
        })),
    ],
  };
}
