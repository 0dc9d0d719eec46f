/** Stories of news, each from one text. */
import { clausesOf, cutAtSentence, pickClause, pickHalves } from './clauses.ts';
import { emptyDraft, toParagraphs, type Draft, type Form, type Picture } from './content.ts';
import type { SourceText, TypesetBlock } from './typeset-model.ts';
import { toName, toNames } from './writer-names.ts';
import { below, between, draw, isLucky, pick, type Random } from './random.ts';
import { cities, counties, foreignCities, storyColumns } from './word-lists.ts';

const endsOpen = (paragraph: string): boolean => !/[。！？…：；”』」）\d]$/u.test(paragraph);

/** Paragraphs as a newspaper would cut them: now and then one is parted, two are joined; a short line without a stop heads what follows. */
export function toBlocks(random: Random, text: SourceText, most: number): TypesetBlock[] {
  const blocks: TypesetBlock[] = [];
  for (const paragraph of text.paragraphs.slice(0, most)) {
    const last = blocks.at(-1);
    if (endsOpen(paragraph) && paragraph.length < 45) {
      // Lines that stand before any text or one upon another are summaries, which no newspaper prints so.
      if (last?.type !== 'paragraph') continue;
      // What follows is another story of the day more often than a part of this one.
      if (isLucky(random, 0.65)) break;
      blocks.push({ type: 'crosshead', text: paragraph });
      continue;
    }
    if (last?.type === 'paragraph' && last.text.length + paragraph.length < 260 && isLucky(random, 0.06)) {
      blocks[blocks.length - 1] = { type: 'paragraph', text: last.text + paragraph };
      continue;
    }
    const parts = paragraph.length > 160 && isLucky(random, 0.4) ? cutAtSentence(random, paragraph) : [paragraph];
    blocks.push(...toParagraphs(parts));
  }
  if (blocks.at(-1)?.type === 'crosshead') blocks.pop();
  return blocks.length > 0 ? blocks : toParagraphs(text.paragraphs.slice(0, 1));
}

export const wordsOf = (blocks: readonly TypesetBlock[]): string => blocks.map(({ text }) => text).join('');

interface Head {
  readonly title: string;
  readonly kicker: string;
  readonly deck: string;
}

/** A line above or below a headline: one clause, two, or a place's news in brief. */
function toSideLine(random: Random, clauses: readonly string[]): string {
  const kind = draw(random, { one: 6, two: 4, long: 2 });
  if (kind === 'two') return pickHalves(random, clauses, 5, 12);
  return pickClause(random, clauses, kind === 'one' ? 6 : 12, kind === 'one' ? 16 : 24);
}

/** The text's own title, mostly; its halves as headline and deck or kicker; a clause of the text, short or long. */
export function toTitles(random: Random, text: SourceText, clauses: readonly string[]): Head {
  const [first = '', second = ''] = text.title.split(/\s+/);
  const kicker = toSideLine(random, clauses);
  const deck = toSideLine(random, clauses);
  const kind = draw(random, {
    own: 68,
    clause: 12,
    halves: 6,
    short: 7,
    quoted: 2,
    tagged: 2,
    column: 1.5,
    asked: 1,
    colon: 5,
  });
  if (kind === 'own' && second !== '' && isLucky(random, 0.3))
    return isLucky(random, 0.5) ? { title: second, kicker: first, deck } : { title: first, kicker, deck: second };
  const made: Readonly<Record<typeof kind, () => string>> = {
    own: () => text.title,
    clause: () => pickClause(random, clauses, 8, 22),
    halves: () => pickHalves(random, clauses, 5, 12),
    short: () => pickClause(random, clauses, 4, 7),
    quoted: () =>
      `“${pickClause(random, clauses, 3, 6) || '幸福'}”${pick(random, ['怎么看', '之后', '为何走红', '的背后', '来了', '故事多'])}`,
    tagged: () => `${text.title}（${pick(random, storyColumns)}）`,
    column: () => `${pick(random, storyColumns)}${pick(random, ['｜', '丨', '·', '|', ' | '])}${text.title}`,
    asked: () => `${text.title}？`,
    colon: () => `${pickClause(random, clauses, 3, 8) || first}${pick(random, ['：', '：', '——', '，', ' '])}${first}`,
  };
  const title = made[kind]() || text.title;
  return { title, kicker: kicker === title ? '' : kicker, deck: deck === title || deck === kicker ? '' : deck };
}

