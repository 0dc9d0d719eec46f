/** What can be said of the copy of the whole archive on this device. */
import type { BuildSummary } from './build-files.ts';
import { CopyFailure, readBuild } from './copy.ts';
import { findCopies, readCopyList } from './stores.ts';

export type CopyState =
  /** The browser keeps nothing, or only over a safe connection. */
  | { readonly kind: 'unable' }
  /** The site offers no copy: it is one itself. */
  | { readonly kind: 'notOffered' }
  | { readonly kind: 'none'; readonly build: BuildSummary; readonly room: number | null }
  /** There is no copy, and no network to make one. */
  | { readonly kind: 'noneNorNetwork' }
  | { readonly kind: 'part'; readonly build: BuildSummary; readonly files: number }
  | { readonly kind: 'making'; readonly here: number; readonly all: number }
  | {
      readonly kind: 'whole';
      /** When it was made, ISO 8601. */
      readonly on: string;
      readonly files: number;
      readonly bytes: number;
      /** The site has been published anew since. */
      readonly isOld: boolean;
    };

/** Can this browser keep anything? */
export const isAble = (): boolean => isSecureContext && 'caches' in window && 'serviceWorker' in navigator;

/** Asks the browser's caches and, where there is a network, the site. */
export async function findCopyState(root: string): Promise<CopyState> {
  if (!isAble()) return { kind: 'unable' };
  const [copies, build] = await Promise.all([findCopies(root), readBuildIfOnline(root)]);
  const [copy] = copies;
  if (copy?.isWhole) {
    const list = await readCopyList(root, copy);
    if (list) {
      const bytes = list.files.reduce((sum, [, length]) => sum + length, 0);
      const isOld = build !== null && build !== 'offline' && build.digest !== list.digest;
      return { kind: 'whole', on: list.on, files: list.files.length, bytes, isOld };
    }
  }
  if (build === 'offline') return { kind: 'noneNorNetwork' };
  if (build === null) return { kind: 'notOffered' };
  const begun = copies.find(({ digest }) => digest === build.digest);
  if (begun) return { kind: 'part', build, files: (await begun.cache.keys()).length };
  return { kind: 'none', build, room: await findRoom() };
}

async function readBuildIfOnline(root: string): Promise<BuildSummary | 'offline' | null> {
  return readBuild(root).catch((error: unknown) => {
    if (error instanceof CopyFailure) return 'offline';
    throw error;
  });
}

/** Bytes that the browser still gives this site; null where it does not say. */
async function findRoom(): Promise<number | null> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined ? null : quota - usage;
}
