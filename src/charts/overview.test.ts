import { describe, expect, test } from 'vitest';
import type { ArticleFrontMatter } from '../schema/article.ts';
import type { Park, Topic } from '../schema/authority.ts';
import { toCatalogue } from '../archive/catalogue.ts';
import { drawBars } from './bars.ts';
import { drawColumns } from './time-columns.ts';
import { drawMatrix } from './shaded-matrix.ts';
import { isTelling } from './name-pairs.ts';
import { sumOf, withOthers } from './chart.ts';
import { toOverview } from './overview.ts';

const park = (number: number): Park => ({
  id: `park-${String(number)}`,
  name: `某${String(number)}高新区`,
  variants: [],
  province: number % 2 === 0 ? '广东' : '陕西',
  city: '某',
});
const topic = (number: number): Topic => ({
  id: `topic-${String(number)}`,
  name: `主题${String(number)}`,
  definition: '…',
  terms: ['甲', '乙', '丙'],
});

const parks = Array.from({ length: 40 }, (_, number) => park(number));
const topics = Array.from({ length: 30 }, (_, number) => topic(number));

const made = (number: number): ArticleFrontMatter => ({
  id: `a${String(number)}`,
  title: '题',
  kind: 'article',
  park: number % 10 === 9 ? null : (parks[(number * number) % 37]?.name ?? null),
  date: number % 7 === 0 ? '2020' : `20${String(20 + (number % 3))}-0${String(1 + (number % 9))}-11`,
  reporter: [
    { name: `甲${String(number % 23)}`, role: 'author' },
    { name: `乙${String(number % 5)}`, role: 'author' },
  ],
  topic: [`topic-${String(number % 27)}`, `topic-${String((number % 3) + 27)}`],
  basis: { title: { basis: 'printed' } },
  source: { page: 'A01', order: number + 1, lines: [[1, 2]] },
});

const catalogueOf = (count: number) =>
  toCatalogue(
    Array.from({ length: count }, (_, number) => made(number)),
    { parks, topics, people: [] },
  );

