/** Made-up news in our own words, wide enough to fit a small model on without any other text. */
import { toChinese } from './printed-days.ts';
import { linkings, openings, sayings, subjects, units, type Subject } from './made-words.ts';
import type { SourceText } from './typeset-model.ts';
import { toName } from './writer-names.ts';
import { below, between, pick, weighted, type Random } from './random.ts';
import { cities, counties, provinces } from './word-lists.ts';

const toFigure = (random: Random): string => {
  const number = between(random, 2, 99);
  return `${weighted(random, [
    [String(number * pick(random, [1, 10, 12, 100])), 4],
    [toChinese(number), 3],
    [`${String(number)}.${String(below(random, 10))}万`, 1],
  ])}${pick(random, units)}`;
};

interface Scene {
  readonly place: string;
  readonly subject: Subject;
  readonly thing: string;
  readonly who: string;
}

type Maker = (random: Random, scene: Scene) => string;

const another = (random: Random, { subject }: Scene): string => pick(random, subject.things);

const sentences: readonly Maker[] = [
  (random, scene) =>
    `${pick(random, openings)}，${scene.place}的${another(random, scene)}${pick(random, scene.subject.deeds)}，${pick(random, scene.subject.effects)}。`,
  (random, scene) =>
    `${pick(random, linkings)}${scene.place}投入${toFigure(random)}，用于${another(random, scene)}${pick(random, scene.subject.deeds)}。`,
  (random, scene) =>
    `“${another(random, scene)}${pick(random, scene.subject.deeds)}以后，${pick(random, scene.subject.effects)}。”${pick(random, scene.subject.people)}${scene.who}${pick(random, sayings)}。`,
  (random, scene) =>
    `${scene.who}${pick(random, sayings)}，${another(random, scene)}${pick(random, ['是去年建的', '已用了三十年', '一共有两处', '离村口不到一里', '早就该修了'])}，${pick(random, scene.subject.effects)}。`,
  (random, scene) =>
    `数据显示，${pick(random, ['上半年', '前三季度', '去年', '截至上月底'])}，${scene.place}${another(random, scene)}达到${toFigure(random)}，比上年同期增加${toFigure(random)}。`,
  (random, scene) =>
    `${pick(random, linkings)}${pick(random, scene.subject.people)}每天${pick(random, ['早晚各查一次', '天不亮就出门', '要走二十里路', '守到半夜'])}，${pick(random, scene.subject.effects)}。`,
  (random, scene) =>
    `走进${scene.place}，${another(random, scene)}旁${pick(random, ['人来人往', '机器轰鸣', '挂起了红灯笼', '排起了长队', '一片忙碌'])}，${pick(random, scene.subject.people)}正忙着${pick(random, scene.subject.deeds)}。`,
  (random, scene) =>
    `${pick(random, ['按照计划', '根据方案', '会议提出', '双方商定'])}，${pick(random, ['明年', '年底前', '三年内', '下月起'])}，${scene.place}将有${toFigure(random)}${another(random, scene)}${pick(random, scene.subject.deeds)}。`,
];

const titles: readonly Maker[] = [
  (random, scene) => `${scene.place}${scene.thing}${pick(random, scene.subject.deeds)}`,
  (random, scene) => `${scene.thing}${pick(random, scene.subject.deeds)} ${pick(random, scene.subject.effects)}`,
  (random, scene) => pick(random, scene.subject.effects),
  (random, scene) => `${scene.place}：${pick(random, scene.subject.effects)}`,
  (random, scene) =>
    `${scene.place}${pick(random, ['多举措推进', '着力办好', '加快建设', '用心守护', '全力保障'])}${scene.thing}${pick(random, scene.subject.deeds)}`,
  (random, scene) => `${scene.thing}里的${pick(random, ['新鲜事', '大文章', '烟火气', '一本账'])}`,
  (random, scene) => `${toFigure(random)}${scene.thing}${pick(random, scene.subject.deeds)}`,
  (random, scene) => `${pick(random, scene.subject.people)}${pick(random, ['的一天', '的心愿', '有了新帮手', '点赞'])}`,
];

function toScene(random: Random): Scene {
  const subject = pick(random, subjects);
  return {
    subject,
    place: weighted(random, [
      [pick(random, counties), 6],
      [`${pick(random, cities)}市`, 2],
      [pick(random, provinces), 1],
    ]),
    thing: pick(random, subject.things),
    who: toName(random),
  };
}

const toParagraph = (random: Random, scene: Scene): string =>
  Array.from({ length: between(random, 1, 4) }, () => pick(random, sentences)(random, scene)).join('');

/** `count` stories, each of one place and one subject; every sixth is a column of briefs. The same for the same chance. */
export function madeTexts(random: Random, count: number): SourceText[] {
  return Array.from({ length: count }, (_, index): SourceText => {
    const scene = toScene(random);
    const id = `made-${String(index)}`;
    const date = `${String(between(random, 1980, 2026))}-${String(between(random, 1, 12)).padStart(2, '0')}-${String(between(random, 1, 28)).padStart(2, '0')}`;
    if (index % 6 === 5) {
      const items = Array.from({ length: between(random, 3, 6) }, () => {
        const one = toScene(random);
        return { title: pick(random, titles)(random, one), paragraphs: [toParagraph(random, one)] };
      });
      return { id, title: '简讯', date, paragraphs: [], items };
    }
    const length = weighted(random, [
      [between(random, 1, 3), 4],
      [between(random, 3, 6), 4],
      [between(random, 7, 14), 2],
    ]);
    const paragraphs = Array.from({ length }, () => toParagraph(random, scene));
    return { id, title: pick(random, titles)(random, scene), date, paragraphs };
  });
}

/** A few sentences on a made-up subject, for items that need no text of news. */
export function toMadeSentences(random: Random, count: number): string {
  const scene = toScene(random);
  return Array.from({ length: count }, () => pick(random, sentences)(random, scene)).join('');
}
