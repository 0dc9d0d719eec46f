/** How many characters are printed again where a text goes on in the next column. */
const longest = 6;

/** Characters that are doubled in ordinary words: 天天, 人人, 渐渐 … */
const reduplicated = new Set('天人年月日时个家层种处步点条件事样代户渐常往刚仅稍纷频屡默悄缓徐匆滚蒸勃欣区节村');

/**
 * Length of the overlap between the end of `left` and the beginning of `right`; 0 where nothing is repeated.
 *
 * `('高质量', '量发展支持政策')` → 1; `('企业自愿组', '愿组合')` → 2; `('过上好日子,天', '天有戏看')` → 0
 */
export function overlapLength(left: string, right: string): number {
  for (let length = Math.min(longest, left.length, right.length); length > 0; length--) {
    const shared = right.slice(0, length);
    if (!left.endsWith(shared)) continue;
    if (length === 1 && (reduplicated.has(shared) || !/\p{Script=Han}/u.test(shared))) return 0;
    return length;
  }
  return 0;
}
