/**
 * One article's file: YAML front matter, then MDX that holds paragraphs and crossheads and nothing that runs.
 *
 * Reading and writing are each other's inverse: `parseArticle(formatArticle(a))` gives `a` back.
 */
import type { Heading, Paragraph, PhrasingContent, Root } from 'mdast';
import { parse, stringify } from 'yaml';
import { article, type ArticleFrontMatter } from '../schema/article.ts';
import { fromRuns, toRuns, type Correction, type Run } from './corrections.ts';
import { hideControls, showControls } from './control-characters.ts';
import { parser, serialiser } from './plugins.ts';

/** A piece of an article's body. Its anchor on the site: lib/anchors.ts. */
export interface BodyBlock {
  readonly type: 'paragraph' | 'crosshead';
  /** As it is to be read, in one line: as printed, but for the corrections. */
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
  return { data: article.parse(parse(yaml)), body: toBody(parser.parse(mdx)) };
}

/** Front matter and body → file text, ending in a line feed. */
export function formatArticle({ data, body }: ArticleFile): string {
  const tree: Root = { type: 'root', children: body.map(toNode) };
  const yaml = stringify(data, { lineWidth: 0, collectionStyle: 'block', compat: 'yaml-1.1' });
  return `${fence}${compactLines(yaml)}${fence}\n${serialiser.stringify(tree)}`;
}

/** `- - 3\n  - 9` → `- [3, 9]`: a line span reads better in one line. */
const compactLines = (yaml: string): string => yaml.replace(/^( *)- - (\d+)\n +- (\d+)$/gm, '$1- [$2, $3]');

function toNode(block: BodyBlock): Heading | Paragraph {
  const children = toRuns(block.text, block.corrections).map(toInline);
  return block.type === 'crosshead' ? { type: 'heading', depth: 2, children } : { type: 'paragraph', children };
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

/** An article may hold paragraphs and crossheads of plain text and corrected words; anything else is refused, so nothing in it can run. */
export function toBody(tree: Root): BodyBlock[] {
  return tree.children.map((node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') throw refusal(node);
    const { text, corrections } = fromRuns(node.children.map(toRun));
    const type = node.type === 'heading' ? 'crosshead' : 'paragraph';
    return corrections.length === 0 ? { type, text } : { type, text, corrections };
  });
}

function toRun(node: PhrasingContent): Run {
  if (node.type === 'text') return { text: showControls(node.value), printed: null };
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
  return new Error(`${line}an article holds paragraphs and crossheads of plain text; found ${node.type}`);
}
