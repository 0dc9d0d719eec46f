/** The files of the index: their names below `searchFolder`, and the shapes of those that are JSON. */
import type { SearchText } from './records.ts';

export const catalogueFile = 'catalogue.bin';
export const namesFile = 'names.json';
export const wordsFile = 'words.json';
export const chunkFile = (number: number): string => `pairs/${number.toString(36)}.bin`;
/** A file of Pagefind's, with the name that Pagefind gave it. */
export const pagefindFile = (name: string): string => `pagefind/${name}`;
/** A part of its index, by the name that its description gives it. */
export const pagefindChunkFile = (name: string): string => pagefindFile(`index/${name}.pf_index`);
/** Its program: the one for languages that it knows nothing of, for what we look for are no words. */
export const wasmFile = pagefindFile('wasm.unknown.pagefind');
/** What each of its files begins with, unpacked. */
export const pagefindSignature = 'pagefind_dcd';
export const textFile = (article: number): string => `text/${String(article)}.json`;

/** Characters of text that one step of an article's length in the catalogue stands for. */
export const lengthStep = 128;

/** `text/<number>.json` */
export interface StoredText extends SearchText {
  readonly stamp: number;
  /** Pinyin of the headline, syllables apart. */
  readonly pinyin: string;
}

/** A word of the texts, and its pinyin, syllables apart. */
export type Word = readonly [word: string, pinyin: string];

/** `words.json`: read where nothing is found as it was typed, and where pinyin is typed. The oftenest first. */
export interface Words {
  readonly words: readonly Word[];
}

/** A name that may be suggested. */
export interface Name {
  readonly label: string;
  /** Of its route: `parks/<id>/`. */
  readonly id: string;
  /** Other names of the same thing. */
  readonly others: readonly string[];
  /** Pinyin of the label and of the others, syllables apart. */
  readonly pinyin: readonly string[];
}

/** `names.json`: read where a name is looked up, not for every search. */
export interface Names {
  readonly park: readonly Name[];
  readonly reporter: readonly Name[];
  readonly topic: readonly Name[];
}
