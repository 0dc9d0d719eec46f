/** One unit of a page: a story, stories under a column title, dispatches under one headline. */
import { emptyDraft, toParagraphs, type Draft, type Era, type Form, type Section } from './content.ts';
import { toEnglish } from './english.ts';
import { toEssay } from './essays.ts';
import { toFeature } from './features.ts';
import { toLetter, toVoices } from './readers-letters.ts';
import { toMadeSentences } from './made-texts.ts';
import type { SourceText } from './typeset-model.ts';
import { toNotice } from './notices.ts';
import { toName, toNames } from './writer-names.ts';
import { between, isLucky, pick, shuffled, type Random } from './random.ts';
import type { Unit } from './recipes.ts';
import { toInterview, toPhotoStory, toPrizes, toTable } from './small-kinds.ts';
import { toStory } from './news-stories.ts';
import { toPoem } from './verses.ts';
import { wireStory } from './wire.ts';
import * as words from './word-lists.ts';

/** Texts that no other story of the page has taken. */
export interface Supply {
  readonly next: () => SourceText;
  readonly briefs: readonly SourceText[];
  readonly all: readonly SourceText[];
  /** Share of features that are pieced together from several texts. */
  readonly pieced: number;
}

const alone = (draft: Draft, label = ''): Section => ({ label, drafts: [draft] });
const times = <Value>(count: number, make: () => Value): Value[] => Array.from({ length: count }, make);

type Maker = (random: Random, supply: Supply, era: Era) => Section;

/** A story column's title, in `share` of all cases. */
const column = (random: Random, share: number): string =>
  isLucky(random, share) ? pick(random, words.storyColumns) : '';

const story =
  (form: Form, most: (random: Random) => number): Maker =>
  (random, supply, era) =>
    alone(
      era === 'republic' ? wireStory(random, supply.next(), form) : toStory(random, supply.next(), form, most(random)),
      column(random, 0.07),
    );

const makers: Readonly<Record<Unit, Maker>> = {
  news: story('news', () => 12),
  brief: story('brief', (random) => between(random, 1, 2)),
  comment: (random, supply) => alone(toStory(random, supply.next(), 'comment', 6), column(random, 0.5)),
  column: (random, supply) =>
    alone(
      isLucky(random, 0.5) ? toEssay(random) : toStory(random, supply.next(), 'comment', 5),
      pick(random, words.storyColumns),
    ),
  feature: (random, supply) => alone(toFeature(random, toParts(random, supply)), column(random, 0.1)),
  interview: (random, supply) => alone(toInterview(random, supply.next()), column(random, 0.1)),
  photo: (random, supply) =>
    alone(toPhotoStory(random, supply.next()), isLucky(random, 0.4) ? pick(random, words.photoColumns) : ''),
  letter: (random, supply) => alone(toLetter(random, supply.all), column(random, 0.05)),
  letters: (random, supply) => ({
    label: isLucky(random, 0.8) ? pick(random, words.letterColumns) : '',
    drafts: times(between(random, 2, 5), () => toLetter(random, isLucky(random, 0.5) ? [] : supply.all)),
  }),
  notices: (random) => ({
    label: isLucky(random, 0.35) ? pick(random, words.noticeColumns) : '',
    drafts: times(between(random, 1, 5), () => toNotice(random)),
  }),
  poem: (random) => alone(toPoem(random), column(random, 0.15)),
  essay: (random) => alone(toEssay(random), column(random, 0.12)),
  table: (random) => alone(toTable(random)),
  english: (random) => alone(toEnglish(random)),
  voices: (random) => alone(toVoices(random)),
  prizes: (random) => alone(toPrizes(random)),
  briefs: toBriefs,
  dispatches: toDispatches,
  tabled: (random, supply) => alone(withTable(random, toStory(random, supply.next(), 'news', 5))),
};

export const toSection = (random: Random, unit: Unit, supply: Supply, era: Era): Section =>
  makers[unit](random, supply, era);

/** The texts of one feature: one that is long enough, or several that share nothing but their subject. */
function toParts(random: Random, supply: Supply): SourceText[] {
  if (isLucky(random, supply.pieced)) return times(between(random, 2, 4), supply.next);
  let text = supply.next();
  for (let tries = 0; text.paragraphs.length <= shortestFeature && tries < 6; tries++) text = supply.next();
  return [text];
}
const shortestFeature = 4;

/** Two stories of one event: the second has no headline, and its own dateline and people. */
function toDispatches(random: Random, supply: Supply): Section {
  const first = toStory(random, supply.next(), 'news', 4);
  const more = times(isLucky(random, 0.75) ? 1 : 2, (): Draft => ({
    ...toStory(random, supply.next(), 'news', 3),
    title: '',
    people: toNames(random),
  }));
  return { label: '', drafts: [first, ...more] };
}

function withTable(random: Random, draft: Draft): Draft {
  const at = between(random, 1, draft.blocks.length);
  return { ...draft, blocks: [...draft.blocks.slice(0, at), ...toTable(random).blocks, ...draft.blocks.slice(at)] };
}

/** A column of briefs. Items that have a title or a name are stories of their own; others are the paragraphs of one. */
function toBriefs(random: Random, supply: Supply, era: Era): Section {
  const source = supply.briefs.length > 0 && isLucky(random, 0.8) ? pick(random, supply.briefs) : null;
  const items =
    source?.items ??
    times(between(random, 3, 6), () => ({ title: '', paragraphs: [toMadeSentences(random, between(random, 1, 2))] }));
  const isTitled = source !== null && isLucky(random, 0.5);
  const isSigned = isLucky(random, isTitled ? 0.3 : 0.6);
  const label = isLucky(random, 0.88) ? pick(random, era === 'modern' ? words.newsColumns : words.oldColumns) : '';
  const chosen = shuffled(random, items).slice(0, between(random, 2, 7));
  if (!isTitled && !isSigned && label !== '')
    return alone({
      ...emptyDraft,
      form: 'column',
      kind: 'brief',
      title: label,
      blocks: toParagraphs(chosen.flatMap(({ paragraphs }) => paragraphs.slice(0, 1))),
    });
  const drafts = chosen.map((item): Draft => ({
    ...emptyDraft,
    form: 'item',
    kind: 'brief',
    title: isTitled ? item.title : '',
    blocks: toParagraphs(item.paragraphs.slice(0, 2)),
    people: isSigned ? [toName(random)] : [],
    place: pick(random, words.cities),
  }));
  return { label, drafts };
}
