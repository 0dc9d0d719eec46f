/** A house style: independent choices at random, common ones often, odd ones now and then. */
import type { Content } from '../texts/content.ts';
import { between, draw, isLucky, pick, pickSome, weighted, type Random } from '../texts/random.ts';
import { settings, type Setting } from './settings.ts';

/** Where a story prints who wrote it. */
export type NamePlace = 'byline' | 'lead' | 'signoff' | 'foot' | 'none';

/** Shares are from 0 (never) to 1 (always); forms are known by number, and a style keeps to a few of them. */
export interface Style extends Setting {
  readonly group: string;
  readonly crosshead: 'same' | 'deeper' | 'bold' | 'plain' | 'counted' | 'ornament';
  readonly crossheadShare: number;
  readonly kickerMark: string;
  readonly kickerShare: number;
  readonly deckMark: string;
  readonly deckShare: number;
  /** Are the headlines of short reports marked one level below those of long ones? */
  readonly ranked: boolean;
  /** Does a kicker carry the headlines' mark, and its headline that of the next level? */
  readonly kickerOver: boolean;
  /** Share of decks that begin with a dash. */
  readonly dashShare: number;
  /** Share of titles with a gap that are set in two lines. */
  readonly splitShare: number;
  /** Share of headlines that OCR lost or the newspaper never set. */
  readonly missingTitles: number;
  readonly names: readonly (readonly [NamePlace, number])[];
  /** Share of news that begins with a dateline although its names stand elsewhere. */
  readonly leadShare: number;
  readonly leads: readonly number[];
  readonly bylines: readonly number[];
  readonly signs: readonly number[];
  /** Share of news without names that names its source at the end. */
  readonly sources: number;
  /** Between the two characters of a short name; between names; before a byline. */
  readonly nameGap: string;
  readonly nameJoin: string;
  readonly box: string;
  readonly bullet: string;
  readonly labelMark: string;
  readonly labelShare: number;
  /** Characters a line of a headline; 0 where it is one line. */
  readonly headWidth: number;
  readonly pictures: number;
  /** Share of pictures that leave `![](…)` behind. */
  readonly imageMark: number;
  readonly creditPlace: 'line' | 'same' | 'above';
  readonly jumps: number;
  /** Share of long paragraphs cut by a column break. */
  readonly cuts: number;
  /** Share of paragraphs of which a sentence is printed again. */
  readonly quotes: number;
  readonly notes: number;
  /** Share of stories whose end stands above their headline. */
  readonly tails: number;
  /** Share of lines that are no headings and are marked as such. */
  readonly strayMarks: number;
  /** Share of characters that OCR got wrong. */
  readonly noise: number;
  readonly halfWidth: boolean;
  /** Figures and letters are as wide as characters. */
  readonly fullDigits: boolean;
  /** What stands between the sections of a page; mostly nothing. */
  readonly separator: string;
  /** Share of items of a column that have their title in the line of their text. */
  readonly runIn: number;
  /** Columns of a page may be of different widths: most characters more or less. */
  readonly widthSpread: number;
  readonly table: 'markdown' | 'html' | 'spaces' | 'tabs';
  /** From 0 (none) to 3 (plenty). */
  readonly furniture: number;
}

const some = (random: Random, limit: number, most: number): number[] =>
  pickSome(
    random,
    Array.from({ length: limit }, (_, index) => index),
    between(random, 1, most),
  );

/** 0 in `none` of all cases, else up to `high`. */
const share = (random: Random, none: number, high: number): number => (isLucky(random, none) ? 0 : random() * high);

const separators = '—————————— *** --- ※※※ □□□ ======== ◇◇◇ ………… ___ • ★★★'.split(' ');
const bullets = '● ▲ ■ ◆ ○ ★ △ · ◇ ① ※ ▶ ⊙ 1、 一、 * • ◎ 1.'.split(' ');

