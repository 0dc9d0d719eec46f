/** Mutated pages are split, every character once, and their articles read back. More of them: fuzz.deep.test.ts, `npm run fuzz`. */
import { expect, test } from 'vitest';
import { fuzz, readPages, tryPage } from '../fuzz.ts';

test('2000 mutated pages', () => {
  expect(fuzz(readPages('seeds'), 1, 2000)).toEqual([]);
}, 600_000);

test.each([1_047_962, 1_086_911])('page %i: a day that its month does not have is of no month', (number) => {
  expect(fuzz(readPages('seeds'), number, 1)).toEqual([]);
});

test.each([
  '达到8689米。图为深圳高新区项目施\n达到8689米图为深圳高新区项目施工现场。\n图片来源深圳高新区',
  '苏州高新区吴江是国内铸造企业较为集动现场。\n图源苏州高新区\n。苏州高新\n区吴江是国内铸造企业较为集，',
])('words printed twice beside a credit: %j', (text) => {
  expect(tryPage(text)).toBeNull();
});
