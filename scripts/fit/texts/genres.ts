/** A random page's worth of stories, by the kind of page it is. */
import type { Content, Era, Genre } from './content.ts';
import { daysBefore, fromIso, toDay, toModernDay } from './printed-days.ts';
import { englishPapers } from './english.ts';
import type { IssueDate, SourceText } from './typeset-model.ts';
import { below, between, draw, isLucky, pick, type Random } from './random.ts';
import { recipes } from './recipes.ts';
import { toSection, type Supply } from './sections.ts';
import * as words from './word-lists.ts';

export const genres = Object.keys(recipes) as Genre[];
const weights = Object.fromEntries(genres.map((name) => [name, recipes[name].weight])) as Record<Genre, number>;

/** Stories for one page. Half of the time they are neighbours among `texts`, as they share a day and a subject. */
export function toContent(random: Random, texts: readonly SourceText[], wanted?: Genre, pieced = 0.04): Content {
  const genre = wanted ?? draw(random, weights);
  const { era, count, units } = recipes[genre];
  const { supply, first } = toSupply(random, texts, era, pieced);
  const length = between(random, ...count);
  const sections = Array.from({ length }, () =>
    toSection(random, draw(random, units as Record<keyof typeof units, number>), supply, era),
  );
  return { genre, era, paper: toPaper(random, era), issue: toIssue(random, first, era), sections };
}

/** Which texts fit which time; worked out once for each list of texts. */
const sorted = new WeakMap<
  readonly SourceText[],
  { readonly old: SourceText[]; readonly now: SourceText[]; readonly briefs: SourceText[] }
>();

function sortedTexts(texts: readonly SourceText[]): {
  readonly old: SourceText[];
  readonly now: SourceText[];
  readonly briefs: SourceText[];
} {
  const known = sorted.get(texts);
  if (known !== undefined) return known;
  const stories = texts.filter(({ items }) => items === undefined);
  const old = stories.filter(({ traditional }) => traditional === true);
  const now = stories.filter(({ traditional }) => traditional !== true);
  const made = { old, now: now.length > 0 ? now : stories, briefs: texts.filter(({ items }) => items !== undefined) };
  sorted.set(texts, made);
  return made;
}

function toSupply(
  random: Random,
  texts: readonly SourceText[],
  era: Era,
  pieced: number,
): { readonly supply: Supply; readonly first: SourceText } {
  const { old, now, briefs } = sortedTexts(texts);
  // News of today in traditional characters stands in for the few texts of old times in part of all pages.
  const all = era === 'republic' && old.length > 0 && isLucky(random, 0.65) ? old : now;
  if (all.length === 0) throw new Error('no texts to set pages from: give at least one with paragraphs');
  const from = below(random, all.length);
  const isNear = isLucky(random, 0.5);
  const used = new Set<number>();
  let step = 0;
  const next = (): SourceText => {
    for (let tries = 0; tries < 20; tries++) {
      const at = isNear ? (from + step++) % all.length : below(random, all.length);
      if (used.has(at)) continue;
      used.add(at);
      return all[at] ?? pick(random, all);
    }
    return pick(random, all);
  };
  return { supply: { next, briefs, all, pieced }, first: all[from] ?? pick(random, all) };
}

function toIssue(random: Random, first: SourceText, era: Era): IssueDate {
  if (era === 'republic') return toDay(random, 1928, 1949);
  const own = fromIso(first.date);
  if (own !== null && isLucky(random, 0.6)) return daysBefore(own, -1);
  return era === 'modern' ? toModernDay(random) : toDay(random, 1955, 2026);
}

function toPaper(random: Random, era: Era): string {
  if (era === 'republic') return pick(random, words.oldPapers);
  if (era === 'english') return pick(random, englishPapers);
  if (era === 'hongkong') return pick(random, words.hongKongPapers);
  if (era === 'taiwan') return pick(random, words.taiwanPapers);
  return pick(random, isLucky(random, 0.75) ? words.paperStems : words.cities) + pick(random, words.paperTails);
}
