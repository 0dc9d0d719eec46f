/** A story that is set around another one: its last paragraphs stand below the text of the story printed after it. */
import type { Vocabulary } from '../text/vocabulary.ts';
import { textOf, type Context, type Draft } from './context.ts';

/** From this likeness on, a paragraph speaks of a story. */
const least = 0.05;
/** It speaks so many times more of the one than of the other. */
const clearly = 4;
/** In characters: a shorter one says too little. */
const shortest = 30;

/** Gives the last paragraph of a story to the unsigned one above it where it clearly speaks of that one; in place. Gives the blocks moved. */
export function moveReturning(context: Context, drafts: readonly Draft[], vocabulary: Vocabulary): readonly number[] {
  const { blocks } = context;
  const moved: number[] = [];
  drafts.forEach((draft, at) => {
    const above = drafts[at - 1];
    if (!above || !isWhole(above) || !isWhole(draft) || draft.body.length < 2) return;
    const last = draft.body.at(-1) ?? -1;
    const block = blocks[last];
    if (block?.kind !== 'paragraph' || block.open || block.passage.text.length < shortest) return;
    if (blocks[last - 1]?.kind !== 'paragraph' || blocks[last - 1]?.open) return;
    const { text } = block.passage;
    const own = vocabulary.likeness(text, textOf(context, [...draft.headline, ...draft.body.slice(0, -1)]));
    const other = vocabulary.likeness(text, textOf(context, [...above.headline, ...above.body]));
    if (other < least || other < own * clearly) return;
    draft.body.pop();
    above.body.push(last);
    moved.push(last);
  });
  return moved;
}

/** Under a headline, and not signed at its end. */
const isWhole = ({ found, headline, closed }: Draft): boolean => found === 'text' && headline.length > 0 && !closed;
