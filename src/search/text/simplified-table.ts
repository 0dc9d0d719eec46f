/**
 * OpenCC's table of characters, traditional → simplified, as one short string: worked out where the site is built
 * (`src/integrations/at-build.ts`), so that readers load a third of what the table itself weighs. Basic plane only.
 */
import table from 'opencc-js/dict/TSCharacters';
import { encodeTable } from './number-text.ts';

const direct = new Map(
  table.split('|').flatMap((entry): [string, string][] => {
    const [traditional = '', first = ''] = entry.split(' ');
    return traditional.length === 1 && first.length === 1 ? [[traditional, first]] : [];
  }),
);

/** Followed to its end (薴 → 苧 → 苎), so that folding twice is folding once. */
function followed(character: string): string {
  let current = character;
  // No chain of the table has more than two links; a table with a ring must not hang.
  for (let link = 0; link < 3; link++) current = direct.get(current) ?? current;
  return current;
}

/** See `decodeTable`. */
export const characters: string = encodeTable(
  [...direct.keys()]
    .map((traditional) => [traditional.charCodeAt(0), followed(traditional).charCodeAt(0)] as const)
    .filter(([traditional, simplified]) => traditional !== simplified),
);
