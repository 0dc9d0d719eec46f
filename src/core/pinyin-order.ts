/** The order of names in a Chinese index. */
import { pinyin } from 'pinyin-pro';

const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true });

/** Compares two texts by pinyin. */
export const byPinyin = (a: string, b: string): number => collator.compare(a, b);

/** The letter under which a name stands: `赖小琴` → `L`; `#` where it begins with neither Chinese nor Latin. */
export function initialOf(name: string): string {
  const letter = pinyin(name.slice(0, 1), { toneType: 'none', surname: 'head' }).slice(0, 1).toUpperCase();
  return /^[A-Z]$/.test(letter) ? letter : '#';
}
