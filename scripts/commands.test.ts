/** The commands as a person runs them, on made folders. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkLinks } from './keep/check/site-links.ts';
import { formatNote, toPlace } from './read/notes.ts';
import { coverPage } from './read/coverage.ts';
import { parseArticle } from '../src/markdown/article-file.ts';
import { page as pageSchema, type PageRecord } from '../src/schema/page.ts';
import { encoders } from '../tests/encoders.ts';
import { toPassage } from '../tests/knowledge.ts';
import { makePdf } from '../tests/pdf.ts';
import { runVerb, type Ended } from '../tests/run-verb.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banku-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('npm run split', () => {
  const story = '# 临浦高新区车间投产\n\n本报讯(记者 沈青)6月5日，临浦高新区的轧钢车间投产。 \n';
  const split = (): Promise<Ended> =>
    runVerb(['split', '--seeds', join(folder, 'seeds'), '--out', join(folder, 'out')]);
  const written = async (): Promise<string[]> =>
    (await readdir(join(folder, 'out'), { recursive: true })).filter((name) => /\.\w+$/.test(name)).sort();

  const readRecord = async (name: string): Promise<PageRecord> =>
    pageSchema.parse(JSON.parse(await readFile(join(folder, 'out', 'pages', `${name}.json`), 'utf8')));

  test('writes an article and the record of its page; a second run changes nothing', async () => {
    await mkdir(join(folder, 'seeds'));
    await writeFile(join(folder, 'seeds', 'p1.txt'), story);
    expect((await split()).status).toBe(0);
    const files = await written();
    expect(files.map((name) => name.replace(/[0-9a-z]{8}(?=\.mdx)/, 'ID').replaceAll('\\', '/'))).toEqual([
      'articles/p1/ID.mdx',
      'pages/p1.json',
      'pages/p1.txt',
      'register.yaml',
    ]);
    expect((await split()).stderr).toContain('0 files changed');
  });

  test('refuses one page, keeps what it had, and goes on with the others', async () => {
    await mkdir(join(folder, 'seeds'));
    await writeFile(join(folder, 'seeds', 'p1.txt'), story);
    await split();
    const before = await written();
    await writeFile(join(folder, 'seeds', 'p1.txt'), Buffer.from([0xff, 0xfe, 0x00]));
    await writeFile(join(folder, 'seeds', 'p2.txt'), story.replace('轧钢', '炼钢'));
    const { status, stderr } = await split();
    expect(status).toBe(1);
    expect(stderr).toContain('p1.txt');
    const after = await written();
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after.length).toBe(before.length + 3);
    expect(await readFile(join(folder, 'out', 'register.yaml'), 'utf8')).toMatch(/"page": "p1".*\n.*"page": "p2"/);
    expect(after.some((name) => name.endsWith('.tmp'))).toBe(false);
  });

  test('removes what a page no longer gives', async () => {
    await mkdir(join(folder, 'seeds'));
    await writeFile(join(folder, 'seeds', 'p1.txt'), story);
    await writeFile(join(folder, 'seeds', 'p2.txt'), story.replace('轧钢', '炼钢'));
    await split();
    await rm(join(folder, 'seeds', 'p2.txt'));
    await split();
    expect((await written()).filter((name) => name.includes('p2'))).toEqual([]);
  });

  test('says which encodings it found, and stores every page as one text', async () => {
    await mkdir(join(folder, 'seeds'));
    await writeFile(join(folder, 'seeds', 'p1.txt'), encoders.GB18030(story.replaceAll('\n', '\r\n')));
    await writeFile(join(folder, 'seeds', 'p2.txt'), encoders['UTF-16LE'](story.replace('轧钢', '炼钢')));
    await writeFile(join(folder, 'seeds', 'p3.pdf'), makePdf([[{ text: story.split('\n')[2] ?? '', x: 60, y: 900 }]]));
    const { status, stderr } = await split();
    expect([status, stderr]).toEqual([0, expect.stringContaining('1 GB18030, 1 UTF-16LE, 1 PDF')]);
    const record = await readRecord('p1');
    expect([record.format, record.encoding, record.length]).toEqual(['text', 'GB18030', story.length]);
    expect(await readFile(join(folder, 'out', 'pages', 'p1.txt'), 'utf8')).toBe(story);
  });

  test('a sidecar fills what no page prints, and tells the year', async () => {
    await mkdir(join(folder, 'seeds'));
    await writeFile(join(folder, 'seeds', 'p1.txt'), story);
    await writeFile(
      join(folder, 'seeds', 'p1.yaml'),
      'newspaper: 临浦日报\nissueDate: 2021-06-07\nprintPage: 3\nsource: https://example.org/3\n',
    );
    expect((await split()).status).toBe(0);
    const { newspaper, issueDate, printPage, section, source, supplied } = await readRecord('p1');
    expect({ newspaper, issueDate, printPage, section, source, supplied }).toEqual({
      ...{
        newspaper: '临浦日报',
        issueDate: '2021-06-07',
        printPage: '3',
        section: null,
        source: 'https://example.org/3',
      },
      supplied: ['newspaper', 'issueDate', 'printPage', 'source'],
    });
    const [article = ''] = (await written()).filter((name) => name.endsWith('.mdx'));
    const { data } = parseArticle(await readFile(join(folder, 'out', article), 'utf8'));
    expect(data).toMatchObject({ date: '2021-06-05', newspaper: '临浦日报', issueDate: '2021-06-07', printPage: '3' });
    expect(data.source.url).toBe('https://example.org/3');
    expect([data.basis.newspaper?.basis, data.basis.issueDate?.basis]).toEqual(['supplied', 'supplied']);
    expect(data.basis.date?.reason).toContain('据人工提供的出版日期');
  });

  test('goes on after files of every hostile kind, and writes nothing of them', async () => {
    await mkdir(join(folder, 'seeds'));
    const hostile: Record<string, string | Uint8Array> = {
      'a-empty.txt': '',
      'b-binary.txt': new Uint8Array(5000).map((_, index) => (index * index * 7 + index) % 256),
      'c-huge.txt': Buffer.alloc(20_000_000, story),
      'd-damaged.pdf': '%PDF-1.7 and no more',
      'e-scan.pdf': makePdf([[]]),
      'f-locked.pdf': makePdf([[]], { locked: true }),
      'g-page.xml': '<html/>',
      'h-lonely.yaml': 'newspaper: 甲',
    };
    for (const [name, content] of Object.entries(hostile)) await writeFile(join(folder, 'seeds', name), content);
    await writeFile(join(folder, 'seeds', 'z.txt'), `\u0000${story}\ue001\ufffd`);
    const { status, stderr } = await split();
    expect(status).toBe(1);
    for (const name of Object.keys(hostile))
      expect(stderr.match(new RegExp(`^refused: .*${name}: .+$`, 'gm'))).toHaveLength(1);
    expect(stderr).toMatch(
      /1 control-character[^]*1 replacement-character|1 replacement-character[^]*1 control-character/,
    );
    expect(stderr).toContain('1 private-use');
    expect(
      new Set((await written()).filter((name) => name !== 'register.yaml').map((name) => /[/\\](\w+)/.exec(name)?.[1])),
    ).toEqual(new Set(['z']));
  });

  test('takes away what a run that was cut off has left, and nothing of one that is under way', async () => {
    await mkdir(join(folder, 'seeds'));
    await writeFile(join(folder, 'seeds', 'p1.txt'), story);
    await mkdir(join(folder, 'out', 'pages'), { recursive: true });
    // No system gives out so high a number.
    await writeFile(join(folder, 'out', 'pages', 'p1.json.99999999.tmp'), '{');
    await writeFile(join(folder, 'out', 'pages', `p1.txt.${String(process.ppid)}.tmp`), '本报');
    expect((await split()).status).toBe(0);
    expect((await written()).filter((name) => name.endsWith('.tmp'))).toEqual([
      join('pages', `p1.txt.${String(process.ppid)}.tmp`),
    ]);
  });

  test('a folder without pages is an error that says so', async () => {
    const { status, stderr } = await split();
    expect([status, stderr]).toEqual([1, expect.stringContaining('no folder of raw pages')]);
  });
});

test('checkLinks names the file and the link that leads nowhere', async () => {
  await mkdir(join(folder, 'a'));
  await writeFile(
    join(folder, 'index.html'),
    '<a href="/x/a/">ok</a><a href="/x/a/#there">ok</a><a href="a">slash</a><a href="/x/b/">gone</a><a href="/x/a/#not">anchor</a><a href="/a/">base</a><a href="https://example.org/">out</a><img src="pic.png"><noscript><a href="/x/c/">gone</a></noscript><meta content="https://site.example/x/d/">',
  );
  await writeFile(
    join(folder, 'feed.xml'),
    '<feed><id>https://site.example/x/a/</id><link href="https://site.example/x/e/"/></feed>',
  );
  await writeFile(join(folder, 'data.json'), '{"a":["https://site.example/x/a/#there","https://site.example/x/f/"]}');
  await writeFile(join(folder, 'cut.json'), '{');
  await writeFile(join(folder, 'a', 'index.html'), '<p id="there">x</p><a href="../">up</a>');
  const problems = (await checkLinks(folder, '/x/', 'https://site.example')).map(
    ({ file, message }) => `${file}: ${message}`,
  );
  expect(problems.map((problem) => problem.replace(/(?<=cut.json: ).*/, '…')).sort()).toEqual([
    'cut.json: …',
    'data.json: https://site.example/x/f/ leads to nothing',
    'feed.xml: https://site.example/x/e/ leads to nothing',
    'index.html: /a/ leaves the path /x/ that the site lies below',
    'index.html: /x/a/#not leads to an anchor that is not there',
    'index.html: /x/b/ leads to nothing',
    'index.html: /x/c/ leads to nothing',
    'index.html: a lacks the slash at its end',
    'index.html: https://site.example/x/d/ leads to nothing',
    'index.html: pic.png leads to nothing',
  ]);
});

test('a note says page, line and column, and points at the place', async () => {
  const page = '第一行\n本报讯 近日';
  expect(toPlace(page, 8)).toEqual({ line: 2, column: 5 });
  expect(formatNote('a.txt', page, { code: 'park-unknown', span: [8, 10], message: 'nothing' })).toBe(
    'a.txt:2:5 park-unknown nothing; expected a park of content/authority/parks.yaml\n    本报讯 近日\n    　　　 ^',
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
