/**
 * The page as the rules read it: traditional characters as simplified ones, look-alike quotation marks as one.
 *
 * One character for one, so that every offset holds in both; what is kept and shown is always what the page prints.
 */
import table from 'opencc-js/dict/TSCharacters';
import type { Drop, Story } from '../model.ts';
import type { Passage } from './passage.ts';
import { mapPassages, passagesOf } from './stories.ts';

/** For each code unit, the one it is read as; 0 where it is read as itself. */
const readAs = new Uint16Array(0x10000);
for (const [printed, read] of [
  ...table.split('|').map((entry) => entry.split(' ')),
  ...[
    ['〝', '“'],
    ['〟', '”'],
    ['〞', '”'],
    // The ditto mark is what OCR makes of a closing quotation mark.
    ['〃', '”'],
    ['＂', '"'],
    ['｡', '。'],
    ['､', '、'],
  ],
])
  if (printed?.length === 1 && read?.length === 1) readAs[printed.charCodeAt(0)] = read.charCodeAt(0);

/** `'本報訊'` → `'本报讯'`; the same string where nothing is to be read otherwise. Length stays. */
export function toSimplified(page: string): string {
  let reading = '';
  let done = 0;
  for (let index = 0; index < page.length; index++) {
    const read = readAs[page.charCodeAt(index)] ?? 0;
    if (read === 0) continue;
    reading += page.slice(done, index) + String.fromCharCode(read);
    done = index + 1;
  }
  return done === 0 ? page : reading + page.slice(done);
}

/** Stories and drops that were read, as the page prints them. */
export function toPrinted(
  { stories, drops }: { readonly stories: readonly Story[]; readonly drops: readonly Drop[] },
  page: string,
  reading: string,
): { readonly stories: readonly Story[]; readonly drops: readonly Drop[] } {
  if (reading === page) return { stories, drops };
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
  const isPlain = passagesOf(story).every(({ text }) => toSimplified(text) === text);
  return isPlain ? story : mapPassages(story, (passage) => ({ ...passage, text: toSimplified(passage.text) }));
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

const textOf = (story: Story): string =>
  passagesOf(story)
    .map((passage) => passage.text)
    .join('\n');
