/** What a build says of itself, so that a browser can keep all of it: written by src/integrations/offline.ts. */

/** Of the newest build, and small: asked for whenever the offline page is opened. */
export const buildFile = 'offline/build.json';
/** Every file that a copy of the archive holds; asked for when one is made. */
export const listFile = 'offline/files.json';
/** The page that stands in for what is not kept, and shows what is. */
export const offlineRoute = 'offline/';
/** Its folder holds files whose names change with their content: they never go stale. */
export const hashedFolder = '_astro/';

/** `offline/build.json` */
export interface BuildSummary {
  /** Changes with every change of any file. */
  readonly digest: string;
  readonly files: number;
  readonly bytes: number;
}

/** One file: its path below the site as it is asked for (`articles/0c720ab8/`), its length, and its `toDigest`. */
export type BuildFile = readonly [path: string, bytes: number, digest: string];

/** `offline/files.json` */
export interface BuildList {
  readonly digest: string;
  readonly files: readonly BuildFile[];
}

/** What sw.js carries of its build. */
export interface WorkerBuild {
  readonly digest: string;
  /** Paths of the offline page and of all it needs, and of all style sheets: kept from the first visit on. */
  readonly essentials: readonly string[];
  /** Paths of all files of this build below `hashedFolder`. */
  readonly hashed: readonly string[];
}

const readingFiles = /\.(?:html|css|m?js|svg|woff2|webmanifest)$/;
/** Asked for by nobody, or only by way of the network. */
const leftOut = /^(?:404\.html|sw\.js|offline\/(?:build|files)\.json)$/;

/**
 * Is this file needed to read and to search? Scans and files to take away are not: they may be many times the rest.
 *
 *     isForReading('articles/0c720ab8/index.html') // true
 *     isForReading('sitemap-0.xml') // false
 */
export const isForReading = (path: string): boolean =>
  !leftOut.test(path) && (readingFiles.test(path) || path.startsWith('search-index/') || /^icon[^/]*\.png$/.test(path));

/** A file's path → the path that it is asked for by: `parks/index.html` → `parks/`. */
export const toAskedPath = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/** SHA-256 of the bytes, 64 bits of it in hexadecimal digits: a guard against mixing, not against malice. */
export async function toDigest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
