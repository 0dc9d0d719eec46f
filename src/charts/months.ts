/**
 * Articles month by month, or year by year where there are many years. Where a date is a stretch that reaches beyond a month,
 * its article may be of each of these months, and is of none for certain: it is counted apart, in each.
 */
import type { Catalogue } from '../archive/catalogue.ts';
import type { BarChart } from './chart.ts';
import { dateHref } from '../core/links.ts';
import type { Counted } from '../browse/profile.ts';

/** More columns than a chart can hold are years instead. */
const mostMonths = 144;

/** From the first month that an article is or may be of to the last, the empty ones between too; null where no month is known. */
export function toMonths({ years, articles }: Pick<Catalogue, 'years' | 'articles'>): BarChart | null {
  const headings = years.flatMap(({ year, months }) => months.map((heading) => ({ year, ...heading })));
  const counts = new Map(headings.map((heading) => [toNumber(heading.year, heading.month), heading]));
  const numbers = [...counts.keys()].sort((a, b) => a - b);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (last - first >= mostMonths) return toYears(years, articles.length);
  const rows = Array.from({ length: last - first + 1 }, (_, index): Counted => {
    const number = first + index;
    const [year, month] = [String(Math.floor(number / 12)).padStart(4, '0'), (number % 12) + 1];
    const { articles: own = [], around = [] } = counts.get(number) ?? {};
    const href = own.length + around.length === 0 ? undefined : dateHref(year, String(month).padStart(2, '0'));
    return { label: `${year}年${String(month)}月`, href, count: own.length, maybe: around.length };
  });
  const stretching = new Set(headings.flatMap(({ around }) => around)).size;
  return toChart('各月报道', rows, '月份', articles.length, stretching);
}

const toNumber = (year: string, month: string): number => Number(year) * 12 + Number(month) - 1;

function toYears(years: Catalogue['years'], total: number): BarChart {
  const counts = new Map(years.map(({ year, articles }) => [Number(year), articles.length]));
  const [first = 0, last = 0] = [years.at(-1)?.year, years[0]?.year].map(Number);
  const rows = Array.from({ length: last - first + 1 }, (_, index): Counted => {
    const year = String(first + index).padStart(4, '0');
    const count = counts.get(first + index) ?? 0;
    return { label: `${year}年`, href: count === 0 ? undefined : dateHref(year), count };
  });
  return toChart('各年报道', rows, '年份', total);
}

function toChart(title: string, rows: readonly Counted[], of: string, total: number, stretching = 0): BarChart {
  const placed = rows.reduce((sum, { count }) => sum + count, 0);
  const most = rows.reduce((a, b) => (b.count > a.count ? b : a));
  const rest = total - placed - stretching;
  return {
    id: 'months',
    title,
    description:
      `${rows[0]?.label ?? ''}至${rows.at(-1)?.label ?? ''}，最多的是${most.label}（${String(most.count)}篇）。` +
      (stretching > 0 ? `深色是确在该月的；浅色是只知一段日期的${String(stretching)}篇，跨几个月的各月都画。` : '') +
      (rest > 0 ? `另有${String(rest)}篇不能确定${of}，不在图中。` : ''),
    of,
    unit: '篇',
    rows,
  };
}
