import type { ArticleKind } from '../../src/schema/article.ts';
import { datelineLength } from '../blocks/datelines.ts';
import { isNoticeTitle } from '../blocks/notices.ts';
import type { Story } from '../model.ts';
import { countLetters } from '../text/characters.ts';

/** A report of no more letters than this is a brief. */
const longestBrief = 500;

/** What kind of article a story is. */
export function detectKind(story: Story): ArticleKind {
  if (story.found === 'fragment') return 'fragment';
  if (story.found === 'photo') return 'photoStory';
  if (isNotice(story)) return 'notice';
  if (story.found === 'item') return 'brief';
  // Neither head nor opening nor end: a piece of a story that stands on another page.
  const opens =
    story.headline !== null || story.bylines.length > 0 || datelineLength(story.body[0]?.passage.text ?? '') > 0;
  if (!opens && story.signOff === null) return 'fragment';
  const letters = story.body.reduce((sum, block) => sum + countLetters(block.passage.text), 0);
  return letters <= longestBrief ? 'brief' : 'article';
}

/** 公告, 启事, 招聘: headed as a notice is, and told by nobody. */
function isNotice({ headline, bylines, body }: Story): boolean {
  const text = body[0]?.passage.text ?? '';
  return (
    headline !== null &&
    isNoticeTitle(headline.title.text) &&
    bylines.length === 0 &&
    !tells.test(text) &&
    datelineLength(text) === 0
  );
}

/** How news of a notice begins. */
const tells = /^.{0,30}(?:记者|本报|通讯员|讯)/;
