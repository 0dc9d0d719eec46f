/** RIS: one tag a line, lines end in CRLF, `ER` closes a record. Read by EndNote, Zotero, NoteExpress. */
import { sharedParts, toIsoDate, yearOfDate } from './csl-date.ts';
import type { CslItem } from './csl-item.ts';
import { toWords } from './plain-text.ts';

/** One record. `DA` has the form `2023/10/31`; a month or a year alone ends there, and a period is as much as its ends share. What it cannot say of a date the note says. */
export function toRis(item: CslItem): string {
  const { issued, accessed } = item;
  const shared = issued && sharedParts(issued);
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'NEWS'],
    ['ID', item.id],
    ...(item.author ?? []).map(({ literal }) => ['AU', literal] as const),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', shared && yearOfDate(shared)],
    ['DA', shared && toIsoDate(shared, '/')],
    ['SP', item.page],
    ['DB', item.archive],
    ['UR', item.URL],
    ['Y2', accessed && toIsoDate(accessed, '/')],
    ['LA', item.language],
    ['N1', toNote(item)],
  ];
  const lines = tags.flatMap(([tag, value]) =>
    value === undefined ? [] : [`${tag}  - ${value.replaceAll(/\s+/g, ' ')}`],
  );
  return [...lines, 'ER  - ', ''].join('\r\n');
}

/** `DA` has no room for a period. */
function toNote({ issued, note }: CslItem): string | undefined {
  const isPeriod = issued !== undefined && issued['date-parts'].length > 1;
  return isPeriod ? `${note ?? ''}所记为${toWords(issued)}。` : note;
}
