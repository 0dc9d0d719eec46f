import { describe, expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { toLines } from '../lines/index.ts';
import { openArchive } from '../../door/archive.ts';
import { explain } from '../explain.ts';
import { explainLines } from './explain.ts';
import { labelLines } from './index.ts';
import { toSentence } from './sentences.ts';
import { weights } from './weights.ts';

const { lines } = toLines(
  [
    '# 古桥加固完工',
    '本报记者 沈青',
    '石匠们把松动的桥石一块块取下，清洗之后按原样砌回，桥栏也补齐了缺角。',
    '## 老手艺不肯丢',
    '工匠沿用糯米灰浆的老办法，把每一道石缝填实，桥面比从前平整了许多。',
  ].join('\n\n'),
);

describe('a line explained', () => {
  const explained = explainLines(lines, knowledge);
  test('is taken for what it is read as', () => {
    expect(explained.map(({ taken }) => taken.label)).toEqual(labelLines(lines, knowledge).map(({ label }) => label));
  });
  test('has reasons, largest first, each in words and by a name that the weights have', () => {
    const names = new Set([...Object.keys(weights.second.lines), ...Object.keys(weights.second.seams)]);
    for (const { taken, other, reasons } of explained) {
      expect(taken.label).not.toBe(other.label);
      const found = reasons();
      expect(found.length).toBeGreaterThan(0);
      const sizes = found.map(({ weight }) => Math.abs(weight));
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      for (const { evidence, sentence } of found) {
        expect(evidence === null || names.has(evidence)).toBe(true);
        expect(sentence).not.toMatch(/[{}]/);
      }
    }
  });
  test('a byline is one for what it says of itself', () => {
    expect(explained[1]?.taken.label).toBe('byline');
    expect(
      explained[1]
        ?.reasons()
        .some(({ weight, sentence }) => weight > 0 && sentence === 'the line says of itself: byline'),
    ).toBe(true);
  });
});

describe('evidence in words', () => {
  test.each([
    ['always', 'any line'],
    ['kind 1 below: byline', 'the line below says of itself: byline'],
    ['length 2 above: 5–6', 'the line 2 above has 5–6 letters'],
    ['kind 3 above: no line', 'there is no line 3 above'],
    ['mark: none & end 1 above: stop', 'the line is marked: none; and the line above ends with: stop'],
    ['page levels: two', 'on the page, levels: two'],
  ])('%s', (evidence, sentence) => {
    expect(toSentence(evidence)).toBe(sentence);
  });
});

describe('npm run explain', () => {
  const archive = openArchive();
  const page = '000_1a44b1ed414a22fb';
  test('a page: its lines, its stories', async () => {
    const said = await explain(archive, page);
    expect(said).toMatch(/^000_1a44b1ed414a22fb\.txt: \d+ characters, \d+ printed lines/);
    expect(said).toMatch(/headline .*肇庆高新区特色产业集群登榜/);
    expect(said).toMatch(/\d+ stories/);
  });
  test('a line by its number', async () => {
    expect(await explain(archive, `${page}:3`)).toMatch(/^line 3: .*\n.*\ntaken for headline/);
  });
  test.each([
    ['nosuch', /none called “nosuch” in .*There are: 000_1a44b1ed414a22fb/],
    [`${page}:99999`, /found 99999, where nothing is printed\. The nearest is \d+/],
  ])('%s is refused', async (target, message) => {
    await expect(explain(archive, target)).rejects.toThrow(message);
  });
});
