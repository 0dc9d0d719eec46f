/** The stretch of a text that is most like given words (Sellers 1980: edit distance to any substring). */

export interface Nearest {
  /** Half-open UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Characters to change, add or take away, those passed over aside. */
  readonly distance: number;
}

/** Words longer than this are compared by their beginning. */
const longest = 80;

/** Is the character that stands there passed over, as if it were not there? */
export type IsPassedOver = (text: string, at: number) => boolean;

/** Null where less than half of the words is there. Time: length of the words × length of the text. */
export function findNearest(words: string, text: string, isPassedOver: IsPassedOver = () => false): Nearest | null {
  const wanted = [...words]
    .filter((character) => !isPassedOver(character, 0))
    .join('')
    .slice(0, longest);
  // distances[i]: least distance of the first i characters of `wanted` to a stretch that ends here, begun at starts[i].
  let distances = Array.from({ length: wanted.length + 1 }, (_, index) => index);
  let starts = distances.map(() => 0);
  let best: Nearest | null = null;
  for (let at = 0; at < text.length; at++) {
    if (isPassedOver(text, at)) continue;
    const next = [0];
    const begun = [at + 1];
    for (let index = 1; index <= wanted.length; index++) {
      const same = (distances[index - 1] ?? 0) + Number(wanted.charAt(index - 1) !== text.charAt(at));
      const added = (distances[index] ?? 0) + 1;
      const missed = (next[index - 1] ?? 0) + 1;
      const least = Math.min(same, added, missed);
      next.push(least);
      const from = least === same ? starts[index - 1] : least === added ? starts[index] : begun[index - 1];
      begun.push(index === 1 && least === same ? at : (from ?? at));
    }
    distances = next;
    starts = begun;
    const distance = next[wanted.length] ?? Infinity;
    if (distance < (best?.distance ?? wanted.length / 2 + 0.5))
      best = { start: begun[wanted.length] ?? 0, end: at + 1, distance };
  }
  return best;
}
