/** Addresses of people and parks hold still: what readers have linked stays where it is, whatever is added. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleFrontMatter } from '../schema/article.ts';
import { toCatalogue, type Authority, type Catalogue } from './catalogue.ts';
import { soundOf } from './slugs.ts';

const nobody: Authority = { parks: [], topics: [], people: [] };

const made = (names: readonly string[], index: number): ArticleFrontMatter => ({
  id: `a${String(index)}`,
  title: '题',
  kind: 'article',
  park: `${names[0] ?? '某'}新城`,
  date: null,
  reporter: names.map((name) => ({ name, role: 'author' as const })),
  topic: null,
  basis: { title: { basis: 'printed' } },
  source: { page: 'A01', order: index + 1, lines: [[1, 2]] },
});

const catalogueOf = (writers: readonly (readonly string[])[], authority = nobody): Catalogue =>
  toCatalogue(writers.map(made), authority);

/** Few sounds and many characters: most names sound like another. */
const name = fc
  .tuple(fc.constantFrom(...'张章李黎王汪'), fc.constantFrom(...'伟玮炜维明铭'), fc.constantFrom('', ...'华桦'))
  .map((parts) => parts.join(''));
const writers = fc.array(fc.array(name, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 });

/** Every address of a kind → the names it may lead to. */
const waysOf = ({ reporters, detours }: Catalogue): Map<string, string[]> =>
  new Map<string, string[]>([
    ...reporters.map((heading) => [heading.id, [heading.name]] as [string, string[]]),
    ...detours.reporters.map(({ id, ends }) => [id, ends.map((end) => end.name)] as [string, string[]]),
  ]);

describe('addresses', () => {
  test('no article that is added changes the address of a person or park', () => {
    fc.assert(
      fc.property(writers, writers, (before, added) => {
        const older = catalogueOf(before);
        const newer = catalogueOf([...before, ...added]);
        for (const heading of older.reporters) expect(newer.reporterOf(heading.name)?.id).toBe(heading.id);
        for (const heading of older.parks) expect(newer.parkOf(heading.name)?.id).toBe(heading.id);
      }),
      { numRuns: 60 },
    );
  });

  test('no two people share one', () => {
    fc.assert(
      fc.property(writers, (all) => {
        const { reporters } = catalogueOf(all);
        expect(new Set(reporters.map(({ id }) => id)).size).toBe(reporters.length);
      }),
      { numRuns: 60 },
    );
  });

  test('the sound of a name leads to all who sound so, also after more were added', () => {
    fc.assert(
      fc.property(writers, writers, (before, added) => {
        const ways = waysOf(catalogueOf([...before, ...added]));
        for (const person of before.flat()) expect(ways.get(soundOf(person))).toContain(person);
      }),
      { numRuns: 60 },
    );
  });

  test('who gets an entry in the authority file is still found at the address of before', () => {
    const before = catalogueOf([['张伟'], ['章伟']]);
    const people = [{ id: 'zhang-wei', name: '张伟', variants: ['章玮'] }];
    const after = catalogueOf([['张伟'], ['章伟']], { ...nobody, people });
    expect(after.reporterOf('张伟')?.id).toBe('zhang-wei');
    expect(waysOf(after).get(before.reporterOf('张伟')?.id ?? '')).toEqual(['张伟']);
    expect(after.reporterOf('章伟')?.id).toBe(before.reporterOf('章伟')?.id);
  });
});
