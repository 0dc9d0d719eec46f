/** Stories of news: from one text, or a feature of several parts. */
import { clausesOf, cutAtSentence, toClause } from './clauses.ts';
import { emptyDraft, toParagraphs, type Draft, type Form, type Picture } from './content.ts';
import type { SourceText, TypesetBlock } from './model.ts';
import { toName, toNames } from './people.ts';
import { below, between, isLucky, pick, pickSome, weighted, type Random } from './random.ts';
import { cities, counties, foreignCities, storyColumns } from './words.ts';

/** Paragraphs as a newspaper would cut them: now and then one is parted, two are joined, most of the rest left out. */
export function toBodies(random: Random, text: SourceText, most: number): string[] {
  const whole = text.paragraphs.slice(0, most);
  const parted = whole.flatMap((paragraph) =>
    paragraph.length > 160 && isLucky(random, 0.4) ? cutAtSentence(random, paragraph) : [paragraph],
  );
  return parted
    .filter((paragraph) => paragraph !== '')
    .reduce<string[]>((kept, paragraph) => {
      const last = kept.at(-1);
      if (last !== undefined && last.length + paragraph.length < 260 && isLucky(random, 0.06))
        return [...kept.slice(0, -1), last + paragraph];
      return [...kept, paragraph];
    }, []);
}

interface Head {
  readonly title: string;
  readonly kicker: string;
  readonly deck: string;
}

/** The text's own title, mostly; its halves as headline and deck or kicker; a clause of the text as a headline, short or long. */
export function toHead(random: Random, text: SourceText): Head {
  const body = text.paragraphs.join('');
  const [first = '', second = ''] = text.title.split(/\s+/);
  const line = (): string =>
    weighted(random, [
      [toClause(random, body, 6, 22), 6],
      [pickSome(random, clausesOf(body, 5, 12), 2).join(' '), 2],
    ]);
  const own = weighted(random, [
    [text.title, 70],
    [toClause(random, body, 8, 20) || text.title, 14],
    [toClause(random, body, 4, 7) || text.title, 8],
    [`${toClause(random, body, 4, 9) || first}${pick(random, ['：', '——', '，', ' '])}${text.title}`, 5],
    [
      `“${toClause(random, body, 3, 6) || '幸福'}”${pick(random, ['怎么看', '之后', '为何走红', '的背后', '来了', '故事多'])}`,
      2,
    ],
    [`${text.title}（${pick(random, storyColumns)}）`, 2],
    [`${text.title}？`, 1],
    [`${pick(random, storyColumns)}${pick(random, ['｜', '丨', '·', '|'])}${text.title}`, 1],
  ]);
  if (second !== '' && own === text.title && isLucky(random, 0.25))
    return isLucky(random, 0.5)
      ? { title: second, kicker: first, deck: line() }
      : { title: first, kicker: line(), deck: second };
  return { title: own, kicker: line(), deck: line() };
}

const captionStarts = [
  '图为',
  '图为',
  '近日，',
  '上图：',
  '左图为',
  '日前，',
  '这是',
  '',
  '',
  '',
  '右图：',
  '▲',
  '图①：',
  '题图：',
];

export function toPicture(random: Random, body: string): Picture {
  const clause = toClause(random, body, 5, 24) || toClause(random, body, 3, 40) || '活动现场';
  const start = pick(random, captionStarts);
  const caption = weighted(random, [
    [`${start}${clause}。`, 6],
    [`${start}${clause}`, 2],
    [`${pick(random, counties)}${pick(random, ['生产车间', '一角', '街景', '新貌', '活动现场', '田间地头'])}`, 1],
    [
      `${pick(random, ['近日', '日前', `${String(between(random, 1, 12))}月${String(between(random, 1, 28))}日`])}，${sentenceOf(random, body)}`,
      3,
    ],
  ]);
  return { caption, by: toName(random) };
}

const sentenceOf = (random: Random, body: string): string => {
  const sentences = body.split('。').filter((sentence) => sentence.length > 15 && sentence.length < 80);
  return `${sentences.length === 0 ? '活动正在进行' : pick(random, sentences)}。`;
};

const toPictures = (random: Random, body: string, share: number): Picture[] =>
  isLucky(random, share) ? Array.from({ length: isLucky(random, 0.85) ? 1 : 2 }, () => toPicture(random, body)) : [];

/** One text as a story of news; `most` paragraphs of it. */
export function toStory(random: Random, text: SourceText, form: Form, most = 12): Draft {
  const bodies = toBodies(random, text, most);
  const body = bodies.join('');
  const isAbroad = isLucky(random, 0.15);
  return {
    ...emptyDraft,
    ...toHead(random, text),
    form,
    kind: form === 'brief' || form === 'item' ? 'brief' : 'article',
    blocks: toParagraphs(bodies),
    people: toNames(random),
    correspondents: isLucky(random, 0.3) ? toNames(random).slice(0, 2) : [],
    place: pick(random, isAbroad ? foreignCities : isLucky(random, 0.2) ? counties : cities),
    age: below(random, 3),
    pictures: toPictures(random, body, form === 'news' || form === 'comment' ? 0.12 : 0.05),
  };
}

const parallel: readonly ((word: string, place: string) => string)[] = [
  (word) => `做强${word}`,
  (word) => `激活${word}`,
  (word) => `从“${word}”说起`,
  (word) => `${word}背后的故事`,
  (word) => `守好${word}`,
  (word, place) => `${place}的${word}账`,
  (word) => `${word}，怎么干`,
  (word) => `让${word}“活”起来`,
];

/** Crossheads of one feature: alike in form, or clauses of the text below each. */
function toCrossheads(random: Random, parts: readonly string[]): string[] {
  const manner = below(random, 4);
  const make = pick(random, parallel);
  return parts.map((part) => {
    const short = toClause(random, part, 2, 6) || toClause(random, part, 4, 9) || '变化';
    const long = toClause(random, part, 6, 18) || short;
    if (manner === 0) return make(short, pick(random, counties));
    if (manner === 1) return [long, toClause(random, part, 4, 12)].filter((half) => half !== '').join(' ');
    return manner === 2 ? short : long;
  });
}

/** A long text, or several texts in one, with crossheads. */
export function toFeature(random: Random, texts: readonly SourceText[], form: Form = 'feature'): Draft {
  const [main] = texts;
  if (main === undefined) throw new Error('a feature needs a text');
  const story = toStory(random, main, form, 20);
  const parts: string[][] = [];
  if (texts.length > 1) for (const text of texts.slice(1)) parts.push(toBodies(random, text, 6));
  const own = story.blocks.map(({ text }) => text);
  const opening = texts.length > 1 ? own : own.slice(0, between(random, 1, 2));
  let rest = texts.length > 1 ? [] : own.slice(opening.length);
  while (rest.length > 0) {
    const length = between(random, 1, 4);
    parts.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  const heads = toCrossheads(
    random,
    parts.map((part) => part.join('')),
  );
  const isStacked = isLucky(random, 0.06);
  const blocks = parts.flatMap((part, index): TypesetBlock[] => [
    { type: 'crosshead', text: heads[index] ?? '' },
    ...(isStacked ? [{ type: 'crosshead' as const, text: toClause(random, part.join(''), 5, 14) || '路子对了' }] : []),
    ...toParagraphs(part),
  ]);
  // Some features begin with a crosshead.
  const first = isLucky(random, 0.05) ? [] : toParagraphs(opening);
  return {
    ...story,
    form,
    kind: 'article',
    blocks: [...first, ...blocks],
    pictures: toPictures(random, story.blocks.map(({ text }) => text).join(''), 0.45),
  };
}
