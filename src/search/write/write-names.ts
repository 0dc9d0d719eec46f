/** The names that articles have, with all their variants and their pinyin: for suggestions and for `园区:`. */
import { pinyin } from 'pinyin-pro';
import { slugOf } from '../../archive/slugs.ts';
import type { Park, Person } from '../../schema/authority.ts';
import type { Name, Names } from '../format/files.ts';
import type { SearchRecord } from '../format/records.ts';

interface Authority {
  readonly parkOf: (name: string) => Park | undefined;
  readonly personOf: (name: string) => Person | undefined;
  readonly topicId: (name: string) => string;
}

/** Names of all records, in the order in which they come. */
export function toNames(records: readonly SearchRecord[], { parkOf, personOf, topicId }: Authority): Names {
  const unique = (facet: 'park' | 'reporter' | 'topic'): string[] => [
    ...new Set(records.flatMap(({ facets }) => facets[facet])),
  ];
  // As the routes are named: by the authority's id, else by the name itself.
  const parks = unique('park');
  const reporters = unique('reporter');
  return {
    park: parks.map((label) => {
      const entry = parkOf(label);
      const id = entry?.id ?? slugOf(label);
      return toName(label, id, [entry?.name, entry?.officialName, ...(entry?.variants ?? [])], toSyllables);
    }),
    reporter: reporters.map((label) => {
      const entry = personOf(label);
      const id = entry?.id ?? slugOf(label);
      return toName(label, id, [entry?.name, ...(entry?.variants ?? [])], toSurnameSyllables);
    }),
    topic: unique('topic').map((label) => toName(label, topicId(label), [], toSyllables)),
  };
}

function toName(
  label: string,
  id: string,
  others: readonly (string | undefined)[],
  syllablesOf: (text: string) => string[],
): Name {
  const known = [...new Set(others.filter((name) => name !== undefined && name !== label))] as readonly string[];
  return { label, id, others: known, pinyin: [label, ...known].map((name) => syllablesOf(name).join(' ')) };
}

/** Pinyin without tones; `v` for ü; Latin letters and digits one by one, in small letters; nothing for the rest. */
export const toSyllables = (text: string): string[] =>
  toLetters(pinyin(text, { toneType: 'none', type: 'array', v: true }));

const toSurnameSyllables = (text: string): string[] =>
  toLetters(pinyin(text, { toneType: 'none', type: 'array', v: true, surname: 'head' }));

const toLetters = (pieces: readonly string[]): string[] =>
  pieces.map((piece) => piece.normalize('NFKC').toLowerCase()).filter((piece) => /^[a-z0-9]+$/.test(piece));
