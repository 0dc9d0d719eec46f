/** What becomes of an id: rows by name. Pages are read by the rules, as in a run of `npm run split`. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runSplit, type Run } from '../../../tests/properties/archive.ts';
import { formatRegister, parseRegister } from '../../../src/archive/register-lines.ts';
import type { Entry } from '../../../src/schema/register.ts';
import { findFate } from './fate.ts';
import { toRegistrar } from './registrar.ts';
import { toFingerprint, toShingles } from '../../read/rulings/shingles.ts';
import { undoWithdrawal, withdraw } from './withdrawal.ts';
import { describeTroubles } from './trouble.ts';

const harbour = [
  '本报讯(记者 沈青)临浦港区的第三座自动化码头昨天开始试运行，首批靠泊的是一艘从宁德驶来的散货船。',
  '码头采用无人集卡和远程岸桥，调度室里只有六名值班员，装卸一船水泥熟料的时间比老码头少了四个钟头。',
  '港务公司负责人说，年底以前还要把堆场的照明全部换成感应灯，并为渔民留出两处小型泊位。',
];
const school = [
  '本报讯(记者 罗岚)石桥中学的地质标本室上周末向市民开放，八百多块矿石第一次离开了库房的木箱。',
  '标本多是退休教师冯老师三十年间背回来的，最重的一块玄武岩有四十斤，最轻的云母薄得可以透光。',
  '孩子们最爱问的是陨石，讲解员便准备了一块磁铁，让每个人都试一试它会不会被吸住。',
];
const bridge = [
  '本报讯(记者 何舟)横跨沱河的人行索桥今天合龙，两岸村庄的老人不必再绕行七公里去赶集。',
  '索桥全长二百一十米，桥面铺的是防腐杉木板，工人们为了避开候鸟迁徙，把吊装改在了夜间。',
];
const story = (title: string, body: readonly string[]): string => [`# ${title}`, ...body].join('\n\n');
const page = (...stories: readonly string[]): string => `${stories.join('\n\n')}\n`;

const withoutDateline = (texts: readonly string[]): string => texts.map((text) => text.replace(/^.*\)/, '')).join('');

const harbourStory = story('无人码头试运行', harbour);
const schoolStory = story('矿石走出库房', school);
const bridgeStory = story('沱河索桥合龙', bridge);
const all = page(harbourStory, schoolStory, bridgeStory);

const idOf = ({ articles }: Run, words: string): string =>
  articles.find(({ body }) => body.some(({ text }) => text.includes(words)))?.data.id ?? 'none';
const entryOf = ({ register }: Run, id: string): Entry | undefined => register.find((entry) => entry.id === id);

const before = runSplit({ p: all });
const [harbourId, schoolId, bridgeId] = ['水泥熟料', '玄武岩', '防腐杉木'].map((words) => idOf(before, words));

test('the three stories are three articles, with an entry each', () => {
  expect(before.articles).toHaveLength(3);
  expect(before.register.map(({ id, state, accession }) => [id, state, accession])).toEqual(
    [harbourId, schoolId, bridgeId].map((id) => [id, 'live', '2026-11-21']),
  );
});

describe('an article that is found again keeps its id', () => {
  const replace = (from: string, to: string): string => all.replace(from, to);
  test.each<[string, string, string, string]>([
    ['a slip in its first letters', replace('临浦港区的第三座', '临浦港区第二座'), '水泥熟料', harbourId ?? ''],
    ['its headline changed', replace('无人码头试运行', '港口换新装'), '水泥熟料', harbourId ?? ''],
    ['a caption joined in front', replace('# 无人码头试运行\n\n', '图为调度室里的大屏幕'), '水泥熟料', harbourId ?? ''],
    ['its first paragraph lost', replace(`${harbour[0] ?? ''}\n\n`, ''), '水泥熟料', harbourId ?? ''],
    ['its last paragraph lost', replace(school[2] ?? '', ''), '玄武岩', schoolId ?? ''],
    ['the stories in another order', page(bridgeStory, harbourStory, schoolStory), '防腐杉木', bridgeId ?? ''],
    ['full-width digits and spaces', replace('有四十斤', '有 四 十 斤'), '玄武岩', schoolId ?? ''],
  ])('%s', (_, text, words, id) => {
    const after = runSplit({ p: text }, before.register, '2027-01-01');
    expect(idOf(after, words)).toBe(id);
    expect(entryOf(after, id)?.accession).toBe('2026-11-21');
    expect(after.troubles).toEqual([]);
  });

  test('its page is renamed', () => {
    const after = runSplit({ q: all }, before.register);
    expect(after.register.map(({ id, page: where }) => [id, where])).toEqual(
      [harbourId, schoolId, bridgeId].map((id) => [id, 'q']),
    );
  });

  test('it is moved to a page that was there before', () => {
    const two = runSplit({ p: page(harbourStory, schoolStory), q: bridgeStory });
    const after = runSplit({ p: harbourStory, q: page(bridgeStory, schoolStory) }, two.register);
    expect(idOf(after, '玄武岩')).toBe(idOf(two, '玄武岩'));
    expect(after.troubles).toEqual([]);
  });
});

describe('an article that is no more', () => {
  test('merged: its text is in another one, and comes back under its id', () => {
    const joined = all.replace('# 沱河索桥合龙\n\n本报讯(记者 何舟)', '');
    const after = runSplit({ p: joined }, before.register, '2027-01-01');
    expect(entryOf(after, bridgeId ?? '')).toMatchObject({ state: 'merged', into: schoolId, on: '2027-01-01' });
    expect(after.troubles).toEqual([]);
    const again = runSplit({ p: all }, after.register, '2028-01-01');
    expect(formatRegister(again.register)).toBe(formatRegister(before.register));
  });

  test('split in two: the larger part inherits, the other gets a new id', () => {
    const whole = runSplit({ p: story('无人码头试运行', [...harbour, withoutDateline(bridge)]) });
    const after = runSplit({ p: page(harbourStory, bridgeStory) }, whole.register);
    expect(idOf(after, '水泥熟料')).toBe(whole.register[0]?.id);
    expect(whole.register.some(({ id }) => id === idOf(after, '防腐杉木'))).toBe(false);
  });

  test('split into three: the largest inherits', () => {
    const whole = runSplit({ p: story('一周要闻', [`本报讯 ${withoutDateline([...harbour, ...school, ...bridge])}`]) });
    const after = runSplit({ p: all }, whole.register);
    expect(whole.register).toHaveLength(1);
    expect(idOf(after, '水泥熟料')).toBe(whole.register[0]?.id);
    expect(after.troubles).toEqual([]);
  });

  test('split into many, of which none is large: its address lists them', () => {
    const parts = [...harbour, ...school, ...bridge];
    const whole = toFingerprint(toShingles([withoutDateline(parts)]));
    const holders = parts.map((text, index) => ({
      id: `part${String(index)}`,
      shingles: toShingles([withoutDateline([text])]),
    }));
    const fate = findFate(whole, holders);
    expect(fate.state).toBe('split');
    expect(fate.state === 'split' && fate.into.length).toBeGreaterThanOrEqual(2);
    expect(findFate(whole, holders.slice(0, 1))).toEqual({ state: 'vanished' });
  });

  test('vanished: it is reported with what to do, its entry stays, its id is not given away', () => {
    const after = runSplit({ p: page(harbourStory, schoolStory) }, before.register);
    expect(after.troubles.map(({ entry }) => entry.id)).toEqual([bridgeId]);
    expect(entryOf(after, bridgeId ?? '')).toEqual(entryOf(before, bridgeId ?? ''));
    const lines = describeTroubles(after.troubles, 'content/register.yaml').join('\n');
    expect(lines).toContain(`npm run withdraw -- ${bridgeId ?? ''} --why`);
    expect(lines).toContain('沱河索桥合龙');
  });

  test('its page vanished: every article of it is reported', () => {
    const after = runSplit(
      { other: bridgeStory.replaceAll('索桥', '隧道').replaceAll('沱河', '老君山') },
      before.register,
    );
    expect(after.troubles.map(({ entry }) => entry.id)).toEqual(expect.arrayContaining([harbourId, schoolId]));
  });

  test('a page that stood there twice is taken out: its addresses lead to the other one', () => {
    const two = runSplit({ p: all, q: all });
    expect(new Set(two.register.map(({ id }) => id)).size).toBe(6);
    const after = runSplit({ q: all }, two.register);
    expect(after.troubles).toEqual([]);
    const gone = two.register.filter((entry) => entry.page === 'p').map(({ id }) => entryOf(after, id));
    expect(gone.map((entry) => entry?.state)).toEqual(['merged', 'merged', 'merged']);
  });

  test('a page that is refused, and not settled, keeps its entries', () => {
    const two = runSplit({ p: harbourStory, q: schoolStory });
    const registrar = toRegistrar(two.register, () => true, '2027-01-01');
    const result = two.results.get('q');
    if (result) registrar.settle('q', result);
    expect(registrar.close()).toEqual({ register: two.register, troubles: [] });
  });
});

describe('withdrawn', () => {
  const decision = { on: '2027-03-04', why: '应作者要求' };
  const register = withdraw(before.register, [schoolId ?? ''], decision);

  test('it is in no article, its text is noted as left out, and it stays so when it is corrected or its page renamed', () => {
    for (const pages of [{ p: all }, { p: all.replace('上周末', '本周未') }, { q: all }]) {
      const after = runSplit(pages, register);
      expect(idOf(after, '玄武岩')).toBe('none');
      expect(after.articles).toHaveLength(2);
      expect(entryOf(after, schoolId ?? '')).toMatchObject({ state: 'withdrawn', ...decision });
      const [result] = [...after.results.values()];
      expect(result?.segments.filter(([, , role]) => role === 'withdrawn').length).toBeGreaterThan(2);
      expect(after.troubles).toEqual([]);
    }
  });

  test('its text may not come back within another article unnoticed', () => {
    const joined = all
      .replace('# 矿石走出库房\n\n本报讯(记者 罗岚)', '')
      .replace('# 沱河索桥合龙\n\n本报讯(记者 何舟)', '');
    const { troubles } = runSplit({ p: joined }, withdraw(before.register, [bridgeId ?? ''], decision));
    expect(troubles).toMatchObject([
      { entry: { id: bridgeId }, reason: expect.stringContaining('withdrawn') as string },
    ]);
  });

  test('undone, it is what it was', () => {
    const after = runSplit({ p: all }, undoWithdrawal(register, [schoolId ?? '']));
    expect(formatRegister(after.register)).toBe(formatRegister(before.register));
  });

  test.each([
    ['an id that nobody knows', 'nobody12', /nobody12: expected the id of an article/],
    [
      'an article that is withdrawn already',
      schoolId ?? '',
      /expected a published article, found one that is withdrawn/,
    ],
  ])('%s is an error', (_, id, message) => {
    expect(() => withdraw(register, [id], decision)).toThrow(message);
  });
});

test('an id is never given to a second article, although its first letters say so', () => {
  // The first story vanishes; another one begins with the same forty letters.
  const start = harbour[0] ?? '';
  const other = story('另一件事', [start, withoutDateline([...school, ...bridge])]);
  const after = runSplit({ p: other }, runSplit({ p: story('无人码头试运行', harbour) }).register);
  const [article] = after.articles;
  expect(article?.data.id).not.toBe(harbourId);
  expect(after.register.find(({ id }) => id === article?.data.id)?.state).toBe('live');
});

describe('the file', () => {
  test('is YAML, and is read back as it was', () => {
    const odd = before.register.map((entry) => ({
      ...entry,
      title: `“${entry.title}”: {#} 'a' \\ \t\u0001\ud800 - [`,
    }));
    const text = formatRegister(odd);
    expect(parse(text)).toEqual(odd);
    expect(parseRegister(text, 'register.yaml')).toEqual(odd);
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(3);
    expect(parseRegister(formatRegister([]), 'register.yaml')).toEqual([]);
  });

  const lines = formatRegister(before.register).split('\n');
  const [line = ''] = lines.filter((each) => each.startsWith('- '));
  test.each<[string, string, RegExp]>([
    ['no JSON', '- id: a', /register\.yaml:1: expected “- ” and one entry as JSON; found “- id: a”/],
    [
      'an unknown field',
      line.replace('{ ', '{ "colour": "red", '),
      /register\.yaml:1: .*no such field; found "colour"/,
    ],
    ['no such day', line.replace('2026-11-21', '2026-13-41'), /register\.yaml:1: accession: expected/],
    ['two entries of one id', `${line}\n${line}`, /register\.yaml:2: \w+ has an entry in line 1 already/],
    [
      'merged into nothing',
      line.replace('"live"', '"merged"'),
      /register\.yaml:1: into: expected string; found nothing/,
    ],
    ['cut between two entries', lines.slice(0, -3).join('\n'), /register\.yaml: refused: .*cut short.*git checkout/],
    ['of a newer version', '# version 3\n- {}\n# end\n', /register\.yaml: refused: .*newer version.*version 3/],
  ])('%s is an error that names the line', (_, text, message) => {
    expect(() => parseRegister(text, 'register.yaml')).toThrow(message);
  });

  test('of the first version, which knew no last line, is read', () => {
    expect(parseRegister(`# made by hand\n${line}\n`, 'register.yaml')).toHaveLength(1);
  });
});
