/** Conservation: what is kept and what is left out cover the page, and nothing is in two places. */
import type { Segment } from '../../src/schema/page.ts';
import type { ArticleRecord, Drop } from './model.ts';
import { toPlace } from './notes.ts';
import { isSpaceAt } from './text/characters.ts';
import { spansOf } from './text/passage.ts';

/**
 * The parts of all articles and all drops as segments in page order. Throws where two of them overlap or where a
 * character that is not white space is in none: no result is better than a result that has lost text.
 */
export function coverPage(text: string, articles: readonly ArticleRecord[], drops: readonly Drop[]): Segment[] {
  const segments: Segment[] = [
    ...articles.flatMap(({ data, parts }) =>
      parts.flatMap(({ passage, role, block }) =>
        spansOf(passage).map(([start, end]): Segment => [start, end, role, data.id, block]),
      ),
    ),
    ...drops.flatMap(({ passage, role }) =>
      spansOf(passage).map(([start, end]): Segment => [start, end, role, null, null]),
    ),
  ].sort((a, b) => a[0] - b[0]);

  let covered = 0;
  for (const [start, end] of [...segments, [text.length, text.length] as const]) {
    if (start < covered) throw new Error(`${where(text, start)} is in two places: “${text.slice(start, covered)}”`);
    for (let offset = covered; offset < start; offset++) {
      if (!isSpaceAt(text, offset))
        throw new Error(`${where(text, offset)} would be lost: “${text.slice(offset, start).slice(0, 30)}”`);
    }
    covered = end;
  }
  return mergeNeighbours(segments, text);
}

const where = (text: string, offset: number): string => {
  const { line, column } = toPlace(text, offset);
  return `text at line ${String(line)}, column ${String(column)}`;
};

/** Two segments of the same part with only white space between them are one. */
function mergeNeighbours(segments: readonly Segment[], text: string): Segment[] {
  const merged: Segment[] = [];
  for (const segment of segments) {
    const last = merged.at(-1);
    const [start, end, role, id, block] = segment;
    const joins = last?.[2] === role && last[3] === id && last[4] === block && onSameLine(text, last[1], start);
    if (last && joins) last[1] = end;
    else merged.push([start, end, role, id, block]);
  }
  return merged;
}

function onSameLine(text: string, from: number, to: number): boolean {
  for (let offset = from; offset < to; offset++) {
    if (text.charAt(offset) === '\n' || !isSpaceAt(text, offset)) return false;
  }
  return true;
}
