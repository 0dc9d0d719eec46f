/** An archive of one's own, as its archivist makes it: new, add, split, correct, check, all in one process. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../banku.ts';
import { readSettings } from '../../src/archive/read-settings.ts';
import { parseArticle } from '../../src/markdown/article-file.ts';

let folder = '';
let said = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banku-own-'));
  said = '';
  const keep = (line: string): void => void (said += `${line}\n`);
  vi.spyOn(console, 'log').mockImplementation(keep);
  vi.spyOn(console, 'error').mockImplementation(keep);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const at = (...names: string[]): string => join(folder, ...names);
/** In an archive in `own`, as the terminal would be there. */
const banku = (...words: string[]): Promise<number> =>
  main(words, {
    LANG: 'en_US.UTF-8',
    BANKU_CONTENT: at('own/content'),
    BANKU_SEEDS: at('own/seeds'),
    BANKU_DIST: at('own/dist'),
  });
const bring = async (path: string, text: string): Promise<void> => {
  await mkdir(join(at(path), '..'), { recursive: true });
  await writeFile(at(path), text);
};
const story =
  '# 石桥码头恢复夜航\n\n本报讯(记者 段一鸣)石桥码头昨夜恢复夜航，首班船载客六十人。\n\n船长说，江面能见度比去年好。\n';
const other = '# 县图书馆开夜场\n\n本报讯(记者 唐小溪)县图书馆每周三开放到晚上九点，接待夜读者四千多人次。\n';

describe('banku new', () => {
  test('makes a folder that holds settings, empty places and no word of any other archive', async () => {
    expect(await banku('new', at('own'), '--title', '石桥日报文库', '--newspaper', '石桥日报')).toBe(0);
    expect(readSettings(at('own/content'))).toMatchObject({ title: '石桥日报文库', newspaper: { name: '石桥日报' } });
    const files = await readdir(at('own'), { recursive: true });
    for (const name of files.filter((each) => /\.\w+$/.test(each)))
      expect(await readFile(at('own', name), 'utf8').catch(() => ''), name).not.toMatch(/高新区|园区/);
    const { dependencies } = JSON.parse(await readFile(at('own/package.json'), 'utf8')) as { dependencies: object };
    expect(Object.keys(dependencies)).toEqual(['banku']);
  });

  test('touches no folder in which something stands, and takes no address that is none', async () => {
    await bring('own/note.txt', 'x');
    expect(await banku('new', at('own'))).toBe(1);
    expect(said).toMatch(/new: .*own: expected a folder with nothing in it; found note\.txt/);
    expect(await banku('new', at('two'), '--url', 'nowhere')).toBe(1);
    expect(said).toMatch(/archive\.yaml: site\.url: expected /);
    expect(await readdir(folder)).toEqual(['own']);
  });

  test('keeps what npm left in the folder', async () => {
    await bring('own/package.json', '{"dependencies":{"banku":"file:banku.tgz"}}');
    expect(await banku('new', at('own'))).toBe(0);
    expect(JSON.parse(await readFile(at('own/package.json'), 'utf8'))).toMatchObject({
      dependencies: { banku: 'file:banku.tgz' },
      scripts: { start: 'banku start' },
    });
  });
});

