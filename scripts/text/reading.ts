/**
 * The page as the rules read it: traditional characters as simplified ones, look-alike quotation marks as one.
 *
 * One character for one, so that every offset holds in both; what is kept and shown is always what the page prints.
 */
import table from 'opencc-js/dict/TSCharacters';
import type { Story } from '../model.ts';
import type { Passage } from './passage.ts';

const alike: ReadonlyMap<string, string> = new Map([
  ...table.split('|').flatMap((entry) => {
    const [traditional = '', simplified = ''] = entry.split(' ');
    return traditional.length === 1 && simplified.length === 1 ? [[traditional, simplified] as const] : [];
  }),
  ['〝', '“'],
  ['〟', '”'],
  ['〞', '”'],
  ['＂', '"'],
  ['｡', '。'],
  ['､', '、'],
]);

/** `'本報訊'` → `'本报讯'`; the same string where nothing is to be read otherwise. Length stays. */
export function toReading(page: string): string {
  let reading = '';
  let done = 0;
  for (let index = 0; index < page.length; index++) {
    if (page.charCodeAt(index) < 0x80) continue;
    const read = alike.get(page.charAt(index));
    if (read === undefined) continue;
    reading += page.slice(done, index) + read;
    done = index + 1;
  }
  return done === 0 ? page : reading + page.slice(done);
}

/** What a page prints where the rules have read something: the way back. */
export interface Printed {
  readonly story: (story: Story) => Story;
  /** The printed form of words that stand somewhere in the page as read; themselves where they do not. */
  readonly words: (read: string) => string;
}

export function toPrinted(page: string, reading: string): Printed {
  if (page === reading) return { story: (story) => story, words: (read) => read };
  const passage = ({ text, at }: Passage): Passage => {
    let printed = '';
    for (let index = 0; index < text.length; index++) {
      const offset = at[index] ?? -1;
      printed += offset < 0 ? text.charAt(index) : page.charAt(offset);
    }
    return { text: printed, at };
  };
  const find = (read: string): string | null => {
    const start = reading.indexOf(read);
    return start < 0 ? null : page.slice(start, start + read.length);
  };
  return {
    words: (read) =>
      find(read) ??
      read
        .split(' ')
        .map((word) => find(word) ?? word)
        .join(' '),
    story: (story) => ({
      ...story,
      headline: story.headline && {
        kicker: story.headline.kicker && passage(story.headline.kicker),
        title: passage(story.headline.title),
        deck: story.headline.deck && passage(story.headline.deck),
      },
      bylines: story.bylines.map(passage),
      signOff: story.signOff && passage(story.signOff),
      body: story.body.map((block) => ({ ...block, passage: passage(block.passage) })),
      photos: story.photos.map(({ caption, credit }) => ({
        caption: caption && passage(caption),
        credit: credit && passage(credit),
      })),
    }),
  };
}
