import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pagefindSignature } from '../format/files.ts';
import { endOfItem, readHead, readText, toListHead, toText } from './cbor.ts';
import { chunksOf, decodeChunks } from '../format/pagefind-chunks.ts';
import { spell } from '../format/tokens.ts';
import { cutChunk, toFileSize, withChunks } from './cut-chunks.ts';

const start = pagefindSignature.length;
/** As Pagefind keeps them: in their order, eight letters each. */
const words = Array.from({ length: 3000 }, (_, number) =>
  spell(String.fromCharCode(0x4e00 + (number >> 8), number)),
).toSorted();
/** A word with its pages: an empty list, or numbers of one, two, three and five bytes, and a map. */
const toWord = (word: string, number: number): Buffer => {
  const pages = Buffer.from('85171864190400 1a00010000 a1616101'.replaceAll(' ', ''), 'hex');
  return Buffer.concat([toListHead(2), toText(word), number % 3 === 0 ? toListHead(0) : pages]);
};
const whole = Buffer.concat([
  Buffer.from(pagefindSignature),
  toListHead(1),
  toListHead(words.length),
  ...words.map(toWord),
]);

/** Items of the list at `at`. */
function itemsOf(bytes: Buffer, at: number): Buffer[] {
  const { length, start: first } = readHead(bytes, at);
  const items: Buffer[] = [];
  for (let from = first; items.length < length; from = endOfItem(bytes, from))
    items.push(bytes.subarray(from, endOfItem(bytes, from)));
  return items;
}

test('no word is lost, cut or moved, and each file says from which word to which it goes', () => {
  const chunks = cutChunk(whole, 20_000);
  expect(chunks.length).toBeGreaterThan(2);
  const held = chunks.map(({ content }) => itemsOf(Buffer.from(gunzipSync(content)), start + 1));
  expect(Buffer.concat(held.flat())).toEqual(Buffer.concat(words.map(toWord)));
  expect(chunks.map(({ from, to }) => [from, to])).toEqual(
    held.map((items) => [items[0], items.at(-1)].map((item) => readText(item ?? whole, 1))),
  );
  expect(new Set(chunks.map(({ name }) => name)).size).toBe(chunks.length);
});

test('the description of the index names them in the order of their words; what else it says stays', () => {
  const before = [toText('1.5.2'), toListHead(0)];
  const behind = [toListHead(0), toListHead(0)];
  const old = Buffer.concat([toListHead(1), toListHead(3), toText('a'), toText('z'), toText('old')]);
  const meta = Buffer.concat([Buffer.from(pagefindSignature), toListHead(5), ...before, old, ...behind]);
  const chunks = cutChunk(whole, 20_000);
  const items = itemsOf(withChunks(meta, chunks.toReversed()), start);
  expect([items.slice(0, 2), items.slice(3)]).toEqual([before, behind]);
  const named = itemsOf(items[2] ?? whole, 0).map((item) => itemsOf(item, 0).map((text) => readText(text, 0)));
  expect(named).toEqual(chunks.map(({ from, to, name }) => [from, to, name]));
});

test('a reader finds all files that hold a word, and those of a character whose pairs go on in the next', () => {
  const chunks = cutChunk(whole, 20_000);
  const meta = Buffer.concat([
    Buffer.from(pagefindSignature),
    toListHead(3),
    toText('1.5.2'),
    toListHead(0),
    toListHead(0),
  ]);
  const listed = decodeChunks(withChunks(meta, chunks));
  expect(listed).toEqual(chunks.map(({ from, to, name }) => ({ from, to, name })));
  for (const word of words) expect(chunksOf(listed, word)).toHaveLength(1);
  const broken = chunks.slice(1).find(({ from }, at) => from.slice(0, 4) === chunks[at]?.to.slice(0, 4));
  expect(chunksOf(listed, broken?.from.slice(0, 4) ?? '').length).toBeGreaterThan(1);
  expect(chunksOf(listed, 'zzzzzzzz')).toEqual([]);
});

test('files grow with the index, so that their list does not grow as fast', () => {
  const [few, many] = [600_000, 60_000_000];
  expect(toFileSize(few)).toBeLessThan(toFileSize(many));
  expect(few / toFileSize(few)).toBeLessThan(many / toFileSize(many));
  expect(toFileSize(0)).toBe(0);
});
