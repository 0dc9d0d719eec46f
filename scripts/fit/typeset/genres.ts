/** Which stories a page holds, by the kind of page it is. */
import type { Content, Draft, Era, Form, Genre, Section } from './content.ts';
import { emptyDraft, toParagraphs } from './content.ts';
import { daysBefore, fromIso, toDay, toModernDay } from './dates.ts';
import { toMadeSentences } from './made-texts.ts';
import type { IssueDate, SourceText } from './model.ts';
import { toNotice } from './notices.ts';
import { toName } from './people.ts';
import { below, between, isLucky, pick, shuffled, weighted, type Random } from './random.ts';
import { toEssay, toInterview, toLetter, toPhotoStory, toPrizes, toTable } from './small-kinds.ts';
import { toFeature, toStory } from './stories.ts';
import { toPoem } from './verses.ts';
import { wireStory } from './wire.ts';
import * as words from './words.ts';

type Unit =
  | 'news'
  | 'brief'
  | 'feature'
  | 'comment'
  | 'interview'
  | 'photo'
  | 'briefs'
  | 'letters'
  | 'letter'
  | 'notices'
  | 'poem'
  | 'essay'
  | 'table'
  | 'prizes'
  | 'column';

interface Recipe {
  readonly weight: number;
  readonly era: Era;
  readonly count: readonly [number, number];
  readonly units: readonly (readonly [Unit, number])[];
}

const recipes: Readonly<Record<Genre, Recipe>> = {
  daily: {
    weight: 26,
    era: 'modern',
    count: [3, 8],
    units: [
      ['news', 60],
      ['brief', 12],
      ['feature', 8],
      ['comment', 5],
      ['photo', 6],
      ['briefs', 5],
      ['interview', 2],
      ['table', 1],
      ['column', 3],
    ],
  },
  front: {
    weight: 8,
    era: 'modern',
    count: [4, 8],
    units: [
      ['news', 60],
      ['brief', 15],
      ['comment', 8],
      ['feature', 8],
      ['photo', 7],
      ['briefs', 3],
    ],
  },
  evening: {
    weight: 9,
    era: 'modern',
    count: [4, 8],
    units: [
      ['news', 50],
      ['brief', 14],
      ['photo', 6],
      ['notices', 6],
      ['table', 4],
      ['letters', 4],
      ['briefs', 6],
      ['prizes', 2],
      ['column', 5],
      ['interview', 2],
    ],
  },
  county: {
    weight: 7,
    era: 'modern',
    count: [4, 9],
    units: [
      ['brief', 45],
      ['news', 28],
      ['photo', 8],
      ['briefs', 6],
      ['notices', 5],
      ['feature', 4],
      ['poem', 2],
    ],
  },
  features: {
    weight: 8,
    era: 'modern',
    count: [2, 4],
    units: [
      ['feature', 55],
      ['news', 20],
      ['interview', 8],
      ['photo', 8],
      ['comment', 6],
      ['table', 3],
    ],
  },
  briefs: {
    weight: 7,
    era: 'modern',
    count: [2, 5],
    units: [
      ['briefs', 60],
      ['brief', 20],
      ['news', 15],
      ['photo', 5],
    ],
  },
  wire: {
    weight: 6,
    era: 'modern',
    count: [4, 9],
    units: [
      ['news', 55],
      ['brief', 40],
      ['briefs', 5],
    ],
  },
  readers: {
    weight: 5,
    era: 'modern',
    count: [2, 5],
    units: [
      ['letters', 35],
      ['letter', 25],
      ['notices', 10],
      ['news', 15],
      ['essay', 8],
      ['prizes', 4],
    ],
  },
  supplement: {
    weight: 7,
    era: 'modern',
    count: [3, 6],
    units: [
      ['essay', 50],
      ['poem', 25],
      ['column', 8],
      ['photo', 5],
      ['comment', 6],
      ['news', 6],
    ],
  },
  photos: {
    weight: 4,
    era: 'modern',
    count: [3, 7],
    units: [
      ['photo', 65],
      ['news', 25],
      ['brief', 10],
    ],
  },
  classified: {
    weight: 3,
    era: 'modern',
    count: [1, 4],
    units: [
      ['notices', 60],
      ['news', 20],
      ['table', 8],
      ['prizes', 6],
      ['brief', 6],
    ],
  },
  hongkong: {
    weight: 5,
    era: 'hongkong',
    count: [3, 7],
    units: [
      ['news', 60],
      ['brief', 14],
      ['photo', 8],
      ['feature', 6],
      ['briefs', 6],
      ['comment', 3],
      ['letters', 2],
      ['essay', 2],
    ],
  },
  taiwan: {
    weight: 6,
    era: 'taiwan',
    count: [3, 7],
    units: [
      ['news', 64],
      ['brief', 14],
      ['feature', 6],
      ['photo', 8],
      ['comment', 4],
      ['column', 3],
      ['briefs', 3],
    ],
  },
  republic: {
    weight: 9,
    era: 'republic',
    count: [4, 9],
    units: [
      ['news', 78],
      ['brief', 12],
      ['briefs', 5],
      ['notices', 3],
      ['essay', 2],
    ],
  },
};

export const genres = Object.keys(recipes) as Genre[];

/** A random page's worth of stories. Neighbours among `texts` are taken together half of the time, as they share a day and a subject. */
export function toContent(random: Random, texts: readonly SourceText[], wanted?: Genre): Content {
  const genre =
    wanted ??
    weighted(
      random,
      genres.map((name) => [name, recipes[name].weight] as const),
    );
  const { era, count, units } = recipes[genre];
  const supply = toSupply(random, texts, era);
  const day = issueOf(random, supply.first, era);
  const seen: Section[] = [];
  const target = between(random, ...count);
  while (seen.length < target) seen.push(toSection(random, weighted(random, units), supply, era));
  const sections = seen.filter(({ drafts }) => drafts.length > 0);
  return { genre, era, paper: toPaper(random, era), issue: day, sections };
}

