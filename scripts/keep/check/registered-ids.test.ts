import { describe, expect, test } from 'vitest';
import type { Entry, Register } from '../../../src/schema/register.ts';
import { findBrokenWays, findForgotten, findGaps } from './registered-ids.ts';

const common = { page: 'p', title: '题', accession: '2026-11-21', size: 0, sample: '' };
const live = (id: string): Entry => ({ id, state: 'live', ...common });
const merged = (id: string, into: string): Entry => ({ id, state: 'merged', into, on: '2027-01-01', ...common });
const split = (id: string, into: string[]): Entry => ({ id, state: 'split', into, on: '2027-01-01', ...common });
const withdrawn = (id: string): Entry => ({ id, state: 'withdrawn', on: '2027-01-01', why: '更正', ...common });

const file = 'content/register.yaml';
const messages = (problems: readonly { readonly file: string; readonly message: string }[]): string[] =>
  problems.map((problem) => `${problem.file}: ${problem.message}`);

describe('articles and entries', () => {
  test.each<[string, Register, string[], RegExp]>([
    [
      'an article without an entry',
      [],
      ['articles/p/a.mdx'],
      /^articles\/p\/a\.mdx: expected a live entry for a .* found none; run `npm run split`/,
    ],
    ['an article that was withdrawn', [withdrawn('a')], ['articles/p/a.mdx'], /found one that says it is withdrawn/],
    [
      'an entry without its article',
      [live('a')],
      [],
      /^content\/register\.yaml: a “题”: expected it on page p, found no such article; .*npm run withdraw -- a --why/,
    ],
    ['an article on another page', [live('a')], ['articles/q/a.mdx'], /expected it on page p, found it on page q/],
  ])('%s is a problem', (_, register, articles, message) => {
    expect(messages(findGaps(register, articles, file))).toEqual([expect.stringMatching(message)]);
  });

  test('retired entries need no article', () => {
    const register = [live('a'), merged('b', 'a'), split('c', ['a', 'b']), withdrawn('d')];
    expect(findGaps(register, ['articles/p/a.mdx'], file)).toEqual([]);
  });
});

describe('ways', () => {
  test.each<[string, Register, RegExp]>([
    ['merged into nothing', [merged('a', 'x')], /a is merged into x: .* found an id that has no entry; correct `into`/],
    ['merged into itself', [merged('a', 'a')], /found a circle/],
    ['split into nothing', [live('b'), split('a', ['b', 'x'])], /a is split into x: .* no entry/],
  ])('%s is a problem', (_, register, message) => {
    expect(messages(findBrokenWays(register, file))).toEqual([expect.stringMatching(message)]);
  });

  test('a circle is a problem of every entry in it', () => {
    expect(findBrokenWays([merged('a', 'b'), merged('b', 'c'), merged('c', 'a')], file)).toHaveLength(3);
  });

  test('a chain that ends is none', () => {
    const register = [live('a'), merged('b', 'a'), merged('c', 'b'), withdrawn('d'), split('e', ['c', 'd'])];
    expect(findBrokenWays(register, file)).toEqual([]);
  });
});

test('an id that was committed and has no entry is a problem', () => {
  expect(messages(findForgotten([live('a')], new Set(['a', 'b']), file))).toEqual([
    expect.stringMatching(/^content\/register\.yaml: b was published, and has no entry now; restore its line/),
  ]);
});
