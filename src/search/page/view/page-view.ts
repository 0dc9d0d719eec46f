/** The parts of the search page, and what they show of a search. */
import { isWide, raiseCurtain } from '../curtain.ts';
import { deskRoom } from '../excerpt.ts';
import type { FailureReason } from '../../engine/failure.ts';
import { isNarrowing, type Found } from '../../engine/found.ts';
import type { Query } from '../../text/query.ts';
import type { SearchState } from '../state.ts';
import { element, findPart } from './elements.ts';
import { replaceChips, replaceFacets, toChips } from './facets.ts';
import type { Offer } from '../offers.ts';
import { Histogram, type ChooseRange } from './histogram.ts';
import { toOffers } from './offers.ts';
import { toFailure, toStatus } from './status.ts';
import { echo } from './words.ts';

/** A search that found something, or did not. */
export interface Outcome {
  readonly found: Found;
  readonly query: Query;
  readonly hits: readonly HTMLLIElement[];
  /** Other searches that the query may mean. */
  readonly offers: readonly Offer[];
  /** Where nothing was found: ways on. */
  readonly advice: readonly HTMLElement[];
  /** Where nothing was found: what comes near. */
  readonly near: readonly HTMLLIElement[];
}

export class PageView {
  readonly input: HTMLInputElement;
  readonly order: HTMLSelectElement;
  readonly facets: HTMLElement;
  readonly results: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly #status: HTMLElement;
  readonly #chips: HTMLElement;
  readonly #narrow: HTMLDetailsElement;
  readonly #offers: HTMLElement;
  readonly #advice: HTMLElement;
  readonly #near: HTMLElement;
  readonly #histogram: Histogram;
  readonly #base: string;
  readonly #title = document.title;
  /** What is to be put into the folded part when it is unfolded. */
  #unfolding: readonly (() => void)[] = [];

  /** `base`: root of the site. */
  constructor(root: HTMLElement, base: string, chooseRange: ChooseRange) {
    this.#base = base;
    this.input = findPart(root, 'input', HTMLInputElement);
    this.order = findPart(root, 'order', HTMLSelectElement);
    this.facets = findPart(root, 'facets', HTMLElement);
    this.results = findPart(root, 'results', HTMLElement);
    this.more = findPart(root, 'more', HTMLButtonElement);
    this.#status = findPart(root, 'status', HTMLElement);
    this.#chips = findPart(root, 'chips', HTMLElement);
    this.#narrow = findPart(root, 'narrow', HTMLDetailsElement);
    this.#offers = findPart(root, 'offers', HTMLElement);
    this.#advice = findPart(root, 'advice', HTMLElement);
    this.#near = findPart(root, 'near', HTMLElement);
    this.#histogram = new Histogram(chooseRange);
    findPart(root, 'dates', HTMLElement).append(this.#histogram.element);
    // On a phone the hits come first.
    this.#narrow.open = matchMedia('(min-width: 52rem)').matches;
    this.#narrow.addEventListener('toggle', () => {
      if (!this.#narrow.open) return;
      for (const step of this.#unfolding) step();
      this.#unfolding = [];
    });
  }

  /** Where the arrows lead: the box, the headlines, the button below them. */
  get stops(): readonly HTMLElement[] {
    const links = this.results.querySelectorAll<HTMLElement>('.headline a');
    return [this.input, ...links, ...(this.more.hidden ? [] : [this.more])];
  }

  /** Han characters that two lines of an excerpt hold; one is left at the end of each, for no line begins with `，`. */
  get room(): number {
    if (isWide()) return deskRoom;
    raiseCurtain();
    const probe = element('p', { class: 'excerpt' });
    this.results.append(probe);
    const room = 2 * Math.floor(this.results.clientWidth / parseFloat(getComputedStyle(probe).fontSize) - 1);
    probe.remove();
    return Math.min(deskRoom, room);
  }

  /** What is known before anything is found. */
  showAsked(query: Query, state: SearchState): void {
    const isRanked = query.clauses.length > 0;
    this.order.querySelector('option')?.toggleAttribute('hidden', !isRanked);
    this.order.value = !isRanked && state.order === 'relevance' ? 'newest' : state.order;
    replaceChips(this.#chips, toChips(state), this.input);
    document.title = query.typed.trim() === '' ? this.#title : `${echo(query.typed)} · ${this.#title}`;
  }

  showWaiting(): void {
    this.#status.replaceChildren(element('p', {}, '正在检索……'));
    this.results.setAttribute('aria-busy', 'true');
  }

  /** How many there are, and the first hits; or what there is to do where there are none. */
  showOutcome({ found, query, hits, offers, advice, near }: Outcome, state: SearchState): void {
    this.#status.replaceChildren(...toStatus(found, query, state));
    this.results.replaceChildren(...hits);
    for (const part of [this.results, this.facets]) part.setAttribute('aria-busy', 'true');
    this.more.hidden = true;
    this.#offers.replaceChildren(...toOffers(offers));
    this.#advice.replaceChildren(...advice);
    this.#showNear(near);
    raiseCurtain();
  }

  /** Hits that come behind the first ones. */
  showFurther(hits: readonly HTMLLIElement[]): void {
    this.results.append(...hits);
  }

  /** All hits of this batch are there. */
  showAll(total: number): void {
    this.results.removeAttribute('aria-busy');
    this.#offerMore(total);
  }

  /** Puts what the hits may be narrowed by, step by step; nothing where that is folded away: then it waits to be unfolded. */
  narrowing(found: Found, state: SearchState): readonly (() => void)[] {
    const { from, to } = state.chosen;
    this.#narrow.hidden = found.total === 0 && !isNarrowing(state.chosen);
    const steps = [
      () => {
        this.#histogram.show({ found, from, to });
      },
      () => {
        replaceFacets(this.facets, found, state);
        this.facets.removeAttribute('aria-busy');
      },
    ];
    this.#unfolding = this.#narrow.open ? [] : steps;
    if (this.#narrow.open) return steps;
    this.facets.removeAttribute('aria-busy');
    return [];
  }

  /** Further hits below the others; the focus goes to the first of them. */
  append(hits: readonly HTMLLIElement[], total: number): void {
    this.results.append(...hits);
    this.#offerMore(total);
    hits[0]?.querySelector('a')?.focus();
  }

  showFailure(reason: FailureReason | 'mistake'): void {
    for (const part of [this.facets, this.results, this.#offers, this.#advice]) part.replaceChildren();
    for (const part of [this.more, this.#near, this.#narrow]) part.hidden = true;
    for (const part of [this.results, this.facets]) part.removeAttribute('aria-busy');
    this.#status.replaceChildren(...toFailure(reason, this.#base));
    raiseCurtain();
  }

  #offerMore(total: number): void {
    const left = total - this.results.children.length;
    this.more.hidden = left <= 0;
    this.more.textContent = `显示更多（还有 ${String(left)} 篇）`;
  }

  #showNear(hits: readonly HTMLLIElement[]): void {
    this.#near.hidden = hits.length === 0;
    this.#near.replaceChildren(
      element('h2', { id: 'near' }, '相近结果'),
      element('p', { class: 'search-note' }, '以下报道不完全符合所检索的内容，只是字词相近。'),
      element('ol', { class: 'article-list' }, ...hits),
    );
  }
}
