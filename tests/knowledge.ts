/** What the rules know of the world, read once for all tests of a file. */
import { readKnowledge } from '../scripts/keep/authority/read-knowledge.ts';
import { passageOf, type Passage } from '../scripts/read/text/passage.ts';

export const knowledge = await readKnowledge('content');

/** A text as a passage that begins the page. */
export const toPassage = (text: string): Passage => passageOf(text, 0, text.length);
