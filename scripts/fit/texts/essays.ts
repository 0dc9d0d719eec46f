/** Made-up essays, each of a few things and people of its own. */
import { emptyDraft, toParagraphs, type Draft } from './content.ts';
import { toPenName } from './writer-names.ts';
import { between, isLucky, pick, pickSome, type Random } from './random.ts';
import { cities } from './word-lists.ts';

const things =
  '伞 风琴 枣树 老井 灶台 布鞋 粥 火车 柿子 木匠铺 煤油灯 渡船 书信 石磨 戏台 菜园 收音机 算盘 胶鞋 缝纫机 水缸 竹篮 毛笔 茶壶 自行车 月饼 棉袄 雪地 小学堂 麦场 芦苇 老街 邮筒 连环画 糖葫芦 钢笔 稻草人 瓦罐 槐花'.split(
    ' ',
  );
const people =
  '母亲 父亲 外公 奶奶 邻居老贺 修伞的人 二叔 语文老师 表姐 祖父 船工 木匠 班主任 房东 老裁缝 送信的人 小妹 姑妈 守林人 老同学'.split(
    ' ',
  );
const times =
  '多年以后 那年冬天 小时候 去年秋天 有一回 我七岁那年 离开家乡那天 后来 如今 每到雨天 中秋前夜 天刚亮的时候 毕业那年 前些日子'.split(
    ' ',
  );
const moods =
  '什么也没说 笑了笑 叹了一口气 把头转过去 忽然红了眼睛 只是摆摆手 望着远处 又添了一把柴 在门槛上坐了很久 一遍一遍地擦'.split(
    ' ',
  );

type Maker = (random: Random, one: { readonly thing: string; readonly who: string; readonly other: string }) => string;
const sentences: readonly Maker[] = [
  (random, { thing, who }) =>
    `${pick(random, times)}，${who}守着那${pick(random, ['一口', '一间', '一架', '一把'])}${thing}，${pick(random, moods)}。`,
  (random, { thing }) =>
    `${thing}的样子，我至今记得清清楚楚，${pick(random, ['像是昨天的事', '闭上眼就看得见', '比什么都真切'])}。`,
  (random, { who, thing }) =>
    `${who}常说，${thing}${pick(random, ['是有脾气的', '认得人', '急不得', '经不起亏待', '比人靠得住'])}。`,
  (random, { other, thing }) =>
    `${pick(random, times)}，${other}来看过一次，围着${thing}转了两圈，${pick(random, moods)}。`,
  (_, { thing }) => `街坊们都说，没有${thing}，这条巷子就不像个巷子。`,
  (random, { who }) => `我问${who}为什么，${who}${pick(random, moods)}。`,
  (_, { thing, other }) => `“${thing}还在吗？”${other}在电话里问我，我一时答不上来。`,
  (_, { thing }) => `人这一辈子，能守住一件事就不容易了，何况是守着${thing}。`,
  (_, { thing, who }) => `雨下了一夜，${thing}旁积了水，${who}天不亮就起来了。`,
  (random, { thing }) =>
    `书上关于${thing}的话很多，${pick(random, ['我读来读去', '都不如亲手摸一摸', '我一句也没记住'])}，心里却总放不下。`,
  (random, { who, other }) =>
    `${who}和${other}说起旧事，说着说着就${pick(random, ['笑出了声', '沉默下来', '争了起来'])}。`,
  (random, { thing }) => `${pick(random, times)}，${thing}不见了，空出来的地方像少了一块补丁。`,
  (_, { who }) => `我常常想起${who}沉默的背影，想起那个黄昏的颜色。`,
  (random, { thing }) =>
    `${pick(random, ['城里', '乡下', '北方', '江南'])}的${thing}是另一个样子，少了一点土气，也少了一点热气。`,
];
const titles: readonly ((thing: string, who: string) => string)[] = [
  (thing) => thing,
  (thing) => `${thing}记`,
  (thing, who) => `${who}的${thing}`,
  (thing) => `说“${thing}”`,
  (thing) => `故乡的${thing}`,
  (thing) => `又见${thing}`,
  (_, who) => who,
  (thing) => `${thing}红了`,
  (thing) => `我与${thing}的缘分`,
  (thing) => `一${thing}一世界`,
  (thing, who) => `${thing}里的${who}`,
  (thing) => `也谈${thing}`,
  (thing) => `${thing}，${thing}`,
  (thing) => `那年${thing}`,
];

/** An essay of a supplement. */
export function toEssay(random: Random): Draft {
  const [thing = '', second = ''] = pickSome(random, things, 2);
  const [who = '', other = ''] = pickSome(random, people, 2);
  const paragraph = (): string =>
    pickSome(random, sentences, isLucky(random, 0.12) ? 1 : between(random, 2, 5))
      .map((make) => make(random, { thing: isLucky(random, 0.7) ? thing : second, who, other }))
      .join('');
  return {
    ...emptyDraft,
    form: 'essay',
    title: pick(random, titles)(thing, who),
    deck: isLucky(random, 0.08) ? `——读《${pick(random, titles)(second, other)}》有感` : '',
    blocks: toParagraphs(Array.from({ length: between(random, 2, 9) }, paragraph)),
    people: [toPenName(random)],
    place: pick(random, cities),
  };
}
