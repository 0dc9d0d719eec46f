import { describe, expect, test } from 'vitest';
import { knowledge, toPassage } from '../../../tests/knowledge.ts';
import { toStory, type Made } from '../../../tests/made-story.ts';
import type { Story } from '../model.ts';
import { toParkLexicon } from '../text/parks.ts';
import { findDates } from './date.ts';
import { detectKind } from './kind.ts';
import { toLineSpans } from './lines.ts';
import { findNewspaper } from './newspaper.ts';
import { findHome } from './home.ts';
import { findPark } from './park.ts';
import { findReporters } from './reporter.ts';
import { findTitle } from './title.ts';
import { findTopics } from './topic.ts';
import { toLineStarts } from '../notes.ts';
import { cutsWord } from '../text/word-borders.ts';

describe('title', () => {
  test.each<[string, Made, string, string]>([
    [
      'printed',
      { title: '首家“零碳工厂”诞生', kicker: '西安高新区：', body: ['近日，工厂诞生。'] },
      '首家“零碳工厂”诞生',
      'printed',
    ],
    [
      'the first sentence of the lead, without when',
      { body: ['本报讯 近日，宁波高新区的书院揭牌。学生入学。'] },
      '宁波高新区的书院揭牌',
      'inferred',
    ],
    [
      'the first clauses of a long lead',
      { body: [`6月5日，临浦高新区的车间投产，${'这是一段很长很长的话'.repeat(6)}。`] },
      '临浦高新区的车间投产',
      'inferred',
    ],
    [
      'the lead without the brackets of its dateline',
      { body: ['本报讯（记者 沈青）日前，临浦高新区的轧钢车间投产。工人高兴。'] },
      '临浦高新区的轧钢车间投产',
      'inferred',
    ],
    [
      'a number with a dot ends no sentence',
      { body: ['产值增长18.6%，利润翻番。工人高兴。'] },
      '产值增长18.6%，利润翻番',
      'inferred',
    ],
    [
      'whose work it is, and not 由',
      { body: ['由厦门火炬高新区管委会联合集美区政府共建的学校开学。工人高兴。'] },
      '厦门火炬高新区管委会联合集美区政府共建的学校开学',
      'inferred',
    ],
    ['where, without 在', { body: ['在上海，这家企业研发出新一代机器人。'] }, '这家企业研发出新一代机器人', 'inferred'],
    ['when in brackets', { body: ['今天（5月17日），火箭升空。'] }, '火箭升空', 'inferred'],
    [
      'what the reporter learned',
      { body: ['记者从中国铁路获悉，雅万高铁开通一年。旅客满意。'] },
      '雅万高铁开通一年',
      'inferred',
    ],
    ['a subject that begins so', { body: ['在线教育企业落户园区。'] }, '在线教育企业落户园区', 'inferred'],
    ['a question keeps its mark', { body: ['钢材从哪里来？从临浦来。'] }, '钢材从哪里来？', 'inferred'],
    ['a lead of nothing but a dateline', { body: ['本报讯'] }, '本报讯', 'inferred'],
    ['a credit where there is nothing else', { credit: '图片来源：南阳高新区' }, '图片来源：南阳高新区', 'inferred'],
  ])('%s', (_, made, title, basis) => {
    const found = findTitle(toStory(made));
    expect([found.title, found.evidence.basis]).toEqual([title, basis]);
  });

  test.each<[string, Made]>([
    ['a cut clause', { body: ['这'.repeat(80)] }],
    ['nothing at all', {}],
  ])('a title is never empty, and never longer than a headline: %s', (_, made) => {
    const { title } = findTitle(toStory(made));
    expect(title.length).toBeGreaterThan(0);
    expect(title.length).toBeLessThanOrEqual(50);
  });

  test('what is inferred is quoted, so that it can be looked up in the text', () => {
    const body = '本报讯 近日，宁波高新区的书院揭牌。学生入学。';
    const { title, evidence } = findTitle(toStory({ body: [body] }));
    expect(evidence.quote).toBe(title);
    expect(body).toContain(evidence.quote ?? '-');
  });

  test('a kicker loses its colon', () => {
    expect(findTitle(toStory({ title: '书院揭牌', kicker: '宁波高新区：' })).kicker).toBe('宁波高新区');
  });
});

