/**
 * A table in an article's file: `<Table>` with a row a line, `<Row><Cell>品名</Cell><Cell>元/公斤</Cell></Row>`. Its rows are read by
 * whoever opens the file, and no rule of dashes stands in it that a reader of the bare text would take for words.
 */
import type { PhrasingContent, Root, Table, TableCell, TableRow } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

type Node = Root['children'][number] | PhrasingContent | TableRow | TableCell;

const isNamed = (node: Node, name: string): node is MdxJsxFlowElement | MdxJsxTextElement =>
  (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
  node.name === name &&
  node.attributes.length === 0;

const inline = (name: string, children: readonly PhrasingContent[]): MdxJsxTextElement => ({
  type: 'mdxJsxTextElement',
  name,
  attributes: [],
  children: [...children],
});

/** A table of Markdown's tree → the element that is written. */
export const toElement = ({ children: rows }: Table): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name: 'Table',
  attributes: [],
  children: rows.map(({ children: cells }) => ({
    type: 'paragraph',
    children: [
      inline(
        'Row',
        cells.map((cell) => inline('Cell', cell.children)),
      ),
    ],
  })),
});

/** The tree as it was parsed, with its `<Table>` elements as tables; one that holds anything but rows of cells stays what it is. */
export const withTables = (tree: Root): Root => ({
  ...tree,
  children: tree.children.map((node) => (isNamed(node, 'Table') ? (toTable(node) ?? node) : node)),
});

function toTable(element: MdxJsxFlowElement | MdxJsxTextElement): Table | null {
  const rows = partsOf(element, 'Row')?.map((row) => partsOf(row, 'Cell'));
  if (rows === undefined || rows.length === 0 || rows.some((cells) => cells === null)) return null;
  return {
    type: 'table',
    children: rows.map((cells): TableRow => ({
      type: 'tableRow',
      children: (cells ?? []).map((cell): TableCell => ({ type: 'tableCell', children: toPhrases(cell.children) })),
    })),
    ...(element.position ? { position: element.position } : {}),
  };
}

/** The elements of one name in an element, paragraphs around them and white space between them aside; null where anything else is in it. */
function partsOf(
  { children }: MdxJsxFlowElement | MdxJsxTextElement,
  name: string,
): (MdxJsxFlowElement | MdxJsxTextElement)[] | null {
  const parts = toPhrases(children).filter((node) => !(node.type === 'text' && node.value.trim() === ''));
  const named = parts.filter((node) => isNamed(node, name));
  return named.length === parts.length ? named : null;
}

/** What stands in paragraphs, without the paragraphs. */
const toPhrases = (children: readonly Node[]): PhrasingContent[] =>
  children.flatMap((node) => (node.type === 'paragraph' ? node.children : [node as PhrasingContent]));
