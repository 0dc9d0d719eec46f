/** Pairs of Han characters that few texts hold, and the words that two texts make of them. */

/** Which texts hold which pairs; only of pairs that at least two and at most a few texts hold. */
export interface PairIndex {
  readonly texts: readonly string[];
  /** Pair → numbers of the texts that hold it, in order. */
  readonly holders: ReadonlyMap<number, readonly number[]>;
  /** How many different pairs each text has, of whatever kind. */
  readonly sizes: readonly number[];
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

/** Texts → their index. Linear in their length. */
export function toPairIndex(texts: readonly string[]): PairIndex {
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
  return { texts, holders, sizes };
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
 * first. Each begins at a pair that few texts hold, and is as long as both texts have it.
 */
export function commonRuns({ texts, holders }: PairIndex, one: number): (other: number) => string[] {
  const text = texts[one] ?? '';
  const bounds = boundsOf(text);
  return (other) => {
    const second = texts[other] ?? '';
    const runs = new Map<string, number>();
    for (let at = 0; at + 1 < text.length; at++) {
      const among = holders.get(pairAt(text, at));
      if (!among?.includes(other)) continue;
      const [from, to] = extend(text, second, at);
      const run = text.slice(...toWords(bounds, from, to));
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

/** Is this a Han character that joins no words? */
function isWordly(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff && !joints.has(text.charAt(at));
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where words begin. A run may cut one: 副书 of 副书记. */
const boundsOf = (text: string): ReadonlySet<number> =>
  new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));

/** A stretch without the words that it cuts at its ends. */
function toWords(bounds: ReadonlySet<number>, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (from < to && !bounds.has(from)) from++;
  while (to > from && !bounds.has(to)) to--;
  return [from, to];
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
