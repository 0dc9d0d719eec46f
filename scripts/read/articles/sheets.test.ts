import { describe, expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { splitPage } from '../pipeline.ts';
import { emptyDraft, type Displaced, type Draft } from './context.ts';
import { toSheets } from './sheets.ts';

const draft = (headline: number, ...body: number[]): Draft => ({ ...emptyDraft(), headline: [headline], body });
const displaced = (...headline: number[]): Displaced => ({ headline, bylines: [] });

describe('sheets', () => {
  test('a page of ordinary length is one', () => {
    const drafts = [draft(0, 1, 2), draft(3, 4)];
    expect(toSheets([10, 8000, 5000, 10, 9000], drafts, [displaced(5)])).toEqual([
      { blocks: [0, 5], drafts, displaced: [displaced(5)] },
    ]);
  });

  test('a file of several pages is cut at the heads of stories, each block on one sheet', () => {
    const drafts = [draft(0, 1), draft(2, 3), draft(4, 5), draft(6, 7)];
    const lengths = [10, 20_000, 10, 20_000, 10, 20_000, 10, 20_000];
    const sheets = toSheets(lengths, drafts, [displaced(8)]);
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.flatMap((sheet) => sheet.drafts)).toEqual(drafts);
    expect(sheets.at(-1)?.displaced).toEqual([displaced(8)]);
    expect(sheets.map(({ blocks: [, end] }) => end).slice(0, -1)).toEqual(
      sheets.map(({ blocks: [start] }) => start).slice(1),
    );
    for (const { blocks, drafts: own } of sheets)
      for (const { headline } of own) expect(headline[0]).toBeGreaterThanOrEqual(blocks[0]);
  });

  test('a story longer than a page is not cut', () => {
    expect(toSheets([10, 90_000], [draft(0, 1)], [])).toHaveLength(1);
  });

  test('a file without stories is one sheet', () => {
    expect(toSheets([], [], [])).toEqual([{ blocks: [0, 0], drafts: [], displaced: [] }]);
  });
});

describe('a headline printed apart from its text', () => {
  const lonely = '渔船出海捕捞带鱼满载而归';
  const headless = '本报讯 码头上渔船出海捕捞带鱼，连日来满载而归，渔民们忙着把带鱼装箱，商贩在岸边排起长队。';
  /** Stories between the headline at the foot of one page and the text that would fit it. */
  const between = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => [
      `# 第${String(index + 1)}条老街改造完工`,
      `本报讯 ${'青石板路重新铺好，沿街的木楼换上新瓦，老铺子陆续搬了回来，茶馆里坐满了客人。'.repeat(12)}`,
    ]).flat();
  /** Titles of the articles that hold the headless text. */
  const titleOfText = (count: number): string | undefined => {
    const text = [headless, ...between(count), `# ${lonely}`].join('\n\n');
    return splitPage({ name: 'made', text }, knowledge).articles.find(({ body }) => body[0]?.text === headless)?.data
      .title;
  };
  test('is given to it on an ordinary page', () => {
    expect(titleOfText(3)).toBe(lonely);
  });
  test('is not given to it on another page of a long file', () => {
    expect(titleOfText(120)).not.toBe(lonely);
  });
});
