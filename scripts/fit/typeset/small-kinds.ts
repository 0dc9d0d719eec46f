/** Letters, essays, interviews, tables, lists and photo stories. */
import { toClause } from './clauses.ts';
import { emptyDraft, toParagraphs, type Draft } from './content.ts';
import { toMadeSentences } from './made-texts.ts';
import type { SourceText, TypesetBlock } from './model.ts';
import { toName, toPenName } from './people.ts';
import { below, between, isLucky, pick, pickSome, weighted, type Random } from './random.ts';
import { toBodies, toHead, toPicture, toStory } from './stories.ts';
import { cities, counties, paperStems, paperTails } from './words.ts';

const complaints = [
  '我们小区门前的路灯三盏坏了两盏，晚上老人出门要打手电。',
  '城西的公交站牌落满灰尘，站名都看不清，外地人常常坐过头。',
  '上月我在医院陪护，夜班护士一夜巡房六次，还帮邻床老人翻身。',
  '镇上的垃圾车三天才来一次，天热时气味难闻。',
  '学校门口没有斑马线，孩子放学时车来车往，家长很担心。',
  '贵报上周的报道我读了两遍，很受启发。',
  '物业说归市政管，市政说归物业管，请给评评理。',
  '希望有关部门早日解决，给大家一个说法。',
  '这样的服务让人心里暖。',
  '我是贵报二十年的老订户，有几句心里话想说。',
  '摊贩占道经营由来已久，早晚高峰时公交车都过不去。',
  '请问办理老年证需要带哪些材料？',
];
const letterTitles = [
  '路灯别只亮一半',
  '公交站牌该擦擦了',
  '给夜班护士点个赞',
  '斑马线画到校门口',
  '垃圾车何时天天来',
  '一位老读者的心里话',
  '占道经营该管管',
  '盼望通上自来水',
  '办证能否少跑一趟',
  '好司机拾金不昧',
  '菜价标签应写清楚',
];

/** A reader's letter, signed with place and name. */
export function toLetter(random: Random, texts: readonly SourceText[]): Draft {
  const isMade = texts.length === 0 || isLucky(random, 0.6);
  const text = isMade ? null : pick(random, texts);
  const own = pickSome(random, complaints, between(random, 2, 4)).join('');
  const bodies =
    text === null ? [own, ...(isLucky(random, 0.3) ? [toMadeSentences(random, 2)] : [])] : toBodies(random, text, 2);
  const first = `${pick(random, ['', '', '', '编辑同志：', '编辑部：', '贵报编辑：', '读者来信说，'])}${bodies[0] ?? own}`;
  const reference = isLucky(random, 0.12)
    ? [
        `（${pick(random, ['《财经》', `《${pick(random, paperStems)}${pick(random, paperTails)}》`])}${String(between(random, 1990, 2026))}年第${String(between(random, 1, 50))}期“${toClause(random, own, 3, 8) || '一封来信'}”）`,
      ]
    : [];
  return {
    ...emptyDraft,
    form: 'letter',
    kind: 'letter',
    title: text === null ? pick(random, letterTitles) : toHead(random, text).title,
    blocks: toParagraphs([...reference, first, ...bodies.slice(1)]),
    people: [toName(random)],
    place: pick(random, isLucky(random, 0.5) ? cities : counties),
  };
}

const essayLines = [
  '巷口修伞的人姓什么，没有人问过。',
  '他的摊子支在老槐树下，一张小凳，一只木箱，箱盖翻过来便是工作台。',
  '下雨天别人躲雨，他反倒出摊。',
  '去年冬天他没有来，树下空着，像少了一块补丁。',
  '母亲总说，日子是熬出来的，像灶上那锅粥。',
  '我七岁那年，父亲从县城背回一架旧风琴。',
  '多年以后，我还记得那个黄昏的颜色。',
  '村里人都说，那口井的水是甜的。',
  '火车开动的时候，我没有回头。',
  '奶奶的针线笸箩里，藏着半个世纪的光阴。',
  '如今老屋早已拆了，只剩下一棵枣树。',
  '读书的好处，要到后来才慢慢明白。',
  '窗外的雨下了一夜，檐前的水缸满了。',
  '人这一辈子，能守住一件事就不容易了。',
  '我常常想起外公沉默的背影。',
  '他把伞面撑开，对着天光找那个看不见的小洞。',
  '那时候我们都不懂，什么叫作离别。',
  '秋风一起，满山的柿子就红了。',
  '古人说，一粥一饭，当思来处不易。',
  '这书我读了三遍，每一遍都读出不同的滋味。',
];
const essayTitles = [
  '修伞的人',
  '母亲的灶台',
  '一架旧风琴',
  '井',
  '老屋',
  '柿子红了',
  '雨夜读书记',
  '父亲的自行车',
  '外公',
  '枣树',
  '冬天里的一把火',
  '说“守”',
  '也谈“慢”',
  '故乡的桥',
  '那年高考',
  '茶事',
  '夜行火车',
  '粥',
  '一双布鞋',
  '我与老报纸的缘分',
];

/** An essay of a supplement. */
export const toEssay = (random: Random): Draft => ({
  ...emptyDraft,
  form: 'essay',
  title: pick(random, essayTitles),
  blocks: toParagraphs(
    Array.from({ length: between(random, 2, 7) }, () =>
      isLucky(random, 0.12) ? pick(random, essayLines) : pickSome(random, essayLines, between(random, 2, 5)).join(''),
    ),
  ),
  people: [toPenName(random)],
  place: pick(random, cities),
  kicker: '',
  deck: isLucky(random, 0.1) ? `——读《${pick(random, essayTitles)}》有感` : '',
});

