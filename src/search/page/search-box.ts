/**
 * `<search-box>`: the form that every route carries, with suggestions while typing: parks, reporters, topics and headlines
 * that lead straight to their routes. Without this script it is a plain form.
 *
 * Follows the ARIA combobox pattern: the focus stays in the input; the arrows go through the list.
 */
import { suggestRoutes, toSearchAll, type SuggestedRoute } from './suggested-routes.ts';
import { isComposed, onTyped } from './typing.ts';
import { element } from './view/elements.ts';

/** Pause in typing after which is suggested, milliseconds. */
const pause = 80;

export class SearchBox extends HTMLElement {
  #input: HTMLInputElement | null = null;
  #options: readonly HTMLAnchorElement[] = [];
  /** The option that the arrows stand on; -1: none, the input itself. */
  #active = -1;
  #asked = 0;
  readonly #list = element('div', { class: 'suggestions', role: 'listbox', 'aria-label': '直达', hidden: '' });
  readonly #said = element('span', { class: 'out-of-sight', role: 'status' });

  connectedCallback(): void {
    const input = this.querySelector('input');
    if (input === null || this.#input !== null) return;
    this.#input = input;
    this.#list.id = `${input.id}-suggestions`;
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-controls': this.#list.id,
    })) {
      input.setAttribute(name, value);
    }
    this.append(this.#list, this.#said);
    onTyped(input, pause, () => void this.#suggest());
    input.addEventListener('keydown', (event) => {
      this.#pressed(event);
    });
    input.form?.addEventListener('submit', () => {
      this.close();
    });
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || !this.contains(relatedTarget)) this.close();
    });
    // What was typed before the script was there.
    if (input.value !== '' && input === document.activeElement) void this.#suggest();
  }

  /** Takes the suggestions away; those still on their way too. */
  close(): void {
    this.#asked += 1;
    this.#show([]);
  }

  async #suggest(): Promise<void> {
    const turn = ++this.#asked;
    const text = this.#input?.value ?? '';
    // Suggestions are a help: where they do not load, the search itself will say why.
    const found = await suggestRoutes(this.dataset['base'] ?? '/', text, Number(this.dataset['most'])).catch(() => []);
    if (turn === this.#asked) this.#show(found.length === 0 ? [] : [...found, toSearchAll(text)]);
  }

  #show(suggestions: readonly SuggestedRoute[]): void {
    const base = this.dataset['base'] ?? '/';
    this.#options = suggestions.map(({ label, kind, path, count }, index) =>
      element(
        'a',
        {
          role: 'option',
          id: `${this.#list.id}-${String(index)}`,
          'aria-selected': 'false',
          tabindex: '-1',
          href: base + path,
        },
        element('span', { class: 'suggestion-kind' }, kind),
        element('span', { class: 'suggestion-label' }, label),
        ...(count === null ? [] : [element('span', { class: 'count' }, `${String(count)} 篇`)]),
      ),
    );
    this.#list.replaceChildren(...this.#options);
    this.#list.hidden = suggestions.length === 0;
    this.#input?.setAttribute('aria-expanded', String(suggestions.length > 0));
    this.#said.textContent =
      suggestions.length === 0 ? '' : `${String(suggestions.length - 1)} 条直达，按上下键选择，最后一条检索全部`;
    this.#activate(-1);
  }

  #activate(index: number): void {
    this.#active = index;
    this.#options.forEach((option, place) => {
      option.setAttribute('aria-selected', String(place === index));
    });
    const option = this.#options[index];
    if (option) {
      this.#input?.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else this.#input?.removeAttribute('aria-activedescendant');
  }

  #pressed(event: KeyboardEvent): void {
    if (isComposed(event) || this.#options.length === 0) return;
    const places = this.#options.length + 1;
    if (event.key === 'ArrowDown') this.#activate(((this.#active + 2) % places) - 1);
    else if (event.key === 'ArrowUp') this.#activate(((this.#active + places) % places) - 1);
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && this.#active >= 0) this.#options[this.#active]?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
