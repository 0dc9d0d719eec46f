/** The texts of all articles → the words that are printed often, with their pinyin: what a reader may mean who mistypes or types pinyin. */
import type { Word } from '../format/files.ts';
import { toSearchParts, type SearchRecord } from '../format/records.ts';
import { fold } from '../text/fold.ts';
import { toSyllables } from './write-names.ts';

/** Characters of a word. */
const shortest = 2;
const longest = 6;
/** A string that stands so often and no oftener may be chance. */
const chance = 2;
/** Words of an archive: some 40 kB packed. */
const most = 4000;
/** Texts of a larger archive that are read for words, evenly chosen. */
const mostRead = 500;

/** No word begins or ends with these: 的企业. */
const particles = new Set(
  '的了和在是与等将对为以已从把及中上下个这那其之而并也被由于向到就都又还更最该各每其我们他她它',
);

/**
 * Strings that are used as words: they stand often, and different characters stand before and behind them (小鹏汽 is followed by 车
 * alone). The oftenest first.
 */
export function toWords(records: readonly SearchRecord[]): readonly Word[] {
  const step = Math.max(1, Math.ceil(records.length / mostRead));
  const runs = records
    .filter((_, number) => number % step === 0)
    .flatMap(({ text }) =>
      toSearchParts(text).flatMap((part) => fold(part.text).text.match(/\p{Script=Han}+/gu) ?? []),
    );
  const counts = countStrings(runs);
  const words = [...countNeighbours(runs, counts)].filter(
    ([word, { before, behind }]) =>
      before.size > 1 &&
      behind.size > 1 &&
      !particles.has(word.charAt(0)) &&
      !particles.has(word.charAt(word.length - 1)),
  );
  return words
    .map(([word]) => ({ word, count: counts.get(word) ?? 0 }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(({ word }): Word => [word, toSyllables(word).join(' ')])
    .filter(([word, pinyin]) => pinyin.split(' ').length === word.length);
}

/** How often each string stands that may be a word: longer ones only where both of their shorter halves stand often. */
function countStrings(runs: readonly string[]): Map<string, number> {
  const all = new Map<string, number>();
  for (let length = shortest; length <= longest; length++) {
    const counts = new Map<string, number>();
    for (const run of runs)
      for (let at = 0; at + length <= run.length; at++) {
        const string = run.slice(at, at + length);
        if (length > shortest && !(all.has(string.slice(1)) && all.has(string.slice(0, -1)))) continue;
        counts.set(string, (counts.get(string) ?? 0) + 1);
      }
    for (const [string, count] of counts) if (count > chance) all.set(string, count);
  }
  return all;
}

interface Neighbours {
  readonly before: Set<string>;
  readonly behind: Set<string>;
}

/** The characters beside each string; the borders of a run are each a neighbour of their own. */
function countNeighbours(runs: readonly string[], strings: ReadonlyMap<string, number>): Map<string, Neighbours> {
  const found = new Map<string, Neighbours>();
  runs.forEach((run, number) => {
    for (let at = 0; at < run.length; at++)
      for (let length = shortest; length <= longest && at + length <= run.length; length++) {
        const string = run.slice(at, at + length);
        if (!strings.has(string)) break;
        const neighbours = found.get(string) ?? { before: new Set(), behind: new Set() };
        found.set(string, neighbours);
        // Two are enough.
        if (neighbours.before.size < 2) neighbours.before.add(run.charAt(at - 1) || `border ${String(number)}`);
        if (neighbours.behind.size < 2) neighbours.behind.add(run.charAt(at + length) || `border ${String(number)}`);
      }
  });
  return found;
}
