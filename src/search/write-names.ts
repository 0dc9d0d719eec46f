/** The names that articles have, with all their variants and their pinyin: for suggestions and for `园区:`. */
import { pinyin } from 'pinyin-pro';
import type { Park, Person } from '../schema/authority.ts';
import type { Name, Names } from './files.ts';
import type { SearchRecord } from './records.ts';

interface Authority {
  readonly parkOf: (name: string) => Park | undefined;
  readonly personOf: (name: string) => Person | undefined;
}

/** Names of all records, in the order in which they come. */
export function toNames(records: readonly SearchRecord[], { parkOf, personOf }: Authority): Names {
  const unique = (facet: 'park' | 'reporter' | 'topic'): string[] => [
    ...new Set(records.flatMap(({ facets }) => facets[facet])),
  ];
  return {
    park: unique('park').map((label) => {
      const entry = parkOf(label);
      return toName(label, [entry?.name, entry?.officialName, ...(entry?.variants ?? [])], toSyllables);
    }),
    reporter: unique('reporter').map((label) => {
      const entry = personOf(label);
      return toName(label, [entry?.name, ...(entry?.variants ?? [])], toSurnameSyllables);
    }),
    topic: unique('topic').map((label) => toName(label, [], toSyllables)),
  };
}

function toName(label: string, others: readonly (string | undefined)[], syllablesOf: (text: string) => string[]): Name {
  const known = [...new Set(others.filter((name) => name !== undefined && name !== label))] as readonly string[];
  return { label, others: known, pinyin: [label, ...known].map((name) => syllablesOf(name).join(' ')) };
}

/** Pinyin without tones; `v` for ü; Latin letters and digits one by one, in small letters; nothing for the rest. */
export const toSyllables = (text: string): string[] =>
  toLetters(pinyin(text, { toneType: 'none', type: 'array', v: true }));

const toSurnameSyllables = (text: string): string[] =>
  toLetters(pinyin(text, { toneType: 'none', type: 'array', v: true, surname: 'head' }));

const toLetters = (pieces: readonly string[]): string[] =>
  pieces.map((piece) => piece.normalize('NFKC').toLowerCase()).filter((piece) => /^[a-z0-9]+$/.test(piece));
