/**
 * The small toolbar for a passage: beside the text where the window has room there, else at its foot, never on the words.
 * Tab leads into it from the selection; Esc, and Tab past its ends, close it. It says what was done, and nothing when it appears.
 */
import { element } from '../search/page/view/elements.ts';

/** What a button does; gives what is to be said of it. */
export type Act = () => string | Promise<string | null>;

/** Room beside the article that the toolbar needs, in pixels. */
const room = 192;
const gap = 12;

export class Toolbar {
  readonly #status = element('span', { role: 'status' });
  readonly #bar = element('div', { class: 'passage-bar', role: 'group', 'aria-label': '选中的文字', hidden: '' });
  #back: HTMLElement | null = null;

  constructor(article: HTMLElement, acts: Readonly<Record<string, Act>>) {
    for (const [label, act] of Object.entries(acts)) {
      const button = element('button', { type: 'button' }, label);
      button.addEventListener('click', () => void this.#do(act));
      this.#bar.append(button);
    }
    this.#bar.append(this.#status);
    // The selection stays while its buttons are used.
    this.#bar.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
    article.after(this.#bar);
    addEventListener('keydown', (event) => {
      this.#pressed(event);
    });
  }

  get isOpen(): boolean {
    return !this.#bar.hidden;
  }

  has(node: Node | null): boolean {
    return this.#bar.contains(node);
  }

  /** `beside`: the article; `at`: the words. `back`: where the focus goes when it is closed; then it takes the focus. */
  open(beside: DOMRect, at: DOMRect, back: HTMLElement | null = null): void {
    const hasRoom = document.documentElement.clientWidth - beside.right >= room;
    this.#bar.classList.toggle('is-beside', hasRoom);
    this.#bar.classList.toggle('is-above', !hasRoom && at.top > window.innerHeight / 2);
    if (hasRoom) {
      this.#bar.style.left = `${String(beside.right + window.scrollX + gap)}px`;
      this.#bar.style.top = `${String(Math.max(at.top, gap) + window.scrollY)}px`;
    } else this.#bar.removeAttribute('style');
    this.#status.textContent = '';
    this.#bar.hidden = false;
    this.#back = back;
    if (back) this.#bar.querySelector('button')?.focus({ preventScroll: true });
  }

  close(): void {
    if (!this.isOpen) return;
    const hadFocus = this.has(document.activeElement);
    this.#bar.hidden = true;
    if (hadFocus) this.#back?.focus({ preventScroll: true });
  }

  async #do(act: Act): Promise<void> {
    const said = await act();
    if (said === null) this.close();
    else this.#status.textContent = said;
  }

  #pressed(event: KeyboardEvent): void {
    if (!this.isOpen || event.defaultPrevented) return;
    const isInside = this.has(document.activeElement);
    const buttons = [...this.#bar.querySelectorAll('button')];
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
      if (document.activeElement === document.body) this.#back?.focus({ preventScroll: true });
      getSelection()?.removeAllRanges();
    } else if (event.key !== 'Tab') return;
    else if (isInside) {
      if (document.activeElement !== (event.shiftKey ? buttons[0] : buttons.at(-1))) return;
      // Forward, the browser's own step goes on from where the toolbar was opened.
      if (event.shiftKey && this.#back) event.preventDefault();
      this.close();
    } else if (!event.shiftKey && getSelection()?.isCollapsed === false) {
      event.preventDefault();
      buttons[0]?.focus();
    }
  }
}
