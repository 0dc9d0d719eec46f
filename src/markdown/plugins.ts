/**
 * The one list of remark plugins: `npm run split` writes with it, the site reads with it.
 *
 * No GFM (its single tilde eats `10~20%…30~40家`) and no SmartyPants (it rewrites quotation marks, dashes and dots): newspaper text stays as printed.
 */
import type { PhrasingContent, Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { toElement, withTables } from './table-form.ts';

const parser = unified().use(remarkParse).use(remarkMdx).freeze();

/** MDX source → mdast, tables as tables. Throws where a `{` or `<` does not close. */
export const parseMdx = (mdx: string): Root => withBreaks(withTables(parser.parse(mdx)));

/**
 * The end of a line of verse, written and read: whoever edits a file knows it, where a backslash at the end of a line, which
 * is read as well, is easily lost.
 */
const lineEnd = '<br/>\n';

/** `<br/>` → a line break, without the end of the line that it stands at. */
function withBreaks(tree: Root): Root {
  for (const node of tree.children) if (node.type === 'paragraph') node.children = toBreaks(node.children);
  return tree;
}

function toBreaks(children: readonly PhrasingContent[]): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  for (const child of children) {
    const isBehind = made.at(-1)?.type === 'break';
    const isPlain = child.type === 'mdxJsxTextElement' && child.attributes.length + child.children.length === 0;
    if (isPlain && child.name === 'br') made.push({ type: 'break', position: child.position });
    else if (!isBehind || child.type !== 'text') made.push(child);
    else if (child.value !== '\n') made.push({ ...child, value: child.value.replace(/^\n/, '') });
  }
  return made;
}

/** mdast → MDX source, one line a paragraph. */
const serialiser = unified()
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    resourceLink: true,
    handlers: { break: () => lineEnd },
    // A paragraph that begins with one of these words would be read as code.
    unsafe: [
      { atBreak: true, character: 'i', after: 'mport' },
      { atBreak: true, character: 'e', after: 'xport' },
    ],
  })
  .use(remarkMdx, { printWidth: Infinity })
  .freeze();

/** mdast → MDX source. */
export const formatMdx = (tree: Root): string =>
  serialiser.stringify({
    ...tree,
    children: tree.children.map((node) => (node.type === 'table' ? toElement(node) : node)),
  });
