/** What a reader's browser makes of a report is a ruling that the pipeline follows, on the archive's own pages. */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRulings, parseRulings } from '../../../scripts/keep/files/rulings.ts';
import { splitPage, type PageResult } from '../../../scripts/read/pipeline.ts';
import { describeProblem, toEntries, type Entries } from '../../../scripts/read/rulings/entries.ts';
import { knowledge } from '../../../tests/knowledge.ts';
import { toPageWords } from '../../archive/page-words.ts';
import { asPrinted } from '../../markdown/corrected-text.ts';
import { toQuotation } from './quotation.ts';
import { isMissing, kinds, toQuotedSpan, toRuling, type Report, type ReportKind, type Ruled } from './report-ruling.ts';
import { toEdtf, toTopics, toWriters } from './values.ts';
import { formatRuling } from './yaml.ts';

interface Page {
  readonly name: string;
  readonly text: string;
  readonly before: PageResult;
  readonly known: Entries;
  readonly words: ReadonlyMap<string, string>;
}

const folder = 'content';
const names = (await readdir(join(folder, 'pages'))).filter((name) => name.endsWith('.txt'));
const pages = await Promise.all(
  names.map(async (file): Promise<Page> => {
    const name = file.replace('.txt', '');
    const text = readFileSync(join(folder, 'pages', file), 'utf8');
    const known = await readRulings(folder, name);
    const before = splitPage({ name, text, rulings: known }, knowledge);
    return { name, text, known, before, words: toPageWords(text, before) };
  }),
);

/** What a reader sees of an article as printed, the body first. */
const textsOf = ({ data, body }: PageResult['articles'][number]): readonly string[] => [
  ...body.map(({ text, corrections }) => asPrinted(text, corrections)),
  ...[data.basis.title.basis === 'printed' ? data.title : undefined, data.kicker, data.deck]
    .concat((data.photos ?? []).flatMap(({ caption, credit }) => [caption ?? undefined, credit ?? undefined]))
    .filter((text) => text !== undefined),
];

/** Two characters in the middle of a text. */
const middleOf = (text: string): number =>
  [...text].findIndex((_, at) => at >= text.length / 2 - 1 && /^\S\S$/.test(text.slice(at, at + 2)));

const decision = { why: '据上下文：“引号”、#井号: 与换行\n都要紧', by: '读者甲', when: '2026-11-21' };

function ruled(report: Omit<Report, keyof typeof decision>): Ruled {
  const made = toRuling({ ...decision, ...report });
  if (made === null || isMissing(made)) throw new Error(`no ruling: ${JSON.stringify(made)}`);
  return made;
}

/** The page split with the archive's rulings and these. */
function split({ name, text, known }: Page, rulings: readonly Ruled[]): PageResult {
  const { entries, problems } = toEntries(parseRulings(rulings.map(formatRuling).join(''), 'reader.yaml').toJS());
  return splitPage(
    { name, text, rulings: { entries: [...known.entries, ...entries], problems: [...known.problems, ...problems] } },
    knowledge,
  );
}

