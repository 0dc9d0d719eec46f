import { expect, test } from 'vitest';
import { isParallel } from './wording.ts';

test.each([
  ['the same first letter', '把水留住', '把人留住', true],
  ['the same second and third', '上山路 越走越宽', '下山路 越走越稳', true],
  ['two phrases of one rhythm', '改善生态，建设现代茶园', '提升质量，唱响茶农增收', true],
  ['the same rhythm beside a space', '专班推进 项目早日落地', '精准施策 企业安心生产', true],
  ['phrases of another length', '改善生态，建设现代茶园', '路修到了村口，果子卖得出去', false],
  ['one phrase and two', '全市春灌面积已达三百万亩', '改善生态，建设现代茶园', false],
  ['nothing in common', '古桥完工', '渔船出海', false],
  ['the same words', '把水留住', '把水留住', false],
])('%s: %s · %s', (_, one, other, parallel) => {
  expect(isParallel(one, other)).toBe(parallel);
});