/** A random house style that suits what the page says. */
export function toStyle(random: Random, content: Content): Style {
  const [group, , make] = weighted(
    random,
    settings.map((setting) => [setting, setting[1]] as const),
  );
  const setting = make(random);
  const { heading, width } = setting;
  const isHash = heading.startsWith('#');
  const deeper = isHash ? `#${heading}` : heading;
  const own = heading.includes('1') ? '' : heading;
  const isOld = content.era === 'republic';
  const main: NamePlace = draw(random, { byline: 40, lead: 24, signoff: 12, foot: 5, none: 16 });
  const side: NamePlace = draw(random, { byline: 30, lead: 30, signoff: 15, foot: 3, none: 25 });
  const sideShare = Number(draw(random, { none: 4, '.15': 3, '.5': 1 })) || 0;
  return {
    ...setting,
    group: content.era === 'modern' ? group : content.era,
    displaced: setting.displaced > 0 ? setting.displaced : isLucky(random, 0.04) ? random() * 0.6 : 0,
    crosshead: draw(random, { same: 25, deeper: 28, bold: 8, plain: 24, counted: 9, ornament: 6 }),
    crossheadShare: isLucky(random, 0.1) ? 0 : 1,
    kickerMark: weighted(random, [
      ['', 5],
      [own, 2],
      [isHash ? deeper : own, 1],
    ]),
    kickerShare: share(random, 0.45, 0.8),
    deckMark: weighted(random, [
      ['', 5],
      [own, 2],
      [isHash ? deeper : '', 2],
    ]),
    deckShare: share(random, 0.4, 0.8),
    ranked: isHash && isLucky(random, 0.2),
    kickerOver: isHash && isLucky(random, 0.15),
    dashShare: weighted(random, [
      [0, 3],
      [1, 2],
      [random(), 3],
    ]),
    // OCR that flows text puts the lines of a headline together; printed lines stay apart.
    splitShare: width > 0 ? share(random, 0.4, 0.9) : share(random, 0.7, 0.5),
    missingTitles: share(random, 0.6, 0.18),
    names: [
      [main, 1 - sideShare],
      [side, sideShare],
    ],
    leadShare: isOld
      ? 0.95
      : weighted(random, [
          [0, 3],
          [random(), 4],
          [1, 2],
        ]),
    leads: some(random, 120, 3),
    bylines: some(random, 140, 3),
    signs: some(random, 60, 2),
    sources: share(random, 0.6, 0.5),
    nameGap: draw(random, { '': 5, ' ': 3, '　': 2 }),
    nameJoin: draw(random, { ' ': 8, '　': 3, '  ': 1, '、': 1, '   ': 0.5 }),
    box: draw(random, {
      '': 9,
      '□ ': 1,
      '□': 0.6,
      '■ ': 0.6,
      '☉': 0.5,
      '◎': 0.5,
      '▶ ': 0.5,
      '● ': 0.6,
      '◆': 0.4,
      '○': 0.4,
      '▲': 0.4,
      '【': 0.4,
      '— ': 0.1,
      '（': 0.8,
      '◇': 0.2,
      '★': 0.2,
      '/': 0.1,
      '⊙': 0.3,
      '[': 0.1,
    }),
    bullet: isLucky(random, 0.2)
      ? ''
      : `${bullets[between(random, 0, bullets.length - 1)] ?? ''}${isLucky(random, 0.3) ? ' ' : ''}`,
    labelMark: weighted(random, [
      [own, 4],
      ['', 5],
      [isHash ? deeper : '', 1],
      ['【', 1],
      ['■', 0.6],
      ['◆', 0.3],
      ['［', 0.2],
      ['**', 0.5],
      ['● ', 0.2],
    ]),
    labelShare: weighted(random, [
      [1, 5],
      [0.7, 3],
      [0, 1],
    ]),
    headWidth:
      width > 0 && isLucky(random, 0.5)
        ? Math.max(8, width + between(random, -3, 6))
        : isLucky(random, 0.06)
          ? between(random, 10, 16)
          : 0,
    pictures: weighted(random, [
      [1, 6],
      [0.4, 2],
      [0, 2],
    ]),
    imageMark: isHash || isLucky(random, 0.08) ? share(random, 0.55, 1) : 0,
    creditPlace: draw(random, { line: 4, same: 4, above: 2 }),
    jumps: content.genre === 'front' ? share(random, 0.2, 0.6) : share(random, 0.7, 0.4),
    cuts: share(random, 0.65, 0.35),
    quotes: share(random, 0.85, 0.15),
    notes: share(random, 0.7, 0.2),
    tails: share(random, group === 'displaced' ? 0.5 : 0.9, 0.3),
    strayMarks: isHash && group !== 'hash' ? share(random, 0.5, 0.15) : isHash ? share(random, 0.8, 0.1) : 0,
    noise: weighted(random, [
      [0, 6],
      [random() * 0.006, 3],
      [random() * 0.03, 1],
    ]),
    halfWidth: !isOld && isLucky(random, 0.14),
    fullDigits: content.era !== 'english' && isLucky(random, 0.03),
    separator: isLucky(random, 0.94) ? '' : pick(random, separators),
    runIn: share(random, 0.6, 1),
    widthSpread: width > 0 && isLucky(random, 0.25) ? between(random, 1, 6) : 0,
    table: draw(random, { markdown: 4, html: 3, spaces: 3, tabs: 1 }),
    furniture: Number(draw(random, { none: 3, '1.': 4, '2.': 4, '3.': 2 })) || 0,
  };
}

/** `'#·daily,byline,lead0.4,wrap0,blank'`. */
export function describe(style: Style, content: Content): string {
  const parts = [
    `${style.heading.trim() || 'plain'}${style.markShare < 1 ? style.markShare.toFixed(1) : ''}·${content.genre}`,
    style.names[0]?.[0] ?? 'none',
    `lead${style.leadShare.toFixed(1)}`,
    `kicker${style.kickerShare.toFixed(1)}`,
    `deck${style.deckShare.toFixed(1)}`,
    `cross-${style.crosshead}`,
    `wrap${String(style.width)}`,
    style.gap,
    style.indent === '' ? 'flush' : 'indented',
    style.displaced > 0 ? 'displaced' : '',
    style.noise > 0 ? 'noise' : '',
  ];
  return parts.filter((part) => part !== '').join(',');
}

/** Where one story of this style prints its names. */
export const drawPlace = (random: Random, style: Style): NamePlace => weighted(random, style.names);
