/**
 * What every search reads first, asked for by the head of the search page: before the script that needs it is there, and read
 * while that starts. (A preload is asked for as soon, but handed over only once the script asks, a good while after.)
 */

declare global {
  interface Window {
    /** Bytes by path; undefined where they did not come. */
    searchFiles?: Record<string, Promise<ArrayBuffer | undefined>>;
  }
}

/** The script of the head. `addresses`: paths from the root of the host. */
export const toEarlyScript = (addresses: readonly string[]): string =>
  `self.searchFiles={};for(const a of ${JSON.stringify(addresses)})searchFiles[a]=fetch(a,{cache:'no-cache'}).then(r=>r.ok?r.arrayBuffer():void 0).catch(()=>{})`;

/** What came of `address`, once: who asks again, asks the host. */
export async function takeEarly(address: string): Promise<Uint8Array | null> {
  const { pathname } = new URL(address);
  const asked = window.searchFiles?.[pathname];
  delete window.searchFiles?.[pathname];
  const bytes = await asked;
  return bytes === undefined ? null : new Uint8Array(bytes);
}
