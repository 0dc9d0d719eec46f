/** What stands below the words of a picture: the story that the picture interrupts, or more of its words. */
import { expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { blocksOf } from '../../../tests/labelled.ts';
import type { LineLabel } from '../grammar/labels.ts';
import { toNoter } from '../notes.ts';
import { toStories } from './index.ts';

const harvest = '市粮食局昨天发布消息，今年夏粮收购量达到十二万吨，收购均价每斤一元二角。';
const further = '粮站的院子里堆满了新麦，农民排着队过秤。';
const picture = ['图片来源：青石镇', '水库边的渔船昨天清晨出港，船工们正在装网。'];
const fish = '今年的渔汛比去年早了半个月，船工们说这是十年来最好的一季。';

const bodies = (rows: readonly (readonly [string, LineLabel])[]): readonly (readonly string[])[] =>
  toStories(
    blocksOf(
      rows.map(([line]) => line).join('\n\n'),
      rows.map(([, label]) => label),
    ),
    knowledge,
    toNoter().note,
  ).stories.map(({ body }) => body.map(({ passage }) => passage.text));

const story: readonly (readonly [string, LineLabel])[] = [
  ['夏粮收购过半', 'headline'],
  [harvest, 'body'],
];
const photo: readonly (readonly [string, LineLabel])[] = [
  [picture[0] ?? '', 'photo'],
  [picture[1] ?? '', 'caption'],
];

test('a story that is not over goes on below the picture', () => {
  expect(bodies([...story, ...photo, [further, 'body']])).toContainEqual([harvest, further]);
});

test('below a story that names have closed, the words of the picture go on', () => {
  const read = bodies([...story, ['（沈青）', 'signoff'], ...photo, [fish, 'body']]);
  expect(read).toContainEqual([harvest]);
  expect(read.flat()).toContain(fish);
});