describe('banku add', () => {
  beforeEach(async () => {
    await banku('new', at('own'));
  });
  const seeds = async (): Promise<string[]> =>
    (await readdir(at('own/seeds'))).filter((name) => !name.startsWith('.')).sort();
  const sidecar = async (name: string): Promise<unknown> => parse(await readFile(at('own/seeds', name), 'utf8'));

  test('takes Chinese names, issue folders and pictures; what names tell stands beside the page', async () => {
    await bring('石桥日报2024-03-12第2版.txt', story);
    await bring('2024-03-13/03.txt', other);
    await bring('2024-03-13/03.jpg', 'picture');
    await bring('2024-03-13/Thumbs.db', 'x');
    expect(await banku('add', at('石桥日报2024-03-12第2版.txt'), at('2024-03-13'))).toBe(0);
    expect(await seeds()).toEqual([
      ...['2024-03-13-03.jpg', '2024-03-13-03.txt', '2024-03-13-03.yaml'],
      ...['shiqiaoribao2024-03-12di2ban.txt', 'shiqiaoribao2024-03-12di2ban.yaml'],
    ]);
    expect(await sidecar('2024-03-13-03.yaml')).toEqual({
      ...{ label: '2024-03-13/03.txt', issueDate: '2024-03-13', printPage: '3' },
    });
    expect(await sidecar('shiqiaoribao2024-03-12di2ban.yaml')).toMatchObject({
      ...{ newspaper: '石桥日报', issueDate: '2024-03-12', printPage: '2' },
    });
    expect(await readFile(at('own/seeds/2024-03-13-03.txt'), 'utf8')).toBe(other);
  });

  test('what a person wrote beside a page goes with it', async () => {
    await bring('in/a.txt', story);
    await bring('in/a.yaml', 'issueDate: 1949-05-12\n');
    expect(await banku('add', at('in'))).toBe(0);
    expect(await sidecar('in-a.yaml')).toEqual({ issueDate: '1949-05-12' });
  });

  test('the same bytes, another kind of file and nothing at all are refused by name; the others are taken', async () => {
    await bring('a.txt', story);
    await bring('b.txt', story);
    await bring('c.doc', 'x');
    await bring('d.txt', other);
    expect(await banku('add', at('a.txt'), at('b.txt'), at('c.doc'), at('none.txt'), at('d.txt'))).toBe(1);
    expect(await seeds()).toEqual(['a.txt', 'a.yaml', 'd.txt', 'd.yaml']);
    expect(said).toMatch(/refused: .*b\.txt: the same bytes as .*a\.txt/);
    expect(said).toMatch(/refused: .*c\.doc: expected a page \(\.txt, .*found \.doc/);
    expect(said).toMatch(/refused: .*none\.txt: expected a file or a folder, found none/);
    expect(await banku('add', at('a.txt'))).toBe(1);
    expect(await seeds()).toHaveLength(4);
  });

  test('pages in folders of seeds/ are in the archive, too: their bytes, and their names', async () => {
    await bring('own/seeds/x/a.txt', story);
    await bring('twin.txt', story);
    await bring('x-a.txt', other);
    expect(await banku('add', at('twin.txt'), at('x-a.txt'))).toBe(1);
    expect(said).toMatch(/refused: .*twin\.txt: the same bytes as .*seeds\/x\/a\.txt/);
    expect(await seeds()).toEqual(['x', 'x-a-2.txt', 'x-a-2.yaml']);
  });

  test('two pages of one name are two pages', async () => {
    await bring('x/a.txt', story);
    await bring('y/a.txt', other);
    await banku('add', at('x/a.txt'), at('y/a.txt'));
    expect(await seeds()).toEqual(['a-2.txt', 'a-2.yaml', 'a.txt', 'a.yaml']);
  });
});

describe('banku correct', () => {
  let id = '';
  beforeEach(async () => {
    await banku('new', at('own'));
    await bring('p1.txt', story + other);
    await banku('add', at('p1.txt'));
    expect(await banku('split')).toBe(0);
    const files = await readdir(at('own/content/articles/p1'));
    for (const name of files)
      if ((await readFile(at('own/content/articles/p1', name), 'utf8')).includes('夜航')) id = name.replace('.mdx', '');
  });
  const article = async () => parseArticle(await readFile(at(`own/content/articles/p1/${id}.mdx`), 'utf8')).data;

  test.each([
    ['title', '石桥码头夜航恢复', '石桥码头夜航恢复'],
    ['kicker', '春运见闻', '春运见闻'],
    ['date', '2024-03-11', '2024-03-11'],
  ] as const)('of %s holds when the page is split again, and check is content', async (field, value, expected) => {
    expect(await banku('correct', id, field, value, '--why', '据原版', '--by', '张三')).toBe(0);
    expect(await banku('split')).toBe(0);
    expect((await article())[field]).toBe(expected);
    expect(await readFile(at('own/content/rulings/p1.yaml'), 'utf8')).toMatch(/by: 张三[^]*why: 据原版/);
    expect(await banku('check', '--content')).toBe(0);
  });

  test('several reporters, and none', async () => {
    await banku('correct', id, 'reporter', '段一鸣，唐小溪', '--why', '署名两人');
    expect((await article()).reporter?.map(({ name }) => name)).toEqual(['段一鸣', '唐小溪']);
    await banku('correct', id, 'reporter', '', '--why', '没有署名');
    expect((await article()).reporter ?? null).toBeNull();
  });

  test('a value that is none, an unknown id: said, and nothing is written', async () => {
    expect(await banku('correct', id, 'date', '去年', '--why', '据原版')).toBe(1);
    expect(said).toMatch(/correct: date: expected .*found “去年”/);
    expect(await banku('correct', 'nosuchid', 'title', '甲', '--why', '据原版')).toBe(1);
    expect(said).toMatch(/correct: nosuchid: expected the id of an article/);
    expect(await readdir(at('own/content'))).not.toContain('rulings');
  });
});
