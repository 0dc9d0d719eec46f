/** Reads what a person knows of pages: seeds/<page>.yaml. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { toMisfits } from '../../../src/core/parse-with.ts';
import { sidecar, type Sidecar } from '../../../src/schema/sidecar.ts';

/** A sidecar that cannot be used: where, field by field what was expected and what was found. */
export interface SidecarFault {
  readonly file: string;
  readonly reason: string;
}

/** The sidecars of a folder. */
export interface Sidecars {
  /** What is supplied for a page: its own sidecar over that of the file which holds it. */
  readonly of: (page: string, file: string) => Promise<Sidecar | SidecarFault>;
  /** Names, without `.yaml`, of the sidecars that no page asked for. */
  readonly orphans: () => readonly string[];
}

export const sidecarExtension = '.yaml';

export const isFault = (read: Sidecar | SidecarFault): read is SidecarFault => 'reason' in read;

/** `names`: the names of all files of the folder. */
export function toSidecars(directory: string, names: readonly string[]): Sidecars {
  const stems = new Set(
    names.filter((name) => name.endsWith(sidecarExtension)).map((name) => name.slice(0, -sidecarExtension.length)),
  );
  const asked = new Set<string>();
  const read = async (stem: string): Promise<Sidecar | SidecarFault> => {
    asked.add(stem);
    return stems.has(stem) ? readSidecar(join(directory, `${stem}${sidecarExtension}`)) : {};
  };
  return {
    of: async (page, file) => {
      if (page === file) return read(page);
      const shared = await read(file);
      const own = await read(page);
      if (isFault(shared)) return shared;
      if (isFault(own)) return own;
      if (shared.printPage !== undefined)
        return refuseNumber(join(directory, `${file}${sidecarExtension}`), page, shared.printPage);
      return { ...shared, ...own };
    },
    orphans: () => [...stems].filter((stem) => !asked.has(stem)).sort(),
  };
}

const refuseNumber = (file: string, page: string, found: string): SidecarFault => ({
  file,
  reason: `printPage: expected none, for this file speaks of several pages; found "${found}". Put it into ${page}${sidecarExtension}`,
});

async function readSidecar(file: string): Promise<Sidecar | SidecarFault> {
  const value = await readYaml(file);
  if (value instanceof Error)
    return { file, reason: `expected YAML; found ${(value.message.split('\n')[0] ?? '').replace(/:$/, '')}` };
  // A sidecar that only holds comments supplies nothing.
  const parsed = sidecar.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  const misfits = toMisfits(parsed.error, value);
  return {
    file,
    reason: misfits.map((misfit) => `${misfit.field}: expected ${misfit.expected}; found ${misfit.found}`).join('; '),
  };
}

/** What the file holds, or why it cannot be read. */
async function readYaml(file: string): Promise<unknown> {
  try {
    return parse(await readFile(file, 'utf8'));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
