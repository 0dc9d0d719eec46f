/** `<offline-panel>`: what is kept on this device, and the whole archive to it, or away. */
import { findPart } from '../search/page/view/elements.ts';
import { CopyFailure, makeCopy, removeCopies } from './copy.ts';
import { findCopyState, isAble, type CopyState } from './copy-state.ts';
import { failures, toCopyView, type Action } from './copy-view.ts';
import { forgetVisited, readVisited, toVisitedView } from './visited-view.ts';

export class OfflinePanel extends HTMLElement {
  #stop: AbortController | null = null;
  /** Root of the site, an absolute address. */
  readonly #root = new URL(this.dataset['base'] ?? '/', location.href).href;

  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const action = target instanceof Element ? target.closest<HTMLElement>('[data-do]')?.dataset['do'] : undefined;
      if (action !== undefined) void this.#act(action as Action);
    });
    addEventListener('online', () => void this.#show());
    findPart(this, 'asked', HTMLElement).hidden =
      location.pathname === findPart(this, 'asked', HTMLElement).dataset['here'];
    void this.#show();
  }

  async #act(action: Action): Promise<void> {
    this.#say('');
    switch (action) {
      case 'make':
        await this.#make();
        return;
      case 'stop':
        this.#stop?.abort();
        return;
      case 'remove':
        await removeCopies(this.#root);
        this.#say('已从这台设备删除。');
        break;
      case 'forget':
        await forgetVisited(this.#root);
        this.#say('已清除。');
        break;
      case 'retry':
    }
    await this.#show();
    // The button that was pressed is gone: whoever works by keyboard goes on from here.
    this.focus();
  }

  async #make(): Promise<void> {
    if (this.#stop) return;
    const stop = new AbortController();
    this.#stop = stop;
    let painted = 0;
    const paint = (here: number, all: number): void => {
      if (painted !== 0 && performance.now() - painted < 100 && here < all) return;
      const isFirst = painted === 0;
      painted = performance.now();
      this.#showCopy({ kind: 'making', here, all }, isFirst);
    };
    try {
      // The browser then does not clear it away when room gets short. Some ask the reader, who may leave the question open,
      // and some say no: the copy is made all the same.
      navigator.storage.persist().catch(() => false);
      const worker = navigator.serviceWorker.register(this.dataset['worker'] ?? '');
      await Promise.race([makeCopy(this.#root, stop.signal, paint), toRefusal(worker)]);
      this.#say('整库已存好。');
    } catch (error) {
      this.#say(stop.signal.aborted ? '已停止；存好的部分留着。' : failures[toReason(error)]);
      if (!stop.signal.aborted && !(error instanceof CopyFailure)) console.error(error);
    } finally {
      this.#stop = null;
    }
    await this.#show();
    this.focus();
  }

  async #show(): Promise<void> {
    if (this.#stop) return;
    const [state, pages] = await Promise.all([
      findCopyState(this.#root),
      isAble() ? readVisited(this.#root) : Promise.resolve([]),
    ]);
    this.#showCopy(state, true);
    findPart(this, 'visited', HTMLElement).replaceChildren(...toVisitedView(pages));
    findPart(this, 'nothing', HTMLElement).hidden = pages.length > 0;
    findPart(this, 'forget', HTMLElement).hidden = pages.length === 0;
    this.dataset['state'] = state.kind;
  }

  /** While a copy is made only the bar moves: the button under the reader's finger stays the same one. */
  #showCopy(state: CopyState, isNew: boolean): void {
    const part = findPart(this, 'copy', HTMLElement);
    const view = toCopyView(state);
    if (isNew) part.replaceChildren(...view);
    else if (view[0]) part.firstElementChild?.replaceWith(view[0]);
    if (state.kind === 'making' && isNew) part.querySelector('button')?.focus();
  }

  #say(words: string): void {
    findPart(this, 'said', HTMLElement).textContent = words;
  }
}

/** Rejects where `asked` does, and is never fulfilled: a worker that is refused is said, one that is slow is not waited for. */
const toRefusal = (asked: Promise<unknown>): Promise<never> => asked.then(() => new Promise<never>(() => undefined));

const toReason = (error: unknown): keyof typeof failures => (error instanceof CopyFailure ? error.reason : 'mistake');

customElements.define('offline-panel', OfflinePanel);
