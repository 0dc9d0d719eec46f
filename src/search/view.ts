/** Hits and facets as elements. Nothing is ever put into the page as HTML: texts are text nodes. */
import type { FacetCount, Found } from './found.ts';
import { toExcerpts, toOpening } from './excerpt.ts';
import { findMarks, type Mark } from './marks.ts';
import { markTerms, type Query } from './query.ts';
import { facetNames, type FacetName, type SearchText } from './records.ts';
import type { SearchState } from './state.ts';

const facetWords: Readonly<Record<FacetName, string>> = {
  park: '园区',
  province: '省份',
  topic: '主题',
  reporter: '作者',
  year: '年份',
  month: '月份',
  newspaper: '报纸',
  kind: '体裁',
};

/** So many values of a facet are shown at once; the rest behind a button. */
const shownValues = 8;

type Child = Node | string;

/** An element with attributes and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A text with its marks. */
function marked(text: string, marks: readonly Mark[]): Child[] {
  const children: Child[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    children.push(text.slice(at, start), element('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...children, text.slice(at)].filter((child) => child !== '');
}

/** One hit: headline, where and when, two lines of its text. `base`: root of the site. */
export function toHit(text: SearchText, query: Query, base: string): HTMLLIElement {
  const { id } = text;
  const terms = markTerms(query, 'head');
  const excerpts = toExcerpts(text, query);
  const opening = toOpening(text);
  const shown = excerpts.length > 0 || opening === null ? excerpts : [opening];
  const anchor = excerpts[0]?.anchor ? `#${excerpts[0].anchor}` : '';
  const lineOf = (name: string, line: string): HTMLElement =>
    element('p', { class: name }, ...marked(line, findMarks(line, terms)));
  const meta = [text.date, text.park, text.reporters.join('　')].filter(
    (part): part is string => part !== null && part !== '',
  );
  return element(
    'li',
    { 'data-result': id },
    ...(text.kicker === null ? [] : [lineOf('kicker', text.kicker)]),
    element(
      'p',
      { class: 'headline' },
      element('a', { href: `${base}articles/${id}/${anchor}` }, ...marked(text.title, findMarks(text.title, terms))),
      ...(text.kind === '图片新闻' || text.kind === '版面残文' ? [element('span', { class: 'kind' }, text.kind)] : []),
    ),
    ...(text.deck === null ? [] : [lineOf('deck', text.deck)]),
    element('p', { class: 'meta' }, ...meta.map((part) => element('span', {}, part))),
    element(
      'p',
      { class: 'excerpt' },
      ...shown.flatMap((excerpt) => [
        ...(excerpt.cutBefore ? ['……'] : []),
        ...marked(excerpt.text, excerpt.marks),
        ...(excerpt.cutAfter ? ['……'] : []),
      ]),
    ),
  );
}

/** The facets with their counts, each value a checkbox. */
export function toFacets(facets: Found['facets'], state: SearchState): HTMLElement[] {
  return facetNames
    .filter((facet) => facets[facet].length > 0)
    .map((facet) => toFacet(facet, facets[facet], state.chosen[facet]));
}

function toFacet(facet: FacetName, counts: readonly FacetCount[], chosen: readonly string[]): HTMLElement {
  const first = counts.filter(({ value }, index) => index < shownValues || chosen.includes(value));
  const rest = counts.filter((entry) => !first.includes(entry));
  const rows = (entries: readonly FacetCount[]): HTMLUListElement =>
    element('ul', {}, ...entries.map((entry) => toChoice(facet, entry, chosen.includes(entry.value))));
  return element(
    'fieldset',
    { class: 'facet' },
    element('legend', {}, facetWords[facet]),
    rows(first),
    ...(rest.length === 0
      ? []
      : [element('details', {}, element('summary', {}, `其余 ${String(rest.length)} 项`), rows(rest))]),
  );
}

function toChoice(facet: FacetName, { value, count }: FacetCount, isChosen: boolean): HTMLLIElement {
  const box = element('input', { type: 'checkbox', name: facet, value, ...(isChosen ? { checked: '' } : {}) });
  return element(
    'li',
    {},
    element('label', {}, box, element('span', {}, value), element('span', { class: 'count' }, String(count))),
  );
}

/** The chosen values as buttons that take them away. */
export function toChips(state: SearchState): HTMLElement[] {
  return facetNames.flatMap((facet) =>
    state.chosen[facet].map((value) =>
      element(
        'button',
        {
          type: 'button',
          class: 'chip',
          'data-facet': facet,
          'data-value': value,
          'aria-label': `取消${facetWords[facet]}：${value}`,
        },
        `${facetWords[facet]}：${value} ×`,
      ),
    ),
  );
}
