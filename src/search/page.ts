/** The search page at work: typing, choosing, the address, and what is said of each state. */
import { openEngine, type Engine, type Found } from './engine.ts';
import type { FacetName } from './records.ts';
import { parseQuery, type Query } from './query.ts';
import { hasChosen, toAddress, toggle, toState, withoutChosen, type SearchState } from './state.ts';
import { element, toChips, toFacets, toHit } from './view.ts';

/** Hits shown at once. */
const batch = 10;
/** Pause in typing after which a search begins, milliseconds. */
const pause = 160;

interface Parts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly order: HTMLSelectElement;
  readonly status: HTMLElement;
  readonly results: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly facets: HTMLElement;
  readonly chips: HTMLElement;
}

/** Wires the page. `base`: root of the site, e.g. `/archive/`. */
export function startSearchPage(root: HTMLElement, base: string): void {
  const parts = findParts(root);
  let state = toState(new URLSearchParams(location.search));
  let engine: Promise<Engine> | null = null;
  let latest = 0;

  const show = async (): Promise<void> => {
    const turn = ++latest;
    parts.order.value = state.order;
    parts.chips.replaceChildren(...toChips(state));
    const query = parseQuery(state.query);
    if (query.clauses.length === 0 && state.query.trim() !== '') {
      clear(parts);
      say(parts, '请输入至少一个字。引号和空格不作检索。');
      return;
    }
    if (engine === null) say(parts, '正在载入索引……');
    try {
      engine ??= openEngine(base);
      const opened = await engine;
      const found = await opened.search(query, state.chosen, state.order);
      if (turn !== latest) return;
      await render(parts, opened, found, query, state, base, () => turn === latest);
    } catch (error) {
      // Begun anew by the next search: what failed to load is remembered as missing.
      void engine?.then(({ close }) => {
        close();
      }, ignore);
      engine = null;
      if (turn !== latest) return;
      clear(parts);
      fail(parts, base, error);
    }
  };

  /** A new state: a step in the history, or, while typing, the same step. */
  const go = (next: SearchState, step: 'push' | 'replace'): void => {
    state = next;
    const address = location.pathname + toAddress(state);
    if (step === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void show();
  };

  let composing = false;
  let timer = 0;
  const typed = (): void => {
    clearTimeout(timer);
    if (composing) return;
    timer = window.setTimeout(() => {
      if (parts.input.value !== state.query) go({ ...state, query: parts.input.value }, 'replace');
    }, pause);
  };
  parts.input.value = state.query;
  // On a phone the hits come first.
  if (matchMedia('(max-width: 51.99rem)').matches) root.querySelector('details')?.removeAttribute('open');
  // Chinese input methods compose: half-typed pinyin is no query.
  parts.input.addEventListener('compositionstart', () => (composing = true));
  parts.input.addEventListener('compositionend', () => {
    composing = false;
    typed();
  });
  parts.input.addEventListener('input', typed);
  parts.form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    go({ ...state, query: parts.input.value }, 'push');
  });
  parts.order.addEventListener('change', () => {
    go({ ...state, order: toState(new URLSearchParams({ sort: parts.order.value })).order }, 'push');
  });
  parts.facets.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement)
      go(toggle(state, event.target.name as FacetName, event.target.value), 'push');
  });
  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button?.dataset['facet'] !== undefined)
      go(toggle(state, button.dataset['facet'] as FacetName, button.dataset['value'] ?? ''), 'push');
    if (button?.dataset['clear'] !== undefined) go(withoutChosen(state), 'push');
    if (button?.dataset['retry'] !== undefined) void show();
  });
  window.addEventListener('popstate', () => {
    state = toState(new URLSearchParams(location.search));
    parts.input.value = state.query;
    void show();
  });
  void show();
}

