/** The entries of the site's navigation, in order. */
import {
  aboutHref,
  articlesHref,
  clippingsHref,
  dateHref,
  href,
  overviewHref,
  pageHref,
  parkHref,
  reporterHref,
  searchHref,
  topicHref,
} from '../../core/links.ts';

interface NavEntry {
  readonly key: string;
  readonly label: string;
  readonly href: string;
}

export const navigation = [
  { key: 'home', label: '首页', href: href() },
  { key: 'articles', label: '报道', href: articlesHref() },
  { key: 'parks', label: '园区', href: parkHref() },
  { key: 'topics', label: '主题', href: topicHref() },
  { key: 'dates', label: '日期', href: dateHref() },
  { key: 'reporters', label: '作者', href: reporterHref() },
  { key: 'pages', label: '版面', href: pageHref() },
  { key: 'overview', label: '图览', href: overviewHref() },
  { key: 'search', label: '检索', href: searchHref() },
  { key: 'clippings', label: '剪报', href: clippingsHref() },
  { key: 'about', label: '说明', href: aboutHref() },
] as const satisfies readonly NavEntry[];

export type NavKey = (typeof navigation)[number]['key'];
