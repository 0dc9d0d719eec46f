/**
 * Made pages with the troubles of real ones: one folder a page, its text beside what must be read from it.
 *
 * One test a field, so that a wrong byline does not hide a wrong title. A folder without an expectation fails.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { splitPage } from '../../scripts/pipeline.ts';
import { photo, reporter } from '../../src/schema/article.ts';
import { segmentRoles } from '../../src/schema/page.ts';
import { knowledge } from '../knowledge.ts';

/** What is not named is not compared. */
const expectation = z.strictObject({
  page: z.record(z.string(), z.string().nullable()).optional(),
  articles: z
    .array(
      z.strictObject({
        title: z.string().optional(),
        titleBasis: z.string().optional(),
        kicker: z.string().optional(),
        kind: z.string().optional(),
        park: z.string().nullable().optional(),
        date: z.string().nullable().optional(),
        reporter: z.array(reporter).nullable().optional(),
        photos: z.array(photo).optional(),
        /** Paragraphs in reading order; a crosshead begins with `## `. */
        body: z.array(z.string()),
      }),
    )
    .min(1),
  dropped: z.partialRecord(z.enum(segmentRoles), z.array(z.string())).optional(),
});

const folder = import.meta.dirname;
const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

describe.each(names)('%s', (name) => {
  const text = readFileSync(join(folder, name, 'page.txt'), 'utf8');
  const expected = expectation.parse(parse(readFileSync(join(folder, name, 'expected.yaml'), 'utf8')));
  const { articles, imprint, segments } = splitPage({ name, text }, knowledge);

  test('has its articles in reading order', () => {
    expect(articles.map(({ body }) => body[0]?.text)).toEqual(expected.articles.map(({ body }) => body[0]));
  });

  const header = expected.page;
  if (header) {
    test('says of itself what its header says', () => {
      expect(imprint).toMatchObject(header);
    });
  }

  test.each(Object.entries(expected.dropped ?? {}))('leaves out, as %s', (role, stretches) => {
    const dropped = segments.filter((segment) => segment[2] === role).map(([start, end]) => text.slice(start, end));
    for (const stretch of stretches) expect(dropped).toContain(stretch);
  });

  describe.each(expected.articles.map((article, index) => [index + 1, article] as const))(
    'article %d',
    (order, article) => {
      const found = articles[order - 1];
      const { body, titleBasis, ...fields } = article;

      test.each(Object.entries(fields))('%s', (field, value) => {
        expect(found?.data[field as keyof typeof found.data]).toEqual(value);
      });

      if (titleBasis !== undefined) {
        test('basis of the title', () => {
          expect(found?.data.basis.title.basis).toBe(titleBasis);
        });
      }

      test('body', () => {
        expect(found?.body.map(({ type, text: block }) => (type === 'crosshead' ? `## ${block}` : block))).toEqual(
          body,
        );
      });
    },
  );
});