describe('park', () => {
  const parks = toParkLexicon(knowledge.parks, knowledge.places, [], '');
  test('what the headline names is printed, what the text names is inferred; both quote the page', () => {
    const title = findPark(toStory({ title: '肇庆高新技术产业开发区投产' }), parks);
    expect([title?.evidence.basis, title?.evidence.quote]).toEqual(['printed', '肇庆高新技术产业开发区']);
    const body = findPark(toStory({ body: ['肇庆高新区投产。'] }), parks);
    expect([body?.evidence.basis, body?.evidence.quote]).toEqual(['inferred', '肇庆高新区']);
  });

  test.each<[Made, string]>([
    [{ kicker: '宁波高新区', title: '书院揭牌' }, '见于引题'],
    [{ kicker: '今年产值有望突破800亿元', title: '宁波高新区书院揭牌' }, '见于标题'],
    [{ title: '书院揭牌', body: ['宁波高新区的书院。'] }, '正文所述最多'],
  ])('%o: %s', (made, reason) => {
    expect(findPark(toStory(made), parks)?.evidence.reason).toBe(reason);
  });

  const parkOf = (made: Made): string | null => findPark(toStory(made), parks)?.park.name ?? null;
  test.each<[string, Made, string | null]>([
    [
      'that of the headline, not the first one named',
      {
        title: '宁波高新区书院揭牌',
        body: ['从苏州高新区、西安高新区来的客人到了。西安高新区的代表发言，西安高新区签约。'],
      },
      '宁波高新区',
    ],
    [
      'the one named most, without a headline',
      { body: ['西安高新区来客。', '宁波高新区揭牌。宁波高新区签约。宁波高新区投产。宁波高新区开学。'] },
      '宁波高新区',
    ],
    ['by another of its names', { body: ['肇庆高新技术产业开发区投产。'] }, '肇庆高新区'],
    ['that of the kicker', { title: '书院揭牌', kicker: '宁波高新区：', body: ['西安高新区来客。'] }, '宁波高新区'],
    [
      'in either width of brackets',
      { body: ['杭州高新区(滨江)投产。'] },
      parkOf({ body: ['杭州高新区（滨江）投产。'] }),
    ],
    ['that of a photo’s credit', { credit: '图片来源：南阳高新区' }, '南阳高新区'],
    ['none where none is named', { body: ['临浦市的小区改造完成。'] }, null],
  ])('%s', (_, made, park) => {
    expect(parkOf(made)).toBe(park);
  });
});

describe('the zone of a newspaper’s own place', () => {
  const parks = toParkLexicon(knowledge.parks, knowledge.places, [], '');
  test.each<[string, string, string | null]>([
    ['that of a zone’s own newspaper', '大连高新区报', '大连高新区'],
    ['the only one of a city', '洛阳晚报', '洛阳高新区'],
    ['none of a newspaper of the whole country', '科技日报', null],
    ['none of a province that has a city of its name', '吉林日报', null],
    ['none of a city that has two', '苏州日报', null],
  ])('%s', (_, newspaper, park) => {
    expect(findHome(newspaper, knowledge)?.park.name ?? null).toBe(park);
  });

  const parkOf = (newspaper: string, ...body: readonly string[]): string | null =>
    findPark(toStory({ body }), parks, findHome(newspaper, knowledge))?.park.name ?? null;
  test.each<[string, string, string, string | null]>([
    ['高新区 in a city’s newspaper', '洛阳晚报', '昨日，我市高新区的路灯亮了。', '洛阳高新区'],
    ['我区 in a zone’s own newspaper', '大连高新区报', '今年，我区新增企业百家。', '大连高新区'],
    ['zones in general', '洛阳晚报', '全国高新区会议召开，国家高新区代表发言。', null],
    ['another zone, named', '洛阳晚报', '宁波高新区来客走进我市高新区。', '宁波高新区'],
    ['no zone', '洛阳晚报', '老城的路灯亮了。', null],
  ])('%s', (_, newspaper, text, park) => {
    expect(parkOf(newspaper, text)).toBe(park);
  });

  test('it is inferred, and quotes the words and the newspaper', () => {
    const found = findPark(toStory({ body: ['今年，我区新增企业。'] }), parks, findHome('大连高新区报', knowledge));
    expect(found?.evidence).toMatchObject({ basis: 'inferred', quote: '我区' });
    expect(found?.evidence.reason).toContain('大连高新区报');
  });
});

