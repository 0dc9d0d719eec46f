/** Where characters and strings stand in all articles: what an engine knows. Everything else of search is built upon it. */
import type { Catalogue } from '../format/catalogue.ts';
import type { Holders, Places } from '../format/postings.ts';

/** Bytes of a file of the index by its path. Rejects with a `SearchFailure`. */
export type ReadBytes = (path: string) => Promise<Uint8Array>;

/** Answers reject with a `SearchFailure`; what failed is asked for again. */
export interface Lists {
  /** Whether a string has a list of holders beside its places, and a pair its triples. */
  readonly isHeavy: (gram: string) => boolean;
  /** Whether the list of a string of two to four characters is there, and how long it is. */
  readonly listOf: (gram: string) => 'none' | 'plain' | 'heavy' | 'giant';
  /** Where a string stands that has a list. */
  readonly places: (gram: string) => Promise<Places>;
  /** Which articles hold a character, or a heavy string. */
  readonly holders: (gram: string) => Promise<Holders>;
}

export type OpenLists = (readBytes: ReadBytes, catalogue: Catalogue) => Lists;
