/**
 * The register: content/register.yaml, every article id ever published and what became of it.
 *
 * An address that was once given out is never given to another article and never leads to nothing.
 */
import { z } from 'zod';
import { identifier, pageName } from './article.ts';

const text = z.string().min(1);
/** ISO 8601 day, e.g. `2026-11-21`. */
const day = z.iso.date();

/** How many shingles of a text the register keeps, at most. */
export const sampleSize = 32;
/** Characters that one shingle takes: 20 bits in base 32. */
export const shingleLength = 4;

const common = {
  id: identifier,
  /** The newspaper page that it stands on; of an article that is no more, the last one. */
  page: pageName,
  /** As last published. */
  title: text,
  /** The day on which the id was given: the accession date. It never changes. */
  accession: day,
};

/** What the article is found again by, whatever its id was made from: a sample of its text. */
const fingerprint = {
  /** Number of different shingles (three letters in a row) of the text. */
  size: z.int().nonnegative(),
  /** The `sampleSize` lowest of them, hashed, ascending; all of them where there are no more. */
  sample: z.string().regex(/^(?:[0-9a-hjkmnp-tv-z]{4}){0,32}$/),
};

const live = z.strictObject({ state: z.literal('live'), ...common, ...fingerprint });

/** Its text is now part of another article, to which its address leads. */
const merged = z.strictObject({ state: z.literal('merged'), ...common, into: identifier, on: day, ...fingerprint });

/** Its text is now in several articles, which its address lists; none of them has enough of it to keep the id. */
const split = z.strictObject({
  state: z.literal('split'),
  ...common,
  into: z.array(identifier).min(2),
  on: day,
  ...fingerprint,
});

/** A person took it out. Its text is in no article, and stays out when its page is split again. */
export const withdrawn = z.strictObject({
  state: z.literal('withdrawn'),
  ...common,
  on: day,
  /** Shown to readers. */
  why: text,
  by: text.optional(),
  /** What else readers should know, e.g. where to find the text. */
  note: text.optional(),
  ...fingerprint,
});

export const entry = z.discriminatedUnion('state', [live, merged, split, withdrawn]);

export type Entry = z.infer<typeof entry>;
export type LiveEntry = z.infer<typeof live>;
export type WithdrawnEntry = z.infer<typeof withdrawn>;
/** An entry whose article is no longer published under its id. */
export type RetiredEntry = Exclude<Entry, LiveEntry>;
/** In the order of the file. */
export type Register = readonly Entry[];
