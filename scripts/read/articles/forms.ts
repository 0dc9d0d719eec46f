/** Forms of text that keep their lines: poems and tables. */
import type { Block } from '../model.ts';
import { countLetters, endsSentence, hasDigit } from '../text/characters.ts';
import { concat, type Passage } from '../text/passage.ts';

/** Between the rows of a table and the lines of a verse, at no place of the page. */
const lineBreak: Passage = { text: '\n', at: Int32Array.of(-1) };

/** Lines in one passage, a line break between two of them. */
export const joinLines = (lines: readonly Passage[]): Passage =>
  concat(lines.flatMap((line, index) => (index === 0 ? [line] : [lineBreak, line])));

/** A quatrain has so many lines. */
const fewestLines = 4;
/** In letters. */
const longestLine = 18;
/** Share of the lines of a verse that end no sentence, at least: paragraphs as short as these are sentences. */
const fewestOpen = 0.3;

/** `'其一'`, `'（二）'`: the number of a part of a poem, above its lines. */
const isPartOfPoem = (text: string): boolean =>
  /^(?:其[一二三四五六七八九十]{1,2}|[（(]?[一二三四五六七八九十]{1,2}[）)]?)$/.test(text);

/** Which blocks of a story are lines of verse: runs of short lines that no figure, colon, quotation or gap stands in. */
export function findVerses(blocks: readonly Block[]): ReadonlySet<Block> {
  const verses = new Set<Block>();
  let run: Block[] = [];
  const close = (): void => {
    const lines = run.filter(({ passage: { text } }) => !isPartOfPoem(text));
    const open = lines.filter(({ passage: { text } }) => !endsSentence(text)).length;
    if (lines.length >= fewestLines && open >= lines.length * fewestOpen) for (const block of run) verses.add(block);
    run = [];
  };
  for (const block of blocks) {
    if (isVerse(block)) run.push(block);
    else close();
  }
  close();
  return verses;
}

const isVerse = ({ kind, row, level, ornament, dateline, struckTwice, passage: { text } }: Block): boolean =>
  !row &&
  level === 0 &&
  ornament === '' &&
  !dateline &&
  !struckTwice &&
  (kind === 'paragraph' || (kind === 'heading' && isPartOfPoem(text))) &&
  countLetters(text) <= longestLine &&
  countLetters(text) >= 2 &&
  !hasDigit(text) &&
  !/[：:“”‘’\s（）()]|。./.test(isPartOfPoem(text) ? '' : text);

/** Does a new part of the poem begin here? */
export const beginsPart = ({ passage: { text } }: Block): boolean => isPartOfPoem(text);
