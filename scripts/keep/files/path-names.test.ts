import { describe, expect, test } from 'vitest';
import { readName, toPageName } from './path-names.ts';

describe('a page is called', () => {
  test.each([
    ['000_1a44b1ed414a22fb', '000_1a44b1ed414a22fb'],
    ['2023-11-06/b', '2023-11-06-b'],
    ['2023/11 月/06.01', '2023-11-yue-06-01'],
    ['西安日报2023-11-06第11版', 'xianribao2023-11-06di11ban'],
    ['绿色', 'lvse'],
    ['Ａ０２版', 'A02ban'],
    ['_x', 'x'],
    ['…', ''],
  ])('%s → %s', (path, name) => {
    expect(toPageName(path)).toBe(name);
  });
});

describe('a path tells', () => {
  test.each([
    ['西安日报2023-11-06第11版', { newspaper: '西安日报', issueDate: '2023-11-06', printPage: '11' }],
    ['2023.11.06_11', { issueDate: '2023-11-06', printPage: '11' }],
    ['临浦晚报/2023/11/6/A02版', { newspaper: '临浦晚报', issueDate: '2023-11-06', printPage: 'A02' }],
    ['临浦晚报 2023年11月6日', { newspaper: '临浦晚报', issueDate: '2023-11-06' }],
    ['20231106/03', { issueDate: '2023-11-06', printPage: '3' }],
    ['2023-02-31', {}],
    ['000_1a20231106b', {}],
    ['page-20231106123', {}],
    ['报道-3', {}],
  ])('%s', (path, told) => {
    expect(readName(path)).toEqual(told);
  });
});
