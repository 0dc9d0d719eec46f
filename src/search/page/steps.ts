/**
 * The search page's steps in the history. Each keeps how many hits were shown and how far the page was scrolled, so that
 * the way back from an article leads to the place where the reader was.
 */

export type How = 'chosen' | 'typed' | 'slid';

interface Step {
  readonly shown?: unknown;
  readonly scroll?: unknown;
}

/** Pause in scrolling after which the place is kept, milliseconds. Browsers allow few changes of the history a second. */
const pause = 150;

export class Steps {
  readonly #batch: number;
  /** How the step was made: what goes on in the same way, by typing or by sliding, changes it. */
  #how: How = 'chosen';

  /** `batch`: how many hits a new search shows. */
  constructor(batch: number) {
    this.#batch = batch;
    // The hits are not there yet when the browser would scroll.
    history.scrollRestoration = 'manual';
    let timer = 0;
    addEventListener(
      'scroll',
      () => {
        clearTimeout(timer);
        timer = window.setTimeout(() => {
          this.keep(this.shown);
        }, pause);
      },
      { passive: true },
    );
    addEventListener(
      'click',
      () => {
        this.keep(this.shown);
      },
      { capture: true },
    );
    addEventListener('popstate', () => {
      this.#how = 'chosen';
      clearTimeout(timer);
    });
  }

  /** How many hits this step shows. */
  get shown(): number {
    const { shown } = this.#step;
    return typeof shown === 'number' ? shown : this.#batch;
  }

  get #step(): Step {
    return (history.state as Step | null) ?? {};
  }

  /** To `address`. While one types, or slides, the step is the same. */
  to(address: string, how: How): void {
    if (how !== 'chosen' && how === this.#how) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.#how = how;
  }

  /** Keeps that `shown` hits are shown, and where the page is scrolled to. */
  keep(shown: number): void {
    history.replaceState({ shown, scroll: Math.round(window.scrollY) }, '');
  }

  /** To where the page was scrolled in this step, once its hits are there. */
  restore(): void {
    const { scroll } = this.#step;
    if (typeof scroll === 'number') window.scrollTo({ top: scroll, behavior: 'instant' });
  }
}
