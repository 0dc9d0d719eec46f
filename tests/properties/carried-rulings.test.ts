/** A page is renamed, cut in two or scanned again: its rulings go with its words, and what cannot go is said. */
import { readFile, rename, rm, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { readAll } from '../cut.ts';
import { harvest, makeArchive, vaccine, type MadeArchive } from '../made-archive.ts';

const decision = '  by: 张三\n  when: 2026-11-21\n  why: 校对\n';
const twin = `- correct: 数字李生 # 见样报\n  to: 数字孪生\n${decision}`;
const visit = `- set: { title: 疫苗车间迎客 }\n  of: 前来考察\n${decision}`;
const rulings = `# 第一版\n${twin}${visit}`;

let template: MadeArchive;
let archive: MadeArchive;
const said: string[] = [];
beforeAll(async () => {
  const say = (text: unknown): void => {
    said.push(String(text));
  };
  vi.spyOn(console, 'error').mockImplementation(say);
  vi.spyOn(console, 'log').mockImplementation(say);
  template = await makeArchive({ p1: `${harvest}\n${vaccine}`, other: vaccine.replaceAll('疫苗', '锻压') });
  await mkdir(join(template.content, 'rulings'), { recursive: true });
  await writeFile(join(template.content, 'rulings', 'p1.yaml'), rulings);
  expect(await template.split()).toBe(true);
});
beforeEach(async () => {
  archive = await template.copy();
  said.length = 0;
});
afterEach(() => archive.remove());
afterAll(async () => {
  vi.restoreAllMocks();
  await template.remove();
});

const seed = (page: string): string => join(archive.seeds, `${page}.txt`);
/** Page → its file of rulings. */
async function readRulings(): Promise<Readonly<Record<string, string>>> {
  const files = await readAll(join(archive.content, 'rulings'));
  return Object.fromEntries([...files].map(([name, text]) => [name.replace('.yaml', ''), text]));
}
/** Identifier → text of every article. */
async function readArticles({ content }: MadeArchive): Promise<ReadonlyMap<string, string>> {
  const files = [...(await readAll(join(content, 'articles')))];
  const withoutPlace = (text: string): string => text.replace(/^source:\n(?: .*\n)+/m, '');
  return new Map(files.map(([path, text]): [string, string] => [path.replace(/^.*\//, ''), withoutPlace(text)]).sort());
}

test('of a page with another name: its articles keep their ids and what was ruled, and the file its comments', async () => {
  await rename(seed('p1'), seed('q1'));
  expect(await archive.split()).toBe(true);
  expect(await readRulings()).toEqual({ q1: rulings });
  expect(await readArticles(archive)).toEqual(await readArticles(template));
  expect(said.join('\n')).toMatch(/p1\.yaml: 2 rulings stand in .*q1\.yaml now/);
  said.length = 0;
  expect(await archive.split()).toBe(true);
  expect(said.join('\n')).toContain('0 files changed');
});

test('of a page cut in two: each ruling goes with its words, behind those that are there', async () => {
  const own = `- set: { deck: 副题 }\n  of: 据介绍，\n${decision}`;
  await rm(seed('p1'));
  await writeFile(seed('q1'), harvest);
  await writeFile(seed('q2'), vaccine);
  await writeFile(join(archive.content, 'rulings', 'q1.yaml'), own);
  expect(await archive.split()).toBe(true);
  expect(await readRulings()).toEqual({ q1: `${own}# 第一版\n${twin}`, q2: visit });
  const articles = [...(await readArticles(archive)).values()].join('\n');
  expect(articles).toMatch(/title: 疫苗车间迎客/);
  expect(articles).toMatch(/deck: 副题/);
  expect(articles).toContain('<Corr sic="数字李生">数字孪生</Corr>');
  expect([...(await readArticles(archive)).keys()]).toEqual([...(await readArticles(template)).keys()]);
});

test('what the new scan does not say stays where it was, and is named with its reason', async () => {
  await rm(seed('p1'));
  await writeFile(seed('q1'), `${harvest.replace('数字李生', '数宇孪生')}\n${vaccine}`);
  expect(await archive.split()).toBe(false);
  expect(await readRulings()).toEqual({ p1: `# 第一版\n${twin}`, q1: visit });
  expect(said.join('\n')).toMatch(
    /ruling: .*p1\.yaml: entry 1: on q1: correct: “数字李生” is not found; the nearest is “数宇孪生” at 3:\d+/,
  );
  expect(said.join('\n')).toMatch(/ruling: .*p1\.yaml: expected the name of a page in seeds\/; found none called p1/);
});

test.each<[string, () => Promise<void>, RegExp]>([
  [
    'to two pages that say the same',
    async () => {
      // Another edition: of one file twice, the second is no page.
      await writeFile(seed('q2'), `${await readFile(seed('p1'), 'utf8')}\n第二版\n`);
      await rename(seed('p1'), seed('q1'));
    },
    /p1\.yaml: entry 1: the pages q1, q2 have these words/,
  ],
  // “前来考察” stands on the other page as well, which never was this one.
  ['to a page that only shares words', () => rm(seed('p1')), /p1\.yaml: expected the name of a page/],
])('none goes %s', async (_, change, message) => {
  await change();
  expect(await archive.split()).toBe(false);
  expect(await readRulings()).toEqual({ p1: rulings });
  expect(said.join('\n')).toMatch(message);
});
