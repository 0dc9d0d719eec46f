import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { knowledge, toPassage } from '../../../tests/knowledge.ts';
import {
  columnWidth,
  countLetters,
  endsSentence,
  isDigit,
  isHan,
  isLatin,
  isLetter,
  isSpace,
  plainText,
} from './characters.ts';
import { toLexicon } from '../../../src/reading/lexicon.ts';
import { isParkName, toParkLexicon } from './parks.ts';
import { joinText, passageOf, slice, spansOf, trim, withoutTypesetSpaces } from './passage.ts';
import { isName } from './names.ts';
import { toPeople } from './people.ts';
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
    ['项目投产。[1]', true],
    ['产能翻番[12]', false],
    ['项目投产。[]', false],
    ['said the CEO.', true],
    ['他说：“好。”）', true],
    ['增长明显。  ', true],
    ['《临浦规划》', false],
    ['产值百亿元；', false],
    ['园区要建成——', false],
    ['', false],
  ])('%s → %s', (text, ends) => {
    expect(endsSentence(text)).toBe(ends);
  });
});

describe('classes of characters', () => {
  test.each<[string, string, (character: string) => boolean]>([
    ['Han', '厦〇㐂', isHan],
    ['digits', '09０９', isDigit],
    ['Latin', 'azAZ', isLatin],
    ['letters', '厦9０z', isLetter],
    ['white space', ' \t\u00a0\u200b\u3000\ufeff', isSpace],
  ])('%s', (_, characters, test) => {
    expect([...characters].filter((character) => !test(character))).toEqual([]);
  });

  test.each<[string, string, (character: string) => boolean]>([
    ['Han', '5aあ，。 ', isHan],
    ['digits', '一a①½', isDigit],
    ['Latin', '0厦ａ@[`{é', isLatin],
    ['letters', '，。“”-·%', isLetter],
    ['white space', '厦_-·', isSpace],
  ])('not %s', (_, characters, test) => {
    expect([...characters].filter(test)).toEqual([]);
  });
});

test.each([
  ['今年5月', 3.5],
  ['AI', 1],
  ['一 二', 2.25],
])('columnWidth of %s is %d', (text, width) => {
  expect(columnWidth(text)).toBe(width);
});

test('countLetters leaves punctuation and spaces out', () => {
  expect(countLetters('“5G工厂”，增长 18.6%。')).toBe(9);
});

test.each([
  ['杭州高新区（滨江）：阿里·马', '杭州高新区(滨江):阿里·马'],
  ['阿里•马・云', '阿里·马·云'],
  ['２０２３年，５Ｇ', '2023年,5G'],
  ['“零碳”。', '“零碳”。'],
])('plainText of %s', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});

property.prop([fc.string({ unit: 'binary' })], { seed: 6 })('plainText keeps every offset', (text) => {
  expect(plainText(text)).toHaveLength(text.length);
});

describe('withoutTypesetSpaces', () => {
  test.each([
    ['2022 年突破 500 亿元', '2022年突破500亿元'],
    ['评 价 规 范 》（T/CECA- G0171-2022', '评价规范》（T/CECA-G0171-2022'],
    ['本报讯 近日', '本报讯 近日'],
    ['新员工 ， 老员工', '新员工，老员工'],
    ['评 价 规 范', '评价规范'],
    ['临 浦 高 新 区 ：车间投产', '临浦高新区：车间投产'],
    ['建成 5G 工厂 12 座', '建成5G工厂12座'],
    ['所谓 “零碳” 工厂', '所谓“零碳”工厂'],
    ['OpenLab Shanghai office', 'OpenLab Shanghai office'],
    ['A - B', 'A - B'],
    ['打出组合拳 提信心促发展', '打出组合拳 提信心促发展'],
  ])('%s', (spaced, text) => {
    expect(withoutTypesetSpaces(toPassage(spaced)).text).toBe(text);
  });
});

