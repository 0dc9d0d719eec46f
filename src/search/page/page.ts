/** `<search-page>`: the search page at work: typing, choosing, the address and the history. */
import { afterPaint, nextTask } from './after-paint.ts';
import { SearchFailure, type Engine } from '../engine/engine.ts';
import { deskRoom } from './excerpt.ts';
import { parseQuery, type Query } from '../text/query.ts';
import type { FacetName, SearchText } from '../format/records.ts';
import { closeSharedEngine, sharedEngine } from './shared-engine.ts';
import { startSingleKeys } from './single-keys.ts';
import { toAddress, toggle, toOrder, toState, within, withoutChosen, type SearchState } from './state.ts';
import { Steps, type How } from './steps.ts';
import { isComposed, onTyped } from './typing.ts';
import { atOnce } from './warm-up.ts';
import { findWays, nowhere, readTexts } from './ways.ts';
import { findOffers } from './offers.ts';
import { findPart } from './view/elements.ts';
import { toHit, toLostHit, toNearHit, type HitPlace } from './view/hit.ts';
import { PageView } from './view/page-view.ts';

/** Hits that a new search shows, each of which is a request: a first search has 25 of them at most. */
const firstBatch = 10;
/** Hits that are shown besides when more are asked for. */
const batch = 20;
/** Pause in typing after which a search begins, milliseconds. */
const pause = 160;
/** A search that takes longer says that it is under way, milliseconds. */
const patience = 300;

export class SearchPage extends HTMLElement {
  #view: PageView | null = null;
  #state = toState(new URLSearchParams(location.search));
  /** Numbers the searches: only the latest is shown. */
  #turn = 0;
  #hasFailed = false;
  /** For which excerpts are cut; null before the first. */
  #room: number | null = null;
  readonly #steps = new Steps(firstBatch);