interface Supply {
  readonly first: SourceText;
  readonly next: () => SourceText;
  readonly briefs: readonly SourceText[];
  readonly all: readonly SourceText[];
}

function toSupply(random: Random, texts: readonly SourceText[], era: Era): Supply {
  const isOld = era === 'republic';
  const fitting = texts.filter(
    ({ items, traditional = false }) =>
      items === undefined && (isOld ? isLucky(random, 1) && traditional : !traditional),
  );
  const plain = fitting.length > 0 ? fitting : texts.filter(({ items }) => items === undefined);
  const from = below(random, plain.length);
  const order = isLucky(random, 0.5)
    ? [...plain.slice(from, from + 30), ...plain.slice(0, from)]
    : Array.from({ length: 40 }, () => pick(random, plain));
  const used = new Set<string>();
  let at = 0;
  const next = (): SourceText => {
    for (; at < order.length; at++) {
      const text = order[at];
      if (text === undefined || used.has(text.id)) continue;
      used.add(text.id);
      return text;
    }
    return pick(random, plain);
  };
  const first = order[0];
  if (first === undefined) throw new Error('no texts to set pages from: give at least one with paragraphs');
  return { first, next, briefs: texts.filter(({ items }) => items !== undefined), all: plain };
}

function issueOf(random: Random, first: SourceText, era: Era): IssueDate {
  if (era === 'republic') return toDay(random, 1928, 1949);
  const own = fromIso(first.date);
  if (own !== null && isLucky(random, 0.6)) return daysBefore(own, -1);
  return era === 'modern' ? toModernDay(random) : toDay(random, 1955, 2026);
}

function toPaper(random: Random, era: Era): string {
  if (era === 'republic') return pick(random, words.oldPapers);
  if (era === 'hongkong') return pick(random, words.hongKongPapers);
  if (era === 'taiwan') return pick(random, words.taiwanPapers);
  return pick(random, isLucky(random, 0.75) ? words.paperStems : words.cities) + pick(random, words.paperTails);
}

const alone = (draft: Draft, label = ''): Section => ({ label, drafts: [draft] });

function toSection(random: Random, unit: Unit, supply: Supply, era: Era): Section {
  const columnShare = isLucky(random, 0.08);
  const story = (form: Form, most: number): Section =>
    alone(
      era === 'republic' ? wireStory(random, supply.next(), form) : toStory(random, supply.next(), form, most),
      columnShare ? pick(random, words.storyColumns) : '',
    );
  if (unit === 'news') return story('news', 12);
  if (unit === 'brief') return story('brief', between(random, 1, 2));
  if (unit === 'comment')
    return alone(
      toStory(random, supply.next(), 'comment', 6),
      isLucky(random, 0.5) ? pick(random, words.storyColumns) : '',
    );
  if (unit === 'column')
    return alone(
      isLucky(random, 0.5) ? toEssay(random) : toStory(random, supply.next(), 'comment', 5),
      pick(random, words.storyColumns),
    );
  if (unit === 'feature')
    return alone(toFeature(random, toParts(random, supply)), columnShare ? pick(random, words.storyColumns) : '');
  if (unit === 'interview')
    return alone(toInterview(random, supply.next()), columnShare ? pick(random, words.storyColumns) : '');
  if (unit === 'photo')
    return alone(toPhotoStory(random, supply.next()), isLucky(random, 0.4) ? pick(random, words.photoColumns) : '');
  if (unit === 'letter') return alone(toLetter(random, supply.all));
  if (unit === 'letters')
    return {
      label: isLucky(random, 0.8) ? pick(random, words.letterColumns) : '',
      drafts: Array.from({ length: between(random, 2, 5) }, () =>
        toLetter(random, isLucky(random, 0.5) ? [] : supply.all),
      ),
    };
  if (unit === 'notices')
    return {
      label: isLucky(random, 0.35) ? pick(random, words.noticeColumns) : '',
      drafts: Array.from({ length: between(random, 1, 5) }, () => toNotice(random)),
    };
  if (unit === 'poem') return alone(toPoem(random), isLucky(random, 0.15) ? pick(random, words.storyColumns) : '');
  if (unit === 'essay') return alone(toEssay(random), isLucky(random, 0.12) ? pick(random, words.storyColumns) : '');
  if (unit === 'table') return alone(toTable(random));
  if (unit === 'prizes') return alone(toPrizes(random));
  return toBriefs(random, supply);
}

/** The texts of one feature: a long one, or two to four of them. */
function toParts(random: Random, supply: Supply): SourceText[] {
  const count = isLucky(random, 0.45) ? 1 : between(random, 2, 4);
  const parts = Array.from({ length: count }, () => supply.next());
  const [first] = parts;
  return first !== undefined && count === 1 && first.paragraphs.length < 4 ? [first, supply.next()] : parts;
}

/** A column of briefs. Items that have a title or a name are stories of their own; others are the paragraphs of one. */
function toBriefs(random: Random, supply: Supply): Section {
  const source = supply.briefs.length > 0 && isLucky(random, 0.8) ? pick(random, supply.briefs) : null;
  const items =
    source?.items ??
    Array.from({ length: between(random, 3, 6) }, () => ({
      title: '',
      paragraphs: [toMadeSentences(random, between(random, 1, 2))],
    }));
  const isTitled = source !== null && isLucky(random, 0.5);
  const isSigned = isLucky(random, isTitled ? 0.3 : 0.6);
  const label = isLucky(random, 0.88) ? pick(random, words.newsColumns) : '';
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
