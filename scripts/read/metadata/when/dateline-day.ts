/** 聯合社日內瓦十日電, 27日中午: the day of the month alone, as agencies and dailies print it. */
import type { PrintedDay } from './days.ts';
import { sentenceAt, type TimedText } from './sentences.ts';

/** Neither `3月5日` nor `近10日` nor `第3日`. */
const pattern =
  /(?<![\d月年.:：点每近这那第数几逾约满连\-–—~～至到])(\d{1,2})\s?日(?![内间游元均益常子本志程历产报光语后前化圆])(电|讯|报道|专电|消息)?/g;
/** A dateline, or the day of the event, stands at the beginning; in characters. */
const reach = 60;

/** The day of a dateline, else the first day that the beginning of a lead names; null where it names none. */
export function findDatelineDay({ text, printed }: TimedText): PrintedDay | null {
  const found = [...text.slice(0, reach).matchAll(pattern)].filter(([, day]) => Number(day) >= 1 && Number(day) <= 31);
  const match = found.find((each) => each[2] !== undefined) ?? found[0];
  if (!match) return null;
  const words = printed(match.index, match.index + match[0].length);
  return {
    year: null,
    month: null,
    day: Number(match[1]),
    until: null,
    words,
    sentence: printed(...sentenceAt(text, match.index)),
    // Only a dateline says by itself that this is the day of the report.
    rank: match[2] === undefined ? 1 : 0,
  };
}
