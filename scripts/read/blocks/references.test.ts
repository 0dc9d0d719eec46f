import { describe, expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { blocksOf as labelled } from '../../../tests/labelled.ts';
import type { LineLabel } from '../grammar/labels.ts';
import type { Block } from '../model.ts';
import { referenceOf } from './references.ts';

/** Every line of a page taken for `label`. */
const blocksOf = (page: string, label: LineLabel = 'body'): readonly Block[] => labelled(page, label);
const read = (page: string): unknown[] => blocksOf(page).map(({ kind, passage }) => [kind, passage.text]);

describe('from page to page', () => {
  test.each([
    ['（上接第一版）', 'from', '1'],
    ['(上接A01版)', 'from', 'A1'],
    ['上接1版', 'from', '1'],
    ['（紧接第二版）', 'from', '2'],
    ['[上接第一版）', 'from', '1'],
    ['（下转第四版）', 'to', '4'],
    ['下转A04版', 'to', 'A4'],
    ['（转第三版）', 'to', '3'],
  ] as const)('%s: %s page %s', (line, direction, page) => {
    const [first] = blocksOf(`${line}\n\n会议指出，要坚持改革的方向，为企业解决难题。`);
    expect(first && referenceOf(first, knowledge)).toEqual({ direction, page });
  });
  test.each(['责编：沈青', '第05版', '（详见第3版）'])('%s leads no story on', (line) => {
    const [first] = blocksOf(line, 'furniture');
    expect(first && referenceOf(first, knowledge)).toBeNull();
  });

  test('text that tells of such a line is none', () => {
    const [first] = blocksOf('（上接第一版）');
    expect(first && referenceOf({ ...first, kind: 'paragraph' }, knowledge)).toBeNull();
  });

  test('behind a headline', () => {
    expect(
      blocksOf('大桥合龙（下转3版）', 'headline').map(({ kind, label, passage }) => [kind, label, passage.text]),
    ).toEqual([
      ['heading', 'headline', '大桥合龙'],
      ['furniture', 'jump', '（下转3版）'],
    ]);
  });
});

describe('references are cut off', () => {
  const text = '会议指出，要坚持改革的方向，推动园区发展，为企业解决难题';
  test.each<[string, string, readonly (readonly [string, string])[]]>([
    [
      'before a text',
      `（上接第一版）${text}。`,
      [
        ['furniture', '（上接第一版）'],
        ['paragraph', `${text}。`],
      ],
    ],
    [
      'after a text',
      `${text}。（下转第四版）`,
      [
        ['paragraph', `${text}。`],
        ['furniture', '（下转第四版）'],
      ],
    ],
    [
      'in half-width brackets',
      `${text}。(下转4版)`,
      [
        ['paragraph', `${text}。`],
        ['furniture', '(下转4版)'],
      ],
    ],
    [
      'not where the brackets say something',
      `（沈青是车间主任）${text}。`,
      [['paragraph', `（沈青是车间主任）${text}。`]],
    ],
    ['not in the middle', `${text}（见第四版），${text}。`, [['paragraph', `${text}（见第四版），${text}。`]]],
  ])('%s', (_, page, expected) => {
    expect(read(page)).toEqual(expected);
  });

  test('a sentence that a reference interrupts stays open', () => {
    expect(blocksOf(`${text}，为居民（下转第四版）`).map(({ open }) => open)[0]).toBe(true);
    expect(blocksOf(`${text}。（下转第四版）`).map(({ open }) => open)[0]).toBe(false);
  });

  test('a dateline may follow the reference', () => {
    const [, below] = blocksOf(`（上接第一版）本报讯 ${text}。`);
    expect([below?.kind, below?.dateline]).toEqual(['paragraph', true]);
  });
});
