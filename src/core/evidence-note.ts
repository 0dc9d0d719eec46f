/** How a value is known, said to readers in one phrase. */
import type { ArticleFrontMatter, Evidence } from '../schema/article.ts';
import { basisWords, keptWords, ruledWord } from './value-words.ts';

/** `{inferred, quote: 10月31日, reason: 年份据报头}` → `推定：年份据报头，原文“10月31日”` */
export function evidenceNote(evidence: Evidence): string {
  const { quote, reason } = evidence;
  const because = [reason?.replace(/[。.]$/, ''), quote === undefined ? undefined : `原文“${quote}”`];
  const said = because.filter((part) => part !== undefined).join('，');
  const basis = basisWord(evidence);
  return said === '' ? basis : `${basis}：${said}`;
}

/** `原文所印`, `推定`, `人工提供`; where a person ruled so, who and when: `人工裁定（张三，2026-11-21）`. */
export const basisWord = ({ basis, by, when }: Evidence): string =>
  by === undefined
    ? basisWords[basis]
    : `${ruledWord}（${[by, when].filter((word) => word !== undefined).join('，')}）`;

const { headline, kicker, deck } = keptWords;

/** How a reason begins or ends that places its words elsewhere: the head, a byline, a sign-off, the page's imprint, another article. */
const elsewhere = new RegExp(
  `见于(?:${[headline, kicker, deck].join('|')})|题下署名|文末署名|^(?:据)?版面(?:报头)?所印|^导语未印日期，同版另一篇`,
);

/**
 * May the words that decided stand in the article's body, as far as the evidence says?
 * `{printed, quote: 芜湖高新区, reason: 见于引题}` → false, though the body may print them too
 */
export const mayQuoteBody = ({ quote, reason = '' }: Evidence): boolean =>
  quote !== undefined && !elsewhere.test(reason);

/** Is the date a conclusion, and not what the page prints? */
export const isInferred = ({ date, basis }: Pick<ArticleFrontMatter, 'date' | 'basis'>): boolean =>
  date !== null && basis.date?.basis === 'inferred';
