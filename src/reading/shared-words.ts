/** Pairs of Han characters that few texts hold, and the words that two texts make of them. */
import type { Lexicon } from './lexicon.ts';

/** Which texts hold which pairs; only of pairs that at least two and at most a few texts hold. */
export interface PairIndex {
  readonly texts: readonly string[];
  /** Pair → numbers of the texts that hold it, in order. */
  readonly holders: ReadonlyMap<number, readonly number[]>;
  /** Pairs that most texts hold: a word of nothing else tells no text from another. */
  readonly usual: ReadonlySet<number>;
  /** How many different pairs each text has, of whatever kind. */
  readonly sizes: readonly number[];
  /** Where the words of a text begin, and its end: 1 at such places. Made when first asked for. */
  readonly boundsOf: (number: number) => Uint8Array;
}

/** A pair that more texts hold than this share of all, or than this many, is common. */
const commonShare = 0.1;
const fewestCommon = 4;
const mostCommon = 8;

/**
 * 1, 2, 4, 8 …: the step that a count stands on. Whatever is counted over all texts is taken by steps, so that one text more
 * seldom changes what is said of the others.
 */
const stepOf = (count: number): number => Math.floor(Math.log2(Math.max(1, count)));

/** What a pair weighs that so many texts hold: of two or three .88, of 32 to 63 .4. */
const weightOf = (held: number): number => 1 - 0.12 * stepOf(held);

/** Characters that join words and are no part of one. */
const joints = new Set(
  '的了在和与为是及等将对从以个上下中这那其由被把到向并也又而且或于之则所有不年月日时家名位项次名着过地得让使本该各每多已成更最后前内外间',
);

/** Texts → their index. Linear in their length. `known`: words that the segmenter may not know (新能源汽车). */
export function toPairIndex(texts: readonly string[], known?: Lexicon<unknown>): PairIndex {
  const counts = new Map<number, number>();
  for (const text of texts) for (const pair of pairsOf(text)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const common = Math.min(mostCommon, Math.max(fewestCommon, 2 ** stepOf(texts.length * commonShare)));
  const holders = new Map<number, number[]>();
  const sizes = texts.map((text, number) => {
    const pairs = pairsOf(text);
    for (const pair of pairs) {
      const count = counts.get(pair) ?? 0;
      if (count < 2 || count > common) continue;
      const list = holders.get(pair);
      if (list) list.push(number);
      else holders.set(pair, [number]);
    }
    return pairs.size;
  });
  const bounds = new Map<number, Uint8Array>();
  const boundsOf = (number: number): Uint8Array => {
    const found = bounds.get(number) ?? toBounds(texts[number] ?? '', known);
    bounds.set(number, found);
    return found;
  };
  const usual = new Set([...counts].flatMap(([pair, count]) => (count * 2 > texts.length ? [pair] : [])));
  return { texts, holders, usual, sizes, boundsOf };
}

/** The rare pairs of a text: who holds them, and what each weighs, 1 at most, over the square root of how many pairs the text has. */
export function* rarePairs(
  { texts, holders, sizes }: PairIndex,
  number: number,
): Generator<{ readonly among: readonly number[]; readonly weight: number }> {
  const norm = Math.sqrt(sizes[number] ?? 1);
  for (const pair of pairsOf(texts[number] ?? '')) {
    const among = holders.get(pair);
    if (among) yield { among, weight: weightOf(among.length) / norm };
  }
}

/** Shorter or longer runs are no words. */
const shortest = 4;
const longest = 12;

/**
 * The words that a text shares with others: `commonRuns(index, 0)(1)` → `['零碳工厂', '源网荷储']`, those of the rarest pairs
 * first. Each begins at a pair that few texts hold, is as long as both texts have it, and is made of words that are whole in
 * both; those at its ends that most texts hold (高新区 of 高新区光伏发电) are left out.
 */
export function commonRuns({ texts, holders, usual, boundsOf }: PairIndex, one: number): (other: number) => string[] {
  const text = texts[one] ?? '';
  return (other) => {
    const second = texts[other] ?? '';
    const runs = new Map<string, number>();
    for (let at = 0; at + 1 < text.length; at++) {
      const among = holders.get(pairAt(text, at));
      if (!among?.includes(other)) continue;
      const [from, to] = extend(text, second, at);
      const there = second.indexOf(text.slice(from, to));
      const run = toWords(
        [
          { text, bounds: boundsOf(one), start: from },
          { text: second, bounds: boundsOf(other), start: there },
        ],
        to - from,
        (at) => !usual.has(pairAt(text, from + at)),
      );
      if (run.length >= shortest && run.length <= longest) runs.set(run, run.length);
      at = to - 1;
    }
    const ranked = [...runs].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([run]) => run);
    return ranked.filter(
      (run, index) => !ranked.slice(0, index).some((earlier) => earlier.includes(run) || run.includes(earlier)),
    );
  };
}