describe('date', () => {
  const dateOf = (lead: string, issueDate: string | null = null, others: readonly string[] = []): string | null => {
    const stories = [lead, ...others].map((text) => toStory({ body: [text] }));
    return findDates(stories, issueDate)[0]?.date ?? null;
  };
  test.each<[string, string, string | null, string | null]>([
    ['printed whole', '2023年10月31日，园区开园。', null, '2023-10-31'],
    ['the year from the issue', '10月31日，园区开园。', '2023-11-06', '2023-10-31'],
    ['the year before, in an issue of January', '12月28日，园区开园。', '2024-01-04', '2023-12-28'],
    ['a year named once tells no present', '10月25日，2023苏州高新区对接会举行。', null, 'XXXX-10-25'],
    ['plans tell no year', '6月2日，园区开园，力争到2025年产值达百亿元。', null, 'XXXX-06-02'],
    ['event before 获悉', '记者4月3日获悉，3月29日，园区签约。', '2023-04-06', '2023-03-29'],
    ['获悉 where it is all there is', '4月2日，笔者从园区获悉，日前，清单发布。', '2023-04-06', '2023-04-02'],
    ['the event where 获悉 comes without a day', '记者从园区获悉，10月31日，园区开园。', '2023-11-06', '2023-10-31'],
    [
      'what is over before what was counted until then',
      '截至10月31日，产值百亿。11月2日，清单发布。',
      '2023-11-06',
      '2023-11-02',
    ],
    ['a plan where it is all there is', '园区将于11月20日开园。', '2023-11-06', '2023-11-20'],
    ['the event before the plan', '园区将于11月20日开园，11月2日发出公告。', '2023-11-06', '2023-11-02'],
    ['its own year before that of the issue', '2022年10月31日，园区开园。', '2023-11-06', '2022-10-31'],
    ['a day of the same month, after the issue', '11月20日，园区开园。', '2023-11-06', '2023-11-20'],
    ['with spaces of justified setting', '10 月 31 日，园区开园。', '2023-11-06', '2023-10-31'],
    ['a day that OCR reads as 曰', '5月16曰，园区亮相。', '2023-05-20', '2023-05-16'],
    ['a stretch of days that ends before it begins', '5月16-12日，园区亮相。', '2023-05-20', '2023-05-16'],
    ['a stretch of days without a year', '5月16-17日，园区亮相交流会。', null, 'XXXX-05-16/XXXX-05-17'],
    ['from nowhere', '10月31日，园区开园。', null, 'XXXX-10-31'],
    ['29 February in a leap year', '2月29日，园区开园。', '2024-03-06', '2024-02-29'],
    ['a stretch of days', '5月16-17日，园区亮相交流会。', '2023-05-20', '2023-05-16/2023-05-17'],
    ['part of a month', '3月下旬，记者走进园区。', '2023-03-30', '2023-03-21/2023-03-31'],
    ['the beginning of a month', '11月初，记者走进园区。', '2023-11-30', '2023-11-01/2023-11-10'],
    ['the middle of a month', '3月中旬，记者走进园区。', '2023-03-30', '2023-03-11/2023-03-20'],
    ['the end of a month in a leap year', '2月底，记者走进园区。', '2024-03-30', '2024-02-21/2024-02-29'],
    ['part of a month without a year', '3月下旬，记者走进园区。', null, 'XXXX-03-21/XXXX-03-31'],
    ['a plan for part of a month is no day of the report', '园区将于3月下旬开园。', '2023-02-06', '2023-02-06'],
    ['that of the issue where the lead prints none', '近日，园区开园。', '2023-11-06', '2023-11-06'],
    ['as much of the issue as is known', '近日，园区开园。', '2023-11', '2023-11'],
    ['nothing', '园区开园。', null, null],
    ['a number is no year', '6月16日，园区发放资料2000余份。', null, 'XXXX-06-16'],
    ['an impossible day', '13月45日，园区开园。', null, null],
    ['a day that its month does not have', '2月31日，园区开园。', '2023-03-06', '2023-03-06'],
    ['every Wednesday is no day of a report', '书院每周三开放到晚上九点。', '2012-06-15', '2012-06-15'],
    ['in Chinese numerals', '本报清溪四月五日电 茶山开园。', null, 'XXXX-04-05'],
    [
      'a dateline of the Republic',
      '本報訊 民國三十八年五月十二日，園區開園。'.replace('國', '国').replace('報訊', '报讯'),
      null,
      '1949-05-12',
    ],
    ['a dateline with the day alone', '【新华社十四日讯】对于九月十日一事，园区答复如下。', '1951-09-15', '1951-09-14'],
    ['a dateline with the day alone, of the month before', '新华社临浦三十日电 园区开园。', '1951-09-02', '1951-08-30'],
    [
      'a dateline with the day alone, on a page without a date',
      '联合社日内瓦十日电 四国代表续商会期。',
      null,
      'XXXX-XX-10',
    ],
    ['the day alone in a lead, with the issue', '园区27日中午开园。', '2023-11-28', '2023-11-27'],
    ['the day alone in a lead, on a page without a date', '园区27日中午开园。', null, null],
    ['a number of days', '园区10日内开园。', '2023-11-28', '2023-11-28'],
    ['history in the lead', '1927年8月1日，这里响起第一枪。', '2023-08-03', '2023-08-03'],
    ['since when a rule holds', '办法自2023年10月1日起施行。', '2023-09-06', '2023-09-06'],
    ['a plan for January in an issue of December', '园区将于1月5日开园。', '2023-12-28', '2024-01-05'],
    ['a whole date on a page without one', '2023年10月31日，园区开园。', null, '2023-10-31'],
    ['29 February in a common year', '2月29日，园区开园。', '2023-03-06', 'XXXX-02-29'],
  ])('%s', (_, lead, issue, date) => {
    expect(dateOf(lead, issue)).toBe(date);
  });

  test.each<[string, string, string | null, string, string]>([
    ['printed', '2023年10月31日，园区开园。企业入驻。', '2023-11-06', '2023年10月31日，园区开园。', 'printed'],
    ['worked out', '10月31日，“园区开园。”企业入驻。', '2023-11-06', '10月31日，“园区开园。”', 'inferred'],
    ['without a year', '近日，企业入驻。十月三十一日，园区开园。', null, '十月三十一日，园区开园。', 'printed'],
    ['counted from the issue', '昨日，园区开园。企业入驻。', '2023-11-06', '昨日，园区开园。', 'inferred'],
  ])('the evidence is the whole sentence: %s', (_, lead, issueDate, quote, basis) => {
    const [found] = findDates([toStory({ body: [lead] })], issueDate);
    expect([found?.evidence.quote, found?.evidence.basis]).toEqual([quote, basis]);
  });

  test('only the first paragraph is the lead; a photo story has its caption', () => {
    expect(findDates([toStory({ body: ['园区开园。', '2023年10月31日，企业入驻。'] })], null)).toEqual([null]);
    const photo: Story = {
      ...toStory({ found: 'photo' }),
      photos: [{ caption: toPassage('2023年10月31日，工人检修设备。'), credit: null }],
    };
    expect(findDates([photo], null)[0]?.date).toBe('2023-10-31');
  });
});

