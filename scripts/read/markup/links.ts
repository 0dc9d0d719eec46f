import { fill, nothing, replaceInPlace, type MarkupRule } from './replace.ts';

const picture = /!\[[^\]\n]{0,200}\]\([^()\n]{0,300}\)/g;
const link = /(?<!!)\[([^[\]\n]{1,200})\]\((?:https?:|mailto:|[#/.])[^()\s]{0,300}\)/g;

/** Markdown inside a line: a picture prints nothing, of a link its words. `'[全文](https://a.example/1)'` → `'全文'` */
export const links: MarkupRule = (page) => {
  if (!page.includes('](')) return page;
  // A picture that has its line for itself is told by its mark (scripts/read/lines/markdown-marks.ts).
  const withoutPictures = replaceInPlace(page, picture, ({ 0: mark, index }, whole) =>
    isAlone(whole, index, index + mark.length) ? null : fill('', mark.length),
  );
  return replaceInPlace(withoutPictures, link, ([mark, words = '']) => nothing + fill(words, mark.length - 1));
};

function isAlone(page: string, start: number, end: number): boolean {
  const before = page.slice(page.lastIndexOf('\n', start - 1) + 1, start);
  const stop = page.indexOf('\n', end);
  return (before + page.slice(end, stop < 0 ? page.length : stop)).trim() === '';
}
