/** Reads texts to set pages from: JSON lines, one text each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceText } from './typeset-model.ts';

interface Row {
  readonly id?: unknown;
  readonly title?: unknown;
  readonly date?: unknown;
  readonly paras?: unknown;
  readonly lead?: unknown;
  readonly items?: unknown;
}

/** Three files of a folder; which of them hold traditional text is known by name. */
const files = [
  { name: 'news.jsonl', traditional: false },
  { name: 'briefs.jsonl', traditional: false },
  { name: 'shenbao.jsonl', traditional: true },
] as const;

/**
 * The texts of a folder in the order of their dates, so that neighbours may stand on one page.
 *
 * A title that is longer than any headline, or a text without a paragraph, is left out.
 */
export function readTexts(folder: string): SourceText[] {
  return files
    .flatMap(({ name, traditional }) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .map((line, index) => ({ line, where: `${join(folder, name)}:${String(index + 1)}` }))
        .filter(({ line }) => line.trim() !== '')
        .map(({ line, where }) => toText(line, where, traditional)),
    )
    .filter(
      ({ title, paragraphs, items }) =>
        title.length <= 60 && (paragraphs.length > 0 || (items !== undefined && items.length > 0)),
    )
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
}

function toText(line: string, where: string, traditional: boolean): SourceText {
  const row = parse(line, where);
  const text = {
    id: expectString(row.id, where, 'id'),
    title: expectString(row.title, where, 'title'),
    date: expectString(row.date, where, 'date'),
    paragraphs: Array.isArray(row.paras) ? expectStrings(row.paras, where, 'paras') : [],
    traditional,
  };
  if (Array.isArray(row.items))
    return {
      ...text,
      items: row.items.map((item: Row) => ({
        title: expectString(item.title, where, 'items[].title'),
        paragraphs: expectStrings(item.paras, where, 'items[].paras'),
      })),
    };
  return typeof row.lead === 'string' ? { ...text, lead: row.lead } : text;
}

function parse(line: string, where: string): Row {
  try {
    return JSON.parse(line) as Row;
  } catch {
    throw new Error(`${where}: expected one JSON object a line, found ${line.slice(0, 40)}; mend or remove the line`);
  }
}

function expectString(value: unknown, where: string, field: string): string {
  if (typeof value === 'string') return value;
  throw new Error(
    `${where}: expected a string as "${field}", found ${typeof value}; see --help for the fields of a text`,
  );
}

const expectStrings = (value: unknown, where: string, field: string): string[] =>
  Array.isArray(value)
    ? value.map((entry) => expectString(entry, where, field)).filter((entry) => entry.trim() !== '')
    : [expectString(value, where, field)];
