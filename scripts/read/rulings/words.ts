/** Rulings on single words: what is printed stays, what is to be read stands beside it. */
import type { RulingOf } from '../../../src/schema/ruling.ts';
import { mapPassages } from '../text/stories.ts';
import { withCorrection } from '../text/corrected.ts';
import { isMisplaced, type Desk, type Find, type Misplaced } from './desk.ts';

/** Marks the words as corrected. */
export function correct(
  desk: Desk,
  { correct: words, to, by, when, why }: RulingOf<'correct'>,
  find: Find,
): Desk | Misplaced {
  const found = find('correct', words);
  if (isMisplaced(found)) return found;
  const { piece, start, end } = found;
  const passage = withCorrection(piece.passage, { start, end, corrected: to, decision: { by, when, why } });
  if (passage === null) return { field: 'correct', message: `“${words.quote}” is corrected by another entry already` };
  const stories = desk.stories.map((story, index) =>
    index === piece.story ? mapPassages(story, (old) => (old === piece.passage ? passage : old)) : story,
  );
  return { ...desk, stories };
}
