/** The commands as a person runs them, on made folders. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkLinks } from './check/links.ts';
import { isRefusal, readSeed } from './files/seeds.ts';
import { formatNote, toPlace } from './notes.ts';
import { coverPage } from './coverage.ts';
import { toPassage } from '../tests/knowledge.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banku-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('a file that is no page is refused with a reason', () => {
  test.each<[string, string, Uint8Array, RegExp]>([
    ['empty', 'a.txt', Buffer.from(' \n\n'), /empty/],
    ['binary', 'a.txt', Buffer.from('PK\u0003\u0004\u0000'), /control character U\+0003/],
    ['GB18030', 'a.txt', Buffer.from([0xb8, 0xdf, 0xd0, 0xc2, 0xc7, 0xf8]), /UTF-8.*GB18030.*Save the file as UTF-8/],
    ['UTF-16', 'a.txt', Buffer.from('\ufeff高新区', 'utf16le'), /UTF-16/],
    ['a Chinese name', '头版.txt', Buffer.from('高新区'), /Rename the file/],
    ['huge', 'a.txt', Buffer.alloc(2_000_001, 'a'), /at most 2 MB/],
  ])('%s', async (_, name, bytes, reason) => {
    await writeFile(join(folder, name), bytes);
    const read = await readSeed(folder, name);
    expect(isRefusal(read) ? read.reason : 'read').toMatch(reason);
  });

  test('a byte order mark and CRLF are no reason', async () => {
    await writeFile(join(folder, 'a.txt'), '\ufeff第一行\r\n第二行');
    const read = await readSeed(folder, 'a.txt');
    expect(isRefusal(read) ? read.reason : read.text).toBe('第一行\r\n第二行');
  });
});

describe('npm run split', () => {
  const story = '# 临浦高新区车间投产\n\n本报讯(记者 沈青)6月5日，临浦高新区的轧钢车间投产。 \n';
  const split = (): { readonly status: number | null; readonly stderr: string } => {
    const run = spawnSync(
      process.execPath,
      ['scripts/split.ts', '--seeds', join(folder, 'seeds'), '--out', join(folder, 'out')],
      { encoding: 'utf8' },
    );
    return { status: run.status, stderr: run.stderr };
  };
  const written = async (): Promise<string[]> =>
    (await readdir(join(folder, 'out'), { recursive: true })).filter((name) => /\.\w+$/.test(name)).sort();

  test('writes an article and the record of its page; a second run changes nothing', async () => {
    await mkdir(join(folder, 'seeds'));
    await writeFile(join(folder, 'seeds', 'p1.txt'), story);
    expect(split().status).toBe(0);
    const files = await written();
    expect(files.map((name) => name.replace(/[0-9a-z]{8}(?=\.mdx)/, 'ID').replaceAll('\\', '/'))).toEqual([
      'articles/p1/ID.mdx',
      'pages/p1.json',
      'register.yaml',
    ]);
    expect(split().stderr).toContain('0 files changed');
  });

  test('refuses one page, keeps what it had, and goes on with the others', async () => {
    await mkdir(join(folder, 'seeds'));
    await writeFile(join(folder, 'seeds', 'p1.txt'), story);
    split();
    const before = await written();
    await writeFile(join(folder, 'seeds', 'p1.txt'), Buffer.from([0xff, 0xfe, 0x00]));
    await writeFile(join(folder, 'seeds', 'p2.txt'), story.replace('轧钢', '炼钢'));
    const { status, stderr } = split();
    expect(status).toBe(1);
    expect(stderr).toContain('p1.txt');
    const after = await written();
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after.length).toBe(before.length + 2);
    expect(await readFile(join(folder, 'out', 'register.yaml'), 'utf8')).toMatch(/"page": "p1".*\n.*"page": "p2"/);
    expect(after.some((name) => name.endsWith('.tmp'))).toBe(false);
  });

  test('removes what a page no longer gives', async () => {
    await mkdir(join(folder, 'seeds'));
    await writeFile(join(folder, 'seeds', 'p1.txt'), story);
    await writeFile(join(folder, 'seeds', 'p2.txt'), story.replace('轧钢', '炼钢'));
    split();
    await rm(join(folder, 'seeds', 'p2.txt'));
    split();
    expect((await written()).filter((name) => name.includes('p2'))).toEqual([]);
  });

  test('a folder without pages is an error that says so', () => {
    const { status, stderr } = split();
    expect([status, stderr]).toEqual([1, expect.stringContaining('no folder of raw pages')]);
  });
});

test('checkLinks names the file and the link that leads nowhere', async () => {
  await mkdir(join(folder, 'a'));
  await writeFile(
    join(folder, 'index.html'),
    '<a href="/x/a/">ok</a><a href="/x/a/#there">ok</a><a href="a">slash</a><a href="/x/b/">gone</a><a href="/x/a/#not">anchor</a><a href="/a/">base</a><a href="https://example.org/">out</a><img src="pic.png">',
  );
  await writeFile(join(folder, 'a', 'index.html'), '<p id="there">x</p><a href="../">up</a>');
  const problems = (await checkLinks(folder, '/x/')).map(({ file, message }) => `${file}: ${message}`);
  expect(problems.sort()).toEqual([
    'index.html: /a/ leaves the path /x/ that the site lies below',
    'index.html: /x/a/#not leads to an anchor that is not there',
    'index.html: /x/b/ leads to nothing',
    'index.html: a lacks the slash at its end',
    'index.html: pic.png leads to nothing',
  ]);
});

test('a note says page, line and column, and points at the place', async () => {
  const page = '第一行\n本报讯 近日';
  expect(toPlace(page, 8)).toEqual({ line: 2, column: 5 });
  expect(formatNote('a.txt', page, { code: 'date-missing', span: [8, 10], message: 'nothing' })).toBe(
    'a.txt:2:5 date-missing nothing\n    本报讯 近日\n    　　　 ^',
  );
  expect(await readFile('content/archive.yaml', 'utf8')).toContain('title:');
});

describe('coverage', () => {
  test('a character that is nowhere is an error with its place', () => {
    expect(() => coverPage('甲\n乙', [], [{ passage: toPassage('甲'), role: 'ornament' }])).toThrow('line 2, column 1');
  });
  test('a character that is in two places is an error', () => {
    const drop = { passage: toPassage('甲'), role: 'ornament' } as const;
    expect(() => coverPage('甲', [], [drop, drop])).toThrow('two places');
  });
});
