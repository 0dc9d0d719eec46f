/**
 * A page text with its articles marked.
 *
 * The text stays whole: what is added (links, labels) has no text of its own, so copying a stretch gives what the
 * page prints.
 */
import type { Element, ElementContent } from 'hast';
import type { PageRecord, Segment } from '../schema/page.ts';
import { withControlPictures } from './control-pictures.ts';
import { anchorLabel } from '../core/anchors.ts';
import { anchorsOf, isKept, stretchesOf, type Stretch } from './page-stretches.ts';
import { withdrawnText } from './left-out.ts';
import { articleHref } from '../core/links.ts';
import { droppedRoles } from '../schema/page.ts';
import { droppedWords, keptWords } from '../core/value-words.ts';

/** An article of the page, as the transcript names it. */
export interface MarkedArticle {
  readonly id: string;
  readonly title: string;
  /** Its place in the reading order, from 1. */
  readonly number: number;
}

/** How many tints there are: neighbours in reading order never share one. */
export const tintCount = 4;

/** The tint of the article that is number `number` on its page: `tint-1` … `tint-4`. */
export const tintOf = (number: number): string => `tint-${String(((number - 1) % tintCount) + 1)}`;

const dropped: ReadonlySet<string> = new Set(droppedRoles);

const isDropped = (role: Segment[2]): role is keyof typeof droppedWords => dropped.has(role);

