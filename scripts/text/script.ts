/**
 * The page as the rules read it: traditional characters as simplified ones, look-alike quotation marks as one.
 *
 * One character for one, so that every offset holds in both; what is kept and shown is always what the page prints.
 */
import table from 'opencc-js/dict/TSCharacters';
import type { Drop, Story } from '../model.ts';
import type { Passage } from './passage.ts';
import { mapPassages } from './stories.ts';

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
export function toSimplified(page: string): string {
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

/** Stories and drops that were read, as the page prints them. */
export function toPrinted(
  { stories, drops }: { readonly stories: readonly Story[]; readonly drops: readonly Drop[] },
  page: string,
): { readonly stories: readonly Story[]; readonly drops: readonly Drop[] } {
  if (toSimplified(page) === page) return { stories, drops };
  const print = (passage: Passage): Passage => {
    const { text, at } = passage;
    let printed = '';
    for (let index = 0; index < text.length; index++) {
      const offset = at[index] ?? -1;
      printed += offset < 0 ? text.charAt(index) : page.charAt(offset);
    }
    return { ...passage, text: printed };
  };
  return {
    stories: stories.map((story) => mapPassages(story, print)),
    drops: drops.map((drop) => ({ ...drop, passage: print(drop.passage) })),
  };
}

/** A story as the rules read it; the same where nothing is to be read otherwise. */
export function toSimplifiedStory(story: Story): Story {
  const text = textOf(story);
  return toSimplified(text) === text
    ? story
    : mapPassages(story, (passage) => ({ ...passage, text: toSimplified(passage.text) }));
}

/** Words that stand in a story as read → as printed there; themselves where they do not stand in it. */
export function toPrintedWords(read: Story, printed: Story): (words: string) => string {
  if (read === printed) return (words) => words;
  const from = textOf(read);
  const to = textOf(printed);
  const find = (words: string): string | null => {
    const start = from.indexOf(words);
    return start < 0 ? null : to.slice(start, start + words.length);
  };
  return (words) =>
    find(words) ??
    words
      .split(' ')
      .map((word) => find(word) ?? word)
      .join(' ');
}

const textOf = ({ headline, bylines, body, photos, signOff }: Story): string =>
  [
    ...[headline?.kicker, headline?.title, headline?.deck, ...bylines, ...body.map((block) => block.passage)],
    ...[...photos.flatMap((photo) => [photo.caption, photo.credit]), signOff],
  ]
    .map((passage) => passage?.text ?? '')
    .join('\n');