describe.each(pages)('$name', (page) => {
  const { before, words } = page;

  test('every article has words of its own', () => {
    expect([...words.keys()].toSorted()).toEqual(before.articles.map(({ data }) => data.id).toSorted());
  });

  test('a wrong word in the middle of every paragraph is corrected, and nothing else', () => {
    const reports = before.articles.flatMap((article) =>
      article.body.flatMap(({ text, corrections }, index) => {
        if (corrections) return [];
        const start = middleOf(text);
        const quoted = toQuotation(
          textsOf(article),
          { text: index, start, end: start + 2 },
          words.get(article.data.id) ?? null,
        );
        return [
          { id: article.data.id, index, start, ruling: ruled({ kind: 'word', quoted, words: null, right: '校订' }) },
        ];
      }),
    );
    const after = split(
      page,
      reports.map(({ ruling }) => ruling),
    );
    expect(after.problems.map(describeProblem)).toEqual([]);
    const misplaced = reports.filter(({ id, index, start }) => {
      const [old, now] = [before, after].map(
        ({ articles }) => articles.find(({ data }) => data.id === id)?.body[index],
      );
      return now?.text !== `${old?.text.slice(0, start) ?? ''}校订${old?.text.slice(start + 2) ?? ''}`;
    });
    expect(misplaced).toEqual([]);
  });

  test('fields of every article are set, with the reader’s name and reason', () => {
    const rulings = before.articles.flatMap(({ data }) => {
      const own = words.get(data.id) ?? null;
      const set = (kind: ReportKind, right: string): Ruled => ruled({ kind, quoted: null, words: own, right });
      return [
        set('title', '新：题#一'),
        set('date', '2023年3月'),
        set('reporter', '记者 张三、李四 通讯员 王五'),
        set('park', '无'),
        set('topic', '无'),
      ];
    });
    const after = split(page, rulings);
    expect(after.problems.map(describeProblem)).toEqual([]);
    for (const { data } of after.articles) {
      expect(data).toMatchObject({ title: '新：题#一', date: '2023-03', park: null, topic: null });
      expect(data.reporter?.map(({ name, role }) => `${role} ${name}`)).toEqual([
        'staffReporter 张三',
        'staffReporter 李四',
        'correspondent 王五',
      ]);
      expect(data.basis.title).toMatchObject({
        basis: 'supplied',
        by: '读者甲',
        when: '2026-11-21',
        reason: decision.why,
      });
    }
  });

  test.each<ReportKind>(['begin', 'paragraph', 'goesOn', 'drop', 'move'])('%s is followed', (kind) => {
    const [article, other] = before.articles.filter(
      ({ body }) => body.filter(({ type }) => type === 'paragraph').length > 2,
    );
    if (!article || !other) return;
    const texts = textsOf(article);
    const index = article.body.findLastIndex(({ type }) => type === 'paragraph');
    const [start, end] = toQuotedSpan(kind, 0, texts[index]?.length ?? 0);
    const quoted = toQuotation(texts, { text: index, start, end }, words.get(article.data.id) ?? null);
    const right = kind === 'move' ? (words.get(other.data.id) ?? '') : '';
    const after = split(page, [ruled({ kind, quoted, words: null, right })]);
    expect(after.problems.map(describeProblem)).toEqual([]);
    const now = after.articles.find(({ data }) => data.id === article.data.id);
    // Where the paragraph begins there already nothing changes.
    expect(now?.body.length).toBe(kind === 'paragraph' ? article.body.length : article.body.length - 1);
  });
});

test('a word that stands twice is told by what stands around it', () => {
  const texts = ['甲园区与乙园区签约。', '园区'];
  expect(toQuotation(texts, { text: 0, start: 5, end: 7 }, '甲园区与乙')).toEqual({
    quote: '园区',
    before: '园区与乙',
    after: '签约。',
    in: '甲园区与乙',
  });
  expect(toQuotation(['甲园区', '甲园区'], { text: 0, start: 1, end: 3 }, null)).toBeNull();
});

test.each<[string, Partial<Report>, string]>([
  ['no reason', { why: ' ' }, 'why'],
  ['no words', { quoted: null }, 'quoted'],
  ['the same words', { right: '李生' }, 'right'],
  ['no day', { kind: 'date', right: '2023-13-01' }, 'right'],
  ['four topics', { kind: 'topic', right: '甲 乙 丙 丁' }, 'right'],
  ['an article without words of its own', { kind: 'park', right: '园区', words: null }, 'quoted'],
])('what is missing is said: %s', (_, part, field) => {
  const report: Report = { kind: 'word', quoted: { quote: '李生' }, words: '甲', right: '孪生', ...decision, ...part };
  expect(toRuling(report)).toMatchObject({ field });
});

test('without a name it is a reader; what no ruling can say is none', () => {
  expect(
    toRuling({ kind: 'drop', quoted: { quote: '甲' }, words: null, right: '', ...decision, by: '' }),
  ).toMatchObject({ drop: '甲', by: '读者' });
  expect(toRuling({ kind: 'other', quoted: null, words: null, right: '', ...decision })).toBeNull();
  expect(Object.keys(kinds)).toHaveLength(12);
});

test.each<[string, string | null | undefined]>([
  ['2023-10-31', '2023-10-31'],
  ['2023年10月31日', '2023-10-31'],
  ['2023年3月', '2023-03'],
  ['约2023年3月', '2023-03~'],
  ['2023', '2023'],
  ['2023年', '2023'],
  ['不详', null],
  ['2023-02-30', undefined],
  ['去年', undefined],
])('date %s', (typed, edtf) => {
  expect(toEdtf(typed)).toBe(edtf);
});

test('writers and topics', () => {
  expect(toWriters('张三')).toEqual([{ name: '张三', role: 'author' }]);
  expect(toWriters('本报记者张三 特约通讯员：李四'.replace('：', ''))).toEqual([
    { name: '张三', role: 'staffReporter' },
    { name: '李四', role: 'specialCorrespondent' },
  ]);
  expect([toWriters('无'), toWriters(' ')]).toEqual([null, undefined]);
  expect(toTopics('新能源汽车、项目')).toEqual(['新能源汽车', '项目']);
});
