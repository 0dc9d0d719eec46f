/**
 * `<page-image>`: the picture of a page, enlarged and moved where it stands. Buttons, `+` `-` `0`, a click on a place; arrows
 * and fingers scroll the view as any scrolling area. Without this script it is a link to the picture.
 */
import { element } from '../search/page/view/elements.ts';

/** Times the width of the view. */
const steps = [1, 1.5, 2, 3, 4, 6] as const;

class PageImage extends HTMLElement {
  #step = 0;
  #view: HTMLElement | null = null;
  readonly #said = element('span', { role: 'status' });
  readonly #buttons = [this.#button('放大', 1), this.#button('缩小', -1), this.#button('全图', -steps.length)];

  connectedCallback(): void {
    const view = this.querySelector<HTMLElement>('[data-view]');
    const picture = view?.querySelector('img');
    if (!view || !picture || this.#view) return;
    this.#view = view;
    view.tabIndex = 0;
    view.setAttribute('role', 'region');
    view.setAttribute('aria-label', '版面图，按加号放大，按减号缩小，按方向键移动');
    // The picture itself enlarges; the link below still opens it.
    view.replaceChildren(picture);
    picture.addEventListener('click', ({ offsetX, offsetY }) => {
      this.#zoom(this.#step + 1 < steps.length ? 1 : -steps.length, [
        offsetX / picture.clientWidth,
        offsetY / picture.clientHeight,
      ]);
    });
    view.addEventListener('keydown', (event) => {
      const by = { '+': 1, '=': 1, '-': -1, '0': -steps.length }[event.key];
      if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      this.#zoom(by);
    });
    this.prepend(element('div', { class: 'page-image-bar' }, ...this.#buttons, this.#said));
    this.#show();
  }

  #button(label: string, by: number): HTMLButtonElement {
    const button = element('button', { type: 'button' }, label);
    button.addEventListener('click', () => {
      this.#zoom(by);
    });
    return button;
  }

  /** By so many steps; the place `at` (shares of width and height), or else the middle of the view, stays in its middle. */
  #zoom(by: number, at?: readonly [number, number]): void {
    const view = this.#view;
    if (!view) return;
    const [x, y] = at ?? [
      (view.scrollLeft + view.clientWidth / 2) / view.scrollWidth,
      (view.scrollTop + view.clientHeight / 2) / view.scrollHeight,
    ];
    this.#step = Math.max(0, Math.min(steps.length - 1, this.#step + by));
    this.#show();
    view.scrollTo({
      left: x * view.scrollWidth - view.clientWidth / 2,
      top: y * view.scrollHeight - view.clientHeight / 2,
      behavior: 'instant',
    });
  }

  #show(): void {
    const times = steps[this.#step] ?? 1;
    this.#view?.style.setProperty('--zoom', String(times));
    this.#view?.classList.toggle('is-largest', this.#step === steps.length - 1);
    this.#said.textContent = `${String(times * 100)}%`;
    const [larger, smaller, whole] = this.#buttons;
    // A disabled button would lose the focus.
    larger?.setAttribute('aria-disabled', String(this.#step === steps.length - 1));
    for (const button of [smaller, whole]) button?.setAttribute('aria-disabled', String(this.#step === 0));
  }
}

customElements.define('page-image', PageImage);
