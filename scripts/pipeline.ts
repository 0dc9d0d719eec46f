/**
 * The whole algorithm: the raw text of one newspaper page → its articles, with the place of every character.
 *
 * Pure: no files, no clock, no chance. The same page and the same knowledge give the same result.
 */
import type { PageRecord, Segment } from '../src/schema/page.ts';
import type { Sidecar } from '../src/schema/sidecar.ts';
import { toStories } from './articles/index.ts';
import { toBlocks } from './blocks/index.ts';
import { coverPage } from './coverage.ts';
import type { Knowledge } from './knowledge.ts';
import { toLines } from './lines/index.ts';
import { findIssue } from './metadata/issue.ts';
import { toRecords } from './metadata/index.ts';
import type { ArticleRecord } from './model.ts';
import { toNoter, type Note } from './notes.ts';
import { noteOddCharacters } from './text/odd-characters.ts';
import { toReading } from './text/reading.ts';

export interface PageInput {
  /** Name of the page: its file's name without extension. */
  readonly name: string;
  readonly text: string;
  /** The newspaper where the page does not name one: from the archive's settings. */
  readonly newspaper?: string | undefined;
  /** What a person knows of the page: it beats the page itself. */
  readonly supplied?: Sidecar | undefined;
}

export interface PageResult {
  /** In reading order. */
  readonly articles: readonly ArticleRecord[];
  readonly imprint: Pick<PageRecord, 'newspaper' | 'issueDate' | 'printPage' | 'section'>;
  /** What became of every character of the page. */
  readonly segments: readonly Segment[];
  readonly notes: readonly Note[];
}

/** Reads one page as an editor would. Throws only where it would lose or double a character: our own mistake. */
export function splitPage(page: PageInput, knowledge: Knowledge): PageResult {
  const { name, text, supplied = {} } = page;
  const { note, notes } = toNoter();
  // Characters that stand there by accident are noted; the page is read all the same.
  noteOddCharacters(text, note);
  // The page as the rules read it, character for character: simplified, with one kind of quotation mark.
  const reading = toReading(text);
  // Page text → printed lines, without Markdown marks, ornaments and second strikes.
  const { lines, drops: ornaments } = toLines(reading);
  // Lines → paragraphs, headings, bylines, captions, credits.
  const blocks = toBlocks(lines, knowledge);
  // Blocks → stories: which text belongs together, under which headline.
  const { stories, drops, imprint, parks } = toStories(blocks, knowledge, note);
  // Stories → records: title, park, date, reporters, topics, each with its evidence.
  const newspaper = page.newspaper ?? null;
  const articles = toRecords(stories, { name, text, reading, imprint, supplied, parks, knowledge, newspaper }, note);
  // Every character of the page is accounted for exactly once.
  const segments = coverPage(text, articles, [...ornaments, ...drops]);
  const { issueDate = null, printPage = null, section = null } = findIssue(imprint, supplied).data;
  const named = supplied.newspaper ?? articles[0]?.data.newspaper ?? null;
  return {
    articles,
    imprint: { newspaper: named, issueDate, printPage, section },
    segments,
    notes: notes(),
  };
}
