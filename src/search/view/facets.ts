/** The facets with their counts, and the chosen values. */
import type { FacetCount, Found } from '../found.ts';
import { facetNames, type FacetName } from '../records.ts';
import { hasRange, type SearchState } from '../state.ts';
import { element } from './elements.ts';
import { facetWords, rangeWord, valueWord } from './words.ts';

/** So many values of a facet are shown at once; the rest behind a button. */
const shownValues = 6;

/** The facets, each value a checkbox. */
export function toFacets({ facets }: Found, state: SearchState): HTMLElement[] {
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
    { class: 'facet', 'data-facet-name': facet },
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
    element(
      'label',
      {},
      box,
      element('span', {}, valueWord(facet, value)),
      element('span', { class: 'count' }, String(count)),
    ),
  );
}

/** Puts new facets into `within`; what was opened stays open, the box that was used keeps the focus. */
export function replaceFacets(within: HTMLElement, facets: readonly HTMLElement[]): void {
  const active = document.activeElement;
  const used = active instanceof HTMLInputElement && within.contains(active) ? active : null;
  const nameOf = (part: Element): string | null => part.closest('fieldset')?.getAttribute('data-facet-name') ?? null;
  const opened = new Set([...within.querySelectorAll('details[open]')].map(nameOf));
  within.replaceChildren(...facets);
  for (const details of within.querySelectorAll('details')) details.open = opened.has(nameOf(details));
  if (used === null) return;
  const boxes = [...within.querySelectorAll('input')];
  boxes.find(({ name, value }) => name === used.name && value === used.value)?.focus({ preventScroll: true });
}

/** The chosen values and dates as buttons that take them away; with two or more, one for all. */
export function toChips(state: SearchState): HTMLElement[] {
  const values = facetNames.flatMap((facet) =>
    state.chosen[facet].map((value) =>
      toChip(`${facetWords[facet]}：${valueWord(facet, value)}`, { 'data-facet': facet, 'data-value': value }),
    ),
  );
  const { from, to } = state.chosen;
  const chips = [...values, ...(hasRange(state) ? [toChip(`日期：${rangeWord(from, to)}`, { 'data-range': '' })] : [])];
  return chips.length < 2
    ? chips
    : [...chips, element('button', { type: 'button', class: 'chip-all', 'data-clear': '' }, '取消全部筛选')];
}

const toChip = (label: string, attributes: Readonly<Record<string, string>>): HTMLButtonElement =>
  element(
    'button',
    { type: 'button', class: 'chip', 'aria-label': `取消筛选 ${label}`, ...attributes },
    label,
    element('span', { 'aria-hidden': 'true' }, '×'),
  );

/** Puts new chips into `within`. The focus of one that went goes to the next, or to `otherwise` where there is none. */
export function replaceChips(within: HTMLElement, chips: readonly HTMLElement[], otherwise: HTMLElement): void {
  const active = document.activeElement;
  const place = [...within.children].findIndex((chip) => chip === active);
  within.replaceChildren(...chips);
  if (place < 0) return;
  const next = chips[Math.min(place, chips.length - 1)];
  (next ?? otherwise).focus();
}
