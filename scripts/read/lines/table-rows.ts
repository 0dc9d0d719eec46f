import { concat, filter, slice, trim, type Passage } from '../text/passage.ts';
import type { Draft, LineRule } from './index.ts';

/** Stands between the cells of a row, at no place of the page. */
export const cellGap: Passage = { text: '\t', at: Int32Array.of(-1) };

/** `'|---|---|'` between the head and the rows of a Markdown table, `'---'`, `'***'`: a rule, not text; so is the page mark `'{3}------'` of OCR. */
const isRule = (text: string): boolean =>
  (text.includes('--') && /^(?:\{\d{1,4}\})?[|:\s-]{3,}$/.test(text)) ||
  /^(?:\*\s?){3,}$|^_{3,}$|^\|[|:\s-]*-[|:\s-]*\|$/.test(text);

/**
 * A row of a table: cells between `|`, as Markdown writes it and as HTML is read. Its text is the cells, a tab between them.
 *
 * `'| 东河 | 32.5 | 512 |'` → `'东河\t32.5\t512'`, a row; `'|---|---|'` → nothing. One cell alone is no row.
 */
export const tableRows: LineRule = (draft) => {
  const { text } = draft.passage;
  if (isRule(text)) return withoutMarks(draft, () => true, slice(draft.passage, 0, 0));
  if (!text.startsWith('|') || !text.endsWith('|')) return draft;
  const bars: number[] = [];
  for (let at = 0; at < text.length; at++) if (text.charAt(at) === '|' && text.charAt(at - 1) !== '\\') bars.push(at);
  if (bars.length < 3) return draft;
  const cells = bars.slice(1).map((bar, at) => trim(slice(draft.passage, (bars[at] ?? 0) + 1, bar)));
  // An empty cell at its end says nothing.
  while (cells.at(-1)?.text === '') cells.pop();
  const row = concat(cells.flatMap((cell, at) => (at === 0 ? [cell] : [cellGap, cell])));
  return { ...withoutMarks(draft, (index) => bars.includes(index), row), row: true };
};

const withoutMarks = (draft: Draft, isMark: (index: number) => boolean, passage: Passage): Draft => ({
  ...draft,
  passage,
  drops: [...draft.drops, { passage: filter(draft.passage, isMark), role: 'ornament' }],
});
