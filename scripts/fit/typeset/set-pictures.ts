/** Pictures in a story: caption, credit, and what OCR leaves where the picture was. */
import type { Press } from './press-names.ts';
import type { Picture } from '../texts/content.ts';
import type { Piece } from '../texts/typeset-model.ts';
import { below, isLucky, pick, weighted, type Random } from '../texts/random.ts';
import { spaced } from '../texts/writer-names.ts';
import { toTraditional } from '../texts/traditional.ts';

const hex = (random: Random): string =>
  Array.from({ length: 12 }, () => '0123456789abcdef'.charAt(below(random, 16))).join('');

/** `![](images/….jpg)` and its kin; nothing where the style drops pictures. */
export function toImage({ random, style }: Press): Piece[] {
  if (!isLucky(random, style.imageMark)) return [];
  const text = pick(random, [
    `![](images/${hex(random)}.jpg)`,
    `![image](images/${hex(random)}.jpg)`,
    `<div style="text-align: center;"><img src="imgs/img_in_image_box_${String(below(random, 900))}_${String(below(random, 900))}.jpg" alt="Image" width="40%" /></div>`,
    `<img src="${hex(random)}.png"/>`,
  ]);
  return [{ text, label: 'furniture', story: -1, set: 'raw' }];
}

/** A longer name is that of a body, which took no picture but lent it. */
const longestName = 4;

/** A credit as newspapers word it: `'新华社记者 甲 摄'`. */
export function toCredit({ random, style, era, paper }: Press, by: string): string {
  const name = spaced(by, style.nameGap);
  const isBody = by.length > longestName;
  const made = isBody
    ? pick(random, [`图片来源：${by}`, `图片来源:${by}`, `${by}供图`, `${by} 供图`, `图片由${by}提供`])
    : weighted(random, [
        [`${name} 摄`, 5],
        [`${name}摄`, 4],
        [`本报记者 ${name} 摄`, 4],
        [`新华社记者 ${name} 摄`, 3],
        [`（${name} 摄）`, 2],
        [`${name}/摄`, 1],
        [`摄影：${name}`, 1],
        [`摄影/${name}`, 1],
        [`图/${name}`, 1],
        [`${name} 摄（新华社发）`, 1],
        [`新华社发（${name} 摄）`, 1],
        [`本报记者${name}摄影报道`, 1],
        [`${name} 供图`, 1],
        [`图片来源：${pick(random, ['新华社', paper, '视觉中国'])}`, 1],
        [`图片由${name}提供`, 0.6],
        ['资料图片', 0.8],
        ['新华社发', 0.7],
        [`通讯员 ${name} 摄`, 1],
        [`本报通讯员 ${name} 图`, 0.4],
      ]);
  return era === 'modern' ? made : toTraditional(made);
}

/** Caption and credit, in one line or in two, in the style's order. */
export function toPicturePieces(press: Press, { caption, by }: Picture, index: number): Piece[] {
  const { random, style } = press;
  const hasCredit = isLucky(random, 0.8);
  const credit = toCredit(press, by);
  const image = caption === '' ? [] : toImage(press);
  // A tool that leaves pictures as HTML centres their words too.
  const isCentred = style.imageMark > 0 && isLucky(random, 0.25);
  const one = (text: string, label: 'caption' | 'credit'): Piece => ({
    text: isCentred ? `<div style="text-align: center;">${text}</div>` : text,
    label,
    story: index,
    set: isCentred ? 'raw' : isLucky(random, 0.6) ? 'display' : 'prose',
  });
  if (caption === '') return [one(credit, 'credit')];
  if (!hasCredit) return [...image, one(caption, 'caption')];
  if (style.creditPlace === 'same') return [...image, one(caption + pick(random, [' ', '　', '']) + credit, 'caption')];
  if (style.creditPlace === 'above') return [one(credit, 'credit'), ...image, one(caption, 'caption')];
  return [...image, one(caption, 'caption'), one(credit, 'credit')];
}
