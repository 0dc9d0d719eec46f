import { expect, test } from 'vitest';
import { figuresIn } from './figures-in.ts';

test('one of a kind is not listed, and the figures behind it keep their places', () => {
  const { figures, wraps } = figuresIn(['新建1个基地，引进35家企业，投资1亿元。', null]);
  expect(figures.map(({ id, printed }) => [id, printed])).toEqual([
    ['figure-2', '35家'],
    ['figure-3', '1亿元'],
  ]);
  expect(wraps.map(({ length }) => length)).toEqual([3, 0]);
});
