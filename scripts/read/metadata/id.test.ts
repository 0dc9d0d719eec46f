import { describe, expect, test } from 'vitest';
import { toStory } from '../../../tests/made-story.ts';
import type { Story } from '../model.ts';
import { toIdentifier } from './id.ts';

describe('an identifier', () => {
  const idOf = (story: Story, page = 'page'): string => toIdentifier(page)(story);
  const body = ['本报讯 近日，园区开园。企业入驻，工人上岗。'];
  test('does not depend on headline, byline or sign-off', () => {
    const id = idOf(toStory({ body }));
    expect(id).toMatch(/^[0-9a-z]{8}$/);
    expect(idOf(toStory({ body, title: '另一个题', signOff: '苏莹' }))).toBe(id);
  });
  test('does not depend on dateline, width of characters, spaces and punctuation, nor on what stands further on', () => {
    const id = idOf(toStory({ body: ['本报讯 近日，5G工厂（一期）开园。'] }));
    const others = [
      '近日，5G工厂（一期）开园。',
      '本报讯（记者 沈青）近日,５Ｇ工厂(一期)开园',
      '近 日 ， 5G 工厂（一期）开园！',
    ];
    expect(others.map((text) => idOf(toStory({ body: [text] })))).toEqual([id, id, id]);
    const long = '园区开园企业入驻工人上岗'.repeat(8);
    expect(idOf(toStory({ body: [`${long}旧。`] }))).toBe(idOf(toStory({ body: [`${long}新。`] })));
  });
  test('a picture without text has one too', () => {
    const of = (credit: string): string => idOf(toStory({ credit }));
    expect(of('沈青/摄')).toMatch(/^[0-9a-z]{8}$/);
    expect(of('沈青/摄')).not.toBe(of('王振/摄'));
  });
  test('depends on the text and the page', () => {
    const id = idOf(toStory({ body }));
    expect(idOf(toStory({ body: ['另一篇。'] }))).not.toBe(id);
    expect(idOf(toStory({ body }), 'other')).not.toBe(id);
  });
  test('is never given twice, and stories that begin alike are counted', () => {
    const identify = toIdentifier('page');
    const ids = Array.from({ length: 5000 }, () => identify(toStory({ body })));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toBe(idOf(toStory({ body })));
  });
});
