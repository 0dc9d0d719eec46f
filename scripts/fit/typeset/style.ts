/** A house style: independent choices at random, common ones often, odd ones now and then. */
import type { Content } from './content.ts';
import { between, isLucky, pick, pickSome, weighted, type Random } from './random.ts';

/** Where a story prints who wrote it. */
export type NamePlace = 'byline' | 'lead' | 'signoff' | 'foot' | 'none';

export interface Style {
  readonly group: string;
  /** Before a headline: `'# '`, `'**'`, `'■'`, `'1. '` (counted up), or nothing. */
  readonly heading: string;
  /** Share of headlines that carry the mark. */
  readonly markShare: number;
  readonly crosshead: 'same' | 'deeper' | 'bold' | 'plain' | 'counted' | 'ornament';
  readonly crossheadShare: number;
  readonly kickerMark: string;
  readonly kickerShare: number;
  readonly deckMark: string;
  readonly deckShare: number;
  readonly dashShare: number;
  /** Share of titles with a gap that are set in two lines. */
  readonly splitShare: number;
  readonly missingTitles: number;
  readonly names: readonly (readonly [NamePlace, number])[];
  readonly leadShare: number;
  readonly leads: readonly number[];
  readonly bylines: readonly number[];
  readonly signs: readonly number[];
  readonly nameGap: string;
  readonly nameJoin: string;
  readonly box: string;
  readonly bullet: string;
  readonly labelMark: string;
  readonly labelShare: number;
  readonly gap: 'blank' | 'none' | 'every' | 'stories' | 'ragged';
  readonly indent: string;
  readonly width: number;
  readonly headWidth: number;
  readonly pictures: number;
  readonly imageMark: number;
  readonly creditPlace: 'line' | 'same' | 'above';
  readonly jumps: number;
  readonly cuts: number;
  readonly quotes: number;
  readonly notes: number;
  readonly displaced: number;
  readonly tails: number;
  readonly noise: number;
  readonly halfWidth: boolean;
  readonly table: 'markdown' | 'html' | 'spaces' | 'tabs';
  readonly furniture: number;
}

/** Forms are known by number; a style keeps to a few of them. */
const some = (random: Random, limit: number, most: number): number[] =>
  pickSome(
    random,
    Array.from({ length: limit }, (_, index) => index),
    between(random, 1, most),
  );

const share = (random: Random, none: number, high: number): number => (isLucky(random, none) ? 0 : random() * high);

interface Setting {
  readonly heading: string;
  readonly gap: Style['gap'];
  readonly width: number;
  readonly indent: string;
  readonly markShare?: number;
  readonly displaced?: number;
}

const indents = (random: Random, wide: number): string =>
  weighted(random, [
    ['　　', wide],
    ['', 5],
    ['    ', 1],
    ['  ', 1],
    [' ', 0.4],
  ]);

const widths = (random: Random): number =>
  weighted(random, [
    [between(random, 11, 15), 3],
    [between(random, 16, 22), 4],
    [between(random, 23, 30), 2],
  ]);

const settings: readonly (readonly [string, number, (random: Random) => Setting])[] = [
  [
    'hash',
    20,
    (random) => ({
      heading: '# ',
      gap: weighted(random, [
        ['blank', 9],
        ['none', 1],
      ]),
      width: 0,
      indent: indents(random, 1),
    }),
  ],
  [
    'levels',
    8,
    (random) => ({
      heading: pick(random, ['## ', '## ', '### ']),
      gap: weighted(random, [
        ['blank', 9],
        ['none', 1],
      ]),
      width: 0,
      indent: indents(random, 1),
    }),
  ],
  [
    'bold',
    6,
    (random) => ({
      heading: '**',
      gap: weighted(random, [
        ['blank', 8],
        ['none', 2],
      ]),
      width: 0,
      indent: indents(random, 1),
    }),
  ],
  [
    'marked',
    5,
    (random) => ({
      heading: pick(random, ['■', '◆', '▶', '● ', '★', '【', '1. ', '1、', '▍', '□', '▲', '◎ ', '◇']),
      gap: weighted(random, [
        ['blank', 7],
        ['none', 3],
      ]),
      width: isLucky(random, 0.15) ? widths(random) : 0,
      indent: indents(random, 3),
    }),
  ],
  [
    'partial',
    9,
    (random) => ({
      heading: pick(random, ['# ', '# ', '## ', '**']),
      gap: 'blank',
      width: 0,
      indent: indents(random, 1),
      markShare: 0.3 + 0.6 * random(),
    }),
  ],
  [
    'plain',
    22,
    (random) => ({
      heading: '',
      gap: weighted(random, [
        ['blank', 8],
        ['ragged', 1],
      ]),
      width: 0,
      indent: indents(random, 3),
    }),
  ],
  [
    'tight',
    12,
    (random) => ({
      heading: '',
      gap: weighted(random, [
        ['none', 5],
        ['stories', 3],
      ]),
      width: 0,
      indent: indents(random, 9),
    }),
  ],
  [
    'wrapped',
    15,
    (random) => ({
      heading: isLucky(random, 0.1) ? '# ' : '',
      gap: weighted(random, [
        ['none', 5],
        ['blank', 4],
        ['stories', 3],
        ['ragged', 1],
      ]),
      width: widths(random),
      indent: indents(random, 9),
    }),
  ],
  [
    'loose',
    5,
    (random) => ({
      heading: isLucky(random, 0.1) ? '# ' : '',
      gap: 'every',
      width: widths(random),
      indent: indents(random, 4),
    }),
  ],
  [
    'displaced',
    8,
    (random) => ({
      heading: isLucky(random, 0.2) ? '# ' : '',
      gap: weighted(random, [
        ['every', 3],
        ['blank', 4],
        ['none', 2],
      ]),
      width: isLucky(random, 0.6) ? widths(random) : 0,
      indent: indents(random, 2),
      displaced: 0.5 + random() * 0.5,
    }),
  ],
];

