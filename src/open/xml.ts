/** XML 1.0 out of any text: elements (xast) → a document that every parser reads. */
import type { Element, ElementContent, Nodes, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** What an element may be made of; text stands for itself, null for nothing. */
export type Child = ElementContent | string | null;
/** An attribute without a value is left out. */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** `element('term', { ref: null }, '新能源')` → `<term>新能源</term>` */
export const element = (name: string, attributes: Attributes, ...children: readonly Child[]): Element => ({
  type: 'element',
  name,
  attributes: Object.fromEntries(
    Object.entries(attributes).flatMap(([key, value]) => (value == null ? [] : [[key, toXmlText(String(value))]])),
  ),
  children: children.filter((child) => child !== null).map(toNode),
});

/** The same for an element that holds elements alone: each on a line of its own. */
export const rows = (name: string, attributes: Attributes, ...children: readonly Child[]): Element =>
  element(name, attributes, ...children.flatMap((child) => (child === null ? [] : ['\n', child])), '\n');

const toNode = (child: ElementContent | string): ElementContent =>
  typeof child === 'string' ? { type: 'text', value: toXmlText(child) } : child;

/** What XML 1.0 has no form for: most control characters, two non-characters, halves of a surrogate pair (`u`: never whole ones). */
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/gu;

/** As XML can say it: each character that it cannot is U+FFFD. As long as before. */
export const toXmlText = (text: string): string => text.replaceAll(unwritable, '\uFFFD');

const declaration: readonly Nodes[] = [
  { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
  { type: 'text', value: '\n' },
];

/** An element and all below it → document text, declaration first, a line feed at its end. */
export function toXmlDocument(top: Element): string {
  const tree: Root = { type: 'root', children: [...declaration, top] as Root['children'] };
  const text = toXml(tree, { closeEmptyElements: true, tightClose: true });
  // The two that the serialiser leaves: `]]>` may not stand in text, and a parser reads a carriage return as a line feed.
  return `${text.replaceAll(']]>', ']]&gt;').replaceAll('\r', '&#xD;')}\n`;
}
