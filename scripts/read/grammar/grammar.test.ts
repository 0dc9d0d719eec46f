/** The grammar: what may stand below what, and weights that speak of evidence that there is. */
import { describe, expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { toLines } from '../lines/index.ts';
import { labelLines } from './index.ts';
import { lineLabels, mayBegin, mayFollow, type LineLabel } from './labels.ts';
import { toModel } from './model.ts';
import { weights } from './weights.ts';

/** For each label, what may stand directly below it; `*` is every label that is bound to none. */
const free = lineLabels.filter((label) => !['headmore', 'deck', 'more'].includes(label));
const below: Readonly<Record<LineLabel, readonly LineLabel[]>> = {
  body: [...free, 'more'],
  more: [...free, 'more'],
  opening: [...free, 'more'],
  headline: [...free, 'headmore', 'deck'],
  headmore: [...free, 'headmore', 'deck'],
  kicker: ['kicker', 'headline'],
  deck: [...free, 'deck'],
  byline: [...free, 'deck'],
  signoff: free,
  crosshead: free,
  caption: [...free, 'more'],
  credit: [...free, 'more'],
  photo: [...free, 'more'],
  furniture: [...free, 'more'],
  label: free,
  jump: [...free, 'more'],
};

describe.each(lineLabels)('below %s', (label) => {
  test.each(lineLabels)('%s', (next) => {
    expect(mayFollow(label, next)).toBe(below[label].includes(next));
  });
});

test('a page begins with anything but the rest of a head', () => {
  expect(lineLabels.filter((label) => !mayBegin(label))).toEqual(['headmore', 'deck']);
});

test('a reading of any lines is one that the grammar allows, and every line has a label', () => {
  const text = [
    '——访林区',
    '第二行',
    '本报讯 近日，投产。',
    '责编：沈青',
    '# 题',
    '## 二',
    '甲 乙',
    '摄',
    '（上接一版）',
  ];
  for (let turn = 0; turn < text.length; turn++) {
    const { lines } = toLines([...text.slice(turn), ...text.slice(0, turn)].join('\n'));
    const labels = labelLines(lines, knowledge).map(({ label }) => label);
    expect(labels).toHaveLength(lines.length);
    labels.forEach((label, index) => {
      const above = labels[index - 1];
      expect(above === undefined ? mayBegin(label) : mayFollow(above, label)).toBe(true);
    });
  }
});

test('chances are chances', () => {
  const { lines } = toLines('# 古桥完工\n\n本报讯（记者 沈青）石匠们把桥石砌回。\n\n# 渔船出海\n\n渔民把船擦洗一新。');
  for (const { sure, starts } of labelLines(lines, knowledge))
    for (const chance of [sure, starts]) {
      expect(chance).toBeGreaterThanOrEqual(0);
      expect(chance).toBeLessThanOrEqual(1 + 1e-9);
    }
});

describe('weights', () => {
  const silent = { always: 0, grams: {} };
  const wordings = { opening: silent, headline: silent };
  const some = {
    about: {},
    temperature: 1,
    wordings,
    first: { lines: {}, seams: {} },
    second: { lines: {}, seams: {} },
  };
  test('those that come with the project name only evidence and labels that there are', () => {
    expect(() => toModel(weights)).not.toThrow();
  });
  test.each([
    ['evidence', { 'colour: red': { body: 1 } }, 'weights name “colour: red”, which is no evidence of the grammar'],
    ['an answer', { 'kind: poem': { body: 1 } }, 'weights name “kind: poem”, which is no evidence of the grammar'],
    ['a label', { 'kind: byline': { poem: 1 } }, 'weights name “poem”, which is no label of the grammar'],
  ])('%s that is unknown is refused', (_, lines, message) => {
    expect(() => toModel({ ...some, first: { lines, seams: {} } })).toThrow(message);
  });
  test('each is rounded to three digits, and none is 0', () => {
    for (const { lines, seams } of [weights.first, weights.second])
      for (const row of [
        ...Object.values<Record<string, number>>(lines),
        ...Object.values<Record<string, number>>(seams),
      ])
        for (const weight of Object.values(row)) {
          expect(weight).not.toBe(0);
          expect(Math.round(weight * 1000) / 1000).toBe(weight);
        }
  });
});
