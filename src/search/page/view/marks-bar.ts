/** The bar at the foot of an article opened from a hit: which occurrence this is, back and forth, and away with them. */
import { areSingleKeysOn } from '../single-keys.ts';
import { element } from './elements.ts';
import { echo } from './words.ts';

interface MarksBarActions {
  /** To the next (1) or the one before (-1). */
  readonly go: (step: 1 | -1) => void;
  readonly clear: () => void;
}

/** So much of a long query is shown. */
const shownQuery = 16;

export class MarksBar {
  readonly #bar: HTMLElement;
  readonly #count = element('span', { class: 'marks-count' });
  readonly #context = element('span', { class: 'out-of-sight' });
  readonly #actions: MarksBarActions;

  constructor(query: string, actions: MarksBarActions) {
    this.#actions = actions;
    this.#bar = element(
      'section',
      { class: 'marks-bar', 'aria-label': '检索词在本文的位置' },
      element('span', { class: 'marks-query', title: query }, echo(query, shownQuery)),
      element('span', { role: 'status' }, this.#count, this.#context),
      element(
        'span',
        { class: 'marks-buttons' },
        this.#button('上一处', '⇧n', () => {
          actions.go(-1);
        }),
        this.#button('下一处', 'n', () => {
          actions.go(1);
        }),
        this.#button('清除标记', 'Esc', actions.clear),
      ),
    );
  }

  /** Shows it below `article`, at the lower edge of the window. */
  open(article: HTMLElement): void {
    article.parentElement?.append(this.#bar);
    addEventListener('keydown', this.#pressed);
  }

  close(): void {
    removeEventListener('keydown', this.#pressed);
    this.#bar.remove();
  }

  /** `第 2 / 7 处`; `context`: the words around it, for screen readers. */
  say(number: number, total: number, context: string): void {
    this.#count.textContent = `第 ${String(number)} / ${String(total)} 处`;
    this.#context.textContent = `：${context}`;
  }

  #button(label: string, key: string, act: () => void): HTMLButtonElement {
    const button = element('button', { type: 'button' }, label, element('kbd', { 'aria-hidden': 'true' }, key));
    button.addEventListener('click', act);
    return button;
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const typing = target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null;
    if (typing || ctrlKey || metaKey || altKey || event.defaultPrevented) return;
    if (key.toLowerCase() === 'n' && areSingleKeysOn()) this.#actions.go(event.shiftKey ? -1 : 1);
    else if (key === 'Escape') this.#actions.clear();
    else return;
    event.preventDefault();
  };
}
