/** Pictures of pages that lie beside them: seeds/<page>.jpg, .jpeg, .png, .webp. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageImage } from '../../src/schema/page.ts';
import { pictureSize } from '../input/picture.ts';

const extension = /\.(?:jpe?g|png|webp)$/i;

export const isPicture = (name: string): boolean => extension.test(name);

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

/** `names`: the names of all files of the folder. */
export function toPictures(directory: string, names: readonly string[]): Pictures {
  const byPage = Map.groupBy(names.filter(isPicture).sort(), (name) => name.replace(extension, ''));
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
      const size = pictureSize(await readFile(join(directory, file)));
      if (size) return { file, ...size };
      faults.push({
        file: join(directory, file),
        reason: 'expected a JPEG, PNG or WebP picture; found something else under its name, or a picture cut off',
      });
      return null;
    },
    faults: () => [
      ...faults,
      ...[...byPage]
        .filter(([page]) => !asked.has(page))
        .map(([page, [file = page]]) => ({
          file: join(directory, file),
          reason: `a picture of the page ${page}, which is not there. Name it as its page (${page}-p1 for the first of several), or remove it`,
        })),
    ],
  };
}
