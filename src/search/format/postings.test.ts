import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from './bytes.ts';
import { findChunk, readChunk, toChunks } from './chunks.ts';
import { decodeHolders, decodePlaces, HoldersWriter, PlacesWriter, toHoldersKey, toKey } from './postings.ts';

property.prop([fc.array(fc.nat({ max: Number.MAX_SAFE_INTEGER }))], { seed: 21 })(
  'numbers are read as they were written',
  (numbers) => {
    const writer = new ByteWriter();
    for (const number of numbers) writer.write(number);
    const reader = new ByteReader(writer.toBytes());
    expect(numbers.map(() => reader.read())).toEqual(numbers);
    expect(reader.isAtEnd).toBe(true);
  },
);

const ascending = (max: number): fc.Arbitrary<number[]> =>
  fc.uniqueArray(fc.nat({ max }), { maxLength: 30 }).map((numbers) => numbers.sort((a, b) => a - b));

property.prop(
  [
    ascending(100_000).chain((articles) =>
      fc.tuple(...articles.map((article) => fc.tuple(fc.constant(article), ascending(70_000)))),
    ),
  ],
  { seed: 22 },
)('places are read as they were written', (lists) => {
  const held = lists.filter(([, places]) => places.length > 0);
  const writer = new PlacesWriter();
  for (const [article, places] of held) for (const place of places) writer.add(article, place);
  const { articles, starts, places } = decodePlaces(writer.toBytes());
  expect(articles.map((article, index) => [article, places.slice(starts[index], starts[index + 1])])).toEqual(held);
});

property.prop(
  [
    fc.uniqueArray(fc.tuple(fc.nat({ max: 50_000 }), fc.integer({ min: 1, max: 400 }), fc.boolean()), {
      selector: ([article]) => article,
    }),
  ],
  { seed: 23 },
)('holders are read as they were written', (rows) => {
  const sorted = rows.toSorted(([a], [b]) => a - b);
  const writer = new HoldersWriter();
  for (const row of sorted) writer.add(...row);
  const { articles, counts, inHead } = decodeHolders(writer.toBytes());
  expect(articles.map((article, index) => [article, counts[index], inHead[index]])).toEqual(sorted);
});

property.prop(
  [
    fc.uniqueArray(fc.tuple(fc.nat({ max: 2 ** 51 }), fc.uint8Array({ maxLength: 9000 })), {
      selector: ([key]) => key,
      maxLength: 12,
    }),
  ],
  { seed: 24, numRuns: 40 },
)('every key is found in the file that its number says, none elsewhere', (lists) => {
  const sorted = lists.toSorted(([a], [b]) => a - b);
  const chunks = [...toChunks(sorted, 7)];
  const firstKeys = chunks.map(({ firstKey }) => firstKey);
  for (const [key, list] of sorted) {
    const number = findChunk(firstKeys, key);
    expect(readChunk(chunks[number]?.bytes ?? new Uint8Array(), 7).get(key)).toEqual(list);
  }
  expect(chunks.flatMap(({ bytes }) => [...readChunk(bytes, 7).keys()])).toEqual(sorted.map(([key]) => key));
});

test('a file of another build is refused', () => {
  const [chunk] = [...toChunks([[1, new Uint8Array([1])]], 7)];
  expect(() => readChunk(chunk?.bytes ?? new Uint8Array(), 8)).toThrow(RangeError);
});

test('keys of one, two and three characters do not meet', () => {
  const grams = ['\u0001', '高', '\uffff', '高新', '\uffff\uffff', '!!!', '高新区', '\uffff\uffff\uffff'];
  const keys = [...grams.map(toKey), ...grams.filter(({ length }) => length > 1).map(toHoldersKey)];
  expect(new Set(keys).size).toBe(keys.length);
  expect(toHoldersKey('高')).toBe(toKey('高'));
});
