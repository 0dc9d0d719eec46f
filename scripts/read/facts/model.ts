/** What a line or a paragraph says of itself. All spans are half-open pairs of UTF-16 offsets into the text that was given. */
import type { Role } from '../../../src/schema/article.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Span } from '../model.ts';

/** What the parsers know of the world: surnames, and places of which there are too many for a list of words. */
export type PressKnowledge = Pick<Knowledge, 'surnames' | 'places'>;

/** What a name did. Whoever makes pictures (`photographer`) or pages (`editor`) is named, and has not written the text. */
export type PersonRole = Role | 'photographer' | 'editor';

/** A person, where their name stands. */
export interface Person {
  /** As printed, without the spaces that typesetting puts into it. */
  readonly name: string;
  readonly role: PersonRole;
  readonly span: Span;
}

/** A day as a dateline prints it: what it leaves out is left out here. `'十三日'` → `{ day: 13 }` */
export interface PrintedDay {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** 电头: whose report it is, where from and of which day. */
export interface Dateline {
  readonly span: Span;
  readonly place: string | null;
  readonly date: PrintedDay | null;
  /** 新华社, 中央社, 路透社: who it was taken from. */
  readonly agency: string | null;
  /** 本报, 科技日报: a newspaper's own report. */
  readonly paper: boolean;
  /** It says where the report comes from, or that it is one (讯, 电, 消息); not names alone: `'（记者 甲）'`. */
  readonly isSource: boolean;
  readonly people: readonly Person[];
}

/** Those who are named, and whence they report. */
export interface Credits {
  readonly people: readonly Person[];
  readonly place: string | null;
  readonly agency: string | null;
}

/** Kinds of furniture: what a page says of itself. */
export type FurnitureKind =
  'masthead' | 'date' | 'page' | 'section' | 'editors' | 'contact' | 'weather' | 'prices' | 'contents' | 'picture';

export interface Facts {
  /** How its text begins: `'本报北京10月3日讯（记者 甲）…'`, `'〔路透社柏林十三日电〕…'`. */
  readonly dateline: Dateline | null;
  /** The whole line names who wrote, with a role or a mark: `'本报记者 甲'`, `'□ 甲'`, `'甲/文 乙/图'`. */
  readonly byline: Credits | null;
  /** The whole line is names, and nothing says of what: `'管轩 王秋玲'`. */
  readonly names: { readonly people: readonly Person[] } | null;
  /** 读者来信: where a reader lives, and the name. `'临江 丁守业'` */
  readonly placeName: { readonly place: string; readonly person: Person } | null;
  /** How its text ends: `'…。（记者 甲）'`, `'…。 甲 乙'`, `'…。（据新华社）'`. */
  readonly signOff: { readonly span: Span; readonly people: readonly Person[]; readonly source: string | null } | null;
  /** The whole line says whose picture it is: `'新华社记者 甲 摄'`, `'（资料图）'`. */
  readonly credit: { readonly people: readonly Person[] } | null;
  /** Picture's words that end so: `'图为新馆。甲 摄'`. */
  readonly creditTail: { readonly span: Span; readonly people: readonly Person[] } | null;
  /** `'（下转第四版）'`, `'紧接1版'`, at either end; `page` in ASCII digits, with its letter. */
  readonly jump: { readonly span: Span; readonly direction: 'to' | 'from'; readonly page: string | null } | null;
  /** The head of a notice, without inner spaces: `'公 告'` → `'公告'`. */
  readonly notice: string | null;
  /** The title of a column, without inner spaces: `'简 讯'` → `'简讯'`. */
  readonly columnTitle: string | null;
  readonly furniture: FurnitureKind | null;
  /** One of a series: `'（二）…'`, `'第三部分…'`. */
  readonly counted: boolean;
  /** 副题: begins with ——. */
  readonly deckMark: boolean;
  /** A row of a table. */
  readonly row: boolean;
  /** Looks like lines of a poem. */
  readonly verse: boolean;
  /** Who speaks in what follows: `'记者：…'` → `'记者'`. */
  readonly speaker: string | null;
  /** Brackets around the whole line that say something of the text: `'（作者系临浦大学教授）'`. */
  readonly remark: boolean;
  /** First words of a report: `'3月5日，…'` (day), `'近日，…'` (near). */
  readonly opens: 'dateline' | 'day' | 'near' | null;
}

/** A text made ready for the parsers. */
export interface Wording {
  readonly text: string;
  /** The text without traditional and full-width forms, offset for offset; of a long text its first characters only. */
  readonly head: string;
  /** The same of its last characters, which begin at `tailAt`. */
  readonly tail: string;
  readonly tailAt: number;
  /** The whole of it where it is as short as a line may be that is no text; empty where it is longer. */
  readonly line: string;
  /** A line without a mark that a sentence has: names, roles, heads. Empty where it is no such line. */
  readonly label: string;
  readonly knowledge: PressKnowledge;
}

/** One parser: what it finds of one fact. */
export type FactParser<K extends keyof Facts> = (wording: Wording) => Facts[K];