/** Hits, facets and what is said of them. */
async function render(
  parts: Parts,
  engine: Engine,
  found: Found,
  query: Query,
  state: SearchState,
  base: string,
  isLatest: () => boolean,
): Promise<void> {
  const { total } = found;
  const read = (numbers: readonly number[]): Promise<HTMLLIElement[]> =>
    Promise.all(numbers.map(async (number) => toHit(await engine.read(number), query, base)));
  const hits = await read(found.hits.slice(0, batch));
  if (!isLatest()) return;
  keepFocus(parts.facets, () => {
    parts.facets.replaceChildren(...toFacets(found.facets, state));
  });
  parts.results.replaceChildren(...hits);
  parts.more.hidden = total <= batch;
  parts.more.onclick = async () => {
    const shown = parts.results.children.length;
    const next = await read(found.hits.slice(shown, shown + batch));
    if (!isLatest()) return;
    parts.results.append(...next);
    parts.more.hidden = parts.results.children.length >= total;
    next[0]?.querySelector('a')?.focus();
  };
  if (total > 0)
    say(
      parts,
      `共 `,
      element('strong', { 'data-count': '' }, String(total)),
      state.query.trim() === '' ? ' 篇' : ` 篇含有“${state.query.trim()}”`,
    );
  else sayNothingFound(parts, state, base);
}

function sayNothingFound(parts: Parts, state: SearchState, base: string): void {
  const loosen = hasChosen(state) ? [element('button', { type: 'button', 'data-clear': '' }, '取消全部筛选')] : [];
  say(
    parts,
    '没有找到含有',
    element('strong', {}, `“${state.query.trim()}”`),
    hasChosen(state) ? '且符合筛选的报道。' : '的报道。词之间的空格表示“同时含有”，可试着减少词数。',
    ...loosen,
    ' 也可以浏览',
    ...lists(base),
    '。',
    element('span', { 'data-count': '', hidden: '' }, '0'),
  );
}

/** The index is missing, damaged, or out of reach: say so, and offer the lists. */
function fail(parts: Parts, base: string, error: unknown): void {
  console.error(error);
  const reason = navigator.onLine ? '检索索引缺失或已损坏。' : '当前没有网络，检索索引无法载入。';
  say(
    parts,
    reason,
    element('button', { type: 'button', 'data-retry': '' }, '重试'),
    ' 仍可浏览',
    ...lists(base),
    '。',
  );
}

function lists(base: string): (Node | string)[] {
  const entries = [
    ['parks/', '园区'],
    ['topics/', '主题'],
    ['reporters/', '作者'],
    ['dates/', '日期'],
  ] as const;
  return entries.flatMap(([path, label], index) => [
    ...(index === 0 ? [] : ['、']),
    element('a', { href: base + path }, label),
  ]);
}

const ignore = (): void => undefined;

function say(parts: Parts, ...children: readonly (Node | string)[]): void {
  parts.status.replaceChildren(...children);
}

function clear(parts: Parts): void {
  parts.results.replaceChildren();
  parts.facets.replaceChildren();
  parts.more.hidden = true;
}

/** Facets are made anew after each choice; the box that was used keeps the focus. */
function keepFocus(within: HTMLElement, change: () => void): void {
  const active =
    document.activeElement instanceof HTMLInputElement && within.contains(document.activeElement)
      ? document.activeElement
      : null;
  change();
  if (active === null) return;
  const boxes = [...within.querySelectorAll('input')];
  boxes.find((box) => box.name === active.name && box.value === active.value)?.focus();
}

function findParts(root: HTMLElement): Parts {
  const find = <Found extends HTMLElement>(name: string, type: new () => Found): Found => {
    const part = root.querySelector(`[data-${name}]`);
    if (part instanceof type) return part;
    throw new Error(`search page: no element with data-${name}`);
  };
  return {
    form: find('form', HTMLFormElement),
    input: find('input', HTMLInputElement),
    order: find('order', HTMLSelectElement),
    status: find('status', HTMLElement),
    results: find('results', HTMLElement),
    more: find('more', HTMLButtonElement),
    facets: find('facets', HTMLElement),
    chips: find('chips', HTMLElement),
  };
}
