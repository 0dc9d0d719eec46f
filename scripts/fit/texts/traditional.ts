/** Simplified text in traditional characters, one for one. */
import table from 'opencc-js/dict/STCharacters';

const traditional = new Map(
  table
    .split('|')
    .map((entry) => entry.split(' '))
    .filter(([simple, full]) => simple?.length === 1 && full?.length === 1)
    .map(([simple, full]) => [simple ?? '', full ?? ''] as const),
);

/** `'本报讯'` → `'本報訊'`. Length stays. */
export function toTraditional(text: string): string {
  let out = '';
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    out += traditional.get(character) ?? character;
  }
  return out;
}
