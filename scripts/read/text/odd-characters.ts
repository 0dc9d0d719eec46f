/** Characters that stand in a page by accident: each place is noted, and the page is read all the same. */
import type { NoteCode, Noter } from '../notes.ts';

type OddCode = Extract<NoteCode, 'control-character' | 'replacement-character' | 'private-use' | 'direction-control'>;

/** What is odd about a code unit; null where nothing is. Line breaks, tabs and half surrogate pairs are not. */
export function oddityOf(code: number): OddCode | null {
  if (isDirection(code)) return 'direction-control';
  if (code < 0xfffd && code >= 0xf900) return null;
  if (code >= 0xe000)
    return code < 0xf900 ? 'private-use' : code === 0xfffd ? 'replacement-character' : 'control-character';
  const isControl = code < 0x20 ? code < 0x09 || code > 0x0d : code >= 0x7f && code <= 0x9f && code !== 0x85;
  return isControl ? 'control-character' : null;
}

/** Marks, embeddings, overrides and isolates of direction: they print nothing, and turn what stands beside them. */
const isDirection = (code: number): boolean =>
  code === 0x061c ||
  code === 0x200e ||
  code === 0x200f ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069);

export const isOdd = (code: number): boolean => oddityOf(code) !== null;

/** True where a character has no form that could be printed. */
export const isControl = (code: number): boolean => oddityOf(code) === 'control-character';

const explanations = {
  'control-character': 'left out of the text',
  'replacement-character': 'kept; a character was lost before the page came here',
  'private-use': 'kept; only the font that printed it knows which character it is',
  'direction-control': 'kept; it prints nothing, and is set apart so that it turns no text beside it',
} as const satisfies Record<OddCode, string>;

/** Notes every run of odd characters of a page, one note a run of one kind. */
export function noteOddCharacters(page: string, note: Noter): void {
  for (let start = 0; start < page.length; start++) {
    const oddity = oddityOf(page.charCodeAt(start));
    if (oddity === null) continue;
    let end = start + 1;
    while (end < page.length && oddityOf(page.charCodeAt(end)) === oddity) end++;
    note(oddity, [start, end], `${names(page.slice(start, end))}: ${explanations[oddity]}`);
    start = end - 1;
  }
}

/** `'\u0000\u0000\u0003'` → `U+0000 ×2, U+0003` */
function names(characters: string): string {
  const counts = new Map<string, number>();
  for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts]
    .slice(0, 4)
    .map(([character, count]) => {
      const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      return count === 1 ? name : `${name} ×${String(count)}`;
    })
    .join(', ')
    .concat(counts.size > 4 ? ', …' : '');
}
