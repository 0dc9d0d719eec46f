/** How a value is known, said to readers in one phrase. */
import type { Evidence } from '../schema/article.ts';
import { basisWords } from './words.ts';

/** `{inferred, quote: 10月31日, reason: 年份据报头}` → `推定：年份据报头，原文“10月31日”` */
export function evidenceNote({ basis, quote, reason }: Evidence): string {
  const because = [reason?.replace(/[。.]$/, ''), quote === undefined ? undefined : `原文“${quote}”`];
  const said = because.filter((part) => part !== undefined).join('，');
  return said === '' ? basisWords[basis] : `${basisWords[basis]}：${said}`;
}
