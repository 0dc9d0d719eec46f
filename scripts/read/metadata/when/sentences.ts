/** A story's sentences: evidence is quoted whole, to its stop. */
import type { Story } from '../../model.ts';
import { toDigits } from '../../text/numerals.ts';

/** Where a sentence stands: 标题, 导语 or the text behind it. */
export type Place = 'head' | 'lead' | 'text';

/** One paragraph or headline as the rules on time read it: dates in ASCII digits. */
export interface TimedText {
  /** Number of the story on its page, from 0. */
  readonly story: number;
  readonly place: Place;
  readonly text: string;
  /** The printed words from `start` up to `end` of `text`. */
  readonly printed: (start: number, end: number) => string;
}

/** First paragraph of the text; of a photo without text, its caption. */
export const leadOf = (story: Story): string =>
  story.body.find((block) => block.type === 'paragraph')?.passage.text ?? story.photos[0]?.caption?.text ?? '';

/** Everything of a story in which time may be told, in the order of the article. */
export function toTimedTexts(story: Story, number: number): readonly TimedText[] {
  const made = (text: string, place: Place): TimedText => ({ story: number, place, ...toDigits(text) });
  const { headline } = story;
  const heads = [headline?.kicker, headline?.title, headline?.deck].flatMap((part) => part?.text ?? []);
  const lead = story.body.findIndex((block) => block.type === 'paragraph');
  return [
    ...heads.map((text) => made(text, 'head')),
    ...story.body.map(({ passage }, index) => made(passage.text, index === lead ? 'lead' : 'text')),
    ...story.photos.flatMap(({ caption }) => (caption ? [made(caption.text, lead < 0 ? 'lead' : 'text')] : [])),
  ];
}

const stops = '。！？!?';
const closers = '”’"\'」』）)》〉】';

/** What is longer on either side of a word is no sentence but a list or a table; in characters. */
const longestSide = 300;

/** The sentence that holds the character at `index`, its stop and closing quotation marks included: half-open offsets. */
export function sentenceAt(text: string, index: number): readonly [start: number, end: number] {
  let start = index;
  while (start > Math.max(0, index - longestSide) && !stops.includes(text.charAt(start - 1))) start--;
  // What closes the sentence before is no part of this one.
  while (start < index && (closers.includes(text.charAt(start)) || text.charAt(start).trim() === '')) start++;
  let end = index;
  const last = Math.min(text.length, index + longestSide);
  while (end < last && !stops.includes(text.charAt(end))) end++;
  while (end < last && (stops + closers).includes(text.charAt(end))) end++;
  return [start, end];
}

/** The clause around `start` to `end`: between commas and stops. */
export function clauseAt(
  text: string,
  start: number,
  end: number,
): { readonly before: string; readonly after: string } {
  const marks = '。；！？，,;：:';
  let from = start;
  while (from > Math.max(0, start - longestSide) && !marks.includes(text.charAt(from - 1))) from--;
  let to = end;
  while (to < Math.min(text.length, end + longestSide) && !marks.includes(text.charAt(to))) to++;
  return { before: text.slice(from, start), after: text.slice(end, to) };
}