const element = (tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** Page text and record → the marked text. The text of the result is `text`, character for character, save the pictures of control characters and what was withdrawn. */
export function toTranscript(
  text: string,
  record: Pick<PageRecord, 'segments'>,
  articles: ReadonlyMap<string, MarkedArticle>,
): ElementContent[] {
  const nodes: ElementContent[] = [];
  let end = 0;
  let current: string | null = null;
  let onward: Stretch | undefined;
  const ways = toWays(stretchesOf(record));
  let hidden = false;
  const kept = record.segments.filter(isKept);
  const anchors = anchorsOf(kept);
  const next = new Map<Segment, Segment | undefined>(kept.map((segment, index) => [segment, kept[index + 1]]));
  for (const segment of record.segments) {
    const [from, to, role, id, block] = segment;
    const article = id === null ? undefined : articles.get(id);
    if (role === 'withdrawn') {
      if (!hidden) nodes.push(...withGaps(text.slice(end, from)), placeOfWithdrawn(from));
      [hidden, end] = [true, to];
      continue;
    }
    hidden = false;
    // A dropped stretch interrupts no article.
    const opens = article !== undefined && !isDropped(role) && article.id !== current;
    if (opens && onward) nodes.push(onwardTo(onward, articles));
    nodes.push(...withGaps(text.slice(end, from)));
    if (opens) {
      const way = ways.get(from);
      nodes.push(...openingOf(article, way?.previous));
      [current, onward] = [article.id, way?.next];
    }
    nodes.push(markedSegment(text.slice(from, to), segment, article));
    // A block may be many printed lines, each a segment: one link behind the last.
    const following = next.get(segment);
    const goesOn = following?.[3] === id && following[4] === block;
    const anchor = id === null || block === null || isDropped(role) ? undefined : anchors.get(id)?.get(block);
    if (article !== undefined && anchor !== undefined && !goesOn) nodes.push(wayTo(article, anchor));
    end = to;
  }
  if (onward) nodes.push(onwardTo(onward, articles));
  return [...nodes, ...withGaps(text.slice(end))];
}

/** Start of each stretch → the stretches of the same article before and behind it. */
function toWays(stretches: readonly Stretch[]): Map<number, { readonly previous?: Stretch; readonly next?: Stretch }> {
  const byArticle = Map.groupBy(stretches, ({ article }) => article);
  return new Map(
    [...byArticle.values()].flatMap((own) =>
      own.map(({ start }, index) => {
        const [previous, next] = [own[index - 1], own[index + 1]];
        return [start, { ...(previous && { previous }), ...(next && { next }) }] as const;
      }),
    ),
  );
}

/** 下转, as newspapers say: the link from the end of a stretch to where the article goes on. */
const onwardTo = ({ article, start, label }: Stretch, articles: ReadonlyMap<string, MarkedArticle>): Element =>
  element('a', {
    className: ['onward'],
    href: `#s${String(start)}`,
    ariaLabel: `《${articles.get(article)?.title ?? ''}》下转：${label}`,
    dataLabel: `下转 ${label}`,
  });

/** Label and link where an article begins, or goes on after another: then also 上接, the way back to its stretch before. */
function openingOf({ id, title, number }: MarkedArticle, previous: Stretch | undefined): Element[] {
  const opening = element('a', {
    className: ['opening', tintOf(number), ofArticle(id)],
    href: articleHref(id),
    ariaLabel: `第${String(number)}篇：${title}`,
    dataLabel: `${String(number)} ${title}`,
  });
  if (!previous) return [opening];
  const back = element('a', {
    className: ['onward', 'is-back'],
    href: `#s${String(previous.start)}`,
    ariaLabel: `《${title}》上接：${previous.label}`,
    dataLabel: `上接 ${previous.label}`,
  });
  return [opening, back];
}

/** Class of everything of one article: the style sheet lights it where one of its stretches is the address's target. */
export const ofArticle = (id: string): string => `of-${id}`;

/** Stands for the text of a withdrawn article. */
const placeOfWithdrawn = (start: number): Element =>
  element('em', { id: `s${String(start)}`, className: ['withdrawn'] }, [{ type: 'text', value: withdrawnText }]);

function markedSegment(text: string, [start, , role]: Segment, article: MarkedArticle | undefined): Element {
  const id = `s${String(start)}`;
  if (isDropped(role)) {
    return element(
      's',
      { id, className: ['dropped'], title: `未收入报道：${droppedWords[role]}` },
      withGaps(withControlPictures(text)),
    );
  }
  const tint = article === undefined ? [] : [tintOf(article.number), ofArticle(article.id)];
  return element('mark', { id, className: ['segment', `is-${role}`, ...tint], title: keptWords[role] }, withGaps(text));
}

const wayTo = ({ id, title }: MarkedArticle, anchor: string): Element =>
  element('a', {
    className: ['way'],
    href: articleHref(id, anchor),
    ariaLabel: `《${title}》${anchorLabel(anchor)}`,
    dataLabel: `¶${anchor.startsWith('s') ? '' : anchor.slice(1)}`,
  });

/** A line end with blank lines behind it. */
const blankLines = /(\n\s*\n\s*)/;

/** Text whose runs of blank lines stand in `.gap`, which a style sheet draws as one narrow gap. */
const withGaps = (text: string): ElementContent[] =>
  text
    .split(blankLines)
    .map((value, index): ElementContent =>
      index % 2 === 1 ? element('span', { className: ['gap'] }, [{ type: 'text', value }]) : { type: 'text', value },
    )
    .filter((node) => node.type !== 'text' || node.value !== '');

/** Where each block of an article begins on its page: number of the block → offset. 0: the article's headline, or whatever of it comes first. */
export function placesOf({ segments }: Pick<PageRecord, 'segments'>, article: string): Map<number, number> {
  const own = segments.filter(([, , role, id]) => id === article && !isDropped(role));
  const first = own.find(([, , role]) => role === 'headline') ?? own[0];
  const places = new Map<number, number>(first === undefined ? [] : [[0, first[0]]]);
  for (const [start, , , , block] of own) if (block !== null && !places.has(block)) places.set(block, start);
  return places;
}

/**
 * The style that lights one article where the address leads to a stretch of it: no script, and as many rules as the page has
 * articles. `lightArticles(['k1'])` → rules that pale what is not `.of-k1` while one of those is the target
 */
export const lightArticles = (ids: readonly string[]): string =>
  ids
    .flatMap((id) => {
      const [own, others] = [`.${ofArticle(id)}`, `:is(.segment,.opening):not(.${ofArticle(id)})`];
      return [
        `:root:has(${own}:target) .transcript ${others}{background:none;color:var(--ink-soft)}`,
        `:root:has(${own}:target) .legend ${own}{background:var(--target)}`,
      ];
    })
    .join('');
