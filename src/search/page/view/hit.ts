/** One hit: headline, where, when and by whom, and the lines of its text that show why it was found. */
import { toExcerpts, toOpening, type Excerpt } from '../excerpt.ts';
import { findMarks, type Mark } from '../../text/marks.ts';
import { markTerms, wantedTerms, type Field, type Query } from '../../text/query.ts';
import type { SearchText } from '../../format/records.ts';
import { isParkInKicker } from '../../../core/full-title.ts';
import { inferredTitle, labelledKinds } from '../../../core/value-words.ts';
import { toNearQuery } from '../near-query.ts';
import { element, marked, type Child } from './elements.ts';
import { echo } from './words.ts';

/** Where hits are shown: the root of the site, and how many Han characters two lines of an excerpt hold. */
export interface HitPlace {
  readonly base: string;
  readonly room: number;
}

export function toHit(text: SearchText, query: Query, { base, room }: HitPlace): HTMLLIElement {
  const excerpts = toExcerpts(text, query, room);
  const opening = toOpening(text, room);
  const shown = excerpts.length > 0 || opening === null ? excerpts : [opening];
  const lineOf = (name: string, line: string | null): HTMLElement[] =>
    line === null ? [] : [element('p', { class: name }, ...marked(line, inHead(line, query)))];
  return element(
    'li',
    { 'data-result': text.id },
    ...lineOf('kicker', text.kicker),
    element(
      'p',
      { class: 'headline' },
      element(
        'a',
        { href: `${base}articles/${text.id}/${toAsking(query)}${toAnchor(excerpts)}` },
        ...marked(text.title, inHead(text.title, query)),
      ),
      ...(labelledKinds.has(text.kind) ? [element('span', { class: 'kind' }, text.kind)] : []),
    ),
    ...lineOf('deck', text.deck),
    toMeta(text, query),
    element('p', { class: 'excerpt' }, ...shown.flatMap((piece, index) => toLine(piece, shown[index - 1]))),
  );
}

/** One that is only near: the passage that is, and what it prints instead. */
export function toNearHit(text: SearchText, query: Query, place: HitPlace): HTMLLIElement {
  const near = toNearQuery(text, query);
  const hit = toHit(text, near, place);
  const printed = wantedTerms(near).map(({ folded }) => `“${echo(folded, 20)}”`);
  if (printed.length > 0)
    hit.append(element('p', { class: 'search-note' }, `没有“${echo(query.typed, 20)}”，印的是${printed.join('、')}。`));
  return hit;
}

/** One that counts, and cannot be shown: its text did not come. */
export const toLostHit = (): HTMLLIElement =>
  element(
    'li',
    { class: 'lost' },
    element(
      'p',
      { class: 'excerpt' },
      '这一篇符合所检索的内容，但它的文字没有取到。',
      element('button', { type: 'button', 'data-retry': '' }, '重试'),
    ),
  );

const inHead = (line: string, query: Query): readonly Mark[] => findMarks(line, markTerms(query, 'title'));

/** What the article is to mark, told in its address. Nothing where there is nothing to mark. */
const toAsking = (query: Query): string =>
  wantedTerms(query).length === 0 ? '' : `?${new URLSearchParams({ q: query.typed.trim() }).toString()}`;

/** The paragraph that is shown; none where only the headline or a name holds the words. */
function toAnchor([first]: readonly Excerpt[]): string {
  return first?.anchor ? `#${first.anchor}` : '';
}

function toMeta({ kicker, date, isInferred, park, reporters, topics, kind }: SearchText, query: Query): HTMLElement {
  const marksOf = (name: string, field: Field): readonly Mark[] => findMarks(name, markTerms(query, field));
  const named = (name: string, field: Field): HTMLElement => element('span', {}, ...marked(name, marksOf(name, field)));
  // Topics are no part of a hit but where they are why it was found.
  const asked = topics.filter((topic) => marksOf(topic, 'topic').length > 0);
  // The kicker names it already, unless the park itself was asked for.
  const isSaid = isParkInKicker({ kicker, park }) && marksOf(park ?? '', 'park').length === 0;
  return element(
    'p',
    { class: 'meta' },
    element('span', isInferred ? { class: 'inferred', title: inferredTitle } : {}, date ?? '日期不详'),
    ...(park === null || isSaid ? [] : [named(park, 'park')]),
    ...(reporters.length === 0
      ? []
      : [element('span', { class: 'names' }, ...reporters.map((name) => named(name, 'reporter')))]),
    ...(labelledKinds.has(kind) ? [] : [element('span', {}, kind)]),
    ...asked.map((topic) => named(topic, 'topic')),
  );
}

/** Between two pieces dots stand once. */
const toLine = ({ label, text, marks, cutBefore, cutAfter }: Excerpt, before: Excerpt | undefined): Child[] => [
  ...(before && !before.cutAfter && !cutBefore ? [' '] : []),
  ...(label === null ? [] : [`${label}：`]),
  ...(cutBefore && (before?.cutAfter !== true || label !== null) ? ['……'] : []),
  ...marked(text, marks),
  ...(cutAfter ? ['……'] : []),
];
