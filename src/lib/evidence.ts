/** How a value is known, said to readers in one phrase. */
import type { ArticleFrontMatter, Evidence } from '../schema/article.ts';
import { basisWords, ruledWord } from './words.ts';

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

/** Is the date a conclusion, and not what the page prints? */
export const isInferred = ({ date, basis }: Pick<ArticleFrontMatter, 'date' | 'basis'>): boolean =>
  date !== null && basis.date?.basis === 'inferred';
