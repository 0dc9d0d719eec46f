/** Stories → records: one file a field, each with its evidence. */
import type { ArticleFrontMatter, Evidence } from '../../../src/schema/article.ts';
import type { Sidecar } from '../../../src/schema/sidecar.ts';
import { datelineLength } from '../blocks/datelines.ts';
import type { Knowledge } from '../knowledge.ts';
import type { ArticleRecord, Imprint, Part, Span, Story, StoryDoubt } from '../model.ts';
import { toLineStarts, type Noter } from '../notes.ts';
import type { ParkLexicon } from '../text/parks.ts';
import { emptyPassage, slice, spansOf } from '../text/passage.ts';
import { toPrintedWords, toSimplified, toSimplifiedStory } from '../text/script.ts';
import { findDates, type FoundDate } from './date.ts';
import { toIdentifier } from './id.ts';
import { detectKind } from './kind.ts';
import { toLineSpans } from './lines.ts';
import { findHome, type Home } from './home.ts';
import { findIssue, type FoundIssue } from './issue.ts';
import { asPrinted, findNewspaper, type FoundNewspaper } from './newspaper.ts';
import { findPark } from './park.ts';
import { asRead, toBodyBlock, toCorrections } from './reading.ts';
import { findReporters } from './reporter.ts';
import { findTitle } from './title.ts';
import { findTopics } from './topic.ts';

/** What the records of one page share. */
export interface PageContext {
  readonly name: string;
  readonly text: string;
  readonly imprint: Imprint;
  readonly parks: ParkLexicon;
  readonly knowledge: Knowledge;
  /** What a person knows of the page. */
  readonly supplied: Sidecar;
  /** What the path of its file tells. */
  readonly named: Sidecar;
  /** The newspaper of every page that does not say otherwise; null where the archive has more than one. */
  readonly newspaper: string | null;
}

/** The stories of a page, in reading order → its records. */
export function toRecords(stories: readonly Story[], page: PageContext, note: Noter): ArticleRecord[] {
  const lineStarts = toLineStarts(page.text);
  const imprint = toPrintedImprint(page.imprint, page.text);
  const issue = findIssue(imprint, page.supplied, page.named);
  const readings = stories.map((story) => toSimplifiedStory(asRead(story)));
  const dates = findDates(readings, issue.data.issueDate ?? null, issue.basis.issueDate?.basis === 'supplied');
  const newspaper = findNewspaper(imprint, readings, page.newspaper, page.supplied, page.named);
  const home = findHome(newspaper && toSimplified(newspaper.newspaper), page.knowledge);
  noteDoubtfulYear(stories, dates, note);
  const identify = toIdentifier(page.name);
  return stories.map((story, index) => {
    const id = identify(story.asFound ?? story);
    const read = readings[index] ?? story;
    return toRecord(
      story,
      read,
      { lineStarts, id, order: index + 1, date: dates[index] ?? null, issue, newspaper, home },
      page,
      note,
    );
  });
}

/** Names as the page prints them, in traditional characters where it does. */
const toPrintedImprint = (imprint: Imprint, text: string): Imprint => ({
  ...imprint,
  newspaper: imprint.newspaper && asPrinted(imprint.newspaper, text),
  section: imprint.section && asPrinted(imprint.section, text),
});

/** The year of a page is one conclusion, doubted once. */
function noteDoubtfulYear(stories: readonly Story[], dates: readonly (FoundDate | null)[], note: Noter): void {
  const index = dates.findIndex(
    (date, at) => date?.isDoubtful === true && stories[at]?.settled?.includes('date') !== true,
  );
  const [story, date] = [stories[index], dates[index]];
  if (story && date) note('year-inferred', placeOf(story), `${date.date}: ${date.evidence.reason ?? ''}`);
}

/** True where a person has decided what the rules were not sure of: the ends of the story, its title, its names. */
function isDecided({ asFound, settled = [] }: Story, code: StoryDoubt['code']): boolean {
  if (code === 'story-doubtful') return asFound !== undefined;
  return settled.includes(code === 'heading-doubtful' ? 'title' : 'reporter');
}

/** Where a story begins on the page: where its doubts are shown. */
const placeOf = (story: Story): Span =>
  spansOf(story.body[0]?.passage ?? toParts(story)[0]?.passage ?? emptyPassage)[0] ?? [0, 0];

interface Given {
  /** Where the lines of the page begin. */
  readonly lineStarts: Int32Array;
  readonly id: string;
  readonly order: number;
  readonly date: FoundDate | null;
  readonly issue: FoundIssue;
  readonly newspaper: FoundNewspaper | null;
  readonly home: Home | null;
}

