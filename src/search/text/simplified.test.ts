import table from 'opencc-js/dict/TSCharacters';
import { expect, test } from 'vitest';
import { decodeTable, encodeTable } from './number-text.ts';
import { simplify } from './simplified.ts';

test('says what the table of OpenCC says, for every character of it', () => {
  const entries = table.split('|').map((entry) => entry.split(' '));
  const single = entries.filter(([traditional = '', first = '']) => traditional.length === 1 && first.length === 1);
  const direct = new Map(single.map(([traditional = '', first = '']) => [traditional, first]));
  // Two characters of the table lead to others of it.
  const wrong = [...direct].filter(([traditional, first]) => {
    const second = direct.get(first) ?? first;
    return simplify(traditional) !== (direct.get(second) ?? second);
  });
  expect(direct.size).toBeGreaterThan(2500);
  expect(wrong).toEqual([]);
});

test.each([
  ['廠', '厂'],
  ['薴', '苎'],
  ['厂', '厂'],
  ['a', 'a'],
  ['𠮷', '𠮷'],
  ['𨸟', '𨸟'],
])('%s → %s', (character, simplified) => {
  expect(simplify(character)).toBe(simplified);
});

test('a table is read back as it was written, whatever its order', () => {
  const pairs = [
    [0xffff, 1],
    [0, 0xffff],
    [1, 2],
    [46, 45],
    [0x8eca, 0x8f66],
  ] as const;
  const becomes = decodeTable(encodeTable(pairs));
  expect([...becomes.entries()].filter(([, to]) => to !== 0)).toEqual(pairs.toSorted(([a], [b]) => a - b));
});
