import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { plainText } from './characters.ts';
import { toDigits } from './numerals.ts';

describe('dates in other digits', () => {
  test.each([
    ['１０月６日', '10月6日'],
    ['２０２３年３月', '2023年3月'],
    ['十月六日', '10月6日'],
    ['一九九二年三月', '1992年3月'],
    ['二〇〇三年十一月', '2003年11月'],
    ['二○○三年', '2003年'],
    ['二零二四年', '2024年'],
    ['二十三日', '23日'],
    ['三十日', '30日'],
    ['三十一日', '31日'],
    ['十二月二十日', '12月20日'],
    ['10月31日', '10月31日'],
    ['民国三十八年五月', '民国38年5月'],
    ['民国一百一十五年', '民国115年'],
    ['民国一百零五年', '民国105年'],
    ['民国一百年', '民国100年'],
  ])('%s is %s', (printed, read) => {
    expect(toDigits(printed).text).toBe(read);
  });

  test.each(['百年老店', '十多年来', '三百六十五日', '二三十年', '万一', '十五亿元', '五一假期'])(
    '%s is left as it is',
    (text) => {
      expect(toDigits(text).text).toBe(text);
    },
  );

  test.each([
    ['他十月六日到家', '10月6日', '十月六日'],
    ['他１０月６日到家', '10月6日', '１０月６日'],
    ['一九九二年十二月二十三日，', '1992年12月23日', '一九九二年十二月二十三日'],
    ['他十月六日到家', '10', '十'],
    ['于二十三日到家', '23日到家', '二十三日到家'],
  ])('%s: %s is printed %s', (printed, words, quote) => {
    const digits = toDigits(printed);
    const start = digits.text.indexOf(words);
    expect(digits.printed(start, start + words.length)).toBe(quote);
  });

  property.prop([fc.string({ unit: fc.constantFrom(...'一二三十〇○零０9年月日，园 ') })], { numRuns: 500, seed: 5 })(
    'the printed words of the whole are the whole; all but numbers stay',
    (text) => {
      const digits = toDigits(text);
      expect(digits.printed(0, digits.text.length)).toBe(text);
      const withoutNumbers = (words: string): string => words.replace(/[一二三十〇○零\d]/g, '');
      expect(withoutNumbers(digits.text)).toBe(withoutNumbers(plainText(text)));
    },
  );
});
