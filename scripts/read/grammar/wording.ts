/**
 * How a text reads: like the opening of a report or like a paragraph further on, like a headline or like words of a sentence.
 *
 * The letters with which it begins, alone, in pairs, and in their place at its head, each speak for or against (a linear
 * classifier of n-grams of characters); what each says was fitted on texts whose openings and headlines are known.
 */
import { lettersOf } from '../text/characters.ts';

/** What speaks for (above 0) and against, by n-gram: logarithms of odds, to be added up. */
export interface Wording {
  readonly always: number;
  readonly grams: Readonly<Record<string, number>>;
}

export interface Wordings {
  /** The first paragraph of a story, against those further on. */
  readonly opening: Wording;
  /** A headline, against words of a running sentence. */
  readonly headline: Wording;
}

/** Letters of a text that are looked at: a lead says who, when and where in so many. */
const mostLetters = 40;
/** What the n-grams at the head of a text begin with. */
const head = '^';

/** The different n-grams of a text: `近日，5家` → 近 日 0 家, 近日 日0 0家, ^近 ^近日 ^近日0. */
export function toGrams(text: string): ReadonlySet<string> {
  const letters = lettersOf(text, mostLetters).replaceAll(/\d+/g, '0');
  const grams = new Set<string>();
  for (let at = 0; at < letters.length; at++) {
    grams.add(letters.charAt(at));
    if (at > 0) grams.add(letters.slice(at - 1, at + 1));
  }
  for (let length = 1; length <= Math.min(3, letters.length); length++) grams.add(head + letters.slice(0, length));
  return grams;
}

/** Logarithm of the odds that a text is what the wording tells; simplified characters. */
export function likelihood({ always, grams }: Wording, text: string): number {
  let sum = always;
  for (const gram of toGrams(text)) sum += (Object.hasOwn(grams, gram) ? grams[gram] : 0) ?? 0;
  return sum;
}
