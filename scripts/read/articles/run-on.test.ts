/** Texts that nothing shows to begin, where headlines stand apart. */
import { expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { splitPage } from '../pipeline.ts';

const brief = [
  '本报讯（记者 沈青）市粮食局昨天发布消息，今年夏粮收购量达到十二万吨，收购均价每斤一元二角。',
  '种粮大户老朱卖了四万斤麦子，比去年夏粮收购多收入四千元，他说明年还要多种麦子。',
];
const feature = [
  '凌晨四点，水产市场人声鼎沸，鱼贩鲍春雷把最后一筐带鱼搬上货车，擦了一把汗。',
  '鲍春雷开起网店，支起手机直播杀鱼，三天里鱼摊只卖出两单，第十天一位顾客下了五十单。',
  '如今鱼贩们凑钱建起冷库，鲍春雷的鱼摊每天往外地发出三百箱鲜鱼。',
];
const heads = ['夏粮收购价高农户笑', '鱼贩鲍春雷的云上鱼摊', '本报记者 陆远舟'];

const read = (lines: readonly string[]): unknown[] =>
  splitPage({ name: 'made', text: lines.join('\n\n') }, knowledge).articles.map(({ data, body }) => [
    data.title,
    body.map(({ text }) => text),
  ]);

test('a headline with a byline that is left over finds its text below a brief', () => {
  expect(read([...brief, ...feature, ...heads])).toEqual([
    [heads[0], brief],
    [heads[1], feature],
  ]);
});

test('where every headline has its text, nothing is cut', () => {
  expect(read([...brief, ...feature, heads[0] ?? ''])).toEqual([[heads[0], [...brief, ...feature]]]);
});
