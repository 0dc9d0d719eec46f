/** What the search page and its worker say to each other. */

/** The first message: where the index lies, with a slash at the end. */
export interface Opening {
  readonly root: string;
}

/** A query in Pagefind's words. */
export interface Question {
  readonly number: number;
  readonly query: string;
}

/** An article that Pagefind found, by the name it gives it. */
export interface Hit {
  readonly key: string;
  readonly score: number;
}

/** What was found; or why it cannot be told. */
export type Answer =
  { readonly number: number; readonly hits: readonly Hit[] } | { readonly number: number; readonly failure: string };
