/** 您是不是要找: what is printed in the articles and is nearly what was typed, or sounds like it. */
import { findNearest } from '../../core/nearest.ts';
import type { Word } from '../format/files.ts';
import { matchPinyin } from '../text/pinyin.ts';
import type { Query, Term } from '../text/query.ts';
import { findNear } from './near.ts';
import { findPhrase } from './phrase.ts';
import type { Store } from './store.ts';
import { findStretches } from './stretches.ts';

/** Readings of one term. */
const most = 5;
/** In a string of so many characters, neighbours are swapped. */
const mostSwapped = 10;
/** Texts that are compared. */
const mostRead = 12;

/** Likelier readings of a term, the likeliest first. Whether they are found together with the rest of a query is not known here. */
export async function findReadings(store: Store, term: Term): Promise<readonly string[]> {
  const { folded } = term;
  const words = await store.words();
  const spoken = toPinyin(folded);
  const known = spoken === null ? [...sameSound(words, folded), ...oneOff(words, folded)] : fromPinyin(words, spoken);
  const [swapped, printed] = await Promise.all([findSwapped(store, term), findSlips(store, term)]);
  return [...new Set([...swapped, ...printed, ...known])]
    .filter((reading) => reading !== folded && isWordLike(reading))
    .slice(0, most);
}

/** Not cut out with a comma at an end. */
const isWordLike = (text: string): boolean => /^[\p{L}\p{N}](?:.*[\p{L}\p{N}%])?$/su.test(text);

/** `xiǎopéng`, `xi'an` → the letters alone; null for what cannot be pinyin or its initials. */
export function toPinyin(folded: string): string | null {
  const letters = folded
    .normalize('NFD')
    .replaceAll('u\u0308', 'v')
    .replaceAll(/[\u0300-\u030c']/g, '');
  return /^[a-z]{2,}$/.test(letters) ? letters : null;
}

/** Parts of words that read as `typed`; words stand in the order of how often they are printed. */
export function fromPinyin(words: readonly Word[], typed: string): readonly string[] {
  const found = words.flatMap(([word, pinyin]) => {
    const match = matchPinyin(typed, pinyin.split(' '));
    return match !== null && match.start === 0 ? [word.slice(0, match.end)] : [];
  });
  return [...new Set(found)].filter((word) => word.length > 1);
}

/** Words of the same characters' sounds, as far as the sounds of the characters are known from other words. */
function sameSound(words: readonly Word[], typed: string): readonly string[] {
  const sounds = new Map<string, Set<string>>();
  for (const [word, pinyin] of words)
    pinyin.split(' ').forEach((syllable, at) => {
      const known = sounds.get(word.charAt(at)) ?? new Set();
      sounds.set(word.charAt(at), known.add(syllable));
    });
  return words.flatMap(([word, pinyin]) => {
    if (word.length !== typed.length) return [];
    const sound = pinyin.split(' ');
    return [...typed].every((character, at) => sounds.get(character)?.has(sound[at] ?? '')) ? [word] : [];
  });
}

/** Words of three characters or more of which one is another: for 高薪区 no two that stand together are printed. */
function oneOff(words: readonly Word[], typed: string): readonly string[] {
  if (!/^\p{Script=Han}{3,}$/u.test(typed)) return [];
  const others = (word: string): number => [...word].filter((character, at) => character !== typed.charAt(at)).length;
  return words.flatMap(([word]) => (word.length === typed.length && others(word) === 1 ? [word] : []));
}

/** Stretches of the articles that come near, by how many of these hold them. */
async function findSlips(store: Store, term: Term): Promise<readonly string[]> {
  const { folded } = term;
  // Another unit is another number: 20年 is no slip for 20多.
  if (folded.replaceAll(/[\d.]/g, '').length < 3) return [];
  const query: Query = { typed: folded, clauses: [{ alternatives: [term], excluded: false }], problems: [] };
  const articles = (await findNear(store, query)).slice(0, mostRead);
  const counts = new Map<string, number>();
  for (const text of await Promise.all(articles.map((article) => store.text(article).catch(() => null)))) {
    const stretches = text === null ? [] : findStretches(folded, text);
    for (const stretch of new Set(stretches.map((one) => one.text)))
      if (isSlip(folded, stretch)) counts.set(stretch, (counts.get(stretch) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([stretch]) => stretch);
}

/**
 * One character changed, left out or put in, never a digit. Two would make other words: of 零碳工厂火锅, 零碳工厂诞生.
 */
function isSlip(typed: string, printed: string): boolean {
  const digits = (text: string): string => text.replaceAll(/[^\d.]/g, '');
  if (typed === printed || digits(typed) !== digits(printed)) return false;
  const distance = findNearest(typed, printed)?.distance ?? Infinity;
  return Math.max(distance, Math.abs(typed.length - printed.length)) <= 1;
}

/** The string with two neighbours swapped, where that is printed. */
async function findSwapped(store: Store, { folded }: Term): Promise<readonly string[]> {
  if (folded.length < 3 || folded.length > mostSwapped || !/^\p{Script=Han}+$/u.test(folded)) return [];
  const swapped = [...folded]
    .slice(1)
    .map((character, at) => folded.slice(0, at) + character + folded.charAt(at) + folded.slice(at + 2));
  const tallies = await Promise.all(swapped.map((string) => findPhrase(store, string)));
  return swapped.filter((string, at) => string !== folded && tallies[at]?.counts.some((count) => count > 0));
}
