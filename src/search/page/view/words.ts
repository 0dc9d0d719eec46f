/** What the search page calls things. */
import type { FacetName } from '../../format/records.ts';

export const facetWords: Readonly<Record<FacetName, string>> = {
  park: '园区',
  province: '省份',
  topic: '主题',
  // 记者、通讯员和其他署名者: one list, as on the route of all of them.
  reporter: '记者与作者',
  year: '年份',
  month: '月份',
  newspaper: '报纸',
  kind: '体裁',
};

/** A value of a facet as readers say it: `2023-10` → 2023年10月. */
export function valueWord(facet: FacetName, value: string): string {
  if (facet === 'month') return monthWord(value);
  return facet === 'year' && /^\d{4}$/.test(value) ? `${value}年` : value;
}

/** `2023-10` → 2023年10月, `2023` → 2023年, `2023-10-31` → 2023年10月31日 */
export function monthWord(date: string): string {
  const [year = '', month, day] = date.split('-');
  return `${year}年${month === undefined ? '' : `${String(Number(month))}月`}${day === undefined ? '' : `${String(Number(day))}日`}`;
}

/** The dates of a range: 2023年6月至2023年10月, 2023年6月以后 (the month included). */
export function rangeWord(from: string | undefined, to: string | undefined): string {
  if (from === to && from !== undefined) return monthWord(from);
  if (from === undefined) return to === undefined ? '' : `${monthWord(to)}及以前`;
  return to === undefined ? `${monthWord(from)}及以后` : `${monthWord(from)}至${monthWord(to)}`;
}

/** A query as it is said again: whole, or its beginning where it is long. */
export function echo(query: string, limit = 40): string {
  const characters = [...query.trim()];
  return characters.length <= limit ? characters.join('') : `${characters.slice(0, limit).join('')}……`;
}
