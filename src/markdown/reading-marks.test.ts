import { toHtml } from 'hast-util-to-html';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toReading, withReadingMarks } from './reading-marks.ts';

test.each([
  ['产值35亿元,增长15%;其中:甲', '产值35亿元，增长15%；其中：甲'],
  ['智华(广东)研究院', '智华（广东）研究院'],
  ['项目(MLCC)投产', '项目（MLCC）投产'],
  ['《名单》,肇庆', '《名单》，肇庆'],
  ['区(滨江),甲', '区（滨江），甲'],
  ['真的吗?好!', '真的吗？好！'],
  ['发展.', '发展。'],
  ['他说:“发展.”', '他说：“发展。”'],
  ['达52.7%,为61家', '达52.7%，为61家'],
  ['见https://a.cn/?q=1,2,欢迎', '见https://a.cn/?q=1,2，欢迎'],
])('%s is read %s', (printed, read) => {
  expect(toReading(printed)).toBe(read);
});

test.each([
  '10,000家',
  '共10,000.5元',
  '以3:1取胜',
  '上午9:30开始',
  'A,B两组',
  'f(x)=1',
  'Smith, John',
  '约翰.史密斯',
  '1.加强',
  '版本2.0',
  '写信至a.b@c.cn',
  '甲)乙',
  '乙(甲',
])('%s stays', (text) => {
  expect(toReading(text)).toBe(text);
});

test('no text changes its length, nor anything but marks', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'高新,;:!?.()1A “”《》甲', '𠮷', '）') }), (text) => {
      const read = toReading(text);
      expect(read).toHaveLength(text.length);
      for (let at = 0; at < text.length; at++) if (read[at] !== text[at]) expect(',;:!?.()').toContain(text[at]);
    }),
  );
});

test('a mark knows its printed form, within links too; a corrected word is left whole', () => {
  const children = withReadingMarks([
    { type: 'text', value: '杭州' },
    { type: 'element', tagName: 'a', properties: {}, children: [{ type: 'text', value: '高新区(滨江)' }] },
    {
      type: 'element',
      tagName: 'span',
      properties: { className: ['corr'] },
      children: [
        { type: 'text', value: '甲,乙' },
        { type: 'element', tagName: 'span', properties: { className: ['sic'] }, children: [] },
      ],
    },
    { type: 'text', value: ',丙' },
  ]);
  expect(toHtml({ type: 'root', children })).toBe(
    '杭州<a>高新区<span data-printed="(">（</span>滨江<span data-printed=")">）</span></a>' +
      '<span class="corr">甲,乙<span class="sic"></span></span><span data-printed=",">，</span>丙',
  );
});