/** The longest stretch around the pair at `at` that the other text has too. */
function extend(text: string, second: string, at: number): [number, number] {
  let [from, to] = [at, at + 2];
  while (isWordly(text, to) && second.includes(text.slice(from, to + 1))) to++;
  while (isWordly(text, from - 1) && second.includes(text.slice(from - 1, to))) from--;
  return [from, to];
}

const isHan = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff;
};

/** Is this a Han character that joins no words? */
const isWordly = (text: string, at: number): boolean => isHan(text, at) && !joints.has(text.charAt(at));

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function toBounds(text: string, known: Lexicon<unknown> | undefined): Uint8Array {
  const bounds = new Uint8Array(text.length + 1);
  for (const { index } of segmenter.segment(text)) bounds[index] = 1;
  bounds[text.length] = 1;
  for (const { start, end } of known?.find(text) ?? []) {
    bounds.fill(0, start + 1, end);
    bounds[start] = 1;
    bounds[end] = 1;
  }
  return bounds;
}

/** A stretch that two texts have, in one of them. */
interface Place {
  readonly text: string;
  readonly bounds: Uint8Array;
  readonly start: number;
}

/**
 * A stretch of `length` in both texts without what is no word of its own at its ends: a part of a word in either (副书 of
 * 副书记), and a word that most texts hold. A single character is mostly a part of a word that the segmenter does not know (级 of
 * 国家级): it stays where a mark stands before or behind it, as in “零碳工厂”. `tells`: is the pair at this place of the stretch
 * one that most texts do not hold?
 */
function toWords(places: readonly [Place, Place], length: number, tells: (at: number) => boolean): string {
  const [{ text, start }] = places;
  const isBound = (at: number): boolean => places.every(({ bounds, start: from }) => bounds[from + at] === 1);
  const isMark = (at: number): boolean => places.every(({ text: of, start: from }) => !isHan(of, from + at));
  const stays = (from: number, to: number): boolean =>
    to - from > 1 && Array.from({ length: to - from - 1 }, (_, index) => from + index).some(tells);
  const cuts = Array.from({ length: length + 1 }, (_, at) => at).filter(isBound);
  let [first, last] = [0, cuts.length - 1];
  for (; first < last; first++) {
    const [from = 0, to = 0] = [cuts[first], cuts[first + 1]];
    if (stays(from, to) || (to - from === 1 && isMark(from - 1))) break;
  }
  for (; last > first; last--) {
    const [from = 0, to = 0] = [cuts[last - 1], cuts[last]];
    if (stays(from, to) || (to - from === 1 && isMark(to))) break;
  }
  return text.slice(start + (cuts[first] ?? 0), start + (cuts[last] ?? 0));
}

/** The different pairs of a text. */
function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = pairAt(text, at);
    if (pair !== none) pairs.add(pair);
  }
  return pairs;
}

const none = -1;

/** Two Han characters as one number; none where one of them is not Han, or joins words. */
function pairAt(text: string, at: number): number {
  return isWordly(text, at) && isWordly(text, at + 1) ? text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1) : none;
}