describe('reporters', () => {
  const namesOf = (made: Made): unknown =>
    findReporters(toStory(made), knowledge)?.reporters.map(({ name, role }) => [name, role]) ?? null;
  test.each<[string, Made, unknown]>([
    [
      'byline',
      { byline: '本报特约通讯员 方斌 赖小琴' },
      [
        ['方斌', 'specialCorrespondent'],
        ['赖小琴', 'specialCorrespondent'],
      ],
    ],
    ['brackets of the dateline', { body: ['本报讯（记者 邓淑华）10月31日，开园。'] }, [['邓淑华', 'staffReporter']]],
    [
      'sign-off',
      { body: ['本报讯 开园。'], signOff: '刘倩 谢青晨' },
      [
        ['刘倩', 'author'],
        ['谢青晨', 'author'],
      ],
    ],
    ['a photographer is none', { byline: '本报记者 陈科 摄影 王振' }, [['陈科', 'staffReporter']]],
    [
      'names glued to their roles',
      { body: ['本报讯（记者沈青 通讯员王振）近日，开园。'] },
      [
        ['沈青', 'staffReporter'],
        ['王振', 'correspondent'],
      ],
    ],
    [
      'byline and sign-off, each once',
      { byline: '本报记者 沈青', signOff: '沈青 王振', body: ['开园。'] },
      [
        ['沈青', 'staffReporter'],
        ['王振', 'author'],
      ],
    ],
    [
      'brackets before a story without a dateline',
      { body: ['（记者 沈青 通讯员 王振）'] },
      [
        ['沈青', 'staffReporter'],
        ['王振', 'correspondent'],
      ],
    ],
    ['an institution is none', { byline: '临浦高新区管委会', body: ['开园。'] }, null],
    ['other brackets are none', { body: ['近日,厦门软件园(一期)验收。'] }, null],
    ['nobody', { body: ['本报讯 开园。'] }, null],
  ])('%s', (_, made, names) => {
    expect(namesOf(made)).toEqual(names);
  });
});

