/** What a page says, before any style says how it is set. */
import type { IssueDate, StoryKind, TypesetBlock } from './typeset-model.ts';

export type Era = 'modern' | 'republic' | 'hongkong' | 'taiwan' | 'english';

/** How a story is told, which decides what its style may give it. */
export type Form =
  | 'news'
  | 'feature'
  | 'comment'
  | 'essay'
  | 'brief'
  | 'item'
  | 'column'
  | 'photo'
  | 'notice'
  | 'poem'
  | 'letter'
  | 'table'
  | 'interview'
  | 'wire';

export interface Picture {
  readonly caption: string;
  readonly by: string;
}

/** A story with all that it could print. Empty strings and lists where it has nothing of the kind. */
export interface Draft {
  readonly form: Form;
  readonly kind: StoryKind;
  readonly title: string;
  readonly kicker: string;
  readonly deck: string;
  readonly blocks: readonly TypesetBlock[];
  readonly people: readonly string[];
  readonly correspondents: readonly string[];
  readonly place: string;
  /** How many days before the newspaper's date it was sent. */
  readonly age: number;
  readonly pictures: readonly Picture[];
  /** A dateline in the manner of its time, without brackets. */
  readonly lead: string;
  /** Bodies and dates that sign at the foot; they are no authors. */
  readonly foot: readonly string[];
}

/** Stories that follow each other on a page, under a column title or under none. */
export interface Section {
  readonly label: string;
  readonly drafts: readonly Draft[];
}

export interface Content {
  readonly genre: Genre;
  readonly era: Era;
  readonly paper: string;
  readonly issue: IssueDate;
  readonly sections: readonly Section[];
}

export type Genre =
  | 'daily'
  | 'front'
  | 'evening'
  | 'county'
  | 'features'
  | 'briefs'
  | 'wire'
  | 'readers'
  | 'supplement'
  | 'photos'
  | 'classified'
  | 'hongkong'
  | 'taiwan'
  | 'republic'
  | 'english';

/** What a draft has if nothing else is said. */
export const emptyDraft: Draft = {
  form: 'news',
  kind: 'article',
  title: '',
  kicker: '',
  deck: '',
  blocks: [],
  people: [],
  correspondents: [],
  place: '',
  age: 0,
  pictures: [],
  lead: '',
  foot: [],
};

export const toParagraphs = (texts: readonly string[]): TypesetBlock[] =>
  texts.filter((text) => text !== '').map((text) => ({ type: 'paragraph', text }));
