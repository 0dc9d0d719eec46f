/**
 * One article's file: YAML front matter, then MDX that holds paragraphs, crossheads, tables and verse and nothing that runs.
 *
 * Reading and writing are each other's inverse: `parseArticle(formatArticle(a))` gives `a` back.
 */
import type { Heading, Paragraph, PhrasingContent, Root, Table } from 'mdast';
import { parse, stringify } from 'yaml';
import { parseWith } from '../core/parse-with.ts';
import { article, type ArticleFrontMatter, type BlockType } from '../schema/article.ts';
import { cutRuns, fromRuns, toRuns, type Correction, type Run } from './corrected-text.ts';
import { hideControls, showControls } from './hidden-controls.ts';
import { formatMdx, parseMdx } from './plugins.ts';

/** A piece of an article's body. Its anchor on the site: core/anchors.ts. */
export interface BodyBlock {
  readonly type: BlockType;
  /**
   * As it is to be read: as printed, but for the corrections. A paragraph or a crosshead is one line, a verse one line for
   * each of its own; a table has its rows on lines, and tabs between cells: `'品名\t元/公斤\n白菜\t1.6'`.
   */
  readonly text: string;
  /** Words that a person corrected, in order; absent where there are none. */
  readonly corrections?: readonly Correction[];
}

export interface ArticleFile {
  readonly data: ArticleFrontMatter;
  readonly body: readonly BodyBlock[];
}

const fence = '---\n';

/** Front matter and body of a file's text, neither parsed. Throws where the text does not begin with front matter. */
export function splitFrontMatter(source: string): { readonly yaml: string; readonly mdx: string } {
  const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const end = text.indexOf(`\n${fence}`, fence.length - 1);
  if (!text.startsWith(fence) || end < 0) {
    throw new Error('expected front matter between two lines `---` at the top; found none');
  }
  return { yaml: text.slice(fence.length, end + 1), mdx: text.slice(end + 1 + fence.length) };
}

/** `source` → front matter and body. Throws with the field and what was expected where it does not fit the schema. */
export function parseArticle(source: string): ArticleFile {
  const { yaml, mdx } = splitFrontMatter(source);
  return { data: parseWith(article, parse(yaml), 'front matter'), body: toBody(parseMdx(mdx)) };
}

/** Front matter and body → file text, ending in a line feed. */
export function formatArticle({ data, body }: ArticleFile): string {
  const tree: Root = { type: 'root', children: body.map(toNode) };
  const yaml = stringify(data, { lineWidth: 0, collectionStyle: 'block', compat: 'yaml-1.1' });
  return `${fence}${compactLines(yaml)}${fence}\n${formatMdx(tree)}`;
}

/** `- - 3\n  - 9` → `- [3, 9]`: a line span reads better in one line. */
const compactLines = (yaml: string): string => yaml.replace(/^( *)- - (\d+)\n +- (\d+)$/gm, '$1- [$2, $3]');

/** A piece of a body as a node of Markdown's tree. */
export function toNode({ type, text, corrections }: BodyBlock): Heading | Paragraph | Table {
  const runs = toRuns(text, corrections);
  if (type === 'crosshead') return { type: 'heading', depth: 2, children: runs.map(toInline) };
  if (type === 'paragraph') return { type: 'paragraph', children: runs.map(toInline) };
  const lines = cutRuns(runs, '\n');
  if (type === 'verse')
    return {
      type: 'paragraph',
      children: lines.flatMap((line, index) => [
        ...(index === 0 ? [] : [{ type: 'break' as const }]),
        ...line.map(toInline),
      ]),
    };
  return {
    type: 'table',
    children: lines.map((line) => ({
      type: 'tableRow',
      children: cutRuns(line, '\t').map((cell) => ({ type: 'tableCell', children: cell.map(toInline) })),
    })),
  };
}

/** `<Corr sic="数字李生">数字孪生</Corr>` for a corrected word, plain text for the others. */
function toInline({ text, printed }: Run): PhrasingContent {
  const content = { type: 'text' as const, value: hideControls(text) };
  if (printed === null) return content;
  // An attribute is written as it stands: an ampersand in it would be read as the beginning of a reference.
  const sic = hideControls(printed).replaceAll('&', '&amp;');
  return {
    type: 'mdxJsxTextElement',
    name: corrName,
    attributes: [{ type: 'mdxJsxAttribute', name: 'sic', value: sic }],
    children: [content],
  };
}

/** The component that marks a corrected word. */
export const corrName = 'Corr';

/** The printed form that a `<Corr sic="…">` of plain text carries; null where the node is not that. */
export function sicOf(node: { readonly type: string }): string | null {
  if (node.type !== 'mdxJsxTextElement') return null;
  const { name, attributes, children } = node as Extract<PhrasingContent, { type: 'mdxJsxTextElement' }>;
  const [sic, ...others] = attributes;
  const isCorr = name === corrName && sic?.type === 'mdxJsxAttribute' && sic.name === 'sic' && others.length === 0;
  const isText = children.length > 0 && children.every(({ type }) => type === 'text');
  return isCorr && isText && typeof sic.value === 'string' && sic.value !== '' ? showControls(sic.value) : null;
}

/**
 * An article may hold paragraphs, crossheads, tables and verse of plain text and corrected words; anything else is refused,
 * so nothing in it can run.
 */
export function toBody(tree: Root): BodyBlock[] {
  return tree.children.map((node) => {
    const type = blockTypeOf(node);
    if (type === null) throw refusal(node);
    const { text, corrections } = fromRuns(node.type === 'table' ? toTableRuns(node) : toLineRuns(node));
    return corrections.length === 0 ? { type, text } : { type, text, corrections };
  });
}

/** What a node of a body's tree is: a paragraph with a line break in it is a verse. Null where it is none. */
export function blockTypeOf(node: Root['children'][number]): BlockType | null {
  if (node.type === 'heading') return 'crosshead';
  if (node.type === 'table') return 'table';
  if (node.type !== 'paragraph') return null;
  return node.children.some(({ type }) => type === 'break') ? 'verse' : 'paragraph';
}

const toLineRuns = (node: Root['children'][number]): Run[] =>
  node.type === 'paragraph' || node.type === 'heading' ? node.children.map(toRun) : [];

/** Cells with tabs between them, rows with line breaks; an empty cell at a row's end says nothing. */
function toTableRuns({ children: rows }: Table): Run[] {
  return rows.flatMap(({ children }, index) => {
    const cells = children.slice(0, children.findLastIndex((cell) => cell.children.length > 0) + 1);
    return [
      ...(index === 0 ? [] : [asText('\n')]),
      ...cells.flatMap((cell, at) => [...(at === 0 ? [] : [asText('\t')]), ...cell.children.map(toRun)]),
    ];
  });
}

const asText = (text: string): Run => ({ text, printed: null });

function toRun(node: PhrasingContent): Run {
  if (node.type === 'text') return asText(showControls(node.value));
  if (node.type === 'break') return asText('\n');
  const printed = sicOf(node);
  if (printed === null || node.type !== 'mdxJsxTextElement') throw refusal(node);
  return { text: showControls(node.children.map((child) => ('value' in child ? child.value : '')).join('')), printed };
}

interface Placed {
  readonly type: string;
  readonly position?: { readonly start: { readonly line: number } } | undefined;
}

function refusal(node: Placed): Error {
  const line = node.position ? `body line ${String(node.position.start.line)}: ` : '';
  return new Error(
    `${line}an article holds paragraphs, crossheads, tables and verse of plain text; found ${node.type}`,
  );
}