describe('the overview', () => {
  const lists = catalogueOf(400);
  const { months, bars, matrices } = toOverview(lists);

  test('months go on without a gap, and with those that have none make up all articles', () => {
    const rows = months?.rows ?? [];
    expect(rows[0]?.label).toBe('2020年1月');
    expect(rows).toHaveLength(33);
    expect(months?.description).toContain(`另有${String(400 - sumOf(rows))}篇`);
  });

  test('a stretch of months stands in each of them, apart from what is certain', () => {
    const stretching = toCatalogue(
      [
        { ...made(1), date: '2023-10-05' },
        { ...made(2), date: '2023-10/2023-12' },
        { ...made(3), date: '2023' },
      ],
      { parks, topics, people: [] },
    );
    const chart = toOverview(stretching).months;
    expect(chart?.rows.map(({ label, count, maybe }) => [label, count, maybe])).toEqual([
      ['2023年10月', 1, 1],
      ['2023年11月', 0, 1],
      ['2023年12月', 0, 1],
    ]);
    expect(chart?.description).toContain('浅色是只知一段日期的1篇');
    expect(chart?.description).toContain('另有1篇不能确定月份');
    expect(chart === null ? '' : drawColumns(chart).svg).toContain('bars-maybe');
  });

  test('bars name the first and count the others, so that nothing is lost', () => {
    const [provinces, subjects] = bars;
    expect(sumOf(provinces?.rows ?? [])).toBe(360);
    expect(sumOf(subjects?.rows ?? [])).toBe(800);
    expect(subjects?.rows).toHaveLength(16);
    expect(subjects?.rows.at(-1)).toMatchObject({ label: '其余15个主题', rest: true });
  });

  test('what is in no province stands in a row of its own, and is none of the other provinces', () => {
    const provinces = Array.from({ length: 19 }, (_, number) => ({ ...park(number), province: `省${String(number)}` }));
    const names = [...provinces.map(({ name }) => name), '未见于规范档的园区', null];
    const articles = names.map((name, number) => ({ ...made(number), park: name }));
    const [bars] = toOverview(toCatalogue(articles, { parks: provinces, topics, people: [] })).bars;
    expect(bars?.rows.slice(15)).toEqual([
      { label: '其余4个省份', count: 4, rest: true },
      { label: '未归入省份', href: '/parks/#elsewhere', count: 1 },
    ]);
    expect(bars?.description).toMatch(/共20篇.*另有1篇不涉园区，不在图中。$/);
  });

  test('a matrix has a cell for each pair of an article, those of the others in the last row and column', () => {
    const [subjects, writers] = matrices;
    expect(subjects?.cells.flat().reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(360);
    const first = writers?.rows[0]?.label ?? '';
    const own = lists.articles.filter(
      ({ reporter, park }) => park !== null && reporter?.some(({ name }) => name === first),
    );
    expect(writers?.cells[0]?.reduce((sum, count) => sum + count, 0)).toBe(own.length);
    const column = writers?.columns[0]?.label;
    expect(writers?.cells[0]?.[0]).toBe(own.filter((article) => article.park === column).length);
    expect(
      matrices.every(({ rows, columns, cells }) => cells.length === rows.length && cells[0]?.length === columns.length),
    ).toBe(true);
  });

  test('an empty archive has no charts', () => {
    expect(toOverview(catalogueOf(0))).toEqual({ months: null, bars: [], matrices: [] });
  });

  test('every drawing is an image with a name and a description, its numbers those of the rows, and no style of its own', () => {
    const drawings = [
      ...bars.map((chart) => ({ chart, numbers: chart.rows.map(({ count }) => count), ...drawBars(chart) })),
      ...matrices.map((chart) => ({
        chart,
        numbers: chart.cells.flat().filter((count) => count > 0),
        ...drawMatrix(chart),
      })),
    ];
    for (const { chart, numbers, svg } of drawings) {
      expect(svg).toMatch(/^<svg[^>]* role="img"/);
      expect(svg).toContain(`aria-labelledby="${chart.id}-title ${chart.id}-description"`);
      expect(svg).toContain(`<title id="${chart.id}-title">${chart.title}</title>`);
      expect(svg).not.toMatch(/<style|style=|aria-label=|https?:(?!\/\/www\.w3\.org)/);
      const drawn = [...(/class="numbers"[^>]*>(.*?)<\/g>/s.exec(svg)?.[1] ?? '').matchAll(/>(\d+)<\/text>/g)];
      expect(drawn.map(([, number]) => Number(number)).sort()).toEqual(numbers.sort());
    }
    expect(months === null ? '' : drawColumns(months).svg).toContain('role="img"');
  });
});

test('a name with marks of HTML stays a name', () => {
  const chart = {
    id: 'x',
    title: 'A&B',
    description: '<b>',
    of: '园区',
    unit: '篇',
    rows: [{ label: '<i>&', count: 1 }],
  };
  const { svg } = drawBars(chart);
  expect(svg).toContain('&lt;i&gt;&amp;');
  expect(svg).not.toMatch(/<[bi]>|A&B/);
});

test.each([
  [[3, 2, 1], 1, [3, 3]],
  [[3, 2], 1, [3, 2]],
  [[3, 2, 1], 3, [3, 2, 1]],
  [[], 3, []],
])('of %j the first %d, and the others together: %j', (counts, most, shown) => {
  const rows = counts.map((count, index) => ({ label: String(index), count }));
  expect(withOthers(rows, most, '个').map(({ count }) => count)).toEqual(shown);
});

test.each([
  [
    [
      [1, 1],
      [0, 2],
    ],
    false,
  ],
  [
    [
      [3, 1],
      [2, 2],
    ],
    true,
  ],
  // What is counted together with others is no pair.
  [
    [
      [1, 9],
      [1, 9],
    ],
    false,
  ],
  [
    [
      [0, 9],
      [0, 9],
    ],
    false,
  ],
])('a matrix of %j tells something: %j', (cells, telling) => {
  const row = (label: string) => ({ label, count: 1 });
  const rest = cells.some((line) => line.includes(9));
  const columns = [row('甲'), { ...row('其余'), rest }];
  expect(isTelling({ rows: [row('一'), row('二')], columns, cells })).toBe(telling);
});
