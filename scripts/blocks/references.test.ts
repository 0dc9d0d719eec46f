import { describe, expect, test } from 'vitest';
import { knowledge } from '../../tests/knowledge.ts';
import { blocksOf } from '../../tests/labelled.ts';
import { referenceOf } from './references.ts';

const read = (page: string): unknown[] => blocksOf(page, 'body').map(({ kind, passage }) => [kind, passage.text]);

const referenceTo = (line: string): 'from' | 'to' | null => {
  const [block] = blocksOf(line, 'furniture');
  return block === undefined ? null : (referenceOf(block, knowledge)?.direction ?? null);
};

describe('from page to page', () => {
  test.each([
    ['（上接第一版）', 'from'],
    ['(上接A01版)', 'from'],
    ['上接1版', 'from'],
    ['（紧接第二版）', 'from'],
    ['（下转第四版）', 'to'],
    ['下转A04版', 'to'],
    ['（转第三版）', 'to'],
    ['责编：沈青', null],
    ['第05版', null],
  ])('%s: %s', (line, reference) => {
    expect(referenceTo(line)).toBe(reference);
  });

  test('text that tells of such a line is none', () => {
    expect(
      blocksOf('（上接第一版）', 'furniture').map((block) => referenceOf({ ...block, kind: 'paragraph' }, knowledge)),
    ).toEqual([null]);
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
    expect(blocksOf(`${text}，为居民（下转第四版）`, 'body').map(({ open }) => open)[0]).toBe(true);
    expect(blocksOf(`${text}。（下转第四版）`, 'body').map(({ open }) => open)[0]).toBe(false);
  });

  test('a dateline may follow the reference', () => {
    const [, below] = blocksOf(`（上接第一版）本报讯 ${text}。`, 'body');
    expect([below?.kind, below?.dateline]).toEqual(['paragraph', true]);
  });
});