describe('passages', () => {
  property.prop([fc.string(), fc.nat(40), fc.nat(40)])(
    'a slice stands where its characters stand',
    (text, start, length) => {
      const part = slice(passageOf(text, 0, text.length), start, start + length);
      expect([...part.at].map((offset) => text.charAt(offset)).join('')).toBe(part.text);
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

  test('spans come in the order of the text, not of the page; a space put in is in none', () => {
    const page = 'Lab里的Open';
    expect(spansOf(joinText(passageOf(page, 5, 9), passageOf(page, 0, 3)))).toEqual([
      [5, 9],
      [0, 3],
    ]);
  });

  test('what a column break cut is one passage of two spans', () => {
    const page = '零碳工\n（广告）\n厂投产';
    const joined = joinText(passageOf(page, 0, 3), passageOf(page, 9, 12));
    expect([joined.text, spansOf(joined)]).toEqual([
      '零碳工厂投产',
      [
        [0, 3],
        [9, 12],
      ],
    ]);
  });

  const spaced = fc.string({ unit: fc.constantFrom(...'高新区5G，。“”- \u3000'), maxLength: 30 });
  property.prop([spaced], { seed: 7 })('taking out typeset spaces takes out spaces alone', (text) => {
    const tidy = withoutTypesetSpaces(toPassage(text));
    expect(tidy.text.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    expect([...tidy.at].map((offset) => text.charAt(offset)).join('')).toBe(tidy.text);
  });

  property.prop([fc.string({ unit: fc.constantFrom(...'甲 \u3000\t乙') })], { seed: 8 })(
    'trim leaves no white space at either end and takes nothing else',
    (text) => {
      expect(trim(toPassage(text)).text).toBe(text.trim());
    },
  );
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
    ['本报通讯员张静怡', ['张静怡:correspondent']],
    ['见习记者沈青', ['沈青:traineeReporter']],
    ['本报首席记者 沈青', ['沈青:staffReporter']],
    ['本报驻沪记者 吴长风', ['吴长风:staffReporter']],
    ['记者 司马相如', ['司马相如:staffReporter']],
    ['通讯员 王 芳 李 明', ['王芳:correspondent', '李明:correspondent']],
    ['通讯员：沈青、王振', ['沈青:correspondent', '王振:correspondent']],
    ['记者 沈青 作者 王振', ['沈青:staffReporter', '王振:author']],
    ['云帆集团总裁 周云帆', ['周云帆:author']],
    ['临浦大学教授 沈 青', ['沈青:author']],
    ['石榴云/新疆日报记者 王振', ['王振:staffReporter']],
    ['津云新闻/临浦晚报记者 沈青 王振', ['沈青:staffReporter', '王振:staffReporter']],
    ['本报记者 欧阳若兰 通讯员 次仁卓玛', ['欧阳若兰:staffReporter', '次仁卓玛:correspondent']],
    ['本报记者 阿依努尔', ['阿依努尔:staffReporter']],
    ['本报评论员 沈 青', ['沈青:author']],
    ['本报特约评论员 沈青云', ['沈青云:author']],
    ['记者手记', null],
    ['评论员文章', null],
    ['记者的责任', null],
    ['通讯员来信', null],
    ['云帆集团总裁', null],
    ['临浦大学教授 走进田间', null],
    ['云帆集团总裁 沈青、王振', null],
    ['总裁 沈青云', null],
    ['高新区管委会', null],
    ['沈青 高新区管委会', null],
    ['临浦市科技局', null],
    ['记者从管委会获悉', null],
    ['张三李四', null],
    ['本报记者', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test.each(['高新区', '安全', '李', '张三李四王五', '时间'])('%s is no name', (text) => {
    expect(isName(text, knowledge.surnames)).toBe(false);
  });

  test.each(['欧阳明月', '欧阳', '陈汝健', '沈青', '司马光', '阿依古丽·买买提'])('%s is a name', (text) => {
    expect(isName(text, knowledge.surnames)).toBe(true);
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

test('a name given twice keeps its first meaning; places that follow each other are both found', () => {
  const lexicon = toLexicon([
    ['临浦', 'first'],
    ['临浦', 'second'],
    ['', 'nothing'],
  ]);
  expect(lexicon.find('临浦临浦').map(({ start, value }) => [start, value])).toEqual([
    [0, 'first'],
    [2, 'first'],
  ]);
  expect(lexicon.find('临 浦')).toEqual([]);
});

test('a name of one character is found, unless a longer one begins there', () => {
  const lexicon = toLexicon([
    ['茶', 1],
    ['茶业', 2],
  ]);
  expect(lexicon.find('茶业与茶').map(({ start, value }) => [start, value])).toEqual([
    [0, 2],
    [3, 1],
  ]);
});

describe('parks', () => {
  test.each<[string, readonly string[], string, readonly string[]]>([
    [
      'a province before a name is no part of it',
      ['临沱新区亮灯'],
      '临沱新区亮灯\n近日，陕西临沱新区的灯亮了。',
      ['临沱新区'],
    ],
    [
      'a name that begins with a city is a name, once printed',
      [],
      '记者从武汉临沱经开区获悉，园区开放。',
      ['武汉临沱经开区'],
    ],
    [
      'a longer name that ends alike names the same zone',
      ['走进临沱新区'],
      '绵阳临沱新区开市。\n这是临沱新区的第一次。',
      ['绵阳临沱新区'],
    ],
    ['what is counted is no name', ['一座科学城的早晨'], '一座科学城的早晨\n一座科学城醒来。', []],
  ])('%s', (_, headlines, text, names) => {
    const found = toParkLexicon(knowledge.parks, knowledge.places, headlines, text).find(text.split('\n').at(-1) ?? '');
    const first = toParkLexicon(knowledge.parks, knowledge.places, headlines, text).find(text);
    expect([...new Set([...first, ...found].map(({ value }) => value.name))].slice(0, 1)).toEqual(names);
  });

  test('a zone that a headline names and the text names again is a park, as printed', () => {
    const parks = toParkLexicon(
      knowledge.parks,
      knowledge.places,
      ['临浦新区: 零部件产业升级'],
      '临浦新区: 零部件产业升级\n近日，临浦新区交出成绩单。',
    );
    expect(parks.find('在临浦新区').map(({ value }) => [value.name, value.known])).toEqual([['临浦新区', null]]);
    expect(isParkName('临浦新区：', parks)).toBe(true);
  });

  test('a zone that only one headline names is none', () => {
    const parks = toParkLexicon(
      knowledge.parks,
      knowledge.places,
      ['临浦新区: 升级'],
      '临浦新区: 升级\n近日，新区交出成绩单。',
    );
    expect(parks.find('临浦新区')).toEqual([]);
  });

  test.each([
    ['after a word that leads to a place', '记者从松坪新区获悉，松坪新区开园。', ['松坪新区']],
    ['after punctuation', '近日，青田经开区发布清单。青田经开区负责人介绍了情况。', ['青田经开区']],
    ['with a long ending', '记者在松坪经济技术开发区看到，松坪经济技术开发区有企业百家。', ['松坪经济技术开发区']],
    ['after 的', '欣欣向荣的松坪新区开园，欣欣向荣的松坪新区热闹。', ['松坪新区']],
    ['once only', '记者从松坪新区获悉，新区开园。', []],
    ['by one character', '近日，东新区开园，东新区的企业投产。', []],
    ['by more characters than a place has', '今年，松坪城北临江新兴新区开园，松坪城北临江新兴新区热闹。', []],
  ])('a zone that running text names %s', (_, text, names) => {
    const found = toParkLexicon(knowledge.parks, knowledge.places, [], text).find(text);
    expect([...new Set(found.map(({ value }) => value.name))]).toEqual(names);
  });

  test.each(['全省高新区', '省级经开区', '绿色产业园', '智慧产业园', '首个科技园', '特色产业园区', '国家示范区'])(
    '%s in running text is a kind of zone and no name',
    (words) => {
      const text = `近日，${words}开会，${words}的代表发言。`;
      expect(toParkLexicon(knowledge.parks, knowledge.places, [], text).find(text)).toEqual([]);
    },
  );

  test('a park of the authority file keeps its preferred name, whatever the page prints', () => {
    const parks = toParkLexicon(knowledge.parks, knowledge.places, [], '');
    const [match] = parks.find('在西安高新技术产业开发区');
    expect([match?.start, match?.end, match?.value.name]).toEqual([1, 12, '西安高新区']);
    expect(match?.value.known?.name).toBe('西安高新区');
  });

  test.each([
    ['西安高新区', true],
    ['西安高新区：', true],
    ['西安高新区: ', true],
    ['西安高新区开园', false],
    ['高新区', false],
  ])('is %s the name of a park: %s', (text, is) => {
    expect(isParkName(text, toParkLexicon(knowledge.parks, knowledge.places, [], ''))).toBe(is);
  });

  test.each(['推进产业园区建设', '省级经开区“瘦身”', '全国高新区提速', '首个产业园开园'])(
    '%s names none',
    (headline) => {
      const parks = toParkLexicon(knowledge.parks, knowledge.places, [headline], `${headline}\n${headline}`);
      expect(parks.find(headline)).toEqual([]);
    },
  );
});

test('texts on one subject are more alike than texts on two', () => {
  const texts = ['光伏组件产线投产，光伏产业壮大', '光伏电站并网，光伏企业扩产', '疫苗车间启用，医药企业落户'];
  const { likeness } = toVocabulary(texts);
  expect(likeness(texts[0] ?? '', texts[1] ?? '')).toBeGreaterThan(likeness(texts[0] ?? '', texts[2] ?? ''));
  expect(likeness(texts[0] ?? '', texts[0] ?? '')).toBeCloseTo(1);
  expect(likeness(texts[0] ?? '', '')).toBe(0);
  expect(likeness(texts[1] ?? '', texts[0] ?? '')).toBeCloseTo(likeness(texts[0] ?? '', texts[1] ?? ''));
});
