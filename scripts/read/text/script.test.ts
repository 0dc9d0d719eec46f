import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { splitPage } from '../pipeline.ts';
import { toSimplified } from './script.ts';

describe('the page as it is read', () => {
  test.each([
    ['本報訊', '本报讯'],
    ['記者 陳國華 攝', '记者 陈国华 摄'],
    ['〝開園〞', '“开园”'],
    ['＂開園＂', '"开园"'],
    ['園區開園｡', '园区开园。'],
    ['园区开园。', '园区开园。'],
    ['', ''],
  ])('%s is read as %s', (printed, read) => {
    expect(toSimplified(printed)).toBe(read);
  });

  property.prop([fc.string({ unit: 'binary' })], { numRuns: 500, seed: 11 })('is as long as printed', (text) => {
    expect(toSimplified(text)).toHaveLength(text.length);
  });

  property.prop([fc.string({ unit: fc.constantFrom(...'園区開國〝＂｡𠮷a ') })], { numRuns: 200, seed: 12 })(
    'read twice is read once',
    (text) => {
      expect(toSimplified(toSimplified(text))).toBe(toSimplified(text));
    },
  );
});

describe('a page in traditional characters', () => {
  const page = [
    '臨浦日報　2021年6月28日　第3版',
    '漁船滿載而歸',
    '本報記者 陳國華',
    '昨日，臨浦港的漁船滿載〝帶魚〞而歸，漁民忙著裝箱，商販在岸邊排起長隊，碼頭上一片繁忙。',
    '西安高新技術產業開發區的企業送來製冰機，漁民説，從此不愁魚不新鮮。',
    '老街改造見成效',
    '本報訊（記者 劉漢東）六月二十日，西安高新區的老街改造完工，三十多家老舖子陸續搬了回來。',
  ].join('\n\n');
  const { articles, segments, imprint } = splitPage({ name: 'made', text: page }, knowledge);
  const [fish, street] = articles;

  test('is understood: headlines, bylines, datelines', () => {
    expect(articles).toHaveLength(2);
    expect(imprint.issueDate).toBe('2021-06-28');
    expect([fish?.data.date, street?.data.date]).toEqual(['2021-06-27', '2021-06-20']);
    expect(street?.data.park).toBe('西安高新区');
  });

  test('keeps its titles, names and text as printed', () => {
    expect([fish?.data.title, street?.data.title]).toEqual(['漁船滿載而歸', '老街改造見成效']);
    expect(fish?.data.reporter).toEqual([{ name: '陳國華', role: 'staffReporter' }]);
    expect(street?.data.reporter).toEqual([{ name: '劉漢東', role: 'staffReporter' }]);
    expect(fish?.body[0]?.text).toBe(
      '昨日，臨浦港的漁船滿載〝帶魚〞而歸，漁民忙著裝箱，商販在岸邊排起長隊，碼頭上一片繁忙。',
    );
  });

  test('every character of its articles stands on the page as printed', () => {
    for (const { parts } of articles)
      for (const { passage } of parts)
        [...passage.at].forEach((offset, index) => {
          if (offset >= 0) expect(passage.text.charAt(index)).toBe(page.charAt(offset));
        });
    expect(segments.at(-1)?.[1]).toBe(page.length);
  });

  test('quotes as printed what tells the date', () => {
    expect(street?.data.basis.date?.quote).toContain('六月二十日');
    expect(street?.data.basis.reporter?.quote).toContain('劉漢東');
  });

  test('a derived title is as printed too', () => {
    const text = '本報訊 近日，臨浦港的漁船滿載而歸。漁民忙著裝箱，商販在岸邊排起長隊。';
    const [only] = splitPage({ name: 'made', text }, knowledge).articles;
    expect(only?.data.title).toBe('臨浦港的漁船滿載而歸');
  });
});
