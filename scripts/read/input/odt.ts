/** An OpenDocument text (.odt) → its text: headings and bold paragraphs as Markdown, tables as HTML. */
import type { Archive } from './archived.ts';
import { toPageText, type Decoded } from './decoded.ts';
import { toText } from './html-text.ts';
import { toElements } from './xml-elements.ts';

export async function decodeOdt({ read }: Archive): Promise<Decoded> {
  const elements = await toElements(await read('content.xml'));
  const bold = new Set(
    elements
      .filter(({ tagName }) => tagName === 'style:style')
      .filter(({ children }) =>
        [...children].some((child) => /^(?:bold|[6-9]00)$/.test(child.getAttribute('fo:font-weight') ?? '')),
      )
      .map((style) => style.getAttribute('style:name')),
  );
  const body = elements.find(({ tagName }) => tagName === 'office:text');
  const isBold = (element: Element): boolean => bold.has(element.getAttribute('text:style-name'));
  const text = body ? toPageText(toText(inner(body, isBold))) : '';
  if (text.trim() === '')
    return { reason: 'expected text; found an OpenDocument text without any. Run OCR over its pictures first' };
  return [{ text, format: 'odt', encoding: null }];
}

type IsBold = (element: Element) => boolean;

/** An element of OpenDocument 1.3, part 3 → HTML; those that are not named here are as what they hold. */
const forms: Readonly<Record<string, (element: Element, isBold: IsBold) => string>> = {
  'text:p': (element, isBold) => `<p>${emphasised(element, isBold)}</p>`,
  'text:h': (element, isBold) => {
    const level = Math.min(6, Math.max(1, Number(element.getAttribute('text:outline-level') ?? 1) || 1));
    return `<h${String(level)}>${inner(element, isBold)}</h${String(level)}>`;
  },
  'text:span': emphasised,
  'text:s': (element) => ' '.repeat(Math.min(100, Number(element.getAttribute('text:c') ?? 1) || 1)),
  'text:tab': () => ' ',
  'text:line-break': () => '<br>',
  'text:list-item': (element, isBold) => `<div>${inner(element, isBold)}</div>`,
  'table:table': (element, isBold) => `<table>${inner(element, isBold)}</table>`,
  'table:table-row': (element, isBold) => `<tr>${inner(element, isBold)}</tr>`,
  'table:table-cell': (element, isBold) => `<td>${inner(element, isBold)}</td>`,
  'draw:image': () => '<img>',
  // What stands in the margin, or was struck out, is no text of the page.
  'office:annotation': () => '',
  'text:note': () => '',
  'text:tracked-changes': () => '',
};

function emphasised(element: Element, isBold: IsBold): string {
  const html = inner(element, isBold);
  return isBold(element) && html.trim() !== '' ? `<b>${html}</b>` : html;
}

const inner = (element: Element, isBold: IsBold): string =>
  [...element.childNodes]
    .map((node) => {
      if (node.nodeType === 3) return escape(node.textContent ?? '');
      if (node.nodeType !== 1) return '';
      const child = node as Element;
      return (forms[child.tagName] ?? inner)(child, isBold);
    })
    .join('');

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
