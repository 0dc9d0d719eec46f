/**
 * The data between the stages: page text → Line[] → Block[] → Story[] → ArticleRecord[].
 *
 * All of it is made of passages, and a passage knows for each of its characters where on the page it stands.
 * So nothing can be lost, doubled or invented without a test noticing.
 */
import type { ArticleFrontMatter } from '../../src/schema/article.ts';
import type { DroppedRole, KeptRole } from '../../src/schema/page.ts';
import type { BodyBlock } from '../../src/markdown/article-file.ts';
import type { Reference } from './blocks/references.ts';
import type { LineLabel } from './grammar/labels.ts';
import type { Passage } from './text/passage.ts';

/** Half-open pair of UTF-16 offsets into the page text. */
export type Span = readonly [start: number, end: number];

/** Part of the page that is left out of every article, and why. */
export interface Drop {
  readonly passage: Passage;
  readonly role: DroppedRole;
}

/** One printed line that is not blank, without its ornaments. */
export interface Line {
  readonly passage: Passage;
  /** Markdown heading level, 1 to 6; 0 where the line is not marked. */
  readonly level: number;
  /** The ornament (▶ ■) that stood before the text and introduces a byline, a heading or an item; empty where none did. */
  readonly ornament: string;
  /** True where the type was struck twice: bold, hence a headline or a credit. */
  readonly struckTwice: boolean;
  /** True where white space stood before the text: a text box of its own begins here. */
  readonly inset: boolean;
  /** 段首缩进: true where full-width spaces stood before the text: a paragraph begins here. */
  readonly indented: boolean;
  /** True where no blank line stands between the line above and this one. */
  readonly adjacent: boolean;
  /** True where the mark of a picture stands above: its words begin here. */
  readonly pictured: boolean;
  /** True for a row of a table: its text is its cells, with a tab between two of them. */
  readonly row: boolean;
  /** Column width that the line takes, its indentation included, in Han characters. */
  readonly width: number;
}

/** What a block can be. */
export type BlockKind = 'heading' | 'byline' | 'names' | 'paragraph' | 'caption' | 'credit' | 'furniture';

/** Lines that belong together, typed: a paragraph, a heading, a byline … */
export interface Block {
  readonly kind: BlockKind;
  /** What the grammar took its first line for. */
  readonly label: LineLabel;
  /** How probable it is that it is that, 0 to 1. */
  readonly sure: number;
  /** How probable it is that a story begins at its first line; at any further line of it. */
  readonly starts: number;
  readonly startsWithin: number;
  readonly passage: Passage;
  readonly level: number;
  readonly ornament: string;
  readonly struckTwice: boolean;
  /** True where white space sets it in, on a page that does not set in its paragraphs: a text box of its own begins here. */
  readonly inset: boolean;
  /** True where its first line is set in as a paragraph is. */
  readonly indented: boolean;
  /** True where the mark of a picture stands above it. */
  readonly pictured: boolean;
  /** True where no blank line stands between the block above and this one. */
  readonly adjacent: boolean;
  /** True for a row of a table, its cells parted by tabs. */
  readonly row: boolean;
  /** Column width of its widest line, in Han characters. */
  readonly measure: number;
  /** True where the block begins with 本报讯, 新华社…电 or the like. */
  readonly dateline: boolean;
  /** True where the last character does not close a sentence: the text goes on elsewhere. */
  readonly open: boolean;
}

/** A headline as the page sets it: with the line above and the line below it. */
export interface Headline {
  readonly kicker: Passage | null;
  readonly title: Passage;
  readonly deck: Passage | null;
}

/** A photo that the page printed. */
export interface StoryPhoto {
  readonly caption: Passage | null;
  readonly credit: Passage | null;
}

/** A piece of a story's body, in reading order. */
export interface StoryBlock {
  readonly type: BodyBlock['type'];
  readonly passage: Passage;
}

/** How probable it is that what was decided of a story is right, 0 to 1; null where nothing was decided. */
export interface Confidence {
  /** That it begins and ends where it was cut. */
  readonly story: number;
  /** That its heading lines are kicker, headline, deck and crossheads as they were taken. */
  readonly headline: number | null;
  /** That the lines taken for names sign it. */
  readonly byline: number | null;
}

/** Blocks of one article, put together: what the page prints, nothing inferred yet. */
export interface Story {
  readonly headline: Headline | null;
  readonly bylines: readonly Passage[];
  readonly signOff: Passage | null;
  readonly body: readonly StoryBlock[];
  readonly photos: readonly StoryPhoto[];
  /** 上接, 下转: from which page of the issue the story comes, and on which it goes on. */
  readonly references: readonly Reference[];
  /** How the story was recognised. */
  readonly found: 'text' | 'item' | 'photo' | 'fragment';
  /** How sure the pairing of a displaced headline is, 0 to 1; null where headline and text stand together. */
  readonly pairing: number | null;
  /** Absent where a story was not read off a page. */
  readonly confidence?: Confidence;
  /** What an archivist should look at, unless a person's rulings say it. */
  readonly doubts?: readonly StoryDoubt[];
  /** The story before a person's rulings changed it: its identifier is made of that, so it outlives them. */
  readonly asFound?: Story;
  /** Fields that a person's rulings give: what the rules think of them is no doubt any more. */
  readonly settled?: readonly string[];
}

/** A decision about a story that may well be wrong: on its ends, its heading lines or its names. */
export interface StoryDoubt {
  readonly code: 'story-doubtful' | 'heading-doubtful' | 'byline-doubtful';
  readonly span: Span;
  readonly message: string;
}

/** One article, complete: what is written to its file, and where each of its parts stands on the page. */
export interface ArticleRecord {
  readonly data: ArticleFrontMatter;
  readonly body: readonly BodyBlock[];
  readonly parts: readonly Part[];
  readonly confidence?: Confidence;
}

/** A part of an article on the page; `block` is the number of the body block from 1, null for parts outside the body. */
export interface Part {
  readonly passage: Passage;
  readonly role: KeptRole;
  readonly block: number | null;
}

/** What a page says of itself, in its header or footer. */
export interface Imprint {
  readonly newspaper: string | null;
  /** EDTF. */
  readonly issueDate: string | null;
  readonly printPage: string | null;
  readonly section: string | null;
}
