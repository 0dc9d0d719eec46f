/**
 * A folder that is replaced as a whole: the new one is made beside it under the name `….next`, and put in its place by two
 * renames. Cut between the two, `mendSwitch` ends it.
 */
import { rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../../door/disk.ts';

/** Where the new folder is made. `stem`: what the names beside the folder begin with; its own, unless others may bear such. */
export const nextTo = (stem: string): string => `${stem}.next`;
const oldOf = (stem: string): string => `${stem}.old`;

/** Puts the new folder in the place of the old one; the old one goes. */
export async function switchIn(folder: string, stem = folder): Promise<void> {
  if (await isThere(folder)) await rename(folder, oldOf(stem));
  await rename(nextTo(stem), folder);
  await syncFolder(dirname(folder));
  await remove(oldOf(stem));
}

/**
 * Ends a switch that was cut off, and removes what a killed run left beside the folder; true where a switch was ended. The
 * old folder bears its other name only when the new one is whole: without either of the two, forward is the way.
 */
export async function mendSwitch(folder: string, stem = folder): Promise<boolean> {
  const [here, next, old] = await Promise.all([folder, nextTo(stem), oldOf(stem)].map(isThere));
  const isCut = !here && old === true;
  if (isCut) {
    await rename(next === true ? nextTo(stem) : oldOf(stem), folder);
    await syncFolder(dirname(folder));
  }
  await remove(nextTo(stem));
  await remove(oldOf(stem));
  return isCut;
}

const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 3 });

const isThere = (folder: string): Promise<boolean> =>
  stat(folder).then(
    () => true,
    () => false,
  );
