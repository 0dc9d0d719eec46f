/** Numbers as Chinese newspapers print them: ASCII digits, numerals, and both with 万 and 亿. */

const ones: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** `'1,168'` → 1168, `'3.3'` → 3.3, `'二十三'` → 23, `'两千'` → 2000, `'百'` → 100; null where it is no number. */
export function toNumber(printed: string): number | null {
  if (/^[\d,.]+$/.test(printed)) return Number(printed.replaceAll(',', ''));
  let sum = 0;
  let digit: number | null = null;
  for (const character of printed) {
    const one = ones[character];
    const place = places[character];
    if (one !== undefined) digit = one;
    else if (place !== undefined) {
      sum += (digit ?? 1) * place;
      digit = null;
    } else return null;
  }
  return sum + (digit ?? 0);
}

/** `'万'` → 10⁴, `'千万'` → 10⁷, `'万亿'` → 10¹², `''` → 1 */
export const toScale = (printed: string): number =>
  [...printed].reduce((product, character) => product * (scales[character] ?? 1), 1);

const scales: Readonly<Record<string, number>> = { ...places, 万: 1e4, 亿: 1e8 };
