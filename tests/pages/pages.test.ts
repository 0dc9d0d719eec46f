/**
 * Made pages with the troubles of real ones: one folder a trouble, the page's text beside what must be read from it.
 *
 * One test a field, so that a wrong byline does not hide a wrong title. A folder without an expectation fails.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { BodyBlock } from '../../src/markdown/article-file.ts';
import { splitPage } from '../../scripts/read/pipeline.ts';
import { articleKinds, bases, photo, reporter } from '../../src/schema/article.ts';
import { droppedRoles } from '../../src/schema/page.ts';
import { knowledge } from '../knowledge.ts';

/** A paragraph in full, a crosshead as `## …`, or of a long paragraph its first and last words. */
const block = z.union([z.string().min(1), z.strictObject({ starts: z.string().min(4), ends: z.string().min(4) })]);

/** What is not named is not compared. */
const expectation = z.strictObject({
  page: z.record(z.string(), z.string().nullable()).optional(),
  articles: z
    .array(
      z.strictObject({
        title: z.string().optional(),
        titleBasis: z.enum(bases).optional(),
        /** Null: the story has none. */
        kicker: z.string().nullable().optional(),
        kind: z.enum(articleKinds).optional(),
        park: z.string().nullable().optional(),
        date: z.string().nullable().optional(),
        reporter: z.array(reporter).nullable().optional(),
        /** Empty: the story has none. */
        photos: z.array(photo).optional(),
        body: z.array(block).min(1),
      }),
    )
    .min(1),
  /** All stretches of a role that the page leaves out, in page order. */
  dropped: z.partialRecord(z.enum(droppedRoles), z.array(z.string())).optional(),
});

type Expected = z.infer<typeof expectation>['articles'][number];

const folder = import.meta.dirname;
const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() && existsSync(join(folder, entry.name, 'page.txt')) ? [entry.name] : [],
);

describe.each(names)('%s', (name) => {
  const expectedFile = join(folder, name, 'expected.yaml');
  if (!existsSync(expectedFile)) {
    test('has an expectation', () => {
      expect.fail(`${expectedFile} is missing: write what must be read from the page`);
    });
    return;
  }
  const expected = expectation.parse(parse(readFileSync(expectedFile, 'utf8')));
  const text = readFileSync(join(folder, name, 'page.txt'), 'utf8');
  const { articles, imprint, segments } = splitPage({ name, text }, knowledge);

  test('number of articles', () => {
    expect(articles.map(({ data }) => data.title)).toHaveLength(expected.articles.length);
  });

  if (expected.page) {
    test.each(Object.entries(expected.page))('%s of the page', (field, value) => {
      expect(imprint[field as keyof typeof imprint]).toEqual(value);
    });
  }

  test.each(Object.entries(expected.dropped ?? {}))('left out as %s', (role, stretches) => {
    const found = segments.filter((segment) => segment[2] === role).map(([start, end]) => text.slice(start, end));
    expect(found).toEqual(stretches);
  });

  describe.each(expected.articles.map((article, index) => [index + 1, article] as const))(
    'article %d',
    (order, article) => {
      // By its first words: a story that is read as two does not hide the ones below it.
      const opening = openingOf(article.body[0]);
      const found =
        articles.find(({ body }) => body.some(({ text: words }) => words.startsWith(opening))) ?? articles[order - 1];

      test.each(fieldsOf(article))('%s', (field, value) => {
        expect(found?.data[field as keyof typeof found.data]).toEqual(value);
      });

      if (article.titleBasis !== undefined) {
        test('basis of the title', () => {
          expect(found?.data.basis.title.basis).toBe(article.titleBasis);
        });
      }

      test('body', () => {
        expect((found?.body ?? []).map((printed, index) => shorten(printed, article.body[index]))).toEqual(
          article.body,
        );
      });
    },
  );
});

/** The first words of a story; a crosshead without its mark. */
function openingOf(first: Expected['body'][number] | undefined): string {
  const words = typeof first === 'string' ? first : (first?.starts ?? '');
  return words.replace(/^## /, '').slice(0, longestOpening);
}
const longestOpening = 16;

/** Compared one by one; a field that must be absent is `undefined` in the front matter. */
const fields = ['title', 'kicker', 'kind', 'park', 'date', 'reporter', 'photos'] as const;

function fieldsOf(article: Expected): [string, unknown][] {
  return fields.flatMap((field): [string, unknown][] => {
    const value = article[field];
    if (value === undefined) return [];
    const isAbsent = (field === 'kicker' && value === null) || (field === 'photos' && value?.length === 0);
    return [[field, isAbsent ? undefined : value]];
  });
}

/** A block in the form in which its expectation is written. */
function shorten({ type, text }: BodyBlock, expected: Expected['body'][number] | undefined): Expected['body'][number] {
  if (typeof expected !== 'object' || type === 'crosshead') return type === 'crosshead' ? `## ${text}` : text;
  return { starts: text.slice(0, expected.starts.length), ends: text.slice(-expected.ends.length) };
}