  get #base(): string {
    return this.dataset['base'] ?? '/';
  }

  connectedCallback(): void {
    if (this.#view !== null) return;
    const view = new PageView(this, this.#base, (from, to, how) => {
      this.#go(within(this.#state, from, to), how);
    });
    this.#view = view;
    const typedBefore = view.input.value;
    view.input.value = this.#state.query;
    startSingleKeys(findPart(this, 'single-keys', HTMLInputElement));
    this.#listen(view);
    // The box is there before this script: what has been typed into it meanwhile is searched, not wiped out.
    if (typedBefore === view.input.defaultValue) void this.#show(view);
    else this.#go({ ...this.#state, query: (view.input.value = typedBefore) }, 'typed');
  }

  #listen(view: PageView): void {
    const { input, order, facets, more } = view;
    const typing = onTyped(input, pause, () => {
      if (input.value.trim() !== this.#state.query.trim()) this.#go({ ...this.#state, query: input.value }, 'typed');
    });
    input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      typing.cancel();
      this.#go({ ...this.#state, query: input.value });
    });
    order.addEventListener('change', () => {
      this.#go({ ...this.#state, order: toOrder(order.value) });
    });
    facets.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#go(toggle(this.#state, target.name as FacetName, target.value));
    });
    more.addEventListener('click', () => void this.#showMore(view));
    this.addEventListener('click', (event) => {
      this.#clicked(event, view);
    });
    this.addEventListener('keydown', (event) => {
      this.#pressed(event, view);
    });
    addEventListener('popstate', () => {
      this.#state = toState(new URLSearchParams(location.search));
      input.value = this.#state.query;
      void this.#show(view);
    });
    // Turned, a phone has lines of another length; so has text of another size.
    let timer = 0;
    const fit = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (view.room === this.#room) return;
        this.#room = null;
        void this.#show(view);
      }, pause);
    };
    addEventListener('resize', fit);
    addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'size') fit();
    });
    addEventListener('online', () => {
      if (this.#hasFailed) void this.#show(view);
    });
  }

  /** To a new search: a step in the history; while one types or slides, one step for all. */
  #go(next: SearchState, how: How = 'chosen'): void {
    const isSame = toAddress(next) === toAddress(this.#state);
    this.#state = next;
    if (!isSame) this.#steps.to(location.pathname + toAddress(next), how);
    if (this.#view) void this.#show(this.#view);
  }

  /** Buttons that take choices away, and links to other searches. */
  #clicked(event: MouseEvent, view: PageView): void {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('button, a') : null;
    if (target === null) return;
    const { facet, value, range, clear, retry } = target.dataset;
    if (facet !== undefined) this.#go(toggle(this.#state, facet as FacetName, value ?? ''));
    if (range !== undefined) this.#go(within(this.#state, undefined, undefined));
    if (clear !== undefined) this.#go(withoutChosen(this.#state));
    if (retry !== undefined) void this.#show(view);
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (target instanceof HTMLAnchorElement && target.pathname === location.pathname && isPlain) {
      event.preventDefault();
      const state = toState(new URLSearchParams(target.search));
      view.input.value = state.query;
      this.#go(state);
      view.input.focus();
    }
  }

  /** The arrows go through the hits, from the box and back to it. */
  #pressed(event: KeyboardEvent, { stops, results }: PageView): void {
    if (isComposed(event) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const place = stops.findIndex((stop) => stop === event.target);
    if (place < 0) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(place + 1, stops.length - 1),
      ArrowUp: Math.max(place - 1, 0),
      // In the box these move the caret.
      ...(place === 0 ? {} : { Home: 1, End: results.children.length }),
    };
    const next = steps[event.key];
    if (next === undefined || next === place) return;
    event.preventDefault();
    stops[next]?.focus();
  }

  async #show(view: PageView): Promise<void> {
    const turn = ++this.#turn;
    const query = parseQuery(this.#state.query);
    view.showAsked(query, this.#state);
    const timer = setTimeout(() => {
      if (turn === this.#turn) view.showWaiting();
    }, patience);
    await this.#attempt(view, turn, async (engine) => {
      const state = this.#state;
      const isStale = (): boolean => turn !== this.#turn;
      const found = await engine.search(query, state.chosen, state.order);
      const shown = found.hits.slice(0, this.#steps.shown);
      // Offers are a help: where what they need does not come, the hits stand alone.
      const offering = findOffers(engine, state, query, found).catch(() => []);
      const [texts, offers] = await Promise.all([
        readTexts(engine, shown.slice(0, atOnce)),
        offering,
        this.#measure(view),
      ]);
      const { advice, near } = found.total === 0 ? await findWays(engine, state, this.#base) : nowhere;
      const hits = await this.#toHits(texts, query);
      const nearHits = await this.#toHits(near, query, toNearHit);
      clearTimeout(timer);
      if (isStale()) return;
      view.showOutcome({ found, query, hits, offers, advice, near: nearHits }, state);
      // The first ones are shown without the others, and those few by few: between them the page answers the reader.
      const others = await readTexts(engine, shown.slice(atOnce));
      for (let at = 0; at < others.length; at += atOnce) {
        const further = await this.#toHits(others.slice(at, at + atOnce), query);
        if (isStale()) return;
        view.showFurther(further);
        await afterPaint();
      }
      if (isStale()) return;
      view.showAll(found.total);
      this.#steps.restore();
      for (const show of view.narrowing(found, state)) {
        await afterPaint();
        if (isStale()) return;
        show();
      }
    });
    clearTimeout(timer);
  }

  /** The first time, while the texts are on their way: to lay a page out takes long. */
  async #measure(view: PageView): Promise<void> {
    if (this.#room !== null) return;
    await nextTask();
    this.#room = view.room;
  }

  /** One by one: the page answers its reader between them. */
  async #toHits(
    texts: readonly (SearchText | null)[],
    query: Query,
    make: (text: SearchText, query: Query, place: HitPlace) => HTMLLIElement = toHit,
  ): Promise<HTMLLIElement[]> {
    const hits: HTMLLIElement[] = [];
    for (const text of texts) {
      if (hits.length > 0) await nextTask();
      hits.push(text === null ? toLostHit() : make(text, query, { base: this.#base, room: this.#room ?? deskRoom }));
    }
    return hits;
  }

  async #showMore(view: PageView): Promise<void> {
    const turn = this.#turn;
    const { query: typed, chosen, order } = this.#state;
    const query = parseQuery(typed);
    await this.#attempt(view, turn, async (engine) => {
      const { hits, total } = await engine.search(query, chosen, order);
      const shown = view.results.children.length;
      const next = await readTexts(engine, hits.slice(shown, shown + batch));
      const further = await this.#toHits(next, query);
      if (turn !== this.#turn) return;
      view.append(further, total);
      this.#steps.keep(view.results.children.length);
    });
  }

  /** Does something with the engine; where that fails, says so, and the next attempt begins anew. */
  async #attempt(view: PageView, turn: number, act: (engine: Engine) => Promise<void>): Promise<void> {
    try {
      await act(await sharedEngine(this.#base));
      if (turn === this.#turn) this.#hasFailed = false;
    } catch (error) {
      if (turn !== this.#turn) return;
      closeSharedEngine();
      console.error(error);
      this.#hasFailed = true;
      view.showFailure(error instanceof SearchFailure ? error.reason : 'mistake');
    }
  }
}
