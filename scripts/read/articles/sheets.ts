/**
 * A file longer than any newspaper page holds several pages. A headline is not displaced from one page to another, nor is
 * the end of a story, so such a file is looked at sheet by sheet; the time grows with its length alone.
 */
import type { Displaced, Draft } from './context.ts';

/** No newspaper page holds more characters. */
const longestSheet = 30_000;

/** A stretch of the page with the drafts and the displaced headlines that stand on it. */
export interface Sheet {
  /** Indices of its blocks, half-open. */
  readonly blocks: readonly [start: number, end: number];
  readonly drafts: Draft[];
  readonly displaced: Displaced[];
}

/** `lengths[i]`: characters of block i. `drafts` and `displaced` in page order. A page of ordinary length is one sheet. */
export function toSheets(
  lengths: readonly number[],
  drafts: readonly Draft[],
  displaced: readonly Displaced[],
): readonly Sheet[] {
  const starts = [0];
  let length = 0;
  for (const draft of drafts) {
    const first = firstBlock(draft);
    length += draft.body.reduce((sum, index) => sum + (lengths[index] ?? 0), 0);
    if (length <= longestSheet || first <= (starts.at(-1) ?? 0)) continue;
    starts.push(first);
    length = 0;
  }
  const sheets = starts.map((start, index): Sheet => {
    const end = starts[index + 1] ?? lengths.length;
    return { blocks: [start, end], drafts: [], displaced: [] };
  });
  const distribute = <Item>(items: readonly Item[], firstOf: (item: Item) => number, to: (sheet: Sheet) => Item[]) => {
    let at = 0;
    for (const item of items) {
      while (at + 1 < sheets.length && (starts[at + 1] ?? Infinity) <= firstOf(item)) at++;
      const sheet = sheets[at];
      if (sheet) to(sheet).push(item);
    }
  };
  distribute(drafts, firstBlock, (sheet) => sheet.drafts);
  distribute(
    displaced,
    ({ headline }) => headline[0] ?? 0,
    (sheet) => sheet.displaced,
  );
  return sheets;
}

const firstBlock = (draft: Draft): number => draft.headline[0] ?? draft.body[0] ?? draft.bylines[0] ?? 0;
