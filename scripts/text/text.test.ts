import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { knowledge, toPassage } from '../../tests/knowledge.ts';
import { columnWidth, endsSentence, plainText } from './characters.ts';
import { toLexicon } from './lexicon.ts';
import { isParkName, toParkLexicon } from './parks.ts';
import { joinText, passageOf, slice, spansOf, withoutTypesetSpaces } from './passage.ts';
import { isName, toPeople } from './people.ts';
import { toVocabulary } from './vocabulary.ts';

describe('endsSentence', () => {
  test.each([
    ['项目投产。', true],
    ['负责人表示。”', true],
    ['真的吗？', true],
    ['见附件）。', true],
    ['土地平整……', true],
    ['与华', false],
    ['包括：', false],
    ['增长18.', false],
    ['said the CEO.', true],
    ['', false],
  ])('%s → %s', (text, ends) => {
    expect(endsSentence(text)).toBe(ends);
  });
});

test.each([
  ['今年5月', 3.5],
  ['AI', 1],
  ['一 二', 2.25],
])('columnWidth of %s is %d', (text, width) => {
  expect(columnWidth(text)).toBe(width);
});

test('plainText makes full-width brackets, colons and dots plain, length for length', () => {
  expect(plainText('杭州高新区（滨江）：阿里·马')).toBe('杭州高新区(滨江):阿里·马');
});

describe('withoutTypesetSpaces', () => {
  test.each([
    ['2022 年突破 500 亿元', '2022年突破500亿元'],
    ['评 价 规 范 》（T/CECA- G0171-2022', '评价规范》（T/CECA-G0171-2022'],
    ['本报讯 近日', '本报讯 近日'],
    ['新员工 ， 老员工', '新员工，老员工'],
    ['OpenLab Shanghai office', 'OpenLab Shanghai office'],
    ['A - B', 'A - B'],
  ])('%s', (spaced, text) => {
    expect(withoutTypesetSpaces(toPassage(spaced)).text).toBe(text);
  });
});

describe('passages', () => {
  property.prop([fc.string(), fc.nat(40), fc.nat(40)])(
    'a slice stands where its characters stand',
    (text, start, length) => {
      const part = slice(passageOf(text, 0, text.length), start, start + length);
      expect(part.at.map((offset) => text.charAt(offset)).join('')).toBe(part.text);
    },
  );

  test('two Latin words are joined with a space, Han characters without', () => {
    expect(joinText(toPassage('Open'), toPassage('Lab')).text).toBe('Open Lab');
    expect(joinText(toPassage('园'), toPassage('区')).text).toBe('园区');
  });

  test('spans leave white space out', () => {
    expect(spansOf(toPassage('甲 乙丙'))).toEqual([
      [0, 1],
      [2, 4],
    ]);
  });
});

describe('people', () => {
  const names = (text: string): unknown =>
    toPeople(text, knowledge.surnames)?.map(({ name, role }) => `${name}:${role}`) ?? null;
  test.each([
    ['本报特约通讯员 陆文远 沈青', ['陆文远:specialCorrespondent', '沈青:specialCorrespondent']],
    ['柳鑫 谢妮妮 本报记者 周国忠', ['柳鑫:author', '谢妮妮:author', '周国忠:staffReporter']],
    ['记者吴长风', ['吴长风:staffReporter']],
    ['（通讯员 谢朋 实习记者 黄月）', ['谢朋:correspondent', '黄月:traineeReporter']],
    ['科技日报记者 欧阳明月', ['欧阳明月:staffReporter']],
    ['王 芳', ['王芳:author']],
    ['阿依古丽·买买提', ['阿依古丽·买买提:author']],
    ['本报记者 陈科 摄影 王振', ['陈科:staffReporter', '王振:photographer']],
    ['高新区管委会', null],
    ['记者从管委会获悉', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test.each(['高新区', '安全', '李', '张三李四王五', '时间'])('%s is no name', (text) => {
    expect(isName(text, knowledge.surnames)).toBe(false);
  });
});

test('a lexicon finds the longest name at each place, in either width of brackets', () => {
  const lexicon = toLexicon([
    ['杭州高新区', 1],
    ['杭州高新区(滨江)', 2],
  ]);
  expect(lexicon.find('在杭州高新区（滨江）和杭州高新区').map(({ start, end, value }) => [start, end, value])).toEqual([
    [1, 10, 2],
    [11, 16, 1],
  ]);
});

describe('parks', () => {
  test('a zone that a headline names and the text names again is a park, as printed', () => {
    const parks = toParkLexicon(
      knowledge.parks,
      ['临浦新区: 零部件产业升级'],
      '临浦新区: 零部件产业升级\n近日，临浦新区交出成绩单。',
    );
    expect(parks.find('在临浦新区').map(({ value }) => [value.name, value.known])).toEqual([['临浦新区', null]]);
    expect(isParkName('临浦新区：', parks)).toBe(true);
  });

  test.each(['推进产业园区建设', '省级经开区“瘦身”'])('%s names none', (headline) => {
    const parks = toParkLexicon(knowledge.parks, [headline], `${headline}\n${headline}`);
    expect(parks.find(headline)).toEqual([]);
  });
});

test('texts on one subject are more alike than texts on two', () => {
  const texts = ['光伏组件产线投产，光伏产业壮大', '光伏电站并网，光伏企业扩产', '疫苗车间启用，医药企业落户'];
  const { likeness } = toVocabulary(texts);
  expect(likeness(texts[0] ?? '', texts[1] ?? '')).toBeGreaterThan(likeness(texts[0] ?? '', texts[2] ?? ''));
  expect(likeness(texts[0] ?? '', texts[0] ?? '')).toBeCloseTo(1);
});
