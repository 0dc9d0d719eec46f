/**
 * Versions of the files in content/. What an older version wrote is read and brought up to date with the next run; what a
 * newer one wrote is refused, for nobody knows what it says.
 */

/** The newest version of each that is known here. */
export const versions = { archive: 1, page: 2, register: 2, rulings: 1 } as const;

/** Throws where a file is of a newer version than `known`: names it, and says what to do. */
export function refuseNewer(found: unknown, known: number, file: string): void {
  if (typeof found === 'number' && found > known)
    throw new Error(
      `${file}: refused: written by a newer version of this program (its format is version ${String(found)}; up to ${String(known)} is known here). Bring the program up to date`,
    );
}

/** The version that the first comments of a YAML file name, `# version 2`; 1 where they name none. */
export function readVersion(text: string): number {
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    if (line.trim() !== '' && !line.startsWith('#')) break;
    const version = /^#\s*version:?\s+(\d+)\s*$/i.exec(line)?.[1];
    if (version !== undefined) return Number(version);
  }
  return 1;
}