test('topics are explained by the words that decided, the main one first, at most three', () => {
  const found = findTopics(
    toStory({ title: '新能源汽车产业开新局', body: ['新能源汽车零部件企业投产，动力电池与整车协同。'] }),
    knowledge,
  );
  expect(found?.topics[0]).toBe('new-energy-vehicles');
  expect(found?.topics.length).toBeLessThanOrEqual(3);
  expect(found?.evidence.reason).toContain('新能源汽车');
  expect(findTopics(toStory({ body: ['他来了。'] }), knowledge)).toBeNull();
});

test.each<[string, Made, string | null]>([
  [
    'a word that comes up once in a report is no subject',
    { title: '两国代表会谈', body: ['双方谈到知识产权。'] },
    null,
  ],
  ['one word that the headline prints', { title: '知识产权保护加强', body: ['保护加强了。'] }, 'intellectual-property'],
  ['a brief without a headline has no more words', { body: ['园区开展安全生产咨询。'] }, 'safety-governance'],
  ['入统 does not lie in 纳入统计', { title: '数据纳入统计', body: ['数据纳入统计，数据纳入统计。'] }, null],
])('topics: %s', (_, made, topic) => {
  expect(findTopics(toStory(made), knowledge)?.topics[0] ?? null).toBe(topic);
});

test.each([
  ['纳入统计', '入统', true],
  ['升规入统工作', '入统', false],
  ['提高企业效益', '高企', true],
  ['高企培育', '高企', false],
  ['提高人民生活水平', '民生', true],
  ['园区的绿电占比', '绿电', false],
])('in %s, %s is cut from other words: %s', (text, term, cut) => {
  const start = text.indexOf(term);
  expect(cutsWord(text, start, start + term.length)).toBe(cut);
});

