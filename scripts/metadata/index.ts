/** Stories → records: one file a field, each with its evidence. */
import type { ArticleFrontMatter } from '../../src/schema/article.ts';
import { datelineLength } from '../blocks/shapes.ts';
import type { Knowledge } from '../knowledge.ts';
import type { ArticleRecord, Imprint, Part, Span, Story } from '../model.ts';
import type { Noter } from '../notes.ts';
import type { ParkLexicon } from '../text/parks.ts';
import { slice, spansOf } from '../text/passage.ts';
import { findDate, toPageTime, type PageTime } from './date.ts';
import { toId } from './id.ts';
import { detectKind } from './kind.ts';
import { toLineSpans } from './lines.ts';
import { findNewspaper, type FoundNewspaper } from './newspaper.ts';
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
  /** The newspaper of every page that does not say otherwise; null where the archive has more than one. */
  readonly newspaper: string | null;
}

/** The stories of a page, in reading order → its records. */
export function toRecords(stories: readonly Story[], page: PageContext, note: Noter): ArticleRecord[] {
  const readings = stories.map(asRead);
  const time = toPageTime(readings, page.imprint.issueDate);
  const newspaper = findNewspaper(page.imprint, readings, page.newspaper);
  const taken = new Set<string>();
  return stories.map((story, index) => {
    const id = toId(page.name, story.asFound ?? story, taken);
    taken.add(id);
    const reading = readings[index] ?? story;
    return toRecord(story, reading, { id, order: index + 1, time, newspaper }, page, note);
  });
}

interface Given {
  readonly id: string;
  readonly order: number;
  readonly time: PageTime;
  readonly newspaper: FoundNewspaper | null;
}

/** `printed`: the story as the page has it, for places and parts. `story`: as it is to be read, for everything else. */
function toRecord(
  printed: Story,
  story: Story,
  { id, order, time, newspaper }: Given,
  page: PageContext,
  note: Noter,
): ArticleRecord {
  const parts = toParts(printed);
  const place: Span = spansOf(printed.body[0]?.passage ?? parts[0]?.passage ?? { text: '', at: [] })[0] ?? [0, 0];
  const titles = findTitle(story);
  const park = findPark(story, page.parks);
  const date = findDate(story, time);
  const reporters = findReporters(story, page.knowledge);
  const topics = findTopics(story, page.knowledge);
  const kind = detectKind(story);
  const isSettled = (field: string): boolean => story.settled?.includes(field) ?? false;

  if (kind === 'fragment') note('fragment', place, 'kept as a fragment: it belongs to no article found on this page');
  else if (titles.evidence.basis === 'inferred' && kind !== 'photoStory' && !isSettled('title'))
    note('headline-missing', place, `no headline found; called “${titles.title}”`);
  if (story.pairing !== null && !isSettled('title'))
    note('headline-displaced', place, `headline “${titles.title}” stands apart; margin ${story.pairing.toFixed(2)}`);
  if (park && !park.park.known && !isSettled('park'))
    note('park-unknown', place, `“${park.park.name}” is not in the authority file`);
  if (!date && !isSettled('date')) note('date-missing', place, 'nothing on the page tells the date');
  if (date?.inferred === true && !isSettled('date'))
    note('year-inferred', place, `${date.date}: ${date.evidence.reason ?? ''}`);

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
    ...(corrections.length === 0 ? {} : { corrections: [...corrections] }),
    basis: {
      title: titles.evidence,
      ...(park ? { park: park.evidence } : {}),
      ...(date ? { date: date.evidence } : {}),
      ...(reporters ? { reporter: reporters.evidence } : {}),
      ...(topics ? { topic: topics.evidence } : {}),
      ...(newspaper ? { newspaper: newspaper.evidence } : {}),
    },
    source: { page: page.name, order, lines: toLineSpans(page.text, parts) },
  };
  return { data, body: printed.body.map(toBodyBlock), parts };
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
    const length = index === 0 ? datelineLength(passage.text) : 0;
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