const captionStarts =
  '图为|图为|近日，|上图：|左图为|日前，|这是||||右图：|▲|图①：|题图：|图一：|下图：|图为：|△|图片说明：'.split('|');
const scenes = '生产车间 一角 街景 新貌 活动现场 田间地头 效果图 航拍图 老照片'.split(' ');

/** A caption in the words of the story, and who took the picture. */
export function toPicture(random: Random, body: string, clauses: readonly string[]): Picture {
  const kind = draw(random, { clause: 6, open: 2, scene: 1.2, sentence: 4 });
  const clause = pickClause(random, clauses, 5, 24) || '活动现场';
  const start = pick(random, captionStarts);
  if (kind === 'scene') return { caption: `${pick(random, counties)}${pick(random, scenes)}`, by: toName(random) };
  if (kind !== 'sentence') return { caption: start + clause + (kind === 'clause' ? '。' : ''), by: toName(random) };
  const sentences = body.split('。').filter((sentence) => sentence.length > 15 && sentence.length < 80);
  const day = pick(random, [
    '近日',
    '日前',
    `${String(between(random, 1, 12))}月${String(between(random, 1, 28))}日`,
    '',
  ]);
  return {
    caption: `${day}${day === '' ? '' : '，'}${sentences.length === 0 ? '活动正在进行' : pick(random, sentences)}。`,
    by: toName(random),
  };
}

export const toPictures = (random: Random, body: string, clauses: readonly string[], share: number): Picture[] =>
  isLucky(random, share)
    ? Array.from({ length: isLucky(random, 0.85) ? 1 : 2 }, () => toPicture(random, body, clauses))
    : [];

const counts = [
  (number: number) => `${String(number)}.`,
  (number: number) => `${String(number)}、`,
  (number: number) => `${'一二三四五六七八九十'.charAt(number - 1)}、`,
  (number: number) => `（${'一二三四五六七八九十'.charAt(number - 1)}）`,
  (number: number) => `${'一二三四五六七八九十'.charAt(number - 1)}是`,
  (number: number) => `第${'一二三四五六七八九十'.charAt(number - 1)}，`,
];

/** Paragraphs after the first with numbers before them, as rules and plans are printed. */
function numbered(random: Random, blocks: readonly TypesetBlock[]): readonly TypesetBlock[] {
  if (blocks.length < 4 || blocks.length > 10 || !isLucky(random, 0.03)) return blocks;
  const count = pick(random, counts);
  return blocks.map((block, at) =>
    at === 0 || block.type !== 'paragraph' ? block : { ...block, text: count(at) + block.text },
  );
}

/** One text as a story of news; `most` paragraphs of it. */
export function toStory(random: Random, text: SourceText, form: Form, most = 12): Draft {
  const blocks = numbered(random, toBlocks(random, text, most));
  const body = wordsOf(blocks);
  const clauses = clausesOf(body);
  const places = isLucky(random, 0.15) ? foreignCities : isLucky(random, 0.2) ? counties : cities;
  return {
    ...emptyDraft,
    ...toTitles(random, text, clauses),
    form,
    kind: form === 'brief' || form === 'item' ? 'brief' : 'article',
    blocks,
    people: toNames(random),
    correspondents: isLucky(random, 0.3) ? toNames(random).slice(0, 2) : [],
    place: pick(random, places),
    age: below(random, 3),
    pictures: toPictures(random, body, clauses, form === 'news' || form === 'comment' ? 0.15 : 0.05),
  };
}
