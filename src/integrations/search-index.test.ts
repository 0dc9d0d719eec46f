/** The real index, asked through the engine as the search page asks it; files come from memory instead of the network. */
import { beforeAll, describe, expect, test } from 'vitest';
import { below, pick, toRandom } from '../../tests/properties/news.ts';
import { articles, buildIndex, readArchive, type Built } from '../../tests/properties/search-indexes.ts';
import type { ArticleFile } from '../markdown/article-file.ts';
import { nothingChosen, toEngine, type Chosen, type Order } from '../search/engine/engine.ts';
import { SearchFailure } from '../search/engine/failure.ts';
import { parseQuery, type Term } from '../search/text/query.ts';
import { toSearched } from '../search/text/words.ts';
import { toSearchParts } from '../search/format/records.ts';
import { isFound } from '../search/engine/scan.ts';
import type { ReadBytes } from '../search/engine/lists.ts';
import { openStore, type Store } from '../search/engine/store.ts';
import { toRecords } from './search-index.ts';

// What holds for one engine holds for the other.
describe.each(['pagefind', 'pairs'] as const)('%s', (engine) => {
  let built: Built;
  /** The archive itself. */
  let archive: Built;
  beforeAll(async () => {
    // One behind the other: Pagefind's program is one for all.
    built = await buildIndex(articles, engine);
    archive = await buildIndex(await readArchive(), engine);
  });

  const find = async (query: string, order: Order = 'relevance', chosen = nothingChosen): Promise<string[]> => {
    const { hits, total } = await built.engine.search(parseQuery(query), chosen, order);
    expect(total).toBe(hits.length);
    return hits.map((hit) => built.ids[hit] ?? '');
  };

  /** All strings of `length` characters that stand in some part of the articles. */
  function stringsOf(all: readonly ArticleFile[], length: number): Set<string> {
    const parts = toRecords(all).flatMap(({ text }) => toSearchParts(text).map((part) => toSearched(part.text).text));
    const strings = parts.flatMap((part) =>
      Array.from({ length: Math.max(0, part.length - length + 1) }, (_, at) => part.slice(at, at + length)),
    );
    return new Set(strings.filter((text) => text.trim() === text));
  }

  /** Strings whose answer is not what reading every article says. */
  async function findWrong({ engine, scanned }: Built, strings: Iterable<string>): Promise<string[]> {
    const wrong: string[] = [];
    for (const string of strings) {
      const term = { typed: string, folded: string, sought: string, field: 'any', quoted: true } as const;
      const query = { typed: string, clauses: [{ alternatives: [term], excluded: false }], problems: [] };
      const { hits } = await engine.search(query, nothingChosen, 'newest');
      const expected = [...scanned.keys()].filter((number) => scanned[number] && isFound(scanned[number], query));
      if (hits.join() !== expected.join()) wrong.push(`${string}: expected ${expected.join()}; found ${hits.join()}`);
    }
    return wrong;
  }

  describe('recall and precision', () => {
    test.each([1, 2, 3, 5, 11, 14])('every string of %d characters of made articles', async (length) => {
      const strings = stringsOf(articles, length);
      expect(strings.size).toBeGreaterThan(50);
      expect(await findWrong(built, strings)).toEqual([]);
      expect(await findWrong(await buildIndex(articles, engine, 0), strings)).toEqual([]);
    });

    test('every string of one and of two characters of the archive, and a sample of longer ones', async () => {
      const all = await readArchive();
      // In an archive of this size no list is long: half the strings are asked of an index that takes many for heavy.
      const heavy = await buildIndex(all, engine, 12);
      const strings = [
        ...[1, 2].flatMap((length) => [...stringsOf(all, length)]),
        ...[3, 4, 6, 9, 12, 20, 40].flatMap((length) =>
          [...stringsOf(all, length)].filter((_, index) => index % 23 === 0),
        ),
      ];
      expect(strings.length).toBeGreaterThan(10_000);
      const isOdd = (_: string, index: number): boolean => index % 2 === 1;
      expect(
        await findWrong(
          archive,
          strings.filter((text, index) => !isOdd(text, index)),
        ),
      ).toEqual([]);
      expect(await findWrong(heavy, strings.filter(isOdd))).toEqual([]);
    });
  });

  /** A stretch of a text, widened where it would begin or end within a number or a word. */
  function toWhole(text: string, start: number, end: number): string {
    const [before = ''] = /[\p{Script=Latin}\p{N}.,]*$/u.exec(text.slice(0, start)) ?? [];
    const [after = ''] = /^[\p{Script=Latin}\p{N}.,]*/u.exec(text.slice(end)) ?? [];
    return text.slice(start - before.length, end + after.length);
  }

  test('what a reader copies from an article finds it, quotation marks, spaces and all', async () => {
    const random = toRandom(5);
    const missed: string[] = [];
    for (let index = 0; index < 600; index++) {
      const number = below(random, archive.ids.length);
      const parts = toSearchParts(await archive.engine.read(number));
      const { text } = pick(random, parts);
      const start = below(random, text.length);
      const copied = toWhole(text, start, start + 2 + below(random, 30));
      const query = parseQuery(copied.isWellFormed() ? copied : text);
      const { hits } = await archive.engine.search(query, nothingChosen, 'relevance');
      if (!hits.includes(number)) missed.push(`${archive.ids[number] ?? ''}: ${copied}`);
    }
    expect(missed).toEqual([]);
  });

  test.each([
    ['高新区 -西安 -深圳', []],
    ['亿元器', []],
    ['800亿元', ['border']],
    ['00亿', []],
    ['*00亿', ['border']],
    ['0亿', []],
    ['pas2060', ['border']],
    ['S206', []],
    ['*S206*', ['border']],
    ['2060', ['border']],
    ['８.６％', []],
    ['６％', []],
    ['18.6', ['said-once']],
    ['18.', ['said-once']],
    ['.6%', ['said-once']],
    ['8.', []],
    ['-"18."', ['border', 'english', 'long', 'numbers', 'said-in-kicker', 'said-in-title', 'said-often']],
    ['2023-10-31', ['english']],
    ['3-11', []],
    ['2023-11', ['english']],
    ['1月1日', ['numbers']],
    ['20年', ['numbers']],
    ['1500万', ['numbers']],
    ['1,500 万', ['numbers']],
    ['１，５００万', ['numbers']],
    ['500万', []],
    ['IP', ['numbers']],
    ['IP*', ['numbers']],
    ['I', []],
    ['5G', ['said-in-kicker']],
    ['"AI PC"', ['english']],
    ['吉野', []],
    ['𠮷野', ['english']],
    ['電气厂房５g工廠', ['said-in-kicker']],
    ['甲', ['english']],
    ['绿色 18.6%', ['said-once']],
    ['绿色 没有', []],
    ['绿色 -消息', ['said-in-title', 'said-in-kicker']],
    ['标题:绿色工厂', ['said-in-title', 'said-in-kicker']],
    ['记者：小琴', ['said-once']],
    ['赖小琴', []],
    ['深圳', []],
    ['主题:新能源', ['numbers']],
    ['报纸:日报', ['numbers']],
    ['新能源', []],
    ['日报', []],
    ['记者:王振宇', ['said-in-kicker']],
    ['王振宇', []],
    ['园区:西安国家高新区', ['said-in-title']],
    ['800亿元 OR 记者:赖小琴', ['said-once', 'border']],
    ['记者:工厂', []],
    ['从一粒种子到一片森林，从一粒种子到一片森林', ['long']],
    ['森林，零碳工厂在此诞生。', ['long']],
    // Over the end of a paragraph.
    ['新区开园，总投资800亿元。元器件厂PAS2060认证。', ['border']],
    ['IP产业投资1500万元。“20年”不是2020年，11月1日不是。IPO融资', ['numbers']],
  ])('%s finds %j', async (query, ids) => {
    expect((await find(query)).toSorted()).toEqual(ids.toSorted());
  });

  describe('order', () => {
    const four = ['said-in-title', 'said-in-kicker', 'said-often', 'said-once'];

    test('heads come first, then who says it most for its length', async () => {
      const ids = await find('绿色工厂');
      expect([ids.slice(0, 2).toSorted(), ids.slice(2)]).toEqual([four.slice(0, 2).toSorted(), four.slice(2)]);
    });

    test('by date both ways, without a date last', async () => {
      expect(await find('绿色工厂', 'newest')).toEqual(['said-once', 'said-often', 'said-in-title', 'said-in-kicker']);
      expect(await find('绿色工厂', 'oldest')).toEqual(['said-in-title', 'said-often', 'said-once', 'said-in-kicker']);
    });
  });

  describe('choices', () => {
    test('values of one facet are ORed, facets ANDed; counts say what one more choice would give', async () => {
      const chosen: Chosen = { ...nothingChosen, park: ['西安高新区', '深圳高新区'] };
      expect((await find('', 'newest', chosen)).toSorted()).toEqual(['english', 'said-in-title']);
      const { facets } = await built.engine.search(parseQuery(''), { ...chosen, year: ['2021'] }, 'newest');
      expect(facets.park).toEqual([
        { value: '西安高新区', count: 1 },
        { value: '深圳高新区', count: 0 },
      ]);
      expect(facets.province).toEqual([{ value: '陕西', count: 1 }]);
      expect(facets.year.map(({ value }) => value)).toEqual(['2021', '不详']);
      expect(await find('', 'newest', { ...chosen, year: ['2021'] })).toEqual(['said-in-title']);
    });

    test('a range of dates takes what lies wholly within; months are counted under everything else', async () => {
      const chosen: Chosen = { ...nothingChosen, from: '2022-06', to: '2023-05' };
      expect((await find('', 'newest', chosen)).toSorted()).toEqual(['long', 'said-once']);
      expect(await find('', 'newest', { ...nothingChosen, from: '2022-01', to: '2022-12' })).toEqual(['said-often']);
      const { months, onlyYears, undated } = await built.engine.search(parseQuery('绿色'), chosen, 'newest');
      expect(months).toEqual([
        { month: '2021-03', count: 1 },
        { month: '2023-05', count: 1 },
      ]);
      expect(onlyYears).toEqual([{ value: '2022', count: 1 }]);
      expect(undated).toBe(1);
    });
  });

  describe('what was meant', () => {
    test.each([
      ['xian', '西安高新区'],
      ['xagxq', '西安高新区'],
      ['xianguojia', '西安高新区'],
      ['西安国家', '西安高新区'],
      ['laixq', '赖小琴'],
      ['lvsegongchang', '绿色工厂'],
      ['lsgc', '绿色工厂'],
    ])('%s suggests %s', async (typed, label) => {
      expect((await built.engine.suggest(typed)).map((suggestion) => suggestion.label)).toContain(label);
    });

    test.each([
      ['绿色公厂', 'said-in-title'],
      ['零炭工厂', 'long'],
      ['零碳公厂', 'long'],
      ['绿色的工厂', 'said-in-title'],
      ['零工厂在此诞生', 'long'],
    ])('%s comes nearest to %s', async (typed, id) => {
      const { hits } = await built.engine.near(parseQuery(typed), nothingChosen);
      expect(built.ids[hits[0] ?? -1]).toBe(id);
    });

    test.each([
      ['绿色公厂', 'said-often'],
      ['零炭工厂', 'long'],
      ['绿色的工厂', 'said-once'],
      ['零工厂在此诞生', 'long'],
    ])('%s comes near %s', async (typed, id) => {
      const { hits } = await built.engine.near(parseQuery(typed), nothingChosen);
      expect(hits.map((hit) => built.ids[hit])).toContain(id);
    });

    const termOf = (typed: string): Term => {
      const [term] = parseQuery(typed).clauses[0]?.alternatives ?? [];
      if (term === undefined) throw new Error('no term');
      return term;
    };

    test.each([
      ['小朋汽车', '小鹏汽车'],
      ['小鹏气车', '小鹏汽车'],
      ['小鹏车汽', '小鹏汽车'],
      ['小鹏的汽车', '小鹏汽车'],
      ['肇庆高新去', '肇庆高新区'],
      ['新能原汽车', '新能源汽车'],
      ['xiaopeng', '小鹏'],
      ['xpqc', '小鹏汽车'],
      ['lingtan', '零碳'],
      ['língtàn', '零碳'],
      ['高薪区', '高新区'],
      ['石咀山高新区', '石嘴山高新区'],
    ])('%s may mean %s', async (typed, reading) => {
      const { engine: seeds } = archive;
      expect(await seeds.readings(termOf(typed))).toContain(reading);
    });

    test.each(['5亿元', '800亿元', '量子纠缠火锅', '1月1日', '20年', 'ip'])(
      '%s has no other reading',
      async (typed) => {
        expect(await built.engine.readings(termOf(typed))).toEqual([]);
        expect(await archive.engine.readings(termOf(typed))).toEqual([]);
      },
    );

    test('a reading is no word cut out with a comma', async () => {
      expect(await archive.engine.readings(termOf('石咀山高新区'))).not.toContainEqual(
        expect.stringMatching(/^\P{L}/u),
      );
    });

    test('of two letters nothing is near', async () => {
      expect((await archive.engine.near(parseQuery('IP'), nothingChosen)).hits).toEqual([]);
    });

    test.each([
      ['新能源', [{ field: 'topic', label: '新能源与储能' }]],
      ['西安', [{ field: 'park', label: '西安高新区' }]],
      ['经济日报', [{ field: 'newspaper', label: '经济日报' }]],
      ['赖小琴', [{ field: 'reporter', label: '赖小琴' }]],
      ['王振宇', [{ field: 'reporter', label: '王振宇' }]],
      ['赖小', []],
      ['安', []],
    ])('%s names %j', async (typed, named) => {
      expect(await built.engine.named(typed)).toEqual(named);
    });

    test('what has nothing in common is not near', async () => {
      expect((await built.engine.near(parseQuery('量子纠缠火锅'), nothingChosen)).total).toBe(0);
    });
  });

  describe('an index that cannot be read', () => {
    const reasonOf = async (readBytes: ReadBytes): Promise<string> => {
      try {
        await toEngine(await openStore(readBytes)).search(parseQuery('绿色'), nothingChosen, 'newest');
        return 'found';
      } catch (error) {
        return error instanceof SearchFailure ? error.reason : String(error);
      }
    };
    const changing =
      (pattern: RegExp, change: (bytes: Uint8Array) => Uint8Array): ReadBytes =>
      async (path) => {
        const bytes = await built.readBytes(path);
        return pattern.test(path) ? change(bytes) : bytes;
      };

    /** Files that hold what is looked up. */
    const lists = engine === 'pairs' ? [/^pairs/] : [/pf_index$/, /pf_meta$/, /^pagefind.wasm/];

    test.each([/^catalogue/, ...lists])('without %s it is missing', async (lost) => {
      expect(await reasonOf((path) => built.readBytes(lost.test(path) ? 'nowhere' : path))).toBe('missing');
    });

    test.each([
      ['cut short', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)],
      ['a page that says “not found”', () => new TextEncoder().encode('<!doctype html>')],
      ['empty', () => new Uint8Array()],
    ])('%s it is damaged', async (_, change) => {
      for (const file of [/^catalogue/, ...lists]) expect(await reasonOf(changing(file, change))).toBe('damaged');
    });

    test('JSON that is something else is damaged', async () => {
      const instead = (text: string): Promise<Store> =>
        openStore(changing(/json$/, () => new TextEncoder().encode(text)));
      for (const text of ['null', '[]', '{}', '7', 'no JSON']) {
        await expect((await instead(text)).text(0)).rejects.toMatchObject({ reason: 'damaged' });
        await expect((await instead(text)).names()).rejects.toMatchObject({ reason: 'damaged' });
      }
    });

    test('files of two builds are not mixed', async () => {
      const other = await buildIndex(articles.slice(1), engine);
      const mixture = await reasonOf((path) => (path === 'catalogue.bin' ? other : built).readBytes(path));
      // Files of Pagefind's are named by what is in them: those of another build are not there.
      expect(mixture).toBe(engine === 'pairs' ? 'damaged' : 'missing');
      const store = await openStore(built.readBytes);
      const mixed = await openStore((path) => (path.startsWith('text/') ? other : built).readBytes(path));
      expect((await store.text(0)).id).toBe(built.ids[0]);
      await expect(mixed.text(0)).rejects.toMatchObject({ reason: 'damaged' });
    });

    test('what failed is asked for again', async () => {
      let isDown = false;
      const store = await openStore((path) => built.readBytes(isDown ? 'nowhere' : path));
      const engine = toEngine(store);
      isDown = true;
      await expect(engine.search(parseQuery('绿色'), nothingChosen, 'newest')).rejects.toThrow(SearchFailure);
      isDown = false;
      expect((await engine.search(parseQuery('绿色'), nothingChosen, 'newest')).total).toBe(4);
    });
  });
});
