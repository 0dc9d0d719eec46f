/** Interviews, tables, lists of prizes, photo stories. */
import { clausesOf } from './clauses.ts';
import { emptyDraft, toParagraphs, type Draft } from './content.ts';
import { toMadeSentences } from './made-texts.ts';
import type { SourceText, TypesetBlock } from './typeset-model.ts';
import { toName } from './writer-names.ts';
import { below, between, isLucky, pick, pickSome, weighted, type Random } from './random.ts';
import { toPicture, toStory, wordsOf } from './news-stories.ts';
import { counties } from './word-lists.ts';

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
  const body = wordsOf(story.blocks);
  const { caption, by } = toPicture(random, body, clausesOf(body));
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
