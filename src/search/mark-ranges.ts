/** The strings of a query as ranges of an article's elements. */
import { findMarks } from './marks.ts';
import { markTerms, type Field, type Query } from './query.ts';

/** The parts of an article that are searched, each by itself, and the field that finds them. */
const parts: readonly (readonly [selector: string, field: Field])[] = [
  ['.article-head :is(.kicker, h1, .deck)', 'title'],
  ['[data-searched=park]', 'park'],
  ['[data-searched=reporter]', 'reporter'],
  ['.body > [id], figcaption, .credit', 'any'],
];
const anyPart = parts.map(([selector]) => selector).join();
/** What stands in a part and is none of its text: links behind a paragraph; a credit is a part of its own. */
const apart = '.mark, .credit';

/** Every occurrence of the query, in the order of the page. */
export function toMarkedRanges(article: HTMLElement, query: Query): Range[] {
  return [...article.querySelectorAll<HTMLElement>(anyPart)].flatMap((part) => {
    const [, field] = parts.find(([selector]) => part.matches(selector)) ?? [];
    return rangesIn(part, markTerms(query, field));
  });
}

function rangesIn(part: HTMLElement, terms: readonly string[]): Range[] {
  const nodes = textsOf(part);
  const text = nodes.map(({ data }) => data).join('');
  return findMarks(text, terms).map(([start, end]) => {
    const range = document.createRange();
    range.setStart(...placeOf(nodes, start, 0));
    range.setEnd(...placeOf(nodes, end, 1));
    return range;
  });
}

function textsOf(part: HTMLElement): Text[] {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT, (node) => {
    const within = node.parentElement?.closest(apart);
    return within && within !== part && part.contains(within) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** Where `offset` of the joined text stands. A range starts in the node behind a seam (0) and ends in the one before (1). */
function placeOf(nodes: readonly Text[], offset: number, side: 0 | 1): [Text, number] {
  let before = 0;
  for (const node of nodes) {
    if (offset - before < node.length + side) return [node, offset - before];
    before += node.length;
  }
  throw new Error(`marks: offset ${String(offset)} lies behind the text`);
}
