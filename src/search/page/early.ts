/**
 * What every search reads first, asked for by the head of the search page: before the script that needs it is there, and read
 * while that starts. (A preload is asked for as soon, but handed over only once the script asks, a good while after.)
 */

declare global {
  interface Window {
    /** Bytes of the catalogue; undefined where they did not come. */
    searchCatalogue?: Promise<ArrayBuffer | undefined>;
  }
}

/** The script of the head. `address`: of the catalogue. */
export const toEarlyScript = (address: string): string =>
  `self.searchCatalogue=fetch(${JSON.stringify(address)},{cache:'no-cache'}).then(r=>r.ok?r.arrayBuffer():void 0).catch(()=>{})`;

/** What came of it, once: who asks again, asks the host. */
export async function takeEarly(): Promise<Uint8Array | null> {
  const asked = window.searchCatalogue;
  delete window.searchCatalogue;
  const bytes = await asked;
  return bytes === undefined ? null : new Uint8Array(bytes);
}
