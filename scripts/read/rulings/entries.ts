/** Parsed YAML → the rulings of a page, each entry by itself: what is wrong with one says nothing of the others. */
import { toMisfits } from '../../../src/core/parse-with.ts';
import { isRulingKind, rulingKinds, type Ruling } from '../../../src/schema/ruling.ts';

/** A ruling and its place in its file, from 1. */
export interface Entry {
  readonly number: number;
  readonly ruling: Ruling;
}

/** An entry that cannot be followed: which, and what is wrong with which field of it. */
export interface RulingProblem {
  readonly entry: number;
  /** Field of the entry; empty for all of it. */
  readonly field: string;
  readonly message: string;
}

export interface Entries {
  readonly entries: readonly Entry[];
  readonly problems: readonly RulingProblem[];
}

export const noEntries: Entries = { entries: [], problems: [] };

/** `entry 3: to: expected …; found …` */
export const describeProblem = ({ entry, field, message }: RulingProblem): string =>
  `${entry === 0 ? '' : `entry ${String(entry)}: `}${field === '' ? '' : `${field}: `}${message}`;

/** A file's value → its entries, and all that is wrong with the others. An empty file has none. */
export function toEntries(value: unknown): Entries {
  if (value === null || value === undefined) return noEntries;
  if (!Array.isArray(value))
    return {
      entries: [],
      problems: [{ entry: 0, field: '', message: 'expected a list of rulings, each beginning with “- ”' }],
    };
  const read = value.map((entry: unknown, index) => toEntry(entry, index + 1));
  return {
    entries: read.flatMap((entry) => ('ruling' in entry ? [entry] : [])),
    problems: read.flatMap((entry) => ('ruling' in entry ? [] : entry.problems)),
  };
}

function toEntry(value: unknown, number: number): Entry | { readonly problems: readonly RulingProblem[] } {
  const fail = (field: string, message: string): { readonly problems: readonly RulingProblem[] } => ({
    problems: [{ entry: number, field, message }],
  });
  const kinds = Object.keys(rulingKinds).join(', ');
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail('', `expected a ruling with one of the keys ${kinds}`);
  const [kind, second] = Object.keys(value).filter(isRulingKind);
  if (kind === undefined)
    return fail('', `expected one of the keys ${kinds}; found ${Object.keys(value).join(', ') || 'none'}`);
  if (second !== undefined) return fail(second, `expected one decision an entry; found ${kind} and ${second}`);
  const parsed = rulingKinds[kind].safeParse(value);
  if (parsed.success) return { number, ruling: parsed.data };
  return {
    problems: toMisfits(parsed.error, value).map(({ field, expected, found }) => ({
      entry: number,
      field,
      message: `expected ${expected}; found ${found}`,
    })),
  };
}
