/** The small links behind each paragraph of an article: its own address, and its place on the newspaper page. */
import type { Element } from 'hast';
import { anchorLabel } from '../core/anchors.ts';
import { pageHref } from '../core/links.ts';
import type { BlockMarks } from '../markdown/render.ts';

const link = (className: string, href: string, label: string): Element => ({
  type: 'element',
  tagName: 'a',
  // The sign is drawn by the style sheet, so that copied text is the newspaper's text alone.
  properties: { className: ['mark', className], href, ariaLabel: label, title: label },
  children: [],
});

/** Marks for the article whose blocks begin at `places` (offsets into the page text) of `page`. */
export const blockMarks =
  (page: string, places: ReadonlyMap<number, number>): BlockMarks =>
  (block, anchor) => {
    const start = places.get(block);
    const label = anchorLabel(anchor);
    const own = link('permalink', `#${anchor}`, `${label}的链接`);
    const place = start === undefined ? [] : [link('place', pageHref(page, start), `${label}的原版位置`)];
    return [own, ...place];
  };