test('a term in the headline counts for more than one in the text', () => {
  const words = ['新能源汽车', '生物医药'];
  const first = (title = '', body = ''): string | undefined =>
    findTopics(toStory({ title: `${title}产业壮大`, body: [`${title}，${body}，${body}产业集群。`] }), knowledge)
      ?.topics[0];
  expect(first(words[0], words[1])).not.toBe(first(words[1], words[0]));
});

test.each<[Made, string]>([
  [{ title: '题', body: ['文'.repeat(501)] }, 'article'],
  [{ title: '题', body: ['文'.repeat(500)] }, 'brief'],
  [{ body: ['6月5日，学生来到展厅。'], found: 'photo' }, 'photoStory'],
  [{ body: ['没有头也没有尾的一段。'] }, 'fragment'],
  [{ body: ['本报讯 有电头的一段。'] }, 'brief'],
  [{ body: ['有署名的一段。'], byline: '本报记者 沈青' }, 'brief'],
  [{ body: ['文末有署名的一段。'], signOff: '沈青' }, 'brief'],
  [{ title: '题', body: ['文'.repeat(300), '字'.repeat(201)] }, 'article'],
  [{ title: '题', body: [`${'文'.repeat(500)}${'，'.repeat(50)}`] }, 'brief'],
  [{ title: '题', body: ['没有下文。'], found: 'fragment' }, 'fragment'],
  [{ title: '遗失声明', body: ['沈青遗失驾驶证，声明作废。'] }, 'notice'],
  [{ title: '公　告', body: ['清水苑小区：自下月起登记。'] }, 'notice'],
  [{ title: '招聘', body: ['第二粮库招聘保管员三名。'] }, 'notice'],
  [{ title: '市政府发布通告', body: ['即日起施工。'] }, 'brief'],
  [{ title: '停水通告', body: ['本报讯（记者 沈青）明日停水。'] }, 'brief'],
  [{ title: '停水通告', byline: '本报记者 沈青', body: ['明日停水。'] }, 'brief'],
  [{ title: '天气预报', body: ['明天晴。'] }, 'brief'],
])('kind %#', (made, kind) => {
  expect(detectKind(toStory(made))).toBe(kind);
});

test('lines with only blank ones between them are one span', () => {
  const page = '甲\n\n乙\n丙\n丁';
  const part = (text: string) =>
    ({ passage: { text, at: Int32Array.of(page.indexOf(text)) }, role: 'paragraph', block: 1 }) as const;
  expect(toLineSpans(page, toLineStarts(page), ['甲', '乙', '丁'].map(part))).toEqual([
    [1, 3],
    [5, 5],
  ]);
});

test('newspaper: that of the settings where the page names none, and said to be supplied', () => {
  const imprint = { newspaper: null, issueDate: null, printPage: null, section: null };
  const found = findNewspaper(imprint, [toStory({ body: ['本报讯 开园。'] })], '临浦日报');
  expect([found?.newspaper, found?.evidence.basis]).toEqual(['临浦日报', 'supplied']);
});

test.each<[string, readonly string[], string | null]>([
  ['datelines agree', ['科技日报讯(曾淇)清单发布。', '近日，开园。'], '科技日报'],
  ['datelines differ', ['科技日报讯 发布。', '临浦晚报讯 开园。'], null],
  ['本报 names none', ['本报讯 开园。'], null],
])('newspaper: %s', (_, leads, newspaper) => {
  const imprint = { newspaper: null, issueDate: null, printPage: null, section: null };
  expect(
    findNewspaper(
      imprint,
      leads.map((lead) => toStory({ body: [lead] })),
    )?.newspaper ?? null,
  ).toBe(newspaper);
});
