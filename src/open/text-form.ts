/** An article as plain text and as Markdown, from its record. */
import type { Root, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import { dateLabel } from '../core/dates.ts';
import { evidenceNote } from '../core/evidence-note.ts';
import { basisWords, kindWords } from '../core/value-words.ts';
import { toNode } from '../markdown/article-file.ts';
import type { OpenArticle } from './schema.ts';

/** Photos, source and rights: lines that follow the text. */
function toNotes(record: OpenArticle): string[] {
  const { photos = [], corrections = [], source, issueDate, date, basis } = record;
  const { date: dated } = basis;
  const published = [
    record.newspaper === undefined ? null : `《${record.newspaper}》`,
    issueDate === undefined ? null : dateLabel(issueDate),
    record.printPage === undefined ? null : `${record.printPage}版`,
    record.section ?? null,
  ].filter((part) => part !== null);
  return [
    ...photos.flatMap(({ caption, credit }) => [
      ...(caption === null ? [] : [`图片说明：${caption}`]),
      ...(credit === null ? [] : [`图片署名：${credit}`]),
    ]),
    ...corrections.map(
      ({ printed, corrected, by, when }) => `订正：原文“${printed}”，今作“${corrected}”（${by}，${when}）`,
    ),
    ...(dated === undefined || date === null ? [] : [`日期：${dateLabel(date)}，${evidenceNote(dated)}`]),
    ...(published.length === 0 ? [] : [`报纸：${published.join(' ')}`]),
    ...(record.continuedFrom === undefined ? [] : [`上接第${record.continuedFrom}版`]),
    ...(record.continuedOn === undefined ? [] : [`下转第${record.continuedOn}版`]),
    `出处：${source.label}，第${String(source.order)}篇，${source.address}`,
    `地址：${record.address}`,
    ...(record.rights === undefined ? [] : [`权利：${record.rights}`]),
    ...(record.licence === undefined ? [] : [`许可：${record.licence.url}`]),
  ];
}

/** Writers and date, as a line under the headline; null where neither is known. */
function toByline({ reporters, date, basis }: OpenArticle): string | null {
  const writers = (reporters ?? []).map(({ name, roleName }) =>
    roleName === undefined ? name : `${roleName} ${name}`,
  );
  const sign = basis['date']?.basis === 'inferred' ? `（${basisWords.inferred}）` : '';
  const parts = [...writers, ...(date === null ? [] : [dateLabel(date) + sign])];
  return parts.length === 0 ? null : parts.join('　');
}

/** Between the text and what the archive says of it. */
export const textRule = '----';

/** Heading lines, a blank line, the blocks with a blank line between them, a rule, notes. Ends in a line feed. */
export function toText(record: OpenArticle): string {
  const head = [record.kicker, record.title, record.deck, toByline(record)].filter((line) => line != null);
  return (
    [head.join('\n'), ...record.body.map(({ text }) => text), textRule, toNotes(record).join('\n')].join('\n\n') + '\n'
  );
}

const markdown = unified()
  // Every cell as wide as the rule `---`: none is padded.
  .data('toMarkdownExtensions', [gfmTableToMarkdown({ tablePipeAlign: true, stringLength: () => 3 })])
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-' })
  .freeze();

/** A table between bars is as wide as its first row: cells beyond that would be lost. */
function inBars(node: ReturnType<typeof toNode>): ReturnType<typeof toNode> {
  if (node.type !== 'table') return node;
  const width = Math.max(...node.children.map(({ children }) => children.length));
  const empty = { type: 'tableCell' as const, children: [] };
  return {
    ...node,
    children: node.children.map((row) => ({
      ...row,
      children: Array.from({ length: width }, (_, at) => row.children[at] ?? empty),
    })),
  };
}

/** CommonMark, and tables as GitHub writes them, with YAML front matter: title as heading 1, crossheads as headings 2, notes as a list. */
export function toMarkdown(record: OpenArticle): string {
  const tree: Root = {
    type: 'root',
    children: [
      ...(record.kicker === undefined ? [] : [paragraph(record.kicker)]),
      heading(1, record.title),
      ...(record.deck === undefined ? [] : [paragraph(record.deck)]),
      ...record.body.map(({ type, text }) => inBars(toNode({ type, text }))),
      { type: 'thematicBreak' },
      {
        type: 'list',
        spread: false,
        children: toNotes(record).map((note) => ({ type: 'listItem', children: [paragraph(note)] })),
      },
    ],
  };
  return `---\n${stringify(toFrontMatter(record), { lineWidth: 0, compat: 'yaml-1.1' })}---\n\n${markdown.stringify(tree)}`;
}

/** Titles as reference managers and note-taking programs look for them. */
const toFrontMatter = (record: OpenArticle) => ({
  title: record.title,
  ...(record.kicker === undefined ? {} : { kicker: record.kicker }),
  ...(record.deck === undefined ? {} : { deck: record.deck }),
  id: record.id,
  url: record.address,
  genre: kindWords[record.kind],
  authors: (record.reporters ?? []).map(({ name }) => name),
  date: record.date,
  ...(record.park === undefined ? {} : { park: record.park?.name ?? null }),
  topics: (record.topics ?? []).map(({ name }) => name),
  ...(record.newspaper === undefined ? {} : { newspaper: record.newspaper }),
  ...(record.issueDate === undefined ? {} : { issued: record.issueDate }),
  ...(record.printPage === undefined ? {} : { page: record.printPage }),
  lang: record.language,
  accession: record.accession,
  modified: record.modified,
  ...(record.rights === undefined ? {} : { rights: record.rights }),
  ...(record.licence === undefined ? {} : { license: record.licence.url }),
});

const paragraph = (value: string) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, value }] });
const heading = (depth: 1, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: paragraph(value).children,
});
