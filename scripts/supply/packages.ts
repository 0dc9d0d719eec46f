/** The packages that the lock file names, with what is known of each. */
import { readFile } from 'node:fs/promises';

export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  readonly integrity: string | null;
  /** SPDX expression, as the package says. */
  readonly licence: string | null;
  readonly isForTests: boolean;
  readonly hasInstallScript: boolean;
}

interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

/** Every package of a lock file, once a version, by name. Throws where the file is no lock file of npm. */
export function toPackages(text: string): readonly LockedPackage[] {
  const { packages } = JSON.parse(text) as { readonly packages?: Readonly<Record<string, Entry>> };
  if (!packages)
    throw new Error('package-lock.json: expected a lock file with “packages”; found none. Run npm install');
  const found = new Map<string, LockedPackage>();
  for (const [path, entry] of Object.entries(packages)) {
    if (path === '' || entry.link === true || entry.version === undefined) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const isForTests = entry.dev === true || entry.devOptional === true;
    const key = `${name}@${entry.version}`;
    found.set(key, {
      name,
      version: entry.version,
      integrity: entry.integrity ?? null,
      licence: entry.license ?? null,
      isForTests: isForTests && (found.get(key)?.isForTests ?? true),
      hasInstallScript: entry.hasInstallScript ?? false,
    });
  }
  return [...found.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

export const readPackages = async (): Promise<readonly LockedPackage[]> =>
  toPackages(await readFile('package-lock.json', 'utf8'));
