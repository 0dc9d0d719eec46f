import type { ArticleKind } from '../../src/schema/article.ts';
import type { Story } from '../model.ts';
import { countLetters } from '../text/characters.ts';

/** A report of no more letters than this is a brief. */
const longestBrief = 500;

/** What kind of article a story is. */
export function detectKind(story: Story): ArticleKind {
  if (story.found === 'fragment') return 'fragment';
  if (story.found === 'photo') return 'photoStory';
  const letters = story.body.reduce((sum, block) => sum + countLetters(block.passage.text), 0);
  return letters <= longestBrief ? 'brief' : 'article';
}
