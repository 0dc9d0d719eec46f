/** Suspected slips of an article → what marks them in its text. */
import type { Wrap } from '../markdown/wrap-text.ts';
import { findSuspects } from './suspects.ts';

export interface MarkedSuspect {
  /** Its anchor in the article. */
  readonly id: string;
  /** The suspected characters, and some before them that show where. */
  readonly words: string;
  readonly why: string;
}

export interface SuspectsIn {
  readonly suspects: readonly MarkedSuspect[];
  /** For each block, what marks its suspected places. */
  readonly wraps: readonly (readonly Wrap[])[];
}

/** So many characters before a place show where it stands. */
const lead = 4;

/** Paragraphs (null: a block that is none) → their suspected places, in order. */
export function suspectsIn(paragraphs: readonly (string | null)[]): SuspectsIn {
  const suspects: MarkedSuspect[] = [];
  const wraps = findSuspects(paragraphs).map((found, index) =>
    found.map(({ start, end, why }): Wrap => {
      const id = `suspect-${String(suspects.length + 1)}`;
      suspects.push({ id, words: paragraphs[index]?.slice(Math.max(0, start - lead), end) ?? '', why });
      return {
        start,
        end,
        around: (children) => ({
          type: 'element',
          tagName: 'span',
          properties: { id, className: ['suspect'], title: `疑有误识：${why}` },
          children,
        }),
      };
    }),
  );
  return { suspects, wraps };
}
