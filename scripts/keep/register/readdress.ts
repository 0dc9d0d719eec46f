import type { Segment, SegmentRole } from '../../../src/schema/page.ts';
import type { PageResult } from '../../read/pipeline.ts';

/** A page under the ids that the register gives its articles, in their order; null: the article is withdrawn and left out. */
export function readdress(result: PageResult, ids: readonly (string | null)[]): PageResult {
  const idOf = new Map(result.articles.map(({ data }, index) => [data.id, ids[index] ?? null]));
  if ([...idOf].every(([proposed, id]) => proposed === id)) return result;
  return {
    ...result,
    articles: result.articles.flatMap((article) => {
      const id = idOf.get(article.data.id) ?? null;
      return id === null ? [] : [{ ...article, data: { ...article.data, id } }];
    }),
    segments: readdressSegments(result.segments, (id) => idOf.get(id) ?? null),
  };
}

/** Segments under other ids; those of an article that is withdrawn, for which `toId` gives null, are left out. */
export function readdressSegments(segments: readonly Segment[], toId: (id: string) => string | null): Segment[] {
  return hideRepeats(
    segments.map((segment): Segment => {
      const [start, end, role, proposed, block] = segment;
      if (proposed === null) return segment;
      const id = toId(proposed);
      return id === null ? [start, end, 'withdrawn', null, null] : [start, end, role, id, block];
    }),
  );
}

/** What prints words of its article again. */
const repeats: ReadonlySet<SegmentRole> = new Set(['doubleStrike', 'overlap', 'pullQuote']);

/** A repeat that stands within a withdrawn article says what that article said: it goes with it. */
function hideRepeats(segments: readonly Segment[]): Segment[] {
  const isWithin = (from: number, step: 1 | -1): boolean => {
    let at = from + step;
    while (segments[at]?.[3] === null && segments[at]?.[2] !== 'withdrawn') at += step;
    return segments[at]?.[2] === 'withdrawn';
  };
  return segments.map(([start, end, role, id, block], at) =>
    repeats.has(role) && isWithin(at, 1) && isWithin(at, -1)
      ? [start, end, 'withdrawn', null, null]
      : [start, end, role, id, block],
  );
}
