/** HTML → text as the later stages read it: a line a paragraph, Markdown for headings, HTML for tables. */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const unread = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'form', 'button', 'head', 'title']);
const inline = new Set(
  'a abbr b bdi bdo big cite code del em font i ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

export function toText(html: string): string {
  const blocks: string[] = [];
  let open = '';
  const close = (): void => {
    const block = tidy(open);
    if (block !== '') blocks.push(block);
    open = '';
  };
  const visit = (node: Node): void => {
    if (node.nodeName === '#text')
      open += (node as DefaultTreeAdapterTypes.TextNode).value.replace(/[\t\n\f\r ]+/g, ' ');
    if (!('tagName' in node) || unread.has(node.tagName)) return;
    if (node.tagName === 'br') open += '\n';
    else if (inline.has(node.tagName)) node.childNodes.forEach(visit);
    else {
      close();
      if (node.tagName === 'img') blocks.push('![](image)');
      else if (node.tagName === 'table' && isTable(node)) blocks.push(toTable(node));
      else if (/^h[1-6]$/.test(node.tagName)) blocks.push(...toHeading(node));
      else if (isBold(node)) blocks.push(`**${tidy(textOf(node))}**`);
      else node.childNodes.forEach(visit);
      close();
    }
  };
  parseFragment(html).childNodes.forEach(visit);
  close();
  return blocks.map((block) => `${block}\n`).join('\n');
}

/** Full-width spaces stay: a paragraph is indented by them. */
const tidy = (text: string): string =>
  text
    .replace(/[ \u00a0]*\n[ \u00a0]*/g, '\n')
    .replace(/^[ \u00a0\n]+|[ \u00a0\n\u3000]+$/g, '')
    .replace(/\n{2,}/g, '\n');

const toHeading = (node: Element): string[] => {
  const text = tidy(textOf(node)).replace(/\s*\n\s*/g, ' ');
  return text === '' ? [] : [`${'#'.repeat(Number(node.tagName.charAt(1)))} ${text}`];
};

/** A paragraph that is bold from its first character to its last. */
function isBold(node: Element): boolean {
  if (node.tagName !== 'p') return false;
  const printed = node.childNodes.filter((child) => textOf(child).trim() !== '');
  return printed.length > 0 && printed.every(({ nodeName }) => nodeName === 'strong' || nodeName === 'b');
}

const cellsOf = (row: Element): readonly Element[] =>
  row.childNodes.filter((cell): cell is Element => cell.nodeName === 'td' || cell.nodeName === 'th');

const rowsOf = (node: Element): readonly Element[] =>
  node.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    return child.tagName === 'tr' ? [child] : child.tagName === 'table' ? [] : rowsOf(child);
  });

/** Tables that place parts of a page hold paragraphs, or one cell a row. */
function isTable(table: Element): boolean {
  const rows = rowsOf(table).map(cellsOf);
  const holdsBlocks = (node: Element): boolean =>
    node.childNodes.some(
      (child) => 'tagName' in child && !inline.has(child.tagName) && child.tagName !== 'br' && child.tagName !== 'p',
    );
  return rows.length > 1 && rows.every((cells) => cells.length > 1 && !cells.some(holdsBlocks));
}

const toTable = (table: Element): string => {
  const rows = rowsOf(table).map((row) =>
    cellsOf(row).map((cell) => `<td>${tidy(textOf(cell)).replace(/\s+/g, ' ')}</td>`),
  );
  return `<table>${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</table>`;
};

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (node.nodeName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
