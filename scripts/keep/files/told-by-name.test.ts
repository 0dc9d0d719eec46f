import { expect, test } from 'vitest';
import { toldByName } from './told-by-name.ts';

test.each([
  ['西安日报2023-11-06第11版.txt', { newspaper: '西安日报', issueDate: '2023-11-06', printPage: '11' }],
  ['2023.11.06_11.txt', { issueDate: '2023-11-06', printPage: '11' }],
  ['2024-03-12/03.txt', { issueDate: '2024-03-12', printPage: '3' }],
  ['石桥日报/2024年3月12日/A04版.pdf', { newspaper: '石桥日报', issueDate: '2024-03-12', printPage: 'A4' }],
  ['临浦报20240312 第二版.txt', { newspaper: '临浦报', issueDate: '2024-03-12' }],
  ['２０２４－０３－１２第５版.txt', { issueDate: '2024-03-12', printPage: '5' }],
  ['20241301.txt', {}],
  ['2023-02-30.txt', {}],
  ['000_1a44b1ed414a22fb.txt', {}],
  ['扫描件.txt', {}],
  ['page 7.xml', { printPage: '7' }],
])('%s', (path, told) => {
  expect(toldByName(path)).toEqual(told);
});
