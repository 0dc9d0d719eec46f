/** Rulings on where paragraphs begin. */
import type { RulingOf } from '../../../src/schema/ruling.ts';
import { joinText } from '../text/passage.ts';
import { cutBlock } from './boundaries.ts';
import { changeStory, isMisplaced, splice, type Desk, type Find, type Misplaced } from './desk.ts';

/** A paragraph begins with the words. */
export function paragraph(desk: Desk, ruling: RulingOf<'paragraph'>, find: Find): Desk | Misplaced {
  const found = find('paragraph', ruling.paragraph);
  if (isMisplaced(found)) return found;
  const { story, part, index } = found.piece;
  if (part !== 'paragraph') return { field: 'paragraph', message: `the words stand in a ${part}; quote a paragraph` };
  const cut = cutBlock(desk.stories[story]?.body[index], found.start);
  if (!cut || cut.before.length === 0) return desk;
  return changeStory(desk, story, (old) => ({
    ...old,
    body: splice(old.body, index, 1, ...cut.before, ...cut.after),
  }));
}

/** The paragraph that begins with the words goes on the one above it. */
export function goesOn(desk: Desk, ruling: RulingOf<'goesOn'>, find: Find): Desk | Misplaced {
  const found = find('goesOn', ruling.goesOn);
  if (isMisplaced(found)) return found;
  const { story, part, index } = found.piece;
  if (part !== 'paragraph') return { field: 'goesOn', message: `the words stand in a ${part}; quote a paragraph` };
  // In the midst of a paragraph they go on already.
  if (found.start > 0) return desk;
  const [above, below] = [desk.stories[story]?.body[index - 1], desk.stories[story]?.body[index]];
  if (!above || !below)
    return { field: 'goesOn', message: 'the article begins with these words; use “join” to make two articles one' };
  const joined = { ...above, passage: joinText(above.passage, below.passage) };
  return changeStory(desk, story, (old) => ({ ...old, body: splice(old.body, index - 1, 2, joined) }));
}
