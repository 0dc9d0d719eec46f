/**
 * The one list of remark plugins: `npm run split` writes with it, the site reads with it.
 *
 * No GFM (its single tilde eats `10~20%…30~40家`) and no SmartyPants (it rewrites quotation marks, dashes and dots): newspaper text stays as printed.
 */
import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { toElement, withTables } from './table-form.ts';

const parser = unified().use(remarkParse).use(remarkMdx).freeze();

/** MDX source → mdast, tables as tables. Throws where a `{` or `<` does not close. */
export const parseMdx = (mdx: string): Root => withTables(parser.parse(mdx));

/** mdast → MDX source, one line a paragraph. */
const serialiser = unified()
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    resourceLink: true,
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
