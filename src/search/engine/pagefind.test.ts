import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildIndex, readArchive } from '../../../tests/properties/search-indexes.ts';
import { decodeChunks } from '../format/pagefind-chunks.ts';
import { spell } from '../format/tokens.ts';
import { toEngine } from './engine.ts';
import { nothingChosen } from './found.ts';
import { countIn, type Scanned } from './scan.ts';
import { openStore } from './store.ts';

test('a character whose pairs lie in two files is found in full by whoever has read neither', async () => {
  const { files, readBytes, scanned } = await buildIndex(await readArchive(), 'pagefind');
  const [, meta = new Uint8Array()] = [...files].find(([path]) => path.endsWith('.pf_meta')) ?? [];
  const chunks = decodeChunks(gunzipSync(meta));
  const letters = chunks.slice(1).flatMap(({ from }, before) => {
    const character = from.slice(0, 4);
    return chunks[before]?.to.startsWith(character) === true ? [character] : [];
  });
  const texts = scanned.map(({ head, body }: Scanned) => [...head, ...body]);
  const characters = [...new Set(texts.flat().join(''))].filter((one) => letters.includes(spell(one)));
  expect(characters.length).toBeGreaterThan(5);
  for (const one of characters) {
    const term = { typed: one, folded: one, sought: one, field: 'any', quoted: true } as const;
    const query = { typed: one, clauses: [{ alternatives: [term], excluded: false }], problems: [] };
    const { total } = await toEngine(await openStore(readBytes)).search(query, nothingChosen, 'newest');
    expect([one, total]).toEqual([one, texts.filter((parts) => countIn(parts, one) > 0).length]);
  }
});
