/** How headlines are marked and lines are laid out: the coarse families of house styles. */
import { between, draw, isLucky, weighted, type Random } from '../texts/random.ts';

export type Gap = 'blank' | 'none' | 'every' | 'stories' | 'ragged';

export interface Setting {
  /** Before a headline: `'# '`, `'**'`, `'■'`, `'1. '` (counted up), or nothing. */
  readonly heading: string;
  /** What of blank lines stands between pieces, or between all printed lines. */
  readonly gap: Gap;
  /** Full-width characters a printed line; 0 where a paragraph is one line. */
  readonly width: number;
  readonly indent: string;
  /** Share of headlines that carry the mark. */
  readonly markShare: number;
  /** Share of headlines that stand at the foot of the page. */
  readonly displaced: number;
}

/** `wide` weighs two full-width spaces against none and against narrow ones. */
const indents = (random: Random, wide: number): string =>
  draw(random, { '　　': wide, '': 5, '    ': 1, '  ': 1, ' ': 0.4, '　': 0.3, '     ': 0.1 });

/** Columns of eleven to fifteen characters are the press's own; the rest are joined columns and magazines. */
const widths = (random: Random): number =>
  weighted(random, [
    [between(random, 11, 15), 3],
    [between(random, 16, 22), 4],
    [between(random, 23, 32), 2],
  ]);

const whole = { width: 0, displaced: 0 };
/** OCR that writes Markdown takes most headlines for headings, if rarely all. */
const mostly = (random: Random): number => (isLucky(random, 0.8) ? 1 : 0.8 + random() * 0.2);
const marks = '■ ◆ ▶ ● ★ 【 ▍ □ ▲ ◎ ◇ § ▇ ☆'.split(' ');

/** Name, weight, maker. */
export const settings: readonly (readonly [string, number, (random: Random) => Setting])[] = [
  [
    'hash',
    20,
    (random) => ({
      ...whole,
      heading: '# ',
      gap: draw(random, { blank: 9, none: 1 }),
      indent: indents(random, 1),
      markShare: mostly(random),
    }),
  ],
  [
    'levels',
    8,
    (random) => ({
      ...whole,
      heading: draw(random, { '## ': 5, '### ': 3, '#### ': 0.3 }),
      gap: draw(random, { blank: 9, none: 1 }),
      indent: indents(random, 1),
      markShare: mostly(random),
    }),
  ],
  [
    'bold',
    6,
    (random) => ({
      ...whole,
      heading: '**',
      gap: draw(random, { blank: 8, none: 2 }),
      indent: indents(random, 1),
      markShare: mostly(random),
    }),
  ],
  [
    'marked',
    6,
    (random) => ({
      ...whole,
      heading: isLucky(random, 0.3)
        ? draw(random, { '1. ': 3, '1、': 2, '1.': 1, '（1）': 1, '<h2>': 1, '<b>': 0.5 })
        : between(random, 0, 1) === 0
          ? (marks[between(random, 0, 13)] ?? '■')
          : `${marks[between(random, 0, 3)] ?? '■'} `,
      gap: draw(random, { blank: 7, none: 3 }),
      width: isLucky(random, 0.15) ? widths(random) : 0,
      indent: indents(random, 3),
      markShare: mostly(random),
    }),
  ],
  [
    'partial',
    9,
    (random) => ({
      ...whole,
      heading: draw(random, { '# ': 4, '## ': 2, '**': 1 }),
      gap: 'blank',
      indent: indents(random, 1),
      markShare: 0.25 + 0.65 * random(),
    }),
  ],
  [
    'plain',
    22,
    (random) => ({
      ...whole,
      heading: '',
      gap: draw(random, { blank: 8, ragged: 1 }),
      indent: indents(random, 3),
      markShare: 1,
    }),
  ],
  [
    'tight',
    12,
    (random) => ({
      ...whole,
      heading: '',
      gap: draw(random, { none: 5, stories: 3 }),
      indent: indents(random, 9),
      markShare: 1,
    }),
  ],
  [
    'wrapped',
    15,
    (random) => ({
      heading: draw(random, { '': 17, '# ': 2, '**': 0.5, '■': 0.5 }),
      gap: draw(random, { none: 5, blank: 4, stories: 3, ragged: 1 }),
      width: widths(random),
      indent: indents(random, 9),
      markShare: 1,
      displaced: 0,
    }),
  ],
  [
    'loose',
    5,
    (random) => ({
      heading: draw(random, { '': 9, '# ': 1 }),
      gap: 'every',
      width: widths(random),
      indent: indents(random, 4),
      markShare: 1,
      displaced: 0,
    }),
  ],
  [
    'displaced',
    14,
    (random) => ({
      heading: draw(random, { '': 5, '××': 5, '# ': 2 }),
      gap: draw(random, { every: 5, blank: 3, none: 2 }),
      width: isLucky(random, 0.7) ? widths(random) : 0,
      indent: indents(random, 2),
      markShare: 1,
      displaced: isLucky(random, 0.5) ? 1 : 0.3 + random() * 0.7,
    }),
  ],
];
