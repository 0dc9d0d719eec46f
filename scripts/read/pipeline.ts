/**
 * The whole algorithm: the raw text of one newspaper page → its articles, with the place of every character.
 *
 * Pure: no files, no clock, no chance. The same page and the same knowledge give the same result.
 */
import type { PageRecord, Segment } from '../../src/schema/page.ts';
import type { WithdrawnEntry } from '../../src/schema/register.ts';
import type { Sidecar } from '../../src/schema/sidecar.ts';
import { toStories } from './articles/index.ts';
import { toBlocks } from './blocks/index.ts';
import { labelLines } from './grammar/index.ts';
import { coverPage } from './coverage.ts';
import type { Knowledge } from './knowledge.ts';
import type { LineGeometry } from './input/printed.ts';
import { toLines } from './lines/index.ts';
import { joinHeadlines } from './lines/one-headline.ts';
import { readMarkup } from './markup/index.ts';
import { findIssue } from './metadata/issue.ts';
import { toRecords } from './metadata/index.ts';
import type { ArticleRecord } from './model.ts';
import { toNoter, type Note } from './notes.ts';
import { noteOddCharacters } from './text/odd-characters.ts';
import { toPrinted, toSimplified } from './text/script.ts';
import { noEntries, type Entries, type RulingProblem } from './rulings/entries.ts';
import { ruleRecords, ruleStories } from './rulings/index.ts';

export interface PageInput {
  /** Name of the page: its file's name without extension. */
  readonly name: string;
  readonly text: string;
  /** Its printed lines with their places, where its file knows them: evidence beside the words. */
  readonly geometry?: readonly LineGeometry[] | undefined;
  /** The newspaper where the page does not name one: from the archive's settings. */
  readonly newspaper?: string | undefined;
  /** What a person knows of the page: it beats the page itself. */
  readonly supplied?: Sidecar | undefined;
  /** What the path of its file tells: the page itself beats it. */
  readonly named?: Sidecar | undefined;
  /** A person's decisions on this page: content/rulings/<page>.yaml. */
  readonly rulings?: Entries | undefined;
}

export interface PageResult {
  /** In reading order. */
  readonly articles: readonly ArticleRecord[];
  readonly imprint: Pick<PageRecord, 'newspaper' | 'issueDate' | 'printPage' | 'section'>;
  /** What became of every character of the page. */
  readonly segments: readonly Segment[];
  readonly notes: readonly Note[];
  /** Rulings that could not be followed. */
  readonly problems: readonly RulingProblem[];
  /** Articles that stand on the page and are withdrawn: what the register says of them. */
  readonly withdrawn?: readonly WithdrawnEntry[];
}

/** Reads one page as an editor would. Throws only where it would lose or double a character: our own mistake. */
export function splitPage(page: PageInput, knowledge: Knowledge): PageResult {
  const { name, text, geometry = [], supplied = {}, named = {}, rulings = noEntries } = page;
  const { note, notes } = toNoter();
  // Characters that stand there by accident are noted; the page is read all the same.
  noteOddCharacters(text, note);
  // HTML, LaTeX and entities of OCR tools → what they say, character for character.
  const { text: printed, drops: markup } = readMarkup(text);
  // The page as the rules read it, character for character: simplified, with one kind of quotation mark.
  const reading = toSimplified(printed);
  // Page text → printed lines, without Markdown marks, ornaments and second strikes.
  const { lines: printedLines, drops: ornaments } = toLines(reading);
  // Where places are known: the lines of one headline are one line.
  const lines = joinHeadlines(printedLines, geometry);
  // Lines → what each is in the best reading of the whole page: headline, byline, body, crosshead …
  const labelled = labelLines(lines, knowledge);
  // Labelled lines → blocks: the lines of a paragraph are put together.
  const blocks = toBlocks(labelled, knowledge);
  // Blocks → stories: which text belongs together, under which headline.
  const { stories, drops, imprint, parks } = toStories(blocks, knowledge, note);
  // What was read → what the page prints, and a person's rulings on its boundaries, paragraphs and words.
  const ruled = ruleStories(toPrinted({ stories, drops }, printed, reading), rulings, text);
  // Stories → records: title, park, date, reporters, topics, each with its evidence.
  const newspaper = page.newspaper ?? null;
  const records = toRecords(ruled.stories, { name, text, imprint, supplied, named, parks, knowledge, newspaper }, note);
  // A person's rulings on those fields.
  const { articles, problems } = ruleRecords(records, ruled, knowledge.topics);
  // Every character of the page is accounted for exactly once.
  const segments = coverPage(text, articles, [...markup, ...ornaments, ...ruled.drops]);
  const { issueDate = null, printPage = null, section = null } = findIssue(imprint, supplied, named).data;
  const ofNewspaper = supplied.newspaper ?? articles[0]?.data.newspaper ?? null;
  return {
    articles,
    imprint: { newspaper: ofNewspaper, issueDate, printPage, section },
    segments,
    notes: notes(),
    problems,
  };
}
