/** The lines above a story's text: kicker, headline, deck. */
import type { Draft } from '../texts/content.ts';
import type { LineLabel, Piece } from '../texts/typeset-model.ts';
import { below, isLucky, pick, type Random } from '../texts/random.ts';
import type { Style } from './style.ts';

export interface Head {
  readonly pieces: readonly Piece[];
  readonly title: string | null;
  readonly kicker: string | null;
  readonly deck: string | null;
}

/** `'1. '` counts up with the stories; `''` where this headline goes without the mark. */
export function toMark(random: Random, style: Style, mark: string, number: number, share = style.markShare): string {
  if (mark === '' || !isLucky(random, share)) return '';
  return mark.startsWith('<') ? mark : mark.replace('1', String(number + 1));
}

/** In Latin letters a gap parts words and no halves of a headline. */
const hasHan = /\p{Script=Han}/u;

/** A title set in two or three lines: at its gap, or anywhere in the middle where it is long. */
function toTitleLines(random: Random, style: Style, title: string): string[] {
  if (!hasHan.test(title)) return [title];
  const halves = title.split(/\s+/).filter((half) => half !== '');
  if (halves.length > 1 && isLucky(random, style.splitShare)) return halves.slice(0, 3);
  if (title.length >= 14 && isLucky(random, style.splitShare * 0.25)) {
    const at = Math.floor(title.length / 2) + below(random, 3) - 1;
    return [title.slice(0, at), title.slice(at)];
  }
  return [title];
}

/** A line at its gap in two, in `share` of all cases; none for `''`. */
function inHalves(random: Random, line: string, share: number): string[] {
  if (line === '') return [];
  return line.includes(' ') && hasHan.test(line) && isLucky(random, share) ? line.split(' ') : [line];
}

/** A report of so many paragraphs is short. */
const mostOfBrief = 5;

/** What a style prints above a story; nothing where it leaves the headline out. `bullet` stands before it in a column. */
export function toHead(random: Random, style: Style, draft: Draft, index: number, bullet: string): Head {
  const { form } = draft;
  const isLeftOut =
    draft.title === '' ||
    (form !== 'poem' &&
      form !== 'table' &&
      form !== 'notice' &&
      form !== 'column' &&
      isLucky(random, style.missingTitles));
  if (isLeftOut) return { pieces: [], title: null, kicker: null, deck: null };
  const isFull = form === 'news' || form === 'feature' || form === 'comment' || form === 'interview' || form === 'wire';
  const isKicked = draft.kicker !== '' && isFull && isLucky(random, style.kickerShare);
  const isDecked =
    draft.deck !== '' &&
    (isFull
      ? isLucky(random, form === 'wire' ? Math.max(0.4, style.deckShare) : style.deckShare)
      : form !== 'brief' && form !== 'item');
  const isLower =
    style.ranked && (form === 'brief' || form === 'news' || form === 'item') && draft.blocks.length <= mostOfBrief;
  const own = toMark(random, style, isLower ? `#${style.heading}` : style.heading, index);
  const mark = bullet === '' ? own : own.startsWith('#') ? own + (isLucky(random, 0.4) ? bullet : '') : bullet;
  const display = (text: string, label: LineLabel, before: string): Piece => ({
    text,
    label,
    story: index,
    set: 'display',
    mark: before,
  });
  const isInline = isKicked && isLucky(random, 0.12);
  // Its kicker is marked as other headlines are, and the headline below it one level deeper.
  const isOver = style.kickerOver && mark.startsWith('#');
  const kickerMark = isOver ? mark : toMark(random, style, style.kickerMark, index);
  const kickerLines = !isKicked || isInline ? [] : inHalves(random, draft.kicker, 0.3);
  const kicker = kickerLines.map((text, at) => {
    const leadsOn = at === kickerLines.length - 1 && !text.endsWith('：') && isLucky(random, 0.08);
    return display(leadsOn ? `${text}：` : text, 'kicker', kickerMark);
  });
  const lines = toTitleLines(random, style, draft.title);
  // OCR takes every line for a heading, where a printer sets his ornament but once.
  const isRepeated = /^(?:#|\*|<)/.test(mark) && bullet === '' && isLucky(random, mark.startsWith('#') ? 0.8 : 0.5);
  const inline = isInline ? `${draft.kicker}${pick(random, ['：', ': ', '： '])}` : '';
  const headline = lines.map((text, at) =>
    display(
      at === 0 ? inline + text : text,
      at === 0 ? 'headline' : 'headmore',
      at === 0 || isRepeated ? (isOver && kicker.length > 0 ? `#${mark}` : mark) : '',
    ),
  );
  const isDashed = isDecked && !draft.deck.startsWith('——') && isLucky(random, style.dashShare);
  const deckText = isDecked ? `${isDashed ? pick(random, ['——', '——', '——', '—', '── ', '--']) : ''}${draft.deck}` : '';
  const deckLines = inHalves(random, deckText, 0.3);
  const deckMark = toMark(random, style, style.deckMark, index);
  const deck = deckLines.map((text) => display(text, 'deck', deckMark));
  return {
    pieces: [...kicker, ...headline, ...deck],
    title: lines.join(draft.title.includes(' ') || draft.title.includes('　') ? ' ' : ''),
    kicker: isKicked ? draft.kicker : null,
    deck: isDecked ? draft.deck : null,
  };
}

const counters: readonly ((number: number) => string)[] = [
  (number) => `${'一二三四五六七八九十'.charAt(number)}、`,
  (number) => `（${'一二三四五六七八九十'.charAt(number)}）`,
  (number) => `${String(number + 1)}.`,
  (number) => `${String(number + 1)}、`,
  (number) => '①②③④⑤⑥⑦⑧⑨⑩'.charAt(number),
  (number) => `第${'一二三四五六七八九十'.charAt(number)}，`,
  (number) => `关键词${String(number + 1)}：`,
  (number) => `0${String(number + 1)} `,
];

/** How one story sets its crossheads. */
export function toCrossheadSetter(
  random: Random,
  style: Style,
  index: number,
): (text: string, number: number) => Piece {
  const counter = pick(random, counters);
  const ornament = pick(random, ['■', '▶', '◆', '● ', '◇', '★', '※', '【', '▲', '□ ', '◎', '△']);
  const isMarked = isLucky(random, style.markShare);
  return (text, number) => {
    const { heading } = style;
    const isHash = heading.startsWith('#');
    const marks: Readonly<Record<Style['crosshead'], string>> = {
      same: heading.includes('1') ? '' : heading,
      deeper: isHash ? `#${heading}` : '',
      bold: '**',
      counted: isHash && index % 2 === 0 ? heading : '',
      ornament: '',
      plain: '',
    };
    const printed =
      style.crosshead === 'counted'
        ? counter(number % 10) + text
        : style.crosshead === 'ornament'
          ? ornament === '【'
            ? `【${text}】`
            : ornament + text
          : text;
    return {
      text: printed,
      label: 'crosshead',
      story: index,
      set: 'display',
      mark: isMarked ? marks[style.crosshead] : '',
    };
  };
}

/** `'● '` with the number of the item, where the style counts them. */
export const toBullet = (bullet: string, number: number): string =>
  bullet.replace('1', String(number + 1)).replace('一', '一二三四五六七八九'.charAt(number % 9));
