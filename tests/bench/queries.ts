/** What is asked: random strings from the corpus, and queries as readers type them, made of the corpus. */
import table from 'opencc-js/dict/STCharacters';
import type { SearchRecord } from '../../src/search/format/records.ts';
import { toSearchParts } from '../../src/search/format/records.ts';
import { toSyllables } from '../../src/search/write/write-names.ts';
import { below, pick, toRandom, type Random } from '../properties/news.ts';
import type { Corpus } from './corpus.ts';

export interface BenchQuery {
  /** `2`, `3`, `4`, `6`, `10`: a random string of that length; else what kind of realistic query it is. */
  readonly kind: string;
  readonly text: string;
  /** Of a query in pinyin: the park, reporter or headline that must be offered. */
  readonly meant?: string;
}

export const lengths = [2, 3, 4, 6, 10] as const;

/** `count` strings of each length from anywhere in the texts, cut so that they are one term. */
export function toRandomQueries({ records }: Corpus, count: number): BenchQuery[] {
  const random = toRandom(20231031);
  return lengths.flatMap((length) => {
    const found = new Set<string>();
    for (let tries = 0; found.size < count && tries < count * 50; tries++) {
      const parts = toSearchParts(pick(random, records).text);
      const { text } = pick(random, parts);
      const string = text.slice(below(random, Math.max(1, text.length - length)), text.length).slice(0, length);
      if (string.length === length && isOneTerm(string)) found.add(string);
    }
    return [...found].map((text) => ({ kind: String(length), text }));
  });
}

/** No white space, nothing that the query language reads as its own, no half of a character, more than punctuation. */
const isOneTerm = (text: string): boolean =>
  !/\s|^[-－"“「＂]|^OR$|[:：]/u.test(text) && text.isWellFormed() && /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(text);

type Maker = (random: Random, corpus: Corpus) => Omit<BenchQuery, 'kind'> | null;

/** A stretch of the body of some article that fits `pattern`. */
const cut =
  (pattern: RegExp, change: (text: string) => string = (text) => text): Maker =>
  (random, { records }) => {
    for (let tries = 0; tries < 400; tries++) {
      const { blocks } = pick(random, records).text;
      const block = blocks[below(random, Math.max(1, blocks.length))] ?? '';
      const found = [...block.matchAll(pattern)];
      if (found.length > 0) return { text: change(pick(random, found)[0]) };
    }
    return null;
  };

const traditional = new Map(
  table.split('|').map((entry) => {
    const [simplified = '', first = ''] = entry.split(' ');
    return [simplified, first] as const;
  }),
);
const toTraditional = (text: string): string =>
  [...text].map((character) => traditional.get(character) ?? character).join('');
const toFullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const inRecords =
  (of: (record: SearchRecord) => readonly string[], change: (text: string) => Omit<BenchQuery, 'kind'>): Maker =>
  (random, { records }) => {
    for (let tries = 0; tries < 400; tries++) {
      const values = of(pick(random, records));
      if (values.length > 0) return change(pick(random, values));
    }
    return null;
  };

const asTyped = (text: string): Omit<BenchQuery, 'kind'> => ({ text });
const parksOf = ({ text }: SearchRecord): readonly string[] => (text.park === null ? [] : [text.park]);
const reportersOf = ({ text }: SearchRecord): readonly string[] => text.reporters;
const initials = (name: string): string =>
  toSyllables(name)
    .map((syllable) => syllable.charAt(0))
    .join('');

const makers: Readonly<Record<string, Maker>> = {
  park: inRecords(parksOf, asTyped),
  'park in a field': inRecords(parksOf, (park) => ({ text: `园区:${park}` })),
  person: inRecords(reportersOf, asTyped),
  'person in a field': inRecords(reportersOf, (name) => ({ text: `记者：${name}` })),
  company: cut(/\p{Script=Han}{4,8}有限公司|\p{Script=Han}{2,4}(?:集团|大学|研究院)/gu),
  'number with unit': cut(/\d[\d.]*(?:亿元|万元|家|%|平方公里|个|万人|项|万平方米|吨|千瓦时)/gu),
  'full width': cut(/\p{Script=Han}?[A-Za-z0-9][A-Za-z0-9.%-]+\p{Script=Han}{0,2}/gu, toFullWidth),
  traditional: cut(/\p{Script=Han}{4,7}/gu, toTraditional),
  mixed: cut(/\p{Script=Han}{1,3}[A-Za-z0-9]+\p{Script=Han}{1,3}/gu),
  word: cut(/\p{Script=Han}{2,4}/gu),
  headline: inRecords(({ text }) => [text.title], asTyped),
  'several words': (random, corpus) => {
    const { text } = pick(random, corpus.records);
    const words = [...text.blocks.join('').matchAll(/\p{Script=Han}{2,3}/gu)].map(([word]) => word);
    return words.length < 2 ? null : { text: `${pick(random, words)} ${pick(random, words)}` };
  },
  excluded: (random, corpus) => {
    const { text } = pick(random, corpus.records);
    const words = [...text.blocks.join('').matchAll(/\p{Script=Han}{2}/gu)].map(([word]) => word);
    return words.length < 2 ? null : { text: `${pick(random, words)} -${pick(random, words)}` };
  },
  'one or the other': (random, corpus) => {
    const words = [pick(random, corpus.records), pick(random, corpus.records)].map(({ text }) =>
      text.title.slice(0, 3),
    );
    return words.every(isOneTerm) ? { text: words.join(' OR ') } : null;
  },
  quoted: cut(/[\p{Script=Han}\p{L}]{2,4}[，、；。 ][\p{Script=Han}\p{L}]{2,4}/gu, (text) => `"${text}"`),
  copied: cut(/[\p{Script=Han}]{2,3}“[^“”\s]{2,8}”[\p{Script=Han}]{1,3}/gu),
  'pinyin of a park': inRecords(parksOf, (park) => ({ text: toSyllables(park).join('').slice(0, 12), meant: park })),
  'initials of a park': inRecords(parksOf, (park) => ({ text: initials(park), meant: park })),
  'pinyin of a person': inRecords(reportersOf, (name) => ({ text: toSyllables(name).join(''), meant: name })),
  'initials of a headline': inRecords(
    ({ text }) => (text.title.length >= 6 ? [text.title] : []),
    (title) => ({
      text: initials(title)
        .replace(/[^a-z].*/, '')
        .slice(0, 12),
      meant: title,
    }),
  ),
};

/** Seven of each kind, 140 in all where the corpus has what they need. */
export function toRealisticQueries(corpus: Corpus): BenchQuery[] {
  const random = toRandom(7);
  return Object.entries(makers).flatMap(([kind, make]) => {
    const found = new Map<string, BenchQuery>();
    for (let tries = 0; tries < 60 && found.size < 7; tries++) {
      const query = make(random, corpus);
      if (query !== null && query.text.length > 1) found.set(query.text, { kind, ...query });
    }
    return [...found.values()];
  });
}
