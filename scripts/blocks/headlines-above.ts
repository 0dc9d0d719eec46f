/** Headlines that stand between the end of one story and the opening of the next. */
import type { Line } from '../model.ts';
import { endsSentence } from '../text/characters.ts';

/** More lines than this above an opening are text that a column break has cut. */
const mostHeadlines = 4;

/** Between the end of a sentence and the opening of a story stand headlines, each line by itself. */
export function withHeadlines(
  lines: readonly Line[],
  alone: readonly boolean[],
  opens: readonly boolean[],
): readonly boolean[] {
  const result = [...alone];
  lines.forEach((line, opening) => {
    const isByline = alone[opening] === true && line.passage.text.includes('记者') && opening + 1 < lines.length;
    if (!opens[opening] && !isByline) return;
    let first = opening;
    while (first > 0 && opening - first <= mostHeadlines && !alone[first - 1] && mayBeHeadline(lines[first - 1]))
      first--;
    if (first === opening || opening - first > mostHeadlines) return;
    // Lines that are all as wide as the text below are text.
    const width = Math.max(line.width, lines[opening + 1]?.width ?? 0);
    const above = lines.slice(first, opening);
    if (above.length > 1 && above.every((other) => Math.abs(other.width - width) <= 1)) return;
    for (let index = first; index < opening; index++) result[index] = true;
  });
  return result;
}

/** An editor's note opens a story's text as a dateline does, and so does what comes from another page. */
export const opensNote = (text: string): boolean =>
  text.startsWith('编者按') || text.startsWith('开栏的话') || /^[（(](?:上接|紧接)/.test(text);

const mayBeHeadline = (line: Line | undefined): boolean =>
  line !== undefined && !endsSentence(line.passage.text) && !/[。；]/.test(line.passage.text);
