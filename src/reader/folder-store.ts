/** Where the folder lies: the browser's localStorage, under a key of this archive, for others may share its host. */
import { formatFolder, parseFolder, type Clipping } from './folder.ts';

/** `base`: root of the site. door.ts reads the counter under the same name. */
export const storeKey = (base: string): string => `banku:${base}:clippings`;
export const countKey = (base: string): string => `${storeKey(base)}:count`;

/** Told where the count changes, in this window; other windows hear of it by `storage`. */
export const changedEvent = 'banku:clippings';

export class ClippingStore {
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  /** The folder; `trouble`: what was not understood is kept aside, or is of a later version. */
  read(): { readonly clippings: readonly Clipping[]; readonly trouble: 'damaged' | 'unreadable' | null } {
    const text = this.#get();
    if (text === null) return { clippings: [], trouble: null };
    const read = parseFolder(text);
    if (read === null) return { clippings: [], trouble: 'unreadable' };
    return { clippings: read.clippings, trouble: read.lost > 0 ? 'damaged' : null };
  }

  /** Changes the folder as it is now, whatever other windows did to it. False where the browser has no room, or refuses. */
  change(change: (folder: readonly Clipping[]) => readonly Clipping[]): boolean {
    const { clippings, trouble } = this.read();
    try {
      const text = this.#get();
      // What cannot be read is never lost.
      if (trouble !== null && text !== null)
        localStorage.setItem(`${storeKey(this.#base)}:${String(Date.now())}`, text);
      const next = change(clippings);
      localStorage.setItem(storeKey(this.#base), formatFolder(next));
      localStorage.setItem(countKey(this.#base), String(next.length));
    } catch {
      return false;
    }
    dispatchEvent(new Event(changedEvent));
    return true;
  }

  /** Calls `act` when another window changes the folder. */
  onOthers(act: () => void): void {
    addEventListener('storage', ({ key }) => {
      if (key === null || key === storeKey(this.#base)) act();
    });
  }

  #get(): string | null {
    try {
      return localStorage.getItem(storeKey(this.#base));
    } catch {
      return null;
    }
  }
}
