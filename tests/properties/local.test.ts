/** One article more changes what is said of few others: a route that nothing happened to is not written anew. */
import { expect, test } from 'vitest';
import { toRelated, type Comparable } from '../../src/reading/related.ts';
import { toArticle } from '../bench/archive.ts';

const size = 500;

function toComparable(number: number): Comparable {
  const { data, body } = toArticle(number);
  return {
    id: data.id,
    headings: [
      ...(data.park === null ? [] : [['park', data.park, 4] as const]),
      ...(data.reporter ?? []).map(({ name }) => ['reporter', name, 3] as const),
      ...(data.topic ?? []).map((topic, index) => ['topic', topic, index === 0 ? 1.5 : 0.75] as const),
    ],
    text: [data.kicker, data.title, ...body.map(({ text }) => text)].join('\n'),
  };
}

test('of 500 articles 15 at most have other related ones where one comes, four times of five, wherever it stands in time', () => {
  const articles = Array.from({ length: size }, (_, number) => toComparable(number));
  const of = toRelated(articles, 6);
  const before = articles.map(({ id }) => JSON.stringify(of(id)));
  const changes = Array.from({ length: 15 }, (_, index) => {
    const at = (index * 131) % size;
    const now = toRelated(articles.toSpliced(at, 0, toComparable(size + index)), 6);
    return articles.filter(({ id }, number) => JSON.stringify(now(id)) !== before[number]).length;
  }).sort((a, b) => a - b);
  // Something changes: a newcomer is related, too.
  expect(changes.reduce((sum, count) => sum + count)).toBeGreaterThan(0);
  expect(changes[Math.floor(changes.length * 0.8)]).toBeLessThanOrEqual(15);
});
