/** Pinyin as it is typed: whole syllables, their beginnings, or initials only, from any syllable of a name. */

/**
 * Where `typed` (small letters) fits the syllables: number of the first one, or -1.
 *
 * `zhaoqing`, `zqgxq`, `zhaoqgxq` and `gaoxin` all fit `zhao qing gao xin qu`.
 */
export const findPinyin = (typed: string, syllables: readonly string[]): number =>
  matchPinyin(typed, syllables)?.start ?? -1;

/** The syllables that `typed` fits, from number `start` up to number `end`; null where it fits none. */
export function matchPinyin(
  typed: string,
  syllables: readonly string[],
): { readonly start: number; readonly end: number } | null {
  for (let start = 0; start < syllables.length; start++) {
    const end = fitsFrom(typed, syllables, start);
    if (end >= 0) return { start, end };
  }
  return null;
}

/** Where the syllables end that `typed` fits from number `start`: each gives its first letters, at least one. -1 for none. */
function fitsFrom(typed: string, syllables: readonly string[], start: number): number {
  // How much of what was typed may be said by the syllables so far.
  let said = new Set([0]);
  for (let at = start; said.size > 0; at++) {
    if (said.has(typed.length)) return at;
    const syllable = syllables[at] ?? '';
    const next = new Set<number>();
    for (const before of said)
      for (let length = 1; length <= syllable.length && syllable[length - 1] === typed[before + length - 1]; length++)
        next.add(before + length);
    said = next;
  }
  return -1;
}

/** What a syllable may look like, complete or begun: an initial, perhaps with a final. */
const syllable =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:i?ang|i?ong|uang|u?eng|i?ao|u?ai|ing|i?an|uan|u?en|ian|iou|ou|iu|in|un|ui|uo|ue|ve|ei|ie|ia|ua|a|o|e|i|u|v)?|a|o|e|ai|ei|ao|ou|an|en|ang|eng|er)$/;

/** Readings of one string that are followed. */
const mostReadings = 24;

/**
 * The initials that `typed` may stand for, fewest syllables first: `zhaoqing` → `zq` and others, `zqgxq` → `zqgxq`. What
 * holds anything but small letters has none.
 */
export function toInitials(typed: string): readonly string[] {
  if (!/^[a-z]{2,40}$/.test(typed)) return [];
  // readings[n]: the initials of the first n letters.
  const readings: string[][] = [['']];
  for (let end = 1; end <= typed.length; end++) {
    const found: string[] = [];
    for (let start = Math.max(0, end - 6); start < end; start++) {
      const piece = typed.slice(start, end);
      if (!syllable.test(piece)) continue;
      for (const before of readings[start] ?? []) found.push(before + piece.charAt(0));
    }
    readings.push([...new Set(found)].sort((a, b) => a.length - b.length).slice(0, mostReadings));
  }
  return readings[typed.length] ?? [];
}

/**
 * Letters of a headline's initials in the index: private characters, so that they are found by pinyin only and never by a
 * word of the query.
 */
export const toInitialUnits = (initials: string): string =>
  [...initials].map((letter) => String.fromCharCode(0xe000 + letter.charCodeAt(0))).join('');
