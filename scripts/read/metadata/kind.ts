import type { ArticleKind } from '../../../src/schema/article.ts';
import { datelineLength } from '../blocks/datelines.ts';
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

/** In letters. */
const longestTitle = 16;
const noticeWords =
  /(?:公告|公示|启事|声明|通告|通知|招聘|诚聘|讣告|更正|转让|招租|出租|招标|拍卖|须知|征文|停[电水气][预通]告)(?:[（(].*[）)])?$/;

/**
 * A headline that names a notice and tells no news of one. `'招聘'`, `'遗失声明'`, `'停水通告'` → true; `'市政府发布公告'`,
 * `'天气预报'` → false
 */
const isNoticeTitle = (text: string): boolean => {
  const bare = text.replace(/\s/g, '');
  return (
    countLetters(bare) <= longestTitle &&
    noticeWords.test(bare) &&
    !/发布|发表|发出|出台|公布|刊登|叫停|[，：“]/.test(bare)
  );
};
