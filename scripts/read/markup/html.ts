import { fill, fillEnd, replaceInPlace, type MarkupRule } from './replace.ts';
import { startTable, type Table } from './html-table.ts';
import { toRaised } from './raised.ts';

/** A comment, or a tag: what stands in angle brackets and begins with a name. */
const markup = /<!--[^]{0,2000}?-->|<(\/?)([A-Za-z][A-Za-z0-9]{0,11})((?:\s[^<>]{0,500})?)\s{0,3}\/?>/g;
const raised = /<(su[bp])>([^<>\n]{1,12})<\/\1>/gi;

/** Elements that stand in a line and print nothing themselves. */
const inline = new Set(
  'a b strong i em u s span font small big mark code strike del ins sup sub nobr label abbr'.split(' '),
);
/** Elements that are blocks of their own. */
const block = new Set(
  'html body head div p section article header footer main aside nav figure figcaption center ul ol dl dt dd blockquote pre hr form'.split(
    ' ',
  ),
);
const heading = /^h([1-6])$/;
const ofTable = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup', 'col']);

/** The mark of a picture, as OCR writes it in words. */
const picture = '[图]';

/**
 * HTML that an OCR tool or a web page left in a text: tags print nothing, blocks and `<br>` break lines, headings become
 * `#`, rows of tables lines of cells between `|`, pictures their mark. What is in angle brackets and no such tag stays.
 *
 * `'<tr><td>白菜</td><td>1.6</td></tr>'` → the line `'|白菜|1.6|'`.
 */
export const html: MarkupRule = (page) => {
  if (!page.includes('<')) return page;
  const plain = replaceInPlace(joinRows(page), raised, ([written, name = '', text = '']) => {
    const signs = toRaised(text, name.toLowerCase() === 'sup' ? 'above' : 'below');
    return signs && fill('', name.length + 2) + signs + fill('', written.length - name.length - 2 - text.length);
  });
  let table: Table | null = null;
  return replaceInPlace(plain, markup, ({ 0: written, 1: slash, 2: named = '', 3: attributes = '', index }) => {
    const { length } = written;
    if (written.startsWith('<!--'))
      return /^<!--\s*(?:image|picture|figure)\b/i.test(written) ? asPicture(length) : fill('', length);
    const name = named.toLowerCase();
    if (ofTable.has(name)) {
      if (name === 'table') {
        table = slash ? null : startTable();
        return fillEnd('\n\n', length);
      }
      return table ? table.read(name, slash !== '', attributes, length) : fill('', length);
    }
    if (inline.has(name)) return fill('', length);
    if (name === 'img') return asPicture(length);
    // Within a row nothing breaks the line.
    if (table !== null && (name === 'br' || block.has(name))) return fill(' ', length);
    // Before a line break of the source it is one with that.
    if (name === 'br')
      return fillEnd(/^[^\S\n]*\n/.test(plain.slice(index + length, index + length + 9)) ? '' : '\n', length);
    if (name === 'li') return fillEnd('\n', length);
    if (block.has(name)) return fillEnd('\n\n', length);
    const level = heading.exec(name)?.[1];
    if (level === undefined) return null;
    // A heading of the fourth level or lower has no room for more marks.
    return slash ? fillEnd('\n\n', length) : fillEnd(`\n${'#'.repeat(Math.min(Number(level), length - 2))} `, length);
  });
};

const asPicture = (length: number): string => fillEnd(`\n${picture}\n`, length);

const tables = /<table\b[^]*?<\/table>/gi;

/** A line break of the source inside a table breaks no row. */
const joinRows = (page: string): string => replaceInPlace(page, tables, ([table]) => table.replaceAll('\n', ' '));
