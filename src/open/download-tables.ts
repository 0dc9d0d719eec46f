/** The tables of the downloads: one list of columns a table, for its CSV, its schema in datapackage.json, and its description on /data/. */
import type { ParkHeading, ReporterHeading, TopicHeading } from '../archive/headings.ts';
import { roleWords } from '../core/value-words.ts';
import type { PageRecord } from '../schema/page.ts';
import type { Cell } from './csv.ts';
import type { OpenArticle } from './schema.ts';

export interface Column<T> {
  readonly name: string;
  /** Of Frictionless Table Schema. */
  readonly type: 'string' | 'integer' | 'number' | 'date';
  /** For readers. */
  readonly about: string;
  /** Only where the archive files its reports by park. */
  readonly ofParks?: true;
  readonly value: (row: T) => Cell;
}

/** Between several values of one cell. */
export const separator = '；';
const list = (values: readonly string[] | null | undefined): Cell =>
  values == null || values.length === 0 ? null : values.join(separator);

export const articleColumns: readonly Column<OpenArticle>[] = [
  { name: 'id', type: 'string', about: '编号，永不改变', value: ({ id }) => id },
  { name: 'address', type: 'string', about: '网页地址', value: ({ address }) => address },
  { name: 'title', type: 'string', about: '标题', value: ({ title }) => title },
  { name: 'kicker', type: 'string', about: '引题', value: ({ kicker }) => kicker ?? null },
  { name: 'deck', type: 'string', about: '副题', value: ({ deck }) => deck ?? null },
  {
    name: 'kind',
    type: 'string',
    about: '体裁：article、brief、photoStory、notice、fragment',
    value: ({ kind }) => kind,
  },
  { name: 'date', type: 'string', about: '电头或所报道之事的日期，EDTF', value: ({ date }) => date },
  {
    name: 'date_basis',
    type: 'string',
    about: '日期的依据：printed、inferred、supplied',
    value: ({ basis }) => basis['date']?.basis ?? null,
  },
  { name: 'park', type: 'string', about: '园区', ofParks: true, value: ({ park }) => park?.name ?? null },
  {
    name: 'park_id',
    type: 'string',
    about: '园区编号，见 parks.csv',
    ofParks: true,
    value: ({ park }) => park?.id ?? null,
  },
  {
    name: 'province',
    type: 'string',
    about: '园区所在省级行政区',
    ofParks: true,
    value: ({ park }) => park?.province ?? null,
  },
  {
    name: 'reporters',
    type: 'string',
    about: '作者',
    value: ({ reporters }) => list(reporters?.map(({ name }) => name)),
  },
  {
    name: 'reporter_roles',
    type: 'string',
    about: '身份代码，与作者一一对应',
    value: ({ reporters }) => list(reporters?.map(({ role }) => role)),
  },
  {
    name: 'topics',
    type: 'string',
    about: '主题，首个为主',
    value: ({ topics }) => list(topics?.map(({ name }) => name)),
  },
  {
    name: 'topic_ids',
    type: 'string',
    about: '主题编号，见 topics.csv',
    value: ({ topics }) => list(topics?.map(({ id }) => id)),
  },
  { name: 'newspaper', type: 'string', about: '报纸', value: ({ newspaper }) => newspaper ?? null },
  { name: 'issue_date', type: 'string', about: '出版日期，EDTF', value: ({ issueDate }) => issueDate ?? null },
  { name: 'print_page', type: 'string', about: '版次', value: ({ printPage }) => printPage ?? null },
  { name: 'section', type: 'string', about: '版名', value: ({ section }) => section ?? null },
  { name: 'page', type: 'string', about: '版面编号', value: ({ source }) => source.page },
  { name: 'page_order', type: 'integer', about: '在该版的次序', value: ({ source }) => source.order },
  { name: 'word_count', type: 'integer', about: '字数', value: ({ wordCount }) => wordCount },
  { name: 'corrections', type: 'integer', about: '订正几处', value: ({ corrections = [] }) => corrections.length },
  { name: 'accession', type: 'date', about: '入库日期', value: ({ accession }) => accession },
  { name: 'modified', type: 'date', about: '最近的入库、订正或裁定日期', value: ({ modified }) => modified },
  {
    name: 'text',
    type: 'string',
    about: '正文，一段一行',
    value: ({ body }) => body.map(({ text }) => text).join('\n'),
  },
];

