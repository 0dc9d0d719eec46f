import { expect, test } from 'vitest';
import { pageLabel, pageName } from './page-label.ts';

const unknown = { page: '003_58ae244ee8e1cf52', newspaper: null, issueDate: null, printPage: null, section: null };
const dated = (...dates: (string | null)[]) => dates.map((date) => ({ date }));
const articles = new Map([
  ['000_1a44', dated('2023')],
  ['003_58ae244ee8e1cf52', dated('2023-06-05', null, '2023-06-17/2023-07-17')],
  ['001_8d50', dated('2023-10-31', '2023-08')],
]);

test.each([
  [{}, '版面三（2023年6月，3篇）'],
  [{ page: '001_8d50' }, '版面二（2023年8月至10月，2篇）'],
  [{ page: '000_1a44' }, '版面一（1篇）'],
  [{ page: '002' }, '版面三'],
  [{ newspaper: '某日报' }, '《某日报》 版面三（2023年6月，3篇）'],
  [{ newspaper: '某日报', issueDate: '2022-11-14' }, '《某日报》 2022年11月14日 版面三（3篇）'],
  [{ issueDate: '2022-11-14', printPage: '07' }, '2022年11月14日 第7版'],
  [{ newspaper: '某日报', printPage: 'A04', section: '园区' }, '《某日报》 A04版 园区'],
  [{ printPage: '第七版' }, '第七版'],
])('%o → %s', (known, label) => {
  expect(pageLabel({ ...unknown, ...known }, articles)).toBe(label);
});

test.each([
  [10, '版面十'],
  [12, '版面十二'],
  [20, '版面二十'],
  [35, '版面三十五'],
  [105, '版面105'],
])('the %dth page is %s', (number, name) => {
  const page = String(number).padStart(3, '0');
  const pages = new Map(Array.from({ length: number }, (_, index) => [String(index + 1).padStart(3, '0'), []]));
  expect(pageName({ ...unknown, page }, pages)).toBe(name);
});
