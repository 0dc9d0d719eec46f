/**
 * The article opened from a hit: the strings that were searched are marked in it, counted, and gone through by key.
 *
 * The query travels in the address (`?q=零碳工厂#p3`), is taken out of it at once, and is kept in the entry of the
 * history: the address that a reader copies stays clean, a reload keeps the marks.
 */
import { toMarkedRanges } from './mark-ranges.ts';
import { parseQuery } from '../text/query.ts';
import { MarksBar } from './view/marks-bar.ts';

/** What the history keeps of an article opened from a hit. */
interface Visit {
  readonly searched?: unknown;
}

const names = { all: 'searched', current: 'searched-current' } as const;

/** Marks the article of this route where its address, or the history, says what was searched. */
export function startArticleMarks(): void {
  const reading = document.querySelector<HTMLElement>('.reading');
  const article = reading?.querySelector<HTMLElement>('.article');
  if (!reading || !article) return;
  const query = takeQuery();
  if (query === '') return;
  const ranges = toMarkedRanges(reading, parseQuery(query));
  if (ranges.length > 0) mark(article, ranges, query);
}

/** The query of the address or of the history; the address loses it. */
function takeQuery(): string {
  const address = new URL(location.href);
  const asked = address.searchParams.get('q');
  const visit = history.state as Visit | null;
  if (asked === null) return typeof visit?.searched === 'string' ? visit.searched : '';
  address.searchParams.delete('q');
  history.replaceState({ ...visit, searched: asked }, '', address);
  return asked;
}

function mark(article: HTMLElement, ranges: readonly Range[], query: string): void {
  let current = firstFrom(ranges, document.getElementById(decodeURIComponent(location.hash.slice(1))));
  paint(names.all, ranges, 0);
  article.classList.add('is-searched');
  const bar = new MarksBar(query, {
    go: (step) => {
      goTo((current + step + ranges.length) % ranges.length);
    },
    clear,
  });
  const goTo = (index: number, behavior: ScrollBehavior = 'auto'): void => {
    current = index;
    const range = ranges[index];
    if (!range) return;
    paint(names.current, [range], 1);
    bar.say(index + 1, ranges.length, contextOf(range));
    bringIntoView(range, behavior);
  };
  function clear(): void {
    for (const name of Object.values(names)) paint(name, [], 0);
    article.classList.remove('is-searched');
    bar.close();
    history.replaceState(null, '');
    // Reading goes on where the reader was.
    const block = ranges[current]?.startContainer.parentElement?.closest<HTMLElement>('p, h1, h2, figcaption');
    if (!block) return;
    block.tabIndex = -1;
    block.focus({ preventScroll: true });
  }
  bar.open(article);
  goTo(current, 'instant');
}

/** The first range at or behind `target`; the first of all where there is none. */
function firstFrom(ranges: readonly Range[], target: HTMLElement | null): number {
  if (target === null) return 0;
  return Math.max(
    0,
    ranges.findIndex((range) => range.comparePoint(target, 0) <= 0),
  );
}

/** Browsers without the Highlight API show no marks; the rest works. */
function paint(name: string, ranges: readonly Range[], priority: number): void {
  if (!('highlights' in CSS)) return;
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}

function bringIntoView(range: Range, behavior: ScrollBehavior): void {
  const { top, bottom } = range.getBoundingClientRect();
  const margin = window.innerHeight * 0.2;
  if (top < margin || bottom > window.innerHeight - margin)
    window.scrollBy({ top: top - window.innerHeight * 0.35, behavior });
}

/** The words around an occurrence, for who cannot see where it is. */
function contextOf(range: Range): string {
  const text = range.startContainer.textContent ?? '';
  return text.slice(Math.max(0, range.startOffset - 12), range.startOffset + 24);
}
