/** A folder as a file: its citations in every format, a table, a text with the passages, and itself. */
import { toGbt2025 } from '../../cite/gbt7714.ts';
import { withAccess, withAnchor, type CslItem } from '../../cite/csl-item.ts';
import { toIsoDate } from '../../cite/csl-date.ts';
import { formats, type CiteFormat } from '../../cite/formats.ts';
import { formatFolder, type Clipping } from '../folder.ts';
import { anchorOf } from '../place.ts';

type FolderFormat = Omit<CiteFormat, 'toText'> & { readonly toText: (clippings: readonly Clipping[]) => string };

/** The clipping's article as seen on the day it was taken, at the paragraph. */
const toItem = ({ item, taken, place }: Clipping): CslItem => withAnchor(withAccess(item, taken), anchorOf(place));

/** Each address once: passages of one paragraph are cited as one. */
const toItems = (clippings: readonly Clipping[]): readonly CslItem[] => [
  ...new Map(clippings.map(toItem).map((item) => [item.URL, item])).values(),
];

const citations = Object.fromEntries(
  Object.entries(formats).map(([key, format]): [string, FolderFormat] => [
    key,
    { ...format, toText: (clippings) => format.toText(toItems(clippings)) },
  ]),
);

export const folderFormats: Readonly<Record<string, FolderFormat>> = {
  ...citations,
  markdown: { label: 'Markdown（含摘录与笔记）', extension: 'md', mediaType: 'text/markdown', toText: toMarkdown },
  csv: { label: '表格 CSV', extension: 'csv', mediaType: 'text/csv', toText: toCsv },
  folder: { label: '剪报 JSON（可再导入）', extension: 'json', mediaType: 'application/json', toText: formatFolder },
};

const columns: readonly (readonly [string, (clipping: Clipping) => string | undefined])[] = [
  ['题名', ({ item }) => item.title],
  ['作者', ({ item }) => item.author?.map(({ literal }) => literal).join('、')],
  ['报纸', ({ item }) => item['container-title']],
  ['日期', ({ item }) => item.issued && toIsoDate(item.issued) + (item.issued.circa ? '~' : '')],
  ['版次', ({ item }) => item.page],
  ['摘录', ({ words }) => words ?? undefined],
  ['笔记', ({ note }) => note],
  ['引用', (clipping) => toGbt2025(toItem(clipping))],
  ['地址', (clipping) => toItem(clipping).URL],
  ['收入日期', ({ taken }) => taken],
  ['园区', ({ head }) => head?.park ?? undefined],
];

/** RFC 4180, with the mark that spreadsheets know UTF-8 by. */
export function toCsv(clippings: readonly Clipping[]): string {
  const rows = [columns.map(([name]) => name), ...clippings.map((one) => columns.map(([, value]) => value(one) ?? ''))];
  return `\uFEFF${rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')}`;
}

/** A cell that begins like a formula is shown as text: a note may be from somebody else. */
const toCell = (text: string): string => `"${text.replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`;

/** CommonMark: a numbered list, passages as quotations. */
export function toMarkdown(clippings: readonly Clipping[]): string {
  const entries = clippings.map((clipping, index) => {
    const { item, words, note } = clipping;
    const blocks = [
      `**${escape(item.title)}**`,
      ...(words === null
        ? []
        : [
            words
              .split('\n')
              .map((line) => `> ${escape(line)}`)
              .join('\n>\n'),
          ]),
      ...(note === '' ? [] : [escape(note)]),
      escape(toGbt2025(toItem(clipping))),
    ];
    const lead = `${String(index + 1)}. `;
    return lead + blocks.join('\n\n').replaceAll('\n', `\n${' '.repeat(lead.length)}`);
  });
  return `# 剪报\n\n${entries.join('\n\n')}\n`.replaceAll(/ +$/gm, '');
}

const escape = (text: string): string =>
  text
    .replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replaceAll(/^(\s*)(\d+)([.)])/gm, '$1$2\\$3')
    .replaceAll(/^(\s*)([-+=])/gm, '$1\\$2');
