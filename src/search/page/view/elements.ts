/** Elements from data. Nothing is ever put into the page as HTML: texts are text nodes. */
import type { Mark } from '../../text/marks.ts';

export type Child = Node | string;

/** An element with attributes and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A text with its marks. */
export function marked(text: string, marks: readonly Mark[]): Child[] {
  const children: Child[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    children.push(text.slice(at, start), element('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...children, text.slice(at)].filter((child) => child !== '');
}

/** The one descendant of `root` with the attribute `data-<name>`. Throws where the page lacks it. */
export function findPart<Found extends HTMLElement>(root: HTMLElement, name: string, type: new () => Found): Found {
  const part = root.querySelector(`[data-${name}]`);
  if (part instanceof type) return part;
  throw new Error(`search: no element with data-${name} in <${root.localName}>`);
}
