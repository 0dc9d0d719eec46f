/** Tables and verse as HTML. Their text, tabs and line breaks with it, is that of the block, so that its offsets hold in what is shown. */
import type { Element, ElementContent } from 'hast';
import { lengthOf, wrapText, type Wrap } from './wrap-text.ts';

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** Elements with a character of text between each two. */
const joined = (elements: readonly Element[], between: '\t' | '\n'): ElementContent[] =>
  elements.flatMap((one, index) => (index === 0 ? [one] : [{ type: 'text' as const, value: between }, one]));

/** Rows of cells, each with what stands in it → a table in a box that scrolls where the window is too narrow. */
export function toTable(rows: readonly (readonly ElementContent[][])[]): Element {
  const [first = [], ...others] = rows;
  const asRow = (cells: readonly ElementContent[][], tagName: 'th' | 'td'): Element =>
    element(
      'tr',
      {},
      joined(
        cells.map((cell) => element(tagName, tagName === 'th' ? { scope: 'col' } : {}, cell)),
        '\t',
      ),
    );
  const isHead = !first.some(holdsFigure) && others.some((row) => row.some(holdsFigure));
  const body = (isHead ? others : rows).map((row) => asRow(row, 'td'));
  const parts = [
    ...(isHead ? [element('thead', {}, [asRow(first, 'th')])] : []),
    element('tbody', {}, joined(body, '\n')),
  ];
  // Keyboards scroll what can have the focus.
  const box = { className: ['table'], role: 'group', ariaLabel: '表格', tabIndex: 0 };
  return element('div', box, [element('table', {}, joined(parts, '\n'))]);
}

/** The head of a table says what the figures below it are, and holds none. */
const holdsFigure = (cell: readonly ElementContent[]): boolean => /\d/.test(cell.map(textIn).join(''));

const textIn = (node: ElementContent): string => {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textIn).join('') : '';
};

/** `wraps` around stretches of the cells' text; one that a cell's border cuts is left out. */
export function wrapCells(table: Element, wraps: readonly Wrap[]): void {
  let offset = 0;
  const walk = (node: ElementContent): void => {
    if (node.type === 'text') offset += node.value.length;
    if (node.type !== 'element') return;
    if (node.tagName !== 'td' && node.tagName !== 'th') {
      node.children.forEach(walk);
      return;
    }
    const start = offset;
    offset += node.children.reduce((sum, child) => sum + lengthOf(child), 0);
    const own = wraps.filter((wrap) => wrap.start >= start && wrap.end <= offset);
    node.children = wrapText(
      node.children,
      own.map((wrap) => ({ ...wrap, start: wrap.start - start, end: wrap.end - start })),
    );
  };
  table.children.forEach(walk);
}
