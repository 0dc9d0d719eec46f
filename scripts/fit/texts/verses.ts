/** Made-up poems: regular lines of five or seven characters, or free lines. */
import { emptyDraft, type Draft } from './content.ts';
import type { TypesetBlock } from './typeset-model.ts';
import { toPenName } from './writer-names.ts';
import { between, isLucky, pick, type Random } from './random.ts';

const two =
  '秋江 晚风 孤舟 旧梦 青山 白云 寒灯 疏雨 明月 落叶 老树 归雁 清泉 石径 炊烟 故园 春水 远钟 柴门 新雪 江村 桃花 麦浪 篱菊'.split(
    ' ',
  );
const deeds = '入 过 照 满 绕 落 送 听 问 望 洗 吹 上 动 寄 牵'.split(' ');
const afters = '小楼 天涯 故人 前川 竹篱 千里 夜深 柳岸 心间 渔歌 客衣 黄昏 空庭 江南 长堤 酒旗'.split(' ');
const openers = '一夜 几度 依稀 多少 又见 莫道 何处 遥知 十年 万里'.split(' ');
const frees = [
  '我把名字写在{}里',
  '{}，是母亲喊我的声音',
  '那些年，{}比路更长',
  '风一吹，{}就醒了',
  '谁在{}的背面点灯',
  '你走以后，{}空了下来',
  '{}慢慢变成河流',
  '从此，我爱上了{}',
  '一粒麦子，守着{}',
  '让{}再低一些',
  '像{}一样沉默',
  '啊，{}',
  '我的祖国，我的{}',
  '在{}的尽头',
  '于是，{}与{}，都有了回声',
  '所有的{}，所有的沉默与歌唱',
  '再也不提{}',
  '{}变得辽阔了',
  '是{}，是{}，把远方还给我们',
];
const subjects = '故乡 黄河 秋天 老屋 月光 大地 稻田 铁轨 炉火 黎明 星辰 煤油灯 雪 春天 山路 海'.split(' ');
const titles = [
  '秋夜',
  '还乡',
  '登高',
  '春日即事',
  '江边',
  '写给母亲',
  '致大海',
  '麦收',
  '老井',
  '过故园',
  '山行',
  '寄友人',
  '矿工之歌',
  '风从草原来',
  '元夕',
  '咏梅',
  '访旧',
  '听雨',
  '西江月·秋思',
  '七律·登临',
];

const regular = (random: Random, length: 5 | 7): string =>
  `${length === 7 ? pick(random, openers) : ''}${pick(random, two)}${pick(random, deeds)}${pick(random, afters)}`;

function toStanza(random: Random, manner: number): TypesetBlock[] {
  if (manner === 2)
    return Array.from({ length: between(random, 3, 7) }, (_, index) => ({
      type: 'verse',
      text:
        pick(random, frees).replace(/\{\}/g, () => pick(random, subjects)) +
        (index % 4 === 3 && isLucky(random, 0.3) ? '。' : ''),
    }));
  const length = manner === 0 ? 5 : 7;
  const isPaired = isLucky(random, 0.35);
  const isStopped = isLucky(random, 0.85);
  const verses = Array.from(
    { length: pick(random, [4, 4, 8]) },
    (_, index) => regular(random, length) + (isStopped ? (index % 2 === 0 ? '，' : '。') : ''),
  );
  if (!isPaired) return verses.map((text) => ({ type: 'verse', text }));
  return verses.flatMap((text, index): TypesetBlock[] =>
    index % 2 === 0 ? [{ type: 'verse', text: text + (verses[index + 1] ?? '') }] : [],
  );
}

/** One poem, or several under one title, each with a line above it. */
export function toPoem(random: Random): Draft {
  const manner = between(random, 0, 2);
  const count = isLucky(random, 0.25) ? between(random, 2, 3) : 1;
  const title = pick(random, titles);
  const blocks = Array.from({ length: count }, (_, index): TypesetBlock[] => [
    ...(count > 1
      ? [
          {
            type: 'crosshead' as const,
            text: isLucky(random, 0.5) ? `其${'一二三'.charAt(index)}` : pick(random, afters),
          },
        ]
      : []),
    ...toStanza(random, manner),
    ...(manner === 2 && isLucky(random, 0.5) ? toStanza(random, manner) : []),
  ]).flat();
  return {
    ...emptyDraft,
    form: 'poem',
    kind: 'poem',
    title: count > 1 ? `${title}${pick(random, ['二首', '三首', '（组诗）', '（外一首）'])}` : title,
    deck: isLucky(random, 0.1) ? `献给${pick(random, subjects)}` : '',
    blocks,
    people: [toPenName(random)],
  };
}
