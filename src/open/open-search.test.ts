import { expect, test } from 'vitest';
import { toOpenSearch } from './open-search.ts';

test('names the search, within the limits of the standard, and escapes what XML would read', () => {
  const xml = toOpenSearch({
    name: '一二三四五六七八九十一二三四五六七',
    description: '园区 <A&B>',
    language: 'zh-CN',
    search: 'https://example.org/archive/search/',
    icon: 'https://example.org/archive/favicon.svg',
  });
  expect(xml).toContain('<ShortName>一二三四五六七八九十一二三四五六</ShortName>');
  expect(xml).toContain('<Description>园区 &lt;A&amp;B&gt;</Description>');
  expect(xml).toContain('template="https://example.org/archive/search/?q={searchTerms}"');
});
