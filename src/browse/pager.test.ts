import { expect, test } from 'vitest';
import { toSteps } from './pager.ts';

test.each([
  [null, [2, 1], { newer: undefined, older: 2, steps: [null, 2, 1] }],
  [2, [2, 1], { newer: null, older: 1, steps: [null, 2, 1] }],
  [1, [2, 1], { newer: 2, older: undefined, steps: [null, 2, 1] }],
  [5, [9, 8, 7, 6, 5, 4, 3, 2, 1], { newer: 6, older: 4, steps: [null, 'gap', 7, 6, 5, 4, 3, 'gap', 1] }],
  [null, [], { newer: undefined, older: undefined, steps: [null] }],
] as const)('from %s of %j', (number, numbers, steps) => {
  expect(toSteps(number, numbers)).toEqual(steps);
});
