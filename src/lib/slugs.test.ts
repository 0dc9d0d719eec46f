import { describe, expect, test } from 'vitest';
import { slugsFor, toSlug } from './slugs.ts';

describe('toSlug', () => {
  test.each([
    ['赖小琴', 'lai-xiao-qin'],
    ['欧阳锋', 'ou-yang-feng'],
    ['Anna Müller', 'anna-muller'],
    ['园区5G办', 'yuan-qu-5g-ban'],
    ['吕绿', 'lv-lv'],
    ['·', 'ub7'],
  ])('%s → %s', (name, slug) => {
    expect(toSlug(name)).toBe(slug);
  });

  test('is short ASCII whatever the name', () => {
    expect(toSlug('某'.repeat(200))).toMatch(/^[a-z0-9][a-z0-9-]{0,47}$/);
  });
});

describe('slugsFor', () => {
  test('names that sound alike are kept apart, whatever their order', () => {
    const one = slugsFor(['张伟', '章伟', '赵宁']);
    expect(one.get('张伟')).toBe('zhang-wei-u5f20u4f1f');
    expect(one.get('章伟')).toBe('zhang-wei-u7ae0u4f1f');
    expect(one.get('赵宁')).toBe('zhao-ning');
    expect(slugsFor(['赵宁', '章伟', '张伟'])).toEqual(one);
  });

  test('keeps away from the slugs of the authority file', () => {
    expect(slugsFor(['张伟'], new Set(['zhang-wei'])).get('张伟')).toBe('zhang-wei-u5f20u4f1f');
  });

  test('a name met twice has one slug', () => {
    expect([...slugsFor(['赵宁', '赵宁'])]).toEqual([['赵宁', 'zhao-ning']]);
  });
});