const questions = [
  '最大的变化是什么？',
  '为什么要这样做？',
  '下一步有什么打算？',
  '怎样防止反弹？',
  '群众最关心什么？',
  '资金从哪里来？',
  '请介绍一下有关情况。',
  '目前进展如何？',
  '您怎样看待这一变化？',
  '遇到的困难有哪些？',
];

/** Questions and answers, each paragraph begun by who speaks. */
export function toInterview(random: Random, text: SourceText): Draft {
  const base = toStory(random, text, 'interview', 7);
  const guest = toName(random);
  const [asks, answers] = pick(random, [
    ['问：', '答：'],
    ['记者：', `${guest}：`],
    ['问:', '答:'],
    ['Q：', 'A：'],
    ['本报记者：', `${guest}：`],
    ['主持人：', `${guest}：`],
    ['■', '□'],
    ['【问】', '【答】'],
  ] as const);
  const [first = '', ...rest] = base.blocks.map((block) => block.text);
  const leads = isLucky(random, 0.6) || rest.length === 0;
  const answersOf = leads ? rest : [first, ...rest];
  const asked = pickSome(random, questions, Math.max(1, answersOf.length));
  const turns = (answersOf.length === 0 ? [first] : answersOf).flatMap((answer, index) => [
    `${asks}${asked[index % asked.length] ?? ''}`,
    `${answers}${answer}`,
    ...(isLucky(random, 0.1) ? [toMadeSentences(random, 1)] : []),
  ]);
  return {
    ...base,
    kind: 'interview',
    deck: isLucky(random, 0.5)
      ? `访${pick(random, counties)}${pick(random, ['县长', '水务局局长', '厂长', '村支书', '教授', '院长'])}${guest}`
      : base.deck,
    blocks: toParagraphs([...(leads && answersOf.length > 0 ? [first] : []), ...turns]),
  };
}

const goods = '白菜 土豆 青椒 茄子 豆角 鸡蛋 带鱼 草鱼 猪肉 菠菜 萝卜 黄瓜 西红柿 苹果 大米 面粉'.split(' ');
const tables: readonly ((random: Random) => { readonly title: string; readonly rows: string[][] })[] = [
  (random) => ({
    title: pick(random, ['今日菜价', '本周农贸市场价格', '菜篮子价格', '市场行情', '一周菜价']),
    rows: [
      ['品种', '单位', '价格（元）'],
      ...pickSome(random, goods, between(random, 3, 8)).map((name) => [
        name,
        '500克',
        `${String(between(random, 1, 25))}.${String(between(random, 10, 99))}`,
      ]),
    ],
  }),
  (random) => ({
    title: pick(random, ['各县粮食产量', '测产结果一览', '招生计划', '降水量统计', '奖牌榜', '积分榜', '水位一览']),
    rows: [
      pick(random, [
        ['县名', '面积（万亩）', '亩产（公斤）'],
        ['名次', '代表队', '金牌', '银牌', '铜牌'],
        ['站名', '水位（米）'],
        ['学校', '人数', '分数线'],
      ]),
      ...pickSome(random, counties, between(random, 3, 7)),
    ].map((row, index) =>
      Array.isArray(row)
        ? row
        : [
            String(index),
            row,
            String(between(random, 1, 99)),
            String(between(random, 1, 99)),
            String(between(random, 1, 99)),
          ],
    ),
  }),
];

/** A table that stands alone under its title; its rows are of equal length. */
export function toTable(random: Random): Draft {
  const { title, rows } = pick(random, tables)(random);
  const width = rows[0]?.length ?? 2;
  return {
    ...emptyDraft,
    form: 'table',
    kind: 'table',
    title,
    blocks: toRows(rows.map((row) => (width < row.length ? row.slice(row.length - width) : row))),
  };
}

export const toRows = (rows: readonly (readonly string[])[]): TypesetBlock[] =>
  rows.map((row) => ({ type: 'row', text: row.join('\t') }));

/** Names of those who won something, a row each. */
export const toPrizes = (random: Random): Draft => ({
  ...emptyDraft,
  form: 'notice',
  kind: 'notice',
  title: pick(random, ['昨日评报部分获奖读者', '竞猜获奖名单', '中奖号码', '本期幸运读者', '获奖名单', '彩票开奖']),
  blocks: toParagraphs(
    Array.from({ length: between(random, 2, 7) }, () =>
      weighted(random, [
        [
          `${toName(random).charAt(0)}${pick(random, ['先生', '女士', '同学'])} 13${String(below(random, 10))}XXXX${String(between(random, 1000, 9999))} ${String(between(random, 1, 5) * 20)}元`,
          3,
        ],
        [`${pick(random, ['一等奖', '二等奖', '三等奖'])}：${toName(random)} ${toName(random)}`, 2],
        [
          `第${String(between(random, 10000, 99999))}期：${Array.from({ length: 5 }, () => String(between(random, 1, 33)).padStart(2, '0')).join(' ')}`,
          1,
        ],
      ]),
    ),
  ),
});

/** A picture that stands for itself, with or without a headline. */
export function toPhotoStory(random: Random, text: SourceText): Draft {
  const story = toStory(
    random,
    text,
    'photo',
    weighted(random, [
      [1, 7],
      [2, 2],
      [3, 1],
    ]),
  );
  const body = story.blocks.map((block) => block.text).join('');
  const { caption, by } = toPicture(random, body);
  return {
    ...story,
    kind: 'photo',
    title: isLucky(random, 0.5) ? '' : story.title,
    blocks: isLucky(random, 0.75) ? story.blocks : toParagraphs([caption]),
    people: [],
    correspondents: [],
    pictures: [{ caption: '', by }],
  };
}
