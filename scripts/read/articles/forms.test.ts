import { describe, expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { toBlocks } from '../blocks/index.ts';
import type { LineLabel } from '../grammar/labels.ts';
import { toLines } from '../lines/index.ts';
import type { Story } from '../model.ts';
import { toStories } from './index.ts';

/** Labels that are not `body`, by the text of their lines. */
type Labels = Readonly<Record<string, LineLabel>>;

/** The stories of a page whose lines are what `labels` says, else text. */
const storiesOf = (page: string, labels: Labels = {}): readonly Story[] => {
  const labelled = toLines(page).lines.map((line) => ({
    line,
    label: labels[line.passage.text] ?? 'body',
    piece: 'flowed' as const,
    sure: 1,
    starts: 0,
  }));
  return toStories(toBlocks(labelled, knowledge), knowledge, () => undefined).stories;
};
const formsOf = (page: string, labels?: Labels) =>
  storiesOf(page, labels).map(({ body }) => body.map(({ type, passage }) => [type, passage.text]));

const prose = '测产组组长说，今年灌浆期雨水调匀，穗粒数普遍增加，农户的收成比往年好。';

const after = '县里说，粮库已经备足仓容，售粮高峰期间延长收粮时间，方便农户。';

describe('tables', () => {
  test('rows one after the other are one table, between the paragraphs around them', () => {
    expect(
      formsOf(`# 题\n\n${prose}\n\n| 县名 | 亩产 |\n|---|---|\n| 东河 | 512 |\n\n${after}`, { 题: 'headline' }),
    ).toEqual([
      [
        ['paragraph', prose],
        ['table', '县名\t亩产\n东河\t512'],
        ['paragraph', after],
      ],
    ]);
  });
});

describe('verse', () => {
  const poem = ['桂影横窗小，', '虫声入夜多。', '一灯怜旧卷，', '半枕听新荷。'];
  const heads: Labels = { 秋夜: 'headline', 温如玉: 'byline', 其一: 'crosshead', 其二: 'crosshead' };
  test('the lines of a poem are one block', () => {
    expect(formsOf(['秋夜', '温如玉', ...poem].join('\n\n'), heads)).toEqual([[['verse', poem.join('\n')]]]);
  });
  test('其一, 其二 are parts of it, each with its lines', () => {
    const [one, two] = [
      ['其一', ...poem],
      ['其二', ...poem.toReversed()],
    ];
    expect(formsOf(['秋夜', '温如玉', ...one, ...two].join('\n\n'), heads)).toEqual([
      [
        ['verse', one.join('\n')],
        ['verse', two.join('\n')],
      ],
    ]);
  });
  test.each([
    ['short paragraphs of speech', ['“走吧。”', '“去哪里？”', '“回家。”', '“好。”']],
    ['short sentences', ['天亮了。', '车来了。', '人走了。', '灯灭了。']],
    ['three lines', poem.slice(0, 3)],
    ['lines with figures', ['白菜1.6元，', '土豆2.2元，', '菠菜3.1元，', '萝卜1.2元']],
  ])('%s are none', (_, lines) => {
    expect(
      formsOf(['秋夜', ...lines].join('\n\n'), heads)
        .flat()
        .map(([type]) => type),
    ).not.toContain('verse');
  });
});

describe('from page to page', () => {
  const referencesOf = (page: string, labels: Labels) =>
    storiesOf(page, labels).map(({ headline, references }) => [
      headline?.title.text ?? null,
      ...references.map(({ direction, page: of }) => `${direction} ${of ?? ''}`),
    ]);
  test('a story goes on where it says, and comes from where it says', () => {
    const page = ['大桥合龙', prose, '（下转3版）', '图书馆开了夜场', prose, '（紧接1版）'].join('\n\n');
    expect(
      referencesOf(page, {
        大桥合龙: 'headline',
        图书馆开了夜场: 'headline',
        '（下转3版）': 'jump',
        '（紧接1版）': 'jump',
      }),
    ).toEqual([
      ['大桥合龙', 'to 3'],
      ['图书馆开了夜场', 'from 1'],
    ]);
  });
  test('text that comes from another page begins a story, with or without a headline', () => {
    const page = ['秋粮收购备足仓容', `（上接第一版）${prose}`, `[上接第二版）${prose}`].join('\n\n');
    expect(referencesOf(page, { 秋粮收购备足仓容: 'headline' })).toEqual([
      ['秋粮收购备足仓容', 'from 1'],
      [null, 'from 2'],
    ]);
  });
  test('above a headline it is the story’s below', () => {
    const page = ['大桥合龙', prose, '（上接1版）', '图书馆开了夜场', prose].join('\n\n');
    expect(referencesOf(page, { 大桥合龙: 'headline', 图书馆开了夜场: 'headline', '（上接1版）': 'jump' })).toEqual([
      ['大桥合龙'],
      ['图书馆开了夜场', 'from 1'],
    ]);
  });
});
