/** An article keeps its id as long as its text can be known again, and no other article ever gets it. */
import { describe, expect, test } from 'vitest';
import { formatRegister, parseRegister } from '../../src/archive/register-lines.ts';
import { lettersOf, runSplit, shareIn, type Run } from './archive.ts';
import { below, pick, toRandom, type Random } from './news.ts';
import { manners } from './typeset.ts';

type Edit = (random: Random, text: string) => string;

const isHan = /^\p{Script=Han}$/u;

/** Three characters of a hundred are read otherwise, wherever they stand. */
const correct: Edit = (random, text) =>
  [...text].map((character) => (isHan.test(character) && random() < 0.03 ? '改' : character)).join('');

/** The first letters of every printed story, which ids are made from. */
const correctLeads: Edit = (_, text) => text.replaceAll(/(?<=讯)(?:.*?[)）])?\s?[^\s]/gu, '$&其');

/** Lines of running text; where a page has columns, those that are full. */
function longLines(lines: readonly string[]): number[] {
  const most = Math.max(...lines.map((line) => line.length));
  return lines.flatMap((line, index) => (line.length > Math.min(40, most / 2) ? [index] : []));
}

/** A paragraph of the page, or a line of a column, is no longer there. */
const cutParagraph: Edit = (random, text) => {
  const lines = text.split('\n');
  lines.splice(pick(random, longLines(lines)), 1);
  return lines.join('\n');
};

/** A caption or a tail stands in front of a paragraph, joined to it. */
const joinInFront: Edit = (random, text) => {
  const lines = text.split('\n');
  const at = pick(random, longLines(lines));
  lines[at] = `图为车间里正在调试的第${String(below(random, 90))}号机组和工人们${lines[at] ?? ''}`;
  return lines.join('\n');
};

/** A headline is lost: two stories become one, or one goes without. */
const loseHeadline: Edit = (_, text) => text.replace(/^#+ .*$/m, '');

const edits: readonly (readonly [string, Edit])[] = [
  ['corrected throughout', correct],
  ['corrected in their first letters', correctLeads],
  ['a paragraph cut', cutParagraph],
  ['a caption joined in front', joinInFront],
  ['a headline lost', loseHeadline],
  ['all of these', (random, text) => edits.slice(0, -1).reduce((edited, [, edit]) => edit(random, edited), text)],
];

const enough = 0.6;
const pagesEach = 10;

/** Articles whose text came back (60 % of it, both ways) while their id leads to none that has as much of it. */
function findLostIds(before: Run, after: Run): unknown[] {
  const newOf = new Map(after.articles.map((article) => [article.data.id, article]));
  return before.articles.flatMap((old) => {
    const letters = lettersOf(old);
    const entry = after.register.find(({ id }) => id === old.data.id);
    const heir = newOf.get(entry?.state === 'merged' ? entry.into : old.data.id);
    if (heir && shareIn(letters, lettersOf(heir)) >= enough) return [];
    const same = after.articles.filter((now) => {
      const found = lettersOf(now);
      return shareIn(letters, found) >= enough && shareIn(found, letters) >= enough;
    });
    // A page of made-up stories may say nearly the same twice; what was another's before is not looked for.
    const own = same.filter((now) => !before.articles.some(({ data }) => data.id === now.data.id));
    return own.map(({ data }) => ({ old: old.data.id, now: data.id, title: old.data.title }));
  });
}

/** Articles that go by the id of another: less than a fifth of either text is in the other. */
function findImpostors(before: Run, after: Run): unknown[] {
  const oldOf = new Map(before.articles.map((article) => [article.data.id, article]));
  return after.articles.flatMap((now) => {
    const old = oldOf.get(now.data.id);
    if (!old) return [];
    const [letters, found] = [lettersOf(old), lettersOf(now)];
    const share = Math.max(shareIn(letters, found), shareIn(found, letters));
    return share >= 0.2 ? [] : [{ id: now.data.id, share, old: old.data.title, now: now.data.title }];
  });
}

/** Every id has an entry; live ones have their article or are reported; merged and split ones lead to an article. */
function expectNothingForgotten(before: Run, after: Run): void {
  const entries = new Map(after.register.map((entry) => [entry.id, entry]));
  expect(entries.size).toBe(after.register.length);
  const published = new Map(after.articles.map(({ data, page }) => [data.id, page]));
  const reported = new Set(after.troubles.map(({ entry }) => entry.id));
  for (const { id, accession } of before.register) expect(entries.get(id)?.accession).toBe(accession);
  for (const [id, page] of published) expect(entries.get(id)).toMatchObject({ state: 'live', page });
  for (const entry of after.register) {
    if (entry.state === 'live') expect(published.has(entry.id) || reported.has(entry.id)).toBe(true);
    const into = entry.state === 'merged' ? [entry.into] : entry.state === 'split' ? entry.into : [];
    for (const id of into) expect(published.has(id)).toBe(true);
  }
}

function expectRepeatable(pages: Readonly<Record<string, string>>, run: Run): void {
  const again = runSplit(pages, parseRegister(formatRegister(run.register), 'register.yaml'), '2030-01-01');
  expect(formatRegister(again.register)).toBe(formatRegister(run.register));
  expect(again.results).toEqual(run.results);
}

describe.each(manners)('pages set as %s', (_, typeset) => {
  test.each(edits)('%s', (__, edit) => {
    let kept = 0;
    for (let seed = 1; seed <= pagesEach; seed++) {
      const { text } = typeset(toRandom(seed));
      const before = runSplit({ page: text });
      const pages = { page: edit(toRandom(seed), text) };
      const after = runSplit(pages, before.register, '2027-02-01');
      expect({ seed, lost: findLostIds(before, after) }).toEqual({ seed, lost: [] });
      expect({ seed, impostors: findImpostors(before, after) }).toEqual({ seed, impostors: [] });
      expectNothingForgotten(before, after);
      expectRepeatable(pages, after);
      kept += after.articles.filter(({ data }) => before.articles.some((old) => old.data.id === data.id)).length;
    }
    expect(kept).toBeGreaterThan(pagesEach * 3);
  });

  test('renamed, corrected, beside a page that stays and one that is new', () => {
    for (let seed = 1; seed <= pagesEach; seed++) {
      const [stays, moves, comes] = [seed, seed + 1000, seed + 2000].map((some) => typeset(toRandom(some)).text);
      const before = runSplit({ a: stays ?? '', m: moves ?? '' });
      const pages = { a: stays ?? '', b: comes ?? '', z: correct(toRandom(seed), moves ?? '') };
      const after = runSplit(pages, before.register);
      expect({ seed, lost: findLostIds(before, after) }).toEqual({ seed, lost: [] });
      expect({ seed, impostors: findImpostors(before, after) }).toEqual({ seed, impostors: [] });
      expectNothingForgotten(before, after);
      expectRepeatable(pages, after);
    }
  });
});

test('two pages that change names keep their ids', () => {
  const [one, two] = [11, 12].map((seed) => manners[0][1](toRandom(seed)).text);
  const before = runSplit({ a: one ?? '', b: two ?? '' });
  const after = runSplit({ a: two ?? '', b: one ?? '' }, before.register);
  expect(findLostIds(before, after)).toEqual([]);
  expect(after.troubles).toEqual([]);
});