export const parkColumns: readonly Column<ParkHeading>[] = [
  { name: 'id', type: 'string', about: '编号，亦为地址 parks/<id>/', value: ({ id }) => id },
  { name: 'name', type: 'string', about: '优先名', value: ({ name }) => name },
  { name: 'official_name', type: 'string', about: '全称', value: ({ entry }) => entry?.officialName ?? null },
  { name: 'variants', type: 'string', about: '异名', value: ({ entry }) => list(entry?.variants) },
  { name: 'province', type: 'string', about: '省级行政区', value: ({ entry }) => entry?.province ?? null },
  { name: 'city', type: 'string', about: '城市', value: ({ entry }) => entry?.city ?? null },
  { name: 'year', type: 'integer', about: '成为国家级高新区的年份', value: ({ entry }) => entry?.year ?? null },
  {
    name: 'city_longitude',
    type: 'number',
    about: '所在城市的经度',
    value: ({ entry }) => entry?.coordinates?.[0] ?? null,
  },
  {
    name: 'city_latitude',
    type: 'number',
    about: '所在城市的纬度',
    value: ({ entry }) => entry?.coordinates?.[1] ?? null,
  },
  { name: 'articles', type: 'integer', about: '报道篇数', value: ({ articles }) => articles.length },
];

export const reporterColumns: readonly Column<ReporterHeading>[] = [
  { name: 'id', type: 'string', about: '编号，亦为地址 reporters/<id>/', value: ({ id }) => id },
  { name: 'name', type: 'string', about: '姓名', value: ({ name }) => name },
  {
    name: 'printed_names',
    type: 'string',
    about: '报道中所印的名字',
    value: ({ names }) => list(names),
  },
  { name: 'roles', type: 'string', about: '报道所印身份', value: (reporter) => list(rolesOf(reporter)) },
  { name: 'note', type: 'string', about: '说明', value: ({ entry }) => entry?.note ?? null },
  { name: 'articles', type: 'integer', about: '报道篇数', value: ({ articles }) => articles.length },
];

function rolesOf({ articles, names }: ReporterHeading): string[] {
  const own = articles.flatMap(({ reporter }) => (reporter ?? []).filter(({ name }) => names.includes(name)));
  return [...new Set(own.map(({ role }) => roleWords[role]).filter((word) => word !== null))];
}

export const topicColumns: readonly Column<TopicHeading>[] = [
  { name: 'id', type: 'string', about: '编号，亦为地址 topics/<id>/', value: ({ id }) => id },
  { name: 'name', type: 'string', about: '主题词', value: ({ name }) => name },
  { name: 'definition', type: 'string', about: '定义', value: ({ entry }) => entry.definition },
  { name: 'articles', type: 'integer', about: '报道篇数', value: ({ articles }) => articles.length },
];

export const pageColumns: readonly Column<PageRecord>[] = [
  { name: 'page', type: 'string', about: '编号，亦为地址 pages/<page>/', value: ({ page }) => page },
  { name: 'newspaper', type: 'string', about: '报纸', value: ({ newspaper }) => newspaper },
  { name: 'issue_date', type: 'string', about: '出版日期，EDTF', value: ({ issueDate }) => issueDate },
  { name: 'print_page', type: 'string', about: '版次', value: ({ printPage }) => printPage },
  { name: 'section', type: 'string', about: '版名', value: ({ section }) => section },
  { name: 'source', type: 'string', about: '来源网址', value: ({ source }) => source },
  { name: 'file', type: 'string', about: '收到的文件名', value: ({ file }) => file },
  { name: 'sha256', type: 'string', about: '该文件的 SHA-256', value: ({ sha256 }) => sha256 },
  { name: 'articles', type: 'integer', about: '报道篇数', value: ({ articles }) => articles.length },
];
