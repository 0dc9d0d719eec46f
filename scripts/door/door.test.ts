/** The door as a person meets it: help in two languages, slips, the right exit codes. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../banku.ts';
import { moved, openArchive } from './archive.ts';
import { Misuse, readArguments, type Options } from './arguments.ts';
import { languageOf } from './language.ts';
import { nearest } from './probably-meant.ts';

let printed: string[] = [];
let said: string[] = [];
beforeEach(() => {
  [printed, said] = [[], []];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const verbs = [
  'new',
  'add',
  'split',
  'correct',
  'adopt',
  'withdraw',
  'explain',
  'check',
  'build',
  'preview',
  'dev',
  'publish',
  'pack',
  'start',
];

describe('help', () => {
  test.each(verbs)('of %s says how it is called, in English and in Chinese', async (verb) => {
    expect(await main([verb, '--help'], { LANG: 'en_US.UTF-8' })).toBe(0);
    expect(printed.join('\n')).toMatch(new RegExp(`^Usage: banku ${verb}`));
    printed = [];
    expect(await main([verb, '--help'], { LANG: 'zh_CN.UTF-8' })).toBe(0);
    expect(printed.join('\n')).toMatch(new RegExp(`^用法 Usage: banku ${verb}[^]*选项:[^]*显示本说明`));
  });

  test('in a folder of the project is called through npm', async () => {
    await main(['split', '--help'], { LANG: 'en_US.UTF-8', npm_lifecycle_event: 'split' });
    expect(printed[0]).toMatch(/^Usage: npm run split -- \[options\]/);
  });

  test('without a verb lists them all, and is an error', async () => {
    expect(await main([], { LANG: 'en_US.UTF-8' })).toBe(2);
    for (const verb of verbs) expect(printed.join('\n')).toContain(`  ${verb} `);
    expect(await main(['--help'], { LANG: 'en_US.UTF-8' })).toBe(0);
  });
});

/** What a module loads at once, and what that loads: files, and names of packages. */
function listImports(file: URL, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file.href)) return found;
  found.add(file.href);
  const source = readFileSync(file, 'utf8');
  for (const [, name = ''] of source.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)';$/gms)) {
    if (name.startsWith('.')) listImports(new URL(name, file), found);
    else found.add(name);
  }
  return found;
}

describe('what a verb works with is loaded when it works:', () => {
  test.each(['../banku.ts', ...verbs.map((verb) => `../commands/${verb}.ts`)])('%s loads no package', (file) => {
    const all = [...listImports(new URL(file, import.meta.url))];
    expect(all.length).toBeGreaterThan(1);
    expect(all.filter((name) => !/^(?:file|node):/.test(name))).toEqual([]);
  });
});

describe('slips', () => {
  test.each([
    [['spilt'], 'there is no verb “spilt”; did you mean split?'],
    [['toString'], 'there is no verb “toString”\n'],
    [['split', '--sedes', 'x'], 'split: --sedes: there is no such option; did you mean --seeds?'],
    [['split', '--out'], 'split: --out: expected a value, found none'],
    [['split', '--out', '--json'], 'split: --out: expected a value, found --json; write --out=… where that is meant'],
    [['split', '--json=yes'], 'split: --json: expected no value, found “yes”'],
    [['build', 'now'], 'build: expected options alone, found “now”'],
    [['withdraw'], 'withdraw: expected the id of an article, found none'],
    [['new'], 'new: expected one folder, found 0'],
    [['add'], 'add: expected a file or a folder, found none'],
    [['correct', 'a', 'title'], 'correct: expected ID FIELD VALUE'],
    [['correct', 'a', 'title', 'b'], 'correct: expected a reason, --why'],
    [
      ['correct', 'a', 'titel', 'b', '--why', 'c'],
      '“titel”: expected one of title, kicker, deck, park, date, reporter, topic; did you mean title?',
    ],
    [['publish'], 'publish: expected --to FOLDER, found none'],
    [['preview', '--port', 'x'], 'preview: --port: expected a number from 0 to 65535, found “x”'],
  ])('%j', async (words, expected) => {
    expect(await main(words, { LANG: 'en_US.UTF-8' })).toBe(2);
    expect(said.join('\n')).toContain(expected);
    expect([...said, ...printed].join('\n')).toContain('Usage: ');
  });
});

test('an archive beside the first has its own places, settings and path', () => {
  const here = openArchive('.', { BANKU_BASE: '/archive/' });
  expect(here.settings().site.base).toBe('/archive/');
  const other = moved(here, { content: '/nowhere/content' });
  expect([other.seeds, other.content, other.authority]).toEqual([here.seeds, '/nowhere/content', here.authority]);
  expect(other.settings().title).toBe(here.settings().title);
  expect(openArchive('.', {}).settings().site.base).toBe('/');
});

test('what a verb cannot do is one line with its name, without a trace', async () => {
  const environment = { LANG: 'en_US.UTF-8', BANKU_CONTENT: '/nowhere/content', BANKU_DIST: '/nowhere/dist' };
  expect(await main(['preview'], environment)).toBe(1);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^preview: .*archive\.yaml/);
});

test.each([
  [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'zh'],
  [{ LC_MESSAGES: 'en_GB.UTF-8', LANG: 'zh_TW.UTF-8' }, 'en'],
  [{ LC_ALL: '', LANG: 'zh_TW' }, 'zh'],
  [{ LANG: 'C' }, 'en'],
])('%j speaks %s', (environment, language) => {
  expect(languageOf(environment)).toBe(language);
});

test.each([
  ['chekc', 'check'],
  ['prevew', 'preview'],
  ['xyz', null],
])('%s is near %s', (typed, name) => {
  expect(nearest(typed, verbs)).toBe(name);
});

test('options and names keep their order and their types', () => {
  const about = { en: '', zh: '' };
  const options = { by: { type: 'string', about }, undo: { type: 'boolean', about } } as const satisfies Options;
  expect(readArguments(['a', '--by=-x', 'b', '--undo'], options, true)).toEqual({
    values: { by: '-x', undo: true },
    names: ['a', 'b'],
  });
  expect(readArguments([], options, true).values).toEqual({ by: undefined, undo: false });
  expect(() => readArguments(['a'], options, false)).toThrow(Misuse);
});