/** A random house style that suits what the page says. */
export function toStyle(random: Random, content: Content): Style {
  const [group, , make] = weighted(
    random,
    settings.map((setting) => [setting, setting[1]] as const),
  );
  const setting = make(random);
  const { heading } = setting;
  const deeper = heading.startsWith('#') ? `#${heading}` : heading;
  const main = weighted<NamePlace>(random, [
    ['byline', 40],
    ['lead', 24],
    ['signoff', 12],
    ['foot', 5],
    ['none', 16],
  ]);
  const side = weighted<NamePlace>(random, [
    ['byline', 30],
    ['lead', 30],
    ['signoff', 15],
    ['foot', 3],
    ['none', 25],
  ]);
  const isOld = content.era === 'republic';
  return {
    group: content.era === 'modern' ? group : content.era,
    heading,
    markShare: setting.markShare ?? (isLucky(random, 0.85) ? 1 : 0.8 + random() * 0.2),
    crosshead: weighted(random, [
      ['same', 25],
      ['deeper', 30],
      ['bold', 8],
      ['plain', 22],
      ['counted', 9],
      ['ornament', 6],
    ]),
    crossheadShare: isLucky(random, 0.12) ? 0 : 1,
    kickerMark: weighted(random, [
      ['', 5],
      [heading, 2],
      [deeper, 1],
    ]),
    kickerShare: share(random, 0.5, 0.7),
    deckMark: weighted(random, [
      ['', 5],
      [heading, 2],
      [deeper, 2],
    ]),
    deckShare: share(random, 0.4, 0.7),
    dashShare: weighted(random, [
      [0, 3],
      [1, 2],
      [random(), 3],
    ]),
    splitShare: share(random, 0.4, 0.9),
    missingTitles: share(random, 0.6, 0.15),
    names: [
      [main, 0.85],
      [
        side,
        weighted(random, [
          [0, 4],
          [0.15, 3],
          [0.5, 1],
        ]),
      ],
    ],
    leadShare: isOld
      ? 0.95
      : weighted(random, [
          [0, 3],
          [random(), 4],
          [1, 2],
        ]),
    leads: some(random, 24, 3),
    bylines: some(random, 22, 3),
    signs: some(random, 14, 2),
    nameGap: weighted(random, [
      ['', 5],
      [' ', 3],
      ['　', 2],
    ]),
    nameJoin: weighted(random, [
      [' ', 8],
      ['　', 3],
      ['  ', 1],
      ['、', 1],
      ['   ', 0.5],
    ]),
    box: weighted(random, [
      ['', 7],
      ['□ ', 1],
      ['□', 0.6],
      ['■ ', 0.5],
      ['☉', 0.4],
      ['◎', 0.4],
      ['▶ ', 0.4],
      ['● ', 0.5],
      ['◆', 0.3],
      ['○', 0.3],
      ['▲', 0.3],
      ['【', 0.3],
      ['— ', 0.1],
      ['（', 0.7],
    ]),
    bullet: pick(random, [
      '●',
      '▲',
      '■',
      '◆',
      '▲ ',
      '● ',
      '1. ',
      '1、',
      '',
      '',
      '○',
      '★',
      '△',
      '·',
      '- ',
      '**',
      '◇',
      '①',
      '※',
      '▶',
      '一、',
      '⊙',
    ]),
    labelMark: weighted(random, [
      [heading, 4],
      ['', 5],
      [deeper, 1],
      ['【', 1],
      ['■', 0.6],
      ['◆', 0.3],
      ['［', 0.2],
      ['**', 0.5],
    ]),
    labelShare: weighted(random, [
      [1, 5],
      [0.7, 3],
      [0, 1],
    ]),
    gap: setting.gap,
    indent: setting.indent,
    width: setting.width,
    headWidth:
      setting.width > 0 && isLucky(random, 0.5)
        ? setting.width + between(random, -3, 6)
        : isLucky(random, 0.06)
          ? between(random, 10, 16)
          : 0,
    pictures: weighted(random, [
      [1, 6],
      [0.4, 2],
      [0, 2],
    ]),
    imageMark: heading.startsWith('#') || isLucky(random, 0.08) ? share(random, 0.55, 1) : 0,
    creditPlace: weighted(random, [
      ['line', 4],
      ['same', 5],
      ['above', 1],
    ]),
    jumps: content.genre === 'front' ? share(random, 0.2, 0.6) : share(random, 0.75, 0.4),
    cuts: share(random, 0.65, 0.35),
    quotes: share(random, 0.85, 0.15),
    notes: share(random, 0.7, 0.2),
    displaced: setting.displaced ?? (isLucky(random, 0.04) ? random() * 0.6 : 0),
    tails: share(random, group === 'displaced' ? 0.5 : 0.9, 0.3),
    noise: weighted(random, [
      [0, 6],
      [random() * 0.006, 3],
      [random() * 0.03, 1],
    ]),
    halfWidth: !isOld && isLucky(random, 0.14),
    table: weighted(random, [
      ['markdown', 4],
      ['html', 3],
      ['spaces', 3],
      ['tabs', 1],
    ]),
    furniture: weighted(random, [
      [0, 3],
      [1, 4],
      [2, 4],
      [3, 2],
    ]),
  };
}

/** `'hash·daily,byline,lead0.4,wrap0,blank'`. */
export function describe(style: Style, content: Content): string {
  const parts = [
    `${style.heading.trim() || 'plain'}·${content.genre}`,
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
