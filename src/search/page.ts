/** `<search-page>`: the search page at work: typing, choosing, the address and the history. */
import { Steps } from './steps.ts';
import { closeSharedEngine, sharedEngine } from './shared-engine.ts';
import { SearchFailure, type Engine, type Found } from './engine.ts';
import type { FacetName } from './records.ts';
import { parseQuery, type Query } from './query.ts';
import { toAddress, toggle, toOrder, toState, within, withoutChosen, type SearchState } from './state.ts';
import { isComposed, onTyped } from './typing.ts';
import { toAdvice } from './view/advice.ts';
import { element, findPart } from './view/elements.ts';
import { replaceChips, replaceFacets, toChips, toFacets } from './view/facets.ts';
import { Histogram } from './view/histogram.ts';
import { toHit } from './view/hit.ts';
import { toFailure, toStatus } from './view/status.ts';
import { echo } from './view/words.ts';

/** Hits shown at once. */
const batch = 20;
/** Articles shown as near ones. */
const mostNear = 10;
/** Pause in typing after which a search begins, milliseconds. */
const pause = 160;
/** A search that takes longer says that it is under way. */
const patience = 300;

interface Parts {
  readonly input: HTMLInputElement;
  readonly order: HTMLSelectElement;
  readonly status: HTMLElement;
  readonly chips: HTMLElement;
  readonly narrow: HTMLDetailsElement;
  readonly facets: HTMLElement;
  readonly results: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly advice: HTMLElement;
  readonly near: HTMLElement;
}

export class SearchPage extends HTMLElement {
  #parts!: Parts;
  #histogram!: Histogram;
  #typing!: ReturnType<typeof onTyped>;
  #base = '/';
  #title = '';
  #state = toState(new URLSearchParams(location.search));
  /** Numbers the searches: only the latest is shown. */
  #turn = 0;
  readonly #steps = new Steps(batch);

