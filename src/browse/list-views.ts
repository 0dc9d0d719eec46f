/** Lists that are shown in more than one order, each order at its own address. */
import { parkHref, parksByPinyinHref, reporterHref, reportersByCountHref } from '../core/links.ts';

interface View {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

export const parkViews = (current: 'province' | 'pinyin'): View[] => [
  { label: '按省份', href: parkHref(), current: current === 'province' },
  { label: '按音序', href: parksByPinyinHref(), current: current === 'pinyin' },
];

export const reporterViews = (current: 'pinyin' | 'count'): View[] => [
  { label: '按音序', href: reporterHref(), current: current === 'pinyin' },
  { label: '按篇数', href: reportersByCountHref(), current: current === 'count' },
];

/** A list of more names gives names and counts alone. */
export const mostFullEntries = 400;
