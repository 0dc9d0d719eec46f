/**
 * The body of an article as HTML.
 *
 * MDX is parsed, never compiled: `import`, `export`, `{…}` and every component outside `allowedComponents` are refused
 * with file and line, so nothing in an article can run.
 */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Node, Root, Table } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { toAnchors } from '../core/anchors.ts';
import type { BlockType } from '../schema/article.ts';
import { sicOf, splitFrontMatter, toBody } from './article-file.ts';
import { toCorrectedWord } from './corrected-word.ts';
import { parseMdx } from './plugins.ts';
import { nameByWords } from './heading-name.ts';
import { toTable, wrapCells } from './tables-and-verse.ts';
import { withReadingMarks } from './reading-marks.ts';
import { wrapText, type Wrap } from './wrap-text.ts';

/** What an article may hold beside corrected words: paragraphs, crossheads, tables, verse (a paragraph with line breaks), text. */
const allowedNodes: ReadonlySet<string> = new Set([
  ...['root', 'paragraph', 'heading', 'text', 'break'],
  ...['table', 'tableRow', 'tableCell'],
]);

/** A place in an article that the archive does not take. */
export interface Refusal {
  /** Line of the file, counted from 1. */
  readonly line: number;
  readonly found: string;
}

/** A body that may be shown. */
export interface ArticleBody {
  readonly tree: Root;
  /** Text of each block, in order. */
  readonly blocks: readonly string[];
  readonly types: readonly BlockType[];
  /** Their anchors: `blocks[2]` is at `#${anchors[2]}`. */
  readonly anchors: readonly string[];
}

/** A file's text → its body. Throws with every refusal, each with `file` and line. */
export function readBody(source: string, file: string): ArticleBody {
  const { tree, refusals } = parseBody(source);
  if (refusals.length > 0) throw new Error(refusals.map((refusal) => describeRefusal(file, refusal)).join('\n'));
  const body = toBody(tree);
  const types = body.map(({ type }) => type);
  return { tree, blocks: body.map(({ text }) => text), types, anchors: toAnchors(types) };
}

/** `content/…/k1.mdx:31: an article holds paragraphs, crossheads, tables, verse and text; found mdxjsEsm` */
export const describeRefusal = (file: string, { line, found }: Refusal): string =>
  `${file}:${String(line)}: an article holds paragraphs, crossheads, tables, verse and text; found ${found}`;

/** A file's text → its tree, and all that is not allowed in it. */
export function parseBody(source: string): { tree: Root; refusals: Refusal[] } {
  const { yaml, mdx } = splitFrontMatter(source);
  // The two fences stand on lines of their own.
  const offset = yaml.split('\n').length + 1;
  try {
    const tree = parseMdx(mdx);
    return { tree, refusals: findRefusals(tree, offset) };
  } catch (cause) {
    // The MDX tokenizer throws where a `{` or `<` does not close.
    const line = offset + (lineOf(cause) ?? 1);
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { tree: { type: 'root', children: [] }, refusals: [{ line, found: `MDX that does not parse: ${reason}` }] };
  }
}

const lineOf = (cause: unknown): number | undefined =>
  typeof cause === 'object' && cause !== null && 'line' in cause && typeof cause.line === 'number'
    ? cause.line
    : undefined;

function findRefusals(node: Node, offset: number): Refusal[] {
  const line = offset + (node.position?.start.line ?? 1);
  if (!isAllowed(node)) return [{ line, found: nameOf(node) }];
  return 'children' in node ? (node.children as readonly Node[]).flatMap((child) => findRefusals(child, offset)) : [];
}

/** The one component that an article may use is `<Corr sic="…">`, with text in it; another needs its element in `toHast`'s handlers. */
const isAllowed = (node: Node): boolean => allowedNodes.has(node.type) || sicOf(node) !== null;

const isComponent = (node: Node): boolean => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

const nameOf = (node: Node): string =>
  isComponent(node) && 'name' in node && typeof node.name === 'string' ? `<${node.name}>` : node.type;

const textOf = (node: Node): string => {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? (node.children as readonly Node[]).map(textOf).join('') : '';
};

const toHast = unified()
  .use(remarkRehype, {
    handlers: {
      table: (state, { children }: Table) =>
        toTable(children.map((row) => row.children.map((cell) => state.all(cell)))),
      mdxJsxTextElement: (_: unknown, node: Node) =>
        toCorrectedWord({ text: textOf(node), printed: sicOf(node) ?? '' }, String(node.position?.start.offset ?? 0)),
    },
  })
  .freeze();

/** What stands behind block number `block`, counted from 1, which is at `anchor`: small links. */
export type BlockMarks = (block: number, anchor: string) => ElementContent[];

/**
 * Body → HTML: each block gets its anchor as its `id`, what `wraps` gives it (by index) around stretches of
 * its text, and what `marks` gives at its end. Its marks are as they are read.
 */
export function renderBody(
  { tree, anchors, types }: ArticleBody,
  marks: BlockMarks = () => [],
  wraps: readonly (readonly Wrap[])[] = [],
): string {
  const root = toHast.runSync(tree);
  const blocks = root.children.filter((node): node is Element => node.type === 'element');
  for (const [index, block] of blocks.entries()) {
    const anchor = anchors[index] ?? '';
    block.properties.id = anchor;
    const behind = marks(index + 1, anchor);
    if (behind.length > 0) nameByWords(block);
    if (types[index] === 'table') wrapCells(block, wraps[index] ?? []);
    else block.children = withReadingMarks(wrapText(block.children, wraps[index] ?? []));
    if (types[index] === 'verse') block.properties.className = ['verse'];
    block.children.push(...behind);
  }
  return toHtml(root);
}
