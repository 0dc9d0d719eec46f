/** The facets with their counts, and the chosen values. */
import { hasRange, type FacetCount, type Found } from '../../engine/found.ts';
import { facetNames, type FacetName } from '../../format/records.ts';
import type { SearchState } from '../state.ts';
import { element } from './elements.ts';
import { facetWords, rangeWord, valueWord } from './words.ts';

/** So many values of a facet are shown at once; the rest where they are asked for. */
const shownValues = 6;
/** A list of thousands of names would take longer to make than to search. */
const mostValues = 200;

/** The facets, each value a checkbox. `opened`: those whose other values are shown too. */
function toFacets({ facets }: Found, state: SearchState, opened: ReadonlySet<string>): HTMLElement[] {
  return facetNames
    .filter((facet) => facets[facet].length > 0)
    .map((facet) => toFacet(facet, facets[facet], state.chosen[facet], opened.has(facet)));
}

function toFacet(
  facet: FacetName,
  counts: readonly FacetCount[],
  chosen: readonly string[],
  isOpen: boolean,
): HTMLElement {
  const isChosen = ({ value }: FacetCount): boolean => chosen.includes(value);
  const first = counts.filter((entry, index) => index < shownValues || isChosen(entry));
  const rest = counts.filter((entry, index) => index >= shownValues && !isChosen(entry));
  const rows = (entries: readonly FacetCount[]): HTMLUListElement =>
    element('ul', {}, ...entries.map((entry) => toChoice(facet, entry, isChosen(entry))));
  return element(
    'fieldset',
    { class: 'facet', 'data-facet-name': facet },
    element('legend', {}, facetWords[facet]),
    rows(first),
    ...(rest.length === 0 ? [] : [toRest(rest, isOpen, rows)]),
  );
}

function toRest(
  rest: readonly FacetCount[],
  isOpen: boolean,
  rows: (entries: readonly FacetCount[]) => HTMLUListElement,
): HTMLDetailsElement {
  const details = element('details', {}, element('summary', {}, `其余 ${String(rest.length)} 项`));
  const fill = (): void => {
    if (details.childElementCount > 1) return;
    details.append(rows(rest.slice(0, mostValues)));
    if (rest.length > mostValues)
      details.append(element('p', { class: 'search-note' }, `只列前 ${String(mostValues)} 项；可加检索词缩小范围。`));
  };
  details.addEventListener('toggle', fill);
  if (isOpen) {
    details.open = true;
    fill();
  }
  return details;
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

/** Puts the facets of a search into `within`; what was opened stays open, the box that was used keeps the focus. */
export function replaceFacets(within: HTMLElement, found: Found, state: SearchState): void {
  const active = document.activeElement;
  const used = active instanceof HTMLInputElement && within.contains(active) ? active : null;
  const opened = [...within.querySelectorAll('details[open]')].map((details) =>
    details.closest('fieldset')?.getAttribute('data-facet-name'),
  );
  within.replaceChildren(...toFacets(found, state, new Set(opened.filter((name) => typeof name === 'string'))));
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
  const chips = [
    ...values,
    ...(hasRange(state.chosen) ? [toChip(`日期：${rangeWord(from, to)}`, { 'data-range': '' })] : []),
  ];
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
