/** Headlines piled up apart from their texts. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { blocksOf } from '../../../tests/labelled.ts';
import type { LineLabel } from '../grammar/labels.ts';
import { toNoter } from '../notes.ts';
import { splitPage } from '../pipeline.ts';
import { toStories } from './index.ts';

const harvest = '本报讯（记者 沈青）市粮食局昨天发布消息，今年夏粮收购量达到十二万吨，收购均价每斤一元二角。';
const school = '本报讯（记者 陆远舟）松坪乡的夜校昨天开课，新老师给三十名学员讲了第一堂课，教室里坐满了人。';
const lights = '本报讯（记者 赵启明）青石镇的灯火工程昨天完工，主街两旁一共装上了六百盏路灯，灯火照亮了整条街。';
const picture = ['水库边的渔船昨天清晨出港，船工们正在装网。', '图片来源：青石镇'];

const read = (rows: readonly (readonly [string, LineLabel])[]): unknown[] =>
  toStories(
    blocksOf(
      rows.map(([line]) => line).join('\n\n'),
      rows.map(([, label]) => label),
    ),
    knowledge,
    toNoter().note,
  ).stories.map(({ headline, body }) => [
    headline?.kicker?.text ?? null,
    headline?.title.text ?? null,
    body[0]?.passage.text.slice(0, 12),
  ]);

test('how the whole pile is set parts its headlines, wherever the grammar parted them', () => {
  expect(
    read([
      [harvest, 'opening'],
      [school, 'opening'],
      [lights, 'opening'],
      ['粮价看涨', 'kicker'],
      ['夏粮收购农户笑夏粮收购农户笑', 'headline'],
      ['灯火通明', 'headmore'],
      ['夜校来了新老师夜校来了新老师', 'headline'],
    ]),
  ).toEqual([
    ['粮价看涨', '夏粮收购农户笑', harvest.slice(0, 12)],
    ['灯火通明', '夜校来了新老师', school.slice(0, 12)],
    // It has no headline, and takes none that belongs to another.
    [null, null, lights.slice(0, 12)],
  ]);
});

test('the words of a picture below the last of a pile are told from a headline that a waiting text fits', () => {
  const [words = '', credit = ''] = picture;
  const stories = read([
    [harvest, 'opening'],
    [school, 'opening'],
    ['夏粮收购农户笑夏粮收购农户笑', 'headline'],
    // As many headlines as texts: only what they say tells which of them stands above a picture.
    ['桥头修起文化墙桥头修起文化墙', 'headline'],
    ['夜校来了新老师夜校来了新老师', 'headline'],
    [words, 'body'],
    [credit, 'credit'],
  ]);
  expect(stories).toContainEqual([null, null, words.slice(0, 12)]);
  expect(stories).toContainEqual([expect.anything(), '夜校来了新老师', school.slice(0, 12)]);
});

test('what a rule moved is said by that rule, and not doubted once more', () => {
  const text = readFileSync(new URL('../../../tests/pages/headlines-at-the-foot/page.txt', import.meta.url), 'utf8');
  const codes = splitPage({ name: 'made', text }, knowledge).notes.map(({ code }) => code);
  expect(codes).toContain('headline-displaced');
  expect(codes).not.toContain('story-doubtful');
});
