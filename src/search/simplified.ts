/** Traditional → simplified, character by character, from OpenCC's table; characters of the basic plane only. */
import table from 'opencc-js/dict/TSCharacters';

const direct: ReadonlyMap<string, string> = new Map(
  table.split('|').flatMap((entry) => {
    const [traditional = '', first = ''] = entry.split(' ');
    return traditional.length === 1 && first.length === 1 ? [[traditional, first] as const] : [];
  }),
);

/** `'廠'` → `'厂'`. Followed to its end (薴 → 苧 → 苎), so that folding twice is folding once. */
export function simplify(character: string): string {
  let current = character;
  // No chain of the table has more than two links; a table with a ring must not hang.
  for (let link = 0; link < 3; link++) current = direct.get(current) ?? current;
  return current;
}
