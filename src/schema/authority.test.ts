import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { parks, people, topics } from './authority.ts';

/** The authority files as committed, wherever an environment variable may have moved the content of this run. */
const read = (name: string, folder = 'content/authority'): unknown =>
  parse(readFileSync(join(import.meta.dirname, '../..', folder, name), 'utf8'));

/** Values that stand in `list` more than once. */
const repeated = (list: readonly string[]): string[] => list.filter((value, at) => list.indexOf(value) !== at);

/** Pairs of entries where a word of one lies within a word of another, so that a text would speak for both. */
const overlaps = (entries: readonly { readonly id: string; readonly words: readonly string[] }[]): string[] =>
  entries.flatMap((a) =>
    entries
      .filter((b) => b.id !== a.id)
      .flatMap((b) =>
        a.words.flatMap((inner) =>
          b.words.filter((outer) => outer.includes(inner)).map((outer) => `${inner} (${a.id}) in ${outer} (${b.id})`),
        ),
      ),
  );

describe('parks.yaml', () => {
  const list = parks.parse(read('parks.yaml'));

  test('holds every national zone once', () => {
    expect(list).toHaveLength(180);
    expect(repeated(list.map(({ id }) => id))).toEqual([]);
    expect(repeated(list.map(({ name }) => name))).toEqual([]);
  });

  test('lists a name or variant under one park only, and once there', () => {
    expect(repeated(list.flatMap(({ name, variants }) => [name, ...variants]))).toEqual([]);
  });

  test('has no name of one park within a name of another', () => {
    const entries = list.map(({ id, name, variants }) => ({ id, words: [name, ...variants] }));
    expect(overlaps(entries)).toEqual([]);
  });

  test('finds the official name among the names', () => {
    const missing = list.filter(
      ({ name, officialName, variants }) => officialName !== undefined && ![name, ...variants].includes(officialName),
    );
    expect(missing).toEqual([]);
  });

  test('writes round brackets in one form', () => {
    expect(list.flatMap(({ name, variants }) => [name, ...variants]).filter((word) => /[（）]/.test(word))).toEqual([]);
  });

  test('places every park in China, longitude first', () => {
    const outside = list.filter(({ coordinates }) => {
      if (coordinates === undefined) return true;
      const [longitude, latitude] = coordinates;
      return longitude < 73 || longitude > 135 || latitude < 18 || latitude > 54;
    });
    expect(outside).toEqual([]);
  });

  test('gives one place to parks of one city', () => {
    const places = new Set(list.map(({ city, coordinates }) => `${city} ${String(coordinates)}`));
    expect(places.size).toBe(new Set(list.map(({ city }) => city)).size);
  });

  test('keeps the parks of a province together, in order of id', () => {
    const provinces = list.map(({ province }) => province);
    expect(repeated(provinces.filter((province, at) => province !== provinces[at - 1]))).toEqual([]);
    const misplaced = list.filter(({ id, province }, at) => {
      const before = list[at - 1];
      return before?.province === province && before.id >= id;
    });
    expect(misplaced).toEqual([]);
  });

  test('counts the zones of each year as the State Council approved them', () => {
    const count = (year: number): number => list.filter((park) => park.year === year).length;
    // 1991: the first batch of 26; 1992: the second of 25.
    expect([count(1988), count(1991), count(1992), count(1997)]).toEqual([1, 26, 25, 1]);
  });
});

describe('topics.yaml', () => {
  const list = topics.parse(read('topics.yaml'));
  const entries = list.map(({ id, terms }) => ({
    id,
    words: terms.map((term) => (typeof term === 'string' ? term : term.term)),
  }));

  test('names each topic once, in two to six characters', () => {
    expect(repeated(list.map(({ id }) => id))).toEqual([]);
    expect(repeated(list.map(({ name }) => name))).toEqual([]);
    expect(list.filter(({ name }) => name.length < 2 || name.length > 6)).toEqual([]);
  });

  test('defines each topic in one sentence', () => {
    expect(list.filter(({ definition }) => !/^[^。]+。$/.test(definition))).toEqual([]);
  });

  test('gives a term to one topic only, and once there', () => {
    expect(repeated(entries.flatMap(({ words }) => words))).toEqual([]);
  });

  test('has no term of one topic within a term of another', () => {
    expect(overlaps(entries)).toEqual([]);
  });

  test('has no term that every article about a park prints', () => {
    const everywhere = ['发展', '产业', '创新', '企业', '高新区', '项目', '园区', '建设', '科技', '技术'];
    expect(entries.flatMap(({ words }) => words).filter((word) => everywhere.includes(word))).toEqual([]);
  });
});

describe('reporters.yaml', () => {
  test('fits the schema, each id once', () => {
    const list = people.parse(read('reporters.yaml'));
    expect(repeated(list.map(({ id }) => id))).toEqual([]);
  });
});

describe('surnames.yaml', () => {
  const schema = z.strictObject({ single: z.string(), compound: z.array(z.string()) });
  const { single, compound } = schema.parse(read('surnames.yaml', 'ready'));
  const characters = Array.from(single.replaceAll(/\s/g, ''));

  test('holds Chinese characters only, each surname once', () => {
    expect([...characters, ...compound].filter((surname) => !/^\p{Script=Han}{1,2}$/u.test(surname))).toEqual([]);
    expect(repeated(characters)).toEqual([]);
    expect(repeated(compound)).toEqual([]);
    expect(compound.filter((surname) => surname.length !== 2)).toEqual([]);
  });

  test('knows common and modern surnames', () => {
    const common = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗肖闫付代覃冼佟仝';
    expect(Array.from(common).filter((surname) => !characters.includes(surname))).toEqual([]);
    expect(['欧阳', '司马', '上官', '诸葛'].filter((surname) => !compound.includes(surname))).toEqual([]);
  });
});
