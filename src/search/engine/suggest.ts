/** What a reader may mean who has typed the beginning of a name, in characters or in pinyin. */
import { fold } from '../text/fold.ts';
import type { Name } from '../format/files.ts';
import type { Suggestion } from './found.ts';
import { findPhrase } from './phrase.ts';
import { fromPinyin, toPinyin } from './readings.ts';
import { findPinyin, toInitials, toInitialUnits } from '../text/pinyin.ts';
import type { Store } from './store.ts';

const most = 8;
const mostHeadlines = 5;
const mostWords = 2;
/** Headlines are read for their pinyin: no more than this. */
const mostRead = 12;
/** Initials that are looked up: enough to tell headlines apart, few enough to be told by the index alone. */
const mostInitials = 8;
/** Strings of initials that are looked up. */
const mostReadings = 4;

export async function suggest(store: Store, text: string): Promise<readonly Suggestion[]> {
  const folded = fold(text).text.replaceAll(/[\s']/g, '');
  const typed = toPinyin(folded) ?? folded;
  if (typed === '') return [];
  const [names, words, headlines] = await Promise.all([
    suggestNames(store, typed),
    suggestWords(store, typed),
    suggestHeadlines(store, typed),
  ]);
  const kept = names.slice(0, most - words.length - Math.min(headlines.length, 3));
  return [...kept, ...words, ...headlines].slice(0, most);
}

/** Words of the texts, by pinyin. */
async function suggestWords(store: Store, typed: string): Promise<readonly Suggestion[]> {
  if (toPinyin(typed) === null) return [];
  const words = fromPinyin(await store.words(), typed).slice(0, mostWords);
  const tallies = await Promise.all(words.map((word) => findPhrase(store, word)));
  return words.map((label, at) => ({
    kind: 'word',
    label,
    count: tallies[at]?.counts.reduce((sum, count) => sum + Number(count > 0), 0) ?? 0,
    id: label,
  }));
}

interface Ranked {
  readonly suggestion: Suggestion;
  /** 0: it begins so; 1: it holds it. */
  readonly rank: number;
}

async function suggestNames(store: Store, typed: string): Promise<readonly Suggestion[]> {
  const names = await store.names();
  const { facets } = store.catalogue.columns;
  const found = (['park', 'reporter', 'topic'] as const).flatMap((kind) => {
    const { values, places } = facets[kind];
    const counts = new Map<string, number>();
    for (const place of places) counts.set(values[place] ?? '', (counts.get(values[place] ?? '') ?? 0) + 1);
    return names[kind].flatMap((name) => toRanked(kind, name, counts.get(name.label) ?? 0, typed));
  });
  return found
    .sort((a, b) => a.rank - b.rank || b.suggestion.count - a.suggestion.count)
    .map(({ suggestion }) => suggestion);
}

function toRanked(
  kind: Suggestion['kind'],
  { label, id, others, pinyin }: Name,
  count: number,
  typed: string,
): Ranked[] {
  if (count === 0) return [];
  const places = [label, ...others].map((name, index) => {
    const at = fold(name).text.indexOf(typed);
    const spoken = /^[a-z]{2,}$/.test(typed) ? findPinyin(typed, (pinyin[index] ?? '').split(' ')) : -1;
    return { name, at: at >= 0 ? at : spoken };
  });
  const best = places.filter(({ at }) => at >= 0).sort((a, b) => Math.sign(a.at) - Math.sign(b.at))[0];
  if (best === undefined) return [];
  const matched = best.name === label ? {} : { matched: best.name };
  return [{ suggestion: { kind, label, count, id, ...matched }, rank: Math.sign(best.at) }];
}

/** Headlines by their pinyin: looked up by initials, then checked letter by letter. */
async function suggestHeadlines(store: Store, typed: string): Promise<readonly Suggestion[]> {
  const readings = toInitials(typed)
    .filter((initials) => initials.length >= 2)
    .slice(0, mostReadings);
  const tallies = await Promise.all(
    readings.map((initials) => findPhrase(store, toInitialUnits(initials.slice(0, mostInitials)))),
  );
  const articles = [
    ...new Set(tallies.flatMap(({ counts }) => [...counts.keys()].filter((article) => counts[article]))),
  ];
  const texts = await Promise.all(articles.slice(0, mostRead).map((article) => store.text(article)));
  return texts
    .filter(({ pinyin }) => findPinyin(typed, pinyin.split(' ')) >= 0)
    .slice(0, mostHeadlines)
    .map(({ id, title }) => ({ kind: 'headline', label: title, count: 1, id }));
}
