/**
 * The whole algorithm: the raw text of one newspaper page → its articles, with the place of every character.
 *
 * Pure: no files, no clock, no chance. The same page and the same knowledge give the same result.
 */
import type { PageRecord, Segment } from '../src/schema/page.ts';
import { toStories } from './articles/index.ts';
import { toBlocks } from './blocks/index.ts';
import { coverPage } from './coverage.ts';
import type { Knowledge } from './knowledge.ts';
import { toLines } from './lines/index.ts';
import { toRecords } from './metadata/index.ts';
import type { ArticleRecord } from './model.ts';
import { toNoter, type Note } from './notes.ts';
import { noEntries, type Entries, type RulingProblem } from './rulings/entries.ts';
import { ruleRecords, ruleStories } from './rulings/index.ts';

export interface PageInput {
  /** Name of the page: its file's name without extension. */
  readonly name: string;
  readonly text: string;
  /** The newspaper where the page does not name one: from the archive's settings. */
  readonly newspaper?: string | undefined;
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
}

/** Reads one page as an editor would. Throws only where it would lose or double a character: our own mistake. */
export function splitPage(
  { name, text, newspaper: usual, rulings = noEntries }: PageInput,
  knowledge: Knowledge,
): PageResult {
  const { note, notes } = toNoter();
  // Page text → printed lines, without Markdown marks, ornaments and second strikes.
  const { lines, drops: ornaments } = toLines(text);
  // Lines → paragraphs, headings, bylines, captions, credits.
  const blocks = toBlocks(lines, knowledge);
  // Blocks → stories: which text belongs together, under which headline.
  const { stories, drops, imprint, parks } = toStories(blocks, knowledge, note);
  // A person's rulings on boundaries, paragraphs and words.
  const ruled = ruleStories({ stories, drops }, rulings, text);
  // Stories → records: title, park, date, reporters, topics, each with its evidence.
  const records = toRecords(ruled.stories, { name, text, imprint, parks, knowledge, newspaper: usual ?? null }, note);
  // A person's rulings on those fields.
  const { articles, problems } = ruleRecords(records, ruled, knowledge.topics);
  // Every character of the page is accounted for exactly once.
  const segments = coverPage(text, articles, [...ornaments, ...ruled.drops]);
  const newspaper = articles[0]?.data.newspaper ?? null;
  return { articles, imprint: { ...imprint, newspaper }, segments, notes: notes(), problems };
}
