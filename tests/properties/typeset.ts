/** Sets made-up stories into pages in the three manners in which raw pages come, with the troubles of each. */
import { columnWidth } from '../../scripts/read/text/characters.ts';
import { below, toNews, type MadeStory, type Random } from './news.ts';

export interface MadePage {
  readonly text: string;
  /** In the order in which they are set. */
  readonly stories: readonly MadeStory[];
}

export type Manner = (random: Random) => MadePage;

/** OCR that writes Markdown: paragraphs on a line, cut at column breaks, with a picture in a gap. */
export const asMarkdown: Manner = (random) => {
  const stories = toNews(random, 4 + below(random, 3), ['feature', 'brief', 'photo', 'brief']);
  const lines = stories.flatMap((story): string[] => {
    if (story.form === 'photo') return [`图片来源:${story.park}`, ...story.body.map(({ text }) => text)];
    const heads =
      story.kicker === null
        ? [`# ${story.title}`]
        : random() < 0.5
          ? [`# ${story.kicker}: ${story.title}`]
          : [`# ${story.kicker}`, `## ${story.title}`];
    const { byline, body } = withByline(random, story, '本报讯');
    const cut = body.flatMap((block, index) => {
      if (block.startsWith('## ') || index === 0 || random() > 0.4) return [block];
      const [left, right] = cutInTwo(random, block);
      // A picture stands in the gap, or the last characters are printed again, as where a column breaks.
      return random() < 0.3
        ? [left, `${story.park}生产车间`, '王晓明/摄', right]
        : random() < 0.5
          ? [left, left.slice(-2) + right]
          : [left, right];
    });
    return [...heads, ...byline, ...cut];
  });
  return { text: `\n\n${lines.join('\n\n')}\n`, stories };
};

/** A PDF's text layer: columns of printed lines, headlines at the foot, struck twice. */
export const asColumns: Manner = (random) => {
  const stories = toNews(random, 3 + below(random, 3), ['brief']);
  const columns = stories.flatMap((story) => {
    const { body } = withByline(random, story, '本报讯');
    const width = 17 + below(random, 7);
    return body.flatMap((paragraph, index) => toLines(index === 0 ? ` ${paragraph}` : paragraph, width));
  });
  const heads = stories.flatMap((story) => [
    ...(story.kicker === null ? [] : [`${story.kicker}：`]),
    strikeTwice(story.title),
  ]);
  return { text: `\n${[...columns, ...heads].join('\n\n')}\n`, stories };
};

/** Plain OCR: no marks; the end of a feature is printed above its headline, a sentence is printed again as a pull quote. */
export const asPlain: Manner = (random) => {
  const stories = toNews(random, 3 + below(random, 3), ['feature', 'feature', 'brief']);
  const lines = stories.flatMap((story, index): string[] => {
    const { byline, body } = withByline(random, story, '科技日报讯', (text) => text);
    const head = story.kicker === null ? story.title : `${story.kicker}： ${story.title}`;
    const hasTailAbove = index === 1 && story.form === 'feature';
    // A crosshead goes with the text below it.
    const tail = hasTailAbove ? body.splice(body.length - (story.body.at(-3)?.type === 'crosshead' ? 3 : 2)) : [];
    if (story.form === 'feature' && random() < 0.5) body.splice(3, 0, ...pullQuote(body[1] ?? ''));
    return [...tail, head, ...byline, ...body];
  });
  return { text: `\n${lines.join('\n\n')}\n`, stories };
};

/** Each with the share of its paragraphs that must come back neither cut nor joined. */
export const manners = [
  ['Markdown of OCR', asMarkdown, 1],
  ['columns of a PDF', asColumns, 0.98],
  ['plain OCR', asPlain, 1],
] as const satisfies readonly (readonly [string, Manner, number])[];

/** Byline lines, and body lines with dateline and sign-off. */
function withByline(
  random: Random,
  story: MadeStory,
  dateline: string,
  mark = (text: string): string => `## ${text}`,
): { readonly byline: string[]; readonly body: string[] } {
  const body = story.body.map(({ type, text }) => (type === 'crosshead' ? mark(text) : text));
  const names = story.reporters.join(' ');
  if (story.form === 'feature')
    return {
      byline: [random() < 0.5 && dateline === '本报讯' ? `▶ 本报特约通讯员 ${names}` : `本报记者 ${names}`],
      body,
    };
  const inBrackets = random() < 0.5;
  body[0] = `${dateline}${inBrackets ? `(记者 ${names})` : ' '}${body[0] ?? ''}`;
  if (!inBrackets) body[body.length - 1] = `${body.at(-1) ?? ''} ${names}`;
  return { byline: [], body };
}

/** Somewhere inside a sentence, not beside a stop, a digit, or the same character twice. */
function cutInTwo(random: Random, text: string): readonly [string, string] {
  const fits = (at: number): boolean =>
    /^\p{Script=Han}{4}$/u.test(text.slice(at - 2, at + 2)) && new Set(text.slice(at - 2, at + 2)).size === 4;
  const places = Array.from({ length: text.length }, (_, at) => at).filter(
    (at) => at > 30 && at < text.length - 12 && fits(at),
  );
  const at = places[below(random, Math.max(1, places.length))] ?? text.length;
  return [text.slice(0, at), text.slice(at)];
}

const pullQuote = (paragraph: string): string[] =>
  paragraph
    .split('。')
    .slice(1, 2)
    .map((sentence) => `${sentence}。`);

/** A paragraph as printed lines: the first two characters short; no line begins with a stop. */
function toLines(paragraph: string, width: number): string[] {
  const inset = paragraph.startsWith(' ') ? ' ' : '';
  const lines: string[] = [];
  let line = '';
  const room = (): number => (lines.length === 0 ? width - 2 : width);
  const text = paragraph.trim();
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    const isStop = '，。；：、”）)'.includes(character);
    if (columnWidth(line + character) > room() && !isStop) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [...lines, line].map((printed, index) => (index === 0 ? inset + printed : printed));
}

const strikeTwice = (title: string): string =>
  (title.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []).map((run) => run + run).join('');