/** `printed`: the story as the page has it, for places and parts. `read`: corrected and simplified, for the rules. */
function toRecord(printed: Story, read: Story, given: Given, page: PageContext, note: Noter): ArticleRecord {
  const { lineStarts, id, order, date, issue, newspaper, home } = given;
  const story = asRead(printed);
  const words = toPrintedWords(read, story);
  const parts = toParts(printed);
  const place = placeOf(printed);
  const found = findTitle(read.headline ? story : read);
  const titles = read.headline ? found : { ...found, title: words(found.title) };
  // Without a list of parks the archive files by none.
  const park = page.knowledge.zones.length === 0 ? null : findPark(read, page.parks, home);
  // Names are given as printed: the facts read traditional characters themselves.
  const reporters = findReporters(story, page.knowledge);
  const topics = findTopics(read, page.knowledge);
  const kind = detectKind(read);
  const isSettled = (field: string): boolean => story.settled?.includes(field) ?? false;

  const quoted = (evidence: Evidence): Evidence =>
    evidence.quote === undefined ? evidence : { ...evidence, quote: words(evidence.quote) };
  for (const { code, span, message } of printed.doubts ?? []) if (!isDecided(printed, code)) note(code, span, message);
  if (kind === 'fragment') note('fragment', place, 'text that fits no article; kept as a fragment');
  if (story.pairing !== null && !isSettled('title'))
    note('headline-displaced', place, `headline “${titles.title}” stands apart; margin ${story.pairing.toFixed(2)}`);
  if (park && !park.park.known && !isSettled('park'))
    note('park-unknown', place, `“${park.park.name}” is not in the authority file`);
  if (park?.isHome === true && !isSettled('park'))
    note('park-of-newspaper', place, `“${park.printed}” taken for ${park.park.name}`);

  const corrections = toCorrections(printed, titles);
  const data: ArticleFrontMatter = {
    id,
    title: titles.title,
    ...(titles.kicker === null ? {} : { kicker: titles.kicker }),
    ...(titles.deck === null ? {} : { deck: titles.deck }),
    kind,
    park: park?.park.name ?? null,
    date: date?.date ?? null,
    reporter: reporters ? [...reporters.reporters] : null,
    topic: topics ? [...topics.topics] : null,
    ...(story.photos.length === 0
      ? {}
      : {
          photos: story.photos.map((photo) => ({
            caption: photo.caption?.text ?? null,
            credit: photo.credit?.text ?? null,
          })),
        }),
    ...(newspaper ? { newspaper: newspaper.newspaper } : {}),
    ...issue.data,
    ...toContinued(printed),
    ...(corrections.length === 0 ? {} : { corrections: [...corrections] }),
    basis: {
      title: quoted(titles.evidence),
      ...(park ? { park: quoted(park.evidence) } : {}),
      ...(date ? { date: quoted(date.evidence) } : {}),
      ...(reporters ? { reporter: reporters.evidence } : {}),
      ...(topics ? { topic: topics.evidence } : {}),
      ...(newspaper ? { newspaper: newspaper.evidence } : {}),
      ...issue.basis,
    },
    source: {
      page: page.name,
      order,
      lines: toLineSpans(page.text, lineStarts, parts),
      ...(page.supplied.source === undefined ? {} : { url: page.supplied.source }),
    },
  };
  const confidence = printed.confidence;
  return { data, body: printed.body.map(toBodyBlock), parts, ...(confidence && { confidence }) };
}

/** 上接, 下转: the first of each, as the page gives them. */
function toContinued({ references }: Story): Pick<ArticleFrontMatter, 'continuedFrom' | 'continuedOn'> {
  const [from, on] = (['from', 'to'] as const).map(
    (way) => references.find(({ direction, page }) => direction === way && page !== null)?.page,
  );
  return { ...(from ? { continuedFrom: from } : {}), ...(on ? { continuedOn: on } : {}) };
}

/** Every part of a story on the page, each once. */
function toParts(story: Story): Part[] {
  const { headline } = story;
  const parts: Part[] = [];
  const add = (passage: Part['passage'] | null, role: Part['role'], block: number | null = null): void => {
    if (passage && passage.text !== '') parts.push({ passage, role, block });
  };
  add(headline?.kicker ?? null, 'kicker');
  add(headline?.title ?? null, 'headline');
  add(headline?.deck ?? null, 'deck');
  for (const byline of story.bylines) add(byline, 'byline');
  story.body.forEach(({ type, passage }, index) => {
    const length = index === 0 ? datelineLength(toSimplified(passage.text)) : 0;
    add(slice(passage, 0, length), 'dateline', index + 1);
    add(slice(passage, length), type, index + 1);
  });
  for (const photo of story.photos) {
    add(photo.caption, 'caption');
    add(photo.credit, 'credit');
  }
  add(story.signOff, 'signOff');
  return parts;
}
