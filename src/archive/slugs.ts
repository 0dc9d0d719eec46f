/**
 * Addresses for names that no authority file knows: pinyin, ASCII, each its own.
 *
 * An address comes from the characters of the name and from nothing else, so that no article added later can change it:
 * not even one by a person whose name sounds alike.
 */
import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';

/** As in the ids of articles: no letter that is taken for a digit. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** Name → how it sounds: `赖小琴` → `lai-xiao-qin`, `长三角G60` → `zhang-san-jiao-g60`. Names that sound alike (张伟, 章伟) share it. */
export function soundOf(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const sound = toAscii(syllables.join('-')).slice(0, 42).replace(/-$/, '');
  return sound === '' ? 'name' : sound;
}

/** Name → address: `赖小琴` → `lai-xiao-qin-` and five characters that tell it from names that sound alike. */
export const slugOf = (name: string): string => `${soundOf(name)}-${markOf(name)}`;

/** A digit, so that no syllable is taken for a mark, and four letters or digits: one name in ten million has the same. */
function markOf(name: string): string {
  const digest = createHash('sha256').update(name.normalize('NFC')).digest();
  const [first = 0, ...others] = digest.subarray(0, 5);
  return String(first % 10) + others.map((byte) => letters[byte % 32] ?? '').join('');
}

/** Small letters, digits and single hyphens, hyphens not at an end. */
const toAscii = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
