/**
 * The one list of remark plugins: `npm run split` writes with it, the site reads with it.
 *
 * No GFM (its single tilde eats `10~20%…30~40家`) but its tables, and no SmartyPants (it rewrites quotation marks, dashes
 * and dots): newspaper text stays as printed.
 */
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified, type Processor } from 'unified';

/** Rows of cells between `|`. Cells are not padded: a changed cell changes its row alone. */
export function tables(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
  // Every cell as wide as the rule `---`.
  (data.toMarkdownExtensions ??= []).push(gfmTableToMarkdown({ tablePipeAlign: true, stringLength: () => 3 }));
}

/** MDX source → mdast. */
export const parser = unified().use(remarkParse).use(tables).use(remarkMdx).freeze();

/** mdast → MDX source, one line a paragraph. */
export const serialiser = unified()
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
  .use(tables)
  .use(remarkMdx, { printWidth: Infinity })
  .freeze();
