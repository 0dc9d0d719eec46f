import { describe, expect, test } from 'vitest';
import { emptyDraft, type Displaced, type Draft } from './context.ts';
import { joinNeighbours } from './displaced.ts';

const draft = (headline: number[], bylines: readonly number[] = []): Draft => ({
  ...emptyDraft(),
  headline,
  bylines: [...bylines],
});
const displaced = (headline: number[], bylines: readonly number[] = []): Displaced => ({ headline, bylines });

describe('a headline of several lines', () => {
  test.each<[string, readonly Draft[], readonly Displaced[], readonly (readonly number[])[], number]>([
    ['takes the line directly above it', [draft([5])], [displaced([4])], [[4, 5]], 0],
    ['takes several lines above it', [draft([5])], [displaced([2]), displaced([3, 4])], [[2, 3, 4, 5]], 0],
    ['takes the line directly below it', [draft([5])], [displaced([6])], [[5, 6]], 0],
    ['takes none that stands apart', [draft([5])], [displaced([3]), displaced([7])], [[5]], 2],
    ['takes none below its byline', [draft([5], [6])], [displaced([6])], [[5]], 1],
    ['leaves a line above with a byline of its own alone', [draft([5])], [displaced([3], [4])], [[5]], 1],
    ['takes the line of its own story', [draft([2]), draft([9])], [displaced([8])], [[2], [8, 9]], 0],
    ['takes none where no story has one', [draft([])], [displaced([4])], [[]], 1],
  ])('%s', (_, drafts, left, headlines, alone) => {
    const rest = joinNeighbours(drafts, left);
    expect(drafts.map(({ headline }) => headline)).toEqual(headlines);
    expect(rest).toHaveLength(alone);
  });

  test('takes the byline that stands below its last line', () => {
    const story = draft([5]);
    joinNeighbours([story], [displaced([6], [7])]);
    expect([story.headline, story.bylines]).toEqual([[5, 6], [7]]);
  });

  test('what is left keeps the order of the page', () => {
    expect(joinNeighbours([draft([9])], [displaced([1]), displaced([3]), displaced([5])])).toEqual([
      displaced([1]),
      displaced([3]),
      displaced([5]),
    ]);
  });
});
