/** What a typeset page is made of, and what is known of each of its printed lines. */

/** What one printed line of a page is. A line that goes on with a paragraph, caption or notice is `more`. */
export type LineLabel =
  | 'body'
  | 'more'
  | 'opening'
  | 'headline'
  | 'headmore'
  | 'kicker'
  | 'deck'
  | 'byline'
  | 'signoff'
  | 'crosshead'
  | 'caption'
  | 'credit'
  | 'photo'
  | 'furniture'
  | 'label'
  | 'jump';

export interface TypesetBlock {
  readonly type: 'paragraph' | 'crosshead' | 'row' | 'verse';
  readonly text: string;
}

/** A story as the page prints it: what the style leaves out is null or empty here too. */
export interface TypesetStory {
  readonly title: string | null;
  readonly kicker: string | null;
  readonly deck: string | null;
  /** Names printed as those of this story's authors. */
  readonly reporters: readonly string[];
  readonly paragraphs: readonly TypesetBlock[];
  readonly kind: StoryKind;
  /** As its dateline prints it. */
  readonly date: PrintedDay | null;
}

export type StoryKind = 'article' | 'brief' | 'photo' | 'notice' | 'poem' | 'letter' | 'table' | 'interview';

export interface PrintedDay {
  readonly month?: number;
  readonly day?: number;
  readonly year?: number;
}

export interface TypesetLine {
  /** UTF-16 offset of the physical line in the page's text. */
  readonly start: number;
  readonly label: LineLabel;
  /** Index into `stories`; -1 for furniture and labels. */
  readonly story: number;
}

export interface TypesetPage {
  readonly text: string;
  /** One for every physical line that is not blank, in order. */
  readonly lines: readonly TypesetLine[];
  readonly stories: readonly TypesetStory[];
  /** A short description of the sampled style: `'hash·daily,byline,deck-,wrap0,gap1'`. */
  readonly style: string;
  /** The coarse family that is left out together when a fit is measured. */
  readonly styleGroup: string;
  /** The date of the newspaper, if the page prints it. */
  readonly issue: IssueDate | null;
}

export interface IssueDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** One text to set pages from. */
export interface SourceText {
  readonly id: string;
  readonly title: string;
  /** `'2023-05-22'`; `''` where it has none. */
  readonly date: string;
  readonly paragraphs: readonly string[];
  /** Dateline of a text in the manner of its time, without brackets: `'路透社波恩十日電'`. */
  readonly lead?: string;
  /** The items of a column of briefs. */
  readonly items?: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
  readonly traditional?: boolean;
}

/** One unit as it is handed to the layout: a paragraph, a headline's line, a running head. */
export interface Piece {
  readonly text: string;
  readonly label: LineLabel;
  readonly story: number;
  /** `prose` is indented and wrapped, `display` may be marked, `raw` is printed as it is. */
  readonly set: 'prose' | 'display' | 'raw';
  /** What is printed before a display line, with its space: `'# '`; `'**'` is closed as well. */
  readonly mark?: string;
  /** Nothing may come between this piece and the one above, as between table rows. */
  readonly tight?: boolean;
}
