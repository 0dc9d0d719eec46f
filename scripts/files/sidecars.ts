/** Reads what a person knows of pages: seeds/<page>.yaml. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { describeMisfit, toMisfits } from '../../src/lib/parse-with.ts';
import { sidecar, type Sidecar } from '../../src/schema/sidecar.ts';

/** The sidecars of a folder; those that no page asked for are left over. */
export interface Sidecars {
  /** What is supplied for a page: its own sidecar over that of the file which holds it. Throws where one does not fit. */
  readonly of: (page: string, file: string) => Promise<Sidecar>;
  /** Paths of sidecars without a page. Ask when all pages are read. */
  readonly orphans: () => readonly string[];
}

const extension = '.yaml';

/** `names`: the names of all files of the folder. */
export function toSidecars(directory: string, names: readonly string[]): Sidecars {
  const files = new Set(names.filter((name) => name.endsWith(extension)));
  const asked = new Set<string>();
  const read = async (stem: string): Promise<Sidecar> => {
    const name = `${stem}${extension}`;
    asked.add(name);
    return files.has(name) ? readSidecar(join(directory, name)) : {};
  };
  return {
    of: async (page, file) => {
      if (page === file) return read(page);
      const shared = await read(file);
      if (shared.printPage !== undefined)
        throw new Error(
          `${join(directory, file + extension)}: printPage: expected no page number, for the file holds several pages; found ${JSON.stringify(shared.printPage)}. Put it into ${page}${extension}`,
        );
      return { ...shared, ...(await read(page)) };
    },
    orphans: () => [...files].filter((name) => !asked.has(name)).map((name) => join(directory, name)),
  };
}

/** Throws with the file, the field, what was expected and what was found. */
async function readSidecar(path: string): Promise<Sidecar> {
  const value: unknown = await readYaml(path);
  // A sidecar that only holds comments supplies nothing.
  const parsed = sidecar.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  throw new Error(
    toMisfits(parsed.error, value)
      .map((misfit) => describeMisfit(path, misfit))
      .join('; '),
  );
}

async function readYaml(path: string): Promise<unknown> {
  const source = await readFile(path, 'utf8');
  try {
    return parse(source);
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new Error(`${path}: expected YAML; found ${said}`, { cause: error });
  }
}

/** `'a.yaml'` → `'a'` */
export const stemOf = (file: string): string => basename(file).replace(/\.[^.]*$/, '');