  connectedCallback(): void {
    this.#base = this.dataset['base'] ?? '/';
    this.#title = document.title;
    this.#parts = {
      input: findPart(this, 'input', HTMLInputElement),
      order: findPart(this, 'order', HTMLSelectElement),
      status: findPart(this, 'status', HTMLElement),
      chips: findPart(this, 'chips', HTMLElement),
      narrow: findPart(this, 'narrow', HTMLDetailsElement),
      facets: findPart(this, 'facets', HTMLElement),
      results: findPart(this, 'results', HTMLElement),
      more: findPart(this, 'more', HTMLButtonElement),
      advice: findPart(this, 'advice', HTMLElement),
      near: findPart(this, 'near', HTMLElement),
    };
    this.#histogram = new Histogram((from, to) => {
      this.#go(within(this.#state, from, to));
    });
    findPart(this, 'dates', HTMLElement).append(this.#histogram.element);
    this.#parts.input.value = this.#state.query;
    // On a phone the hits come first.
    this.#parts.narrow.open = matchMedia('(min-width: 52rem)').matches;
    this.#listen();
    void this.#show();
  }

  #listen(): void {
    const { input, order, facets, more } = this.#parts;
    this.#typing = onTyped(input, pause, () => {
      if (input.value.trim() !== this.#state.query.trim()) this.#go({ ...this.#state, query: input.value }, 'typed');
    });
    input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#typing.cancel();
      this.#go({ ...this.#state, query: input.value });
    });
    order.addEventListener('change', () => {
      this.#go({ ...this.#state, order: toOrder(order.value) });
    });
    facets.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#go(toggle(this.#state, target.name as FacetName, target.value));
    });
    more.addEventListener('click', () => void this.#showMore());
    this.addEventListener('click', (event) => {
      this.#clicked(event);
    });
    this.addEventListener('keydown', (event) => {
      this.#pressed(event);
    });
    addEventListener('popstate', () => {
      this.#state = toState(new URLSearchParams(location.search));
      input.value = this.#state.query;
      void this.#show();
    });
    addEventListener('online', () => {
      if (this.hasAttribute('data-failed')) void this.#show();
    });
  }

  /** To a new search: a step in the history; while one types, one step for all. */
  #go(next: SearchState, how: 'chosen' | 'typed' = 'chosen'): void {
    const isSame = toAddress(next) === toAddress(this.#state);
    this.#state = next;
    if (!isSame) this.#steps.to(location.pathname + toAddress(next), how);
    void this.#show();
  }

  /** Buttons that take choices away, and links to other searches. */
  #clicked(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('button, a') : null;
    if (target === null) return;
    const { facet, value, range, clear, retry } = target.dataset;
    if (facet !== undefined) this.#go(toggle(this.#state, facet as FacetName, value ?? ''));
    if (range !== undefined) this.#go(within(this.#state, undefined, undefined));
    if (clear !== undefined) this.#go(withoutChosen(this.#state));
    if (retry !== undefined) void this.#show();
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (target instanceof HTMLAnchorElement && target.pathname === location.pathname && isPlain) {
      event.preventDefault();
      const state = toState(new URLSearchParams(target.search));
      this.#parts.input.value = state.query;
      this.#go(state);
      this.#parts.input.focus();
    }
  }

  /** The arrows go through the hits, from the box and back to it. */
  #pressed(event: KeyboardEvent): void {
    if (isComposed(event) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const { input, results, more } = this.#parts;
    const links = [...results.querySelectorAll<HTMLElement>('.headline a')];
    const stops = [input, ...links, ...(more.hidden ? [] : [more])];
    const place = stops.findIndex((stop) => stop === event.target);
    if (place < 0) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(place + 1, stops.length - 1),
      ArrowUp: Math.max(place - 1, 0),
      // In the box these move the caret.
      ...(place === 0 ? {} : { Home: 1, End: links.length }),
    };
    const next = steps[event.key];
    if (next === undefined || next === place) return;
    event.preventDefault();
    stops[next]?.focus();
  }

  async #show(): Promise<void> {
    const turn = ++this.#turn;
    const isLatest = (): boolean => turn === this.#turn;
    const query = parseQuery(this.#state.query);
    this.#showAsked(query);
    const timer = setTimeout(() => {
      this.#parts.status.replaceChildren(element('p', {}, '正在检索……'));
      this.#parts.results.setAttribute('aria-busy', 'true');
    }, patience);
    try {
      const engine = await sharedEngine(this.#base);
      const found = await engine.search(query, this.#state.chosen, this.#state.order);
      const hits = await this.#read(engine, found.hits.slice(0, this.#steps.shown), query);
      const advice = found.total === 0 ? await toAdvice(engine, this.#state, this.#base) : [];
      const near = found.total === 0 ? await engine.near(query, this.#state.chosen) : null;
      const nearHits = near === null ? [] : await this.#read(engine, near.hits.slice(0, mostNear), query);
      if (!isLatest()) return;
      this.#showFound(found, query, hits);
      this.#parts.advice.replaceChildren(...advice);
      this.#showNear(nearHits);
      this.#steps.restore();
    } catch (error) {
      closeSharedEngine();
      if (isLatest()) this.#fail(error);
    } finally {
      clearTimeout(timer);
      if (isLatest()) this.#parts.results.removeAttribute('aria-busy');
    }
  }

  /** What is known before anything is found. */
  #showAsked(query: Query): void {
    const { order, chips, input } = this.#parts;
    const isRanked = query.clauses.length > 0;
    order.querySelector('option')?.toggleAttribute('hidden', !isRanked);
    order.value = !isRanked && this.#state.order === 'relevance' ? 'newest' : this.#state.order;
    replaceChips(chips, toChips(this.#state), input);
    document.title = query.typed.trim() === '' ? this.#title : `${echo(query.typed)} · ${this.#title}`;
  }

  #showFound(found: Found, query: Query, hits: readonly HTMLLIElement[]): void {
    const { status, narrow, facets, results } = this.#parts;
    const { from, to } = this.#state.chosen;
    this.removeAttribute('data-failed');
    status.replaceChildren(...toStatus(found.total, query, this.#state));
    this.#histogram.show({ months: found.months, undated: found.undated, from, to });
    replaceFacets(facets, toFacets(found, this.#state));
    narrow.hidden = facets.childElementCount === 0 && this.#histogram.element.hidden;
    results.replaceChildren(...hits);
    this.#offerMore(found.total);
  }

  #offerMore(total: number): void {
    const { results, more } = this.#parts;
    const left = total - results.children.length;
    more.hidden = left <= 0;
    more.textContent = `显示更多（还有 ${String(left)} 篇）`;
  }

  #showNear(hits: readonly HTMLLIElement[]): void {
    const { near } = this.#parts;
    near.hidden = hits.length === 0;
    near.replaceChildren(
      element('h2', { id: 'near' }, '相近结果'),
      element('p', { class: 'search-note' }, '以下报道不含所检索的原词，只是字词相近。'),
      element('ol', { class: 'article-list' }, ...hits),
    );
  }

  async #showMore(): Promise<void> {
    const turn = this.#turn;
    const { results } = this.#parts;
    const query = parseQuery(this.#state.query);
    try {
      const engine = await sharedEngine(this.#base);
      const found = await engine.search(query, this.#state.chosen, this.#state.order);
      const before = results.children.length;
      const next = await this.#read(engine, found.hits.slice(before, before + batch), query);
      if (turn !== this.#turn) return;
      results.append(...next);
      this.#offerMore(found.total);
      this.#steps.keep(results.children.length);
      next[0]?.querySelector('a')?.focus();
    } catch (error) {
      closeSharedEngine();
      if (turn === this.#turn) this.#fail(error);
    }
  }

  #read(engine: Engine, hits: readonly number[], query: Query): Promise<HTMLLIElement[]> {
    return Promise.all(hits.map(async (hit) => toHit(await engine.read(hit), query, this.#base)));
  }

  #fail(error: unknown): void {
    console.error(error);
    const { status, narrow, facets, results, more, advice, near } = this.#parts;
    for (const part of [facets, results, advice]) part.replaceChildren();
    for (const part of [more, near, narrow]) part.hidden = true;
    this.setAttribute('data-failed', '');
    status.replaceChildren(...toFailure(error instanceof SearchFailure ? error.reason : 'damaged', this.#base));
  }
}
