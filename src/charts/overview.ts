/** The archive in charts: what each shows, counted from the catalogue. The first of many are named, the others counted together. */
import type { ArticleFrontMatter } from '../schema/article.ts';
import type { Catalogue } from '../archive/catalogue.ts';
import { sumOf, withOthers, type BarChart, type MatrixChart } from './chart.ts';
import { toMatrix } from './name-pairs.ts';
import { parkHref, reporterHref, provinceHref, topicHref } from '../core/links.ts';
import { toMonths } from './months.ts';
import type { Counted } from '../browse/profile.ts';
import { elsewhere, toProvinces } from '../browse/provinces.ts';

/** How many names a chart holds. */
const mostBars = 15;
const mostRows = 14;
const mostColumns = 12;

type Lists = Pick<
  Catalogue,
  'articles' | 'years' | 'parks' | 'reporters' | 'topics' | 'parkOf' | 'reporterOf' | 'topicOf'
>;

export interface Overview {
  /** null: no article has a date that names a month. */
  readonly months: BarChart | null;
  readonly bars: readonly BarChart[];
  readonly matrices: readonly MatrixChart[];
}

/** The charts that need no article's text. Those that would be empty are left out. */
export function toOverview(lists: Lists): Overview {
  return {
    months: toMonths(lists),
    bars: [toProvinceBars(lists), toTopicBars(lists)].filter(({ rows }) => rows.length > 0),
    matrices: [toTopicsOfParks(lists), toParksOfReporters(lists)].filter(
      ({ rows, columns }) => rows.length > 0 && columns.length > 0,
    ),
  };
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly articles: readonly ArticleFrontMatter[];
}

/** Headings → rows, most articles first; those without one left out. */
const toRows = (headings: readonly Listed[], hrefOf: (id: string) => string): Counted[] =>
  headings
    .filter(({ articles }) => articles.length > 0)
    .map(({ id, name, articles }) => ({ label: name, href: hrefOf(id), count: articles.length }))
    .sort((a, b) => b.count - a.count);

/** `甲（3篇）、乙（2篇）` */
const leaders = (rows: readonly Counted[]): string =>
  rows
    .slice(0, 3)
    .map(({ label, count }) => `${label}（${String(count)}篇）`)
    .join('、');

function toProvinceBars({ parks, articles }: Lists): BarChart {
  const all = toProvinces(parks).map(({ id, name, count }) => ({ label: name, href: provinceHref(id), count }));
  // What is in no province is not counted among the provinces.
  const [provinces, others] = [true, false].map((isProvince) =>
    all.filter(({ label }) => (label !== elsewhere) === isProvince).sort((a, b) => b.count - a.count),
  ) as [Counted[], Counted[]];
  const parkless = articles.length - sumOf(all);
  return {
    id: 'provinces',
    title: '各省报道',
    description:
      `按报道所涉园区所在省份计，共${String(sumOf(all))}篇；最多的是${leaders(provinces)}。` +
      (parkless > 0 ? `另有${String(parkless)}篇不涉园区，不在图中。` : ''),
    of: '省份',
    unit: '篇',
    rows: [...withOthers(provinces, mostBars, '个省份'), ...others],
  };
}

function toTopicBars({ topics }: Lists): BarChart {
  const rows = toRows(topics, topicHref);
  return {
    id: 'topics',
    title: '各主题报道',
    description: `一篇可有几个主题，各计一次；最多的是${leaders(rows)}。`,
    of: '主题',
    unit: '篇',
    rows: withOthers(rows, mostBars, '个主题'),
  };
}

function toTopicsOfParks({ articles, parks, topics, parkOf, topicOf }: Lists): MatrixChart {
  const matrix = toMatrix(
    articles,
    {
      rows: toRows(topics, topicHref),
      most: mostRows,
      of: '个主题',
      labelsOf: ({ topic }) => (topic ?? []).map((id) => topicOf(id)?.name),
    },
    {
      rows: toRows(parks, parkHref),
      most: mostColumns,
      of: '个园区',
      labelsOf: ({ park }) => (park === null ? [] : [parkOf(park)?.name]),
    },
  );
  return {
    id: 'topics-of-parks',
    title: '园区与主题',
    description: '各园区的报道分属哪些主题。列为报道最多的园区，行为最常见的主题；一篇有几个主题的，各计一次。',
    unit: '篇',
    of: ['主题', '园区'],
    ...matrix,
  };
}

function toParksOfReporters({ articles, parks, reporters, parkOf, reporterOf }: Lists): MatrixChart {
  const matrix = toMatrix(
    articles,
    {
      rows: toRows(reporters, reporterHref),
      most: mostRows,
      of: '位作者',
      labelsOf: ({ reporter }) => (reporter ?? []).map(({ name }) => reporterOf(name)?.name),
    },
    {
      rows: toRows(parks, parkHref),
      most: mostColumns,
      of: '个园区',
      labelsOf: ({ park }) => (park === null ? [] : [parkOf(park)?.name]),
    },
  );
  return {
    id: 'parks-of-reporters',
    title: '谁写何处',
    description: '各作者写了哪些园区。行为署名最多的作者，列为报道最多的园区；一篇几人署名的，每人各计一次。',
    unit: '篇',
    of: ['作者', '园区'],
    ...matrix,
  };
}
