/** The figures that articles name most, and the units in which they count: 亿元, 家, %. */
import { withOthers, type BarChart } from './charts/model.ts';
import { searchHref } from './links.ts';
import { findQuantities } from './quantities/index.ts';

const mostUnits = 12;
const mostFigures = 12;

interface Named {
  /** As printed, most often so. */
  readonly printed: Map<string, number>;
  articles: number;
}

/** Collects the figures of one article after the other. */
export class FigureCount {
  readonly #units = new Map<string, number>();
  readonly #figures = new Map<string, Named>();

  /** Paragraphs of an article. Units count every time, a figure once an article. */
  add(paragraphs: readonly string[]): void {
    const met = new Set<string>();
    for (const { printed, low, high, unit } of paragraphs.flatMap((text) => findQuantities(text))) {
      const scaled = scaledUnit(printed, unit);
      this.#units.set(scaled, (this.#units.get(scaled) ?? 0) + 1);
      // 1个, 3家 are named everywhere and say nothing.
      if (low !== high || (low < 10 && unit !== '%') || !/\d/.test(printed)) continue;
      const bare = printed.replace(/^[^\d]+/, '').replace(/(?:以上|以下|以内|左右)$/, '');
      const key = `${String(low)} ${unit}`;
      const named = this.#figures.get(key) ?? { printed: new Map<string, number>(), articles: 0 };
      named.printed.set(bare, (named.printed.get(bare) ?? 0) + 1);
      if (!met.has(key)) named.articles++;
      met.add(key);
      this.#figures.set(key, named);
    }
  }

  /** How often each unit stands with a figure. */
  units(): BarChart {
    const rows = [...this.#units].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count);
    return {
      id: 'units',
      title: '文中数字的单位',
      description: `正文中的数字各以何为单位，计出现次数；最多的是${rows
        .slice(0, 3)
        .map(({ label, count }) => `${label}（${String(count)}次）`)
        .join('、')}。`,
      of: '单位',
      unit: '次',
      rows: withOthers(rows, mostUnits, '种单位'),
    };
  }

  /** The figures that stand in more than one article, each leading to a search for it. */
  figures(): BarChart {
    const rows = [...this.#figures.values()]
      .filter(({ articles }) => articles > 1)
      .map(({ printed, articles }) => ({ label: mostPrinted(printed), count: articles }))
      .sort((a, b) => b.count - a.count)
      .slice(0, mostFigures)
      .map((row) => ({ ...row, href: searchHref(row.label) }));
    return {
      id: 'figures',
      title: '屡见的数字',
      description: '两篇以上报道都提到的数字，计篇数；10以下的计数与约数不列。',
      of: '数字',
      unit: '篇',
      rows,
    };
  }
}

/** `近300亿元`, 元 → 亿元; `15.7万余名`, 名 → 万名; `20家` → 家 */
const scaledUnit = (printed: string, unit: string): string =>
  unit === '%' ? unit : (/[万亿]+(?=[余多几来]?[^万亿\d]*$)/.exec(printed)?.[0] ?? '') + unit;

const mostPrinted = (printed: ReadonlyMap<string, number>): string =>
  [...printed].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
