import { expect, test } from 'vitest';
import { pageLabel } from './page-label.ts';

const unknown = { page: '000_1a44', newspaper: null, issueDate: null, printPage: null, section: null };

test.each([
  [{}, '版面 000_1a44'],
  [{ page: '000_1a44b1ed414a22fb' }, '版面 000_1a44'],
  [{ page: 'weekly-2023' }, '版面 weekly-2023'],
  [{ issueDate: '2022-11-14', printPage: '07' }, '2022年11月14日 第7版'],
  [{ newspaper: '某日报', printPage: 'A04', section: '园区' }, '《某日报》 A04版 园区'],
  [{ printPage: '第七版' }, '第七版'],
  [{ newspaper: '某日报' }, '《某日报》 000_1a44'],
])('%o → %s', (known, label) => {
  expect(pageLabel({ ...unknown, ...known })).toBe(label);
});
