/**
 * Which answers are weighed together: on a line (`lineTemplates`, for each label) and between two lines (`seamTemplates`,
 * for each pair of labels). `['kind', 1]` is the kind of the line below, `['kind', -1]` of the line above.
 */
import type { QuestionName } from './evidence.ts';

export type Term = readonly [question: QuestionName, offset: number];
export type Template = readonly Term[];

const here = (...names: readonly QuestionName[]): Template => names.map((name) => [name, 0]);
const alone = (name: QuestionName, ...offsets: readonly number[]): readonly Template[] =>
  offsets.map((offset) => [[name, offset]]);
/** Each question of the page, together with one of the line. */
const withPage = (name: QuestionName, ...pages: readonly QuestionName[]): readonly Template[] =>
  pages.map((page) => here(name, page));

export const lineTemplates: readonly Template[] = [
  [],
  ...alone('kind', -3, -2, -1, 0, 1, 2, 3),
  ...alone('length', -2, -1, 0, 1, 2),
  ...alone('mark', -2, -1, 0, 1, 2),
  ...alone('end', -1, 0, 1),
  ...alone('inside', -1, 0, 1),
  ...alone('start', 0, 1),
  ...alone('figures', 0),
  ...alone('set', -1, 0, 1),
  ...alone('blank', 0, 1),
  ...alone('pictured', 0, 1),
  ...alone('verse', -1, 0, 1),
  [
    ['verse', -1],
    ['verse', 0],
    ['verse', 1],
  ],
  here('verse', 'length'),
  ...alone('from top', 0),
  ...alone('from foot', 0),
  ...alone('fill', -2, -1, 0, 1),
  ...alone('piece', -2, -1, 0, 1, 2),
  ...alone('short', -2, -1, 0, 1, 2),
  here('piece', 'short'),
  here('piece', 'kind'),
  here('piece', 'length'),
  here('piece', 'end'),
  here('piece', 'set'),
  here('piece', 'fill'),
  [
    ['piece', -1],
    ['piece', 0],
    ['piece', 1],
  ],
  [
    ['piece', -1],
    ['end', -1],
    ['piece', 0],
  ],
  [
    ['short', -2],
    ['short', -1],
    ['short', 0],
    ['short', 1],
    ['short', 2],
  ],
  [
    ['short', -1],
    ['mark', 0],
    ['short', 1],
    ['short', 2],
  ],
  ...alone('above', 0),
  ...alone('run', 0),
  ...alone('since', 0),
  ...alone('until', 0),
  ...alone('cohesion', 0, 1),
  ...alone('cohesion at all', 0, 1),
  ...alone('tells', 0),
  ...alone('tells below', 0),
  ...alone('series', 0),
  // The line itself.
  here('kind', 'length'),
  here('kind', 'mark'),
  here('kind', 'end'),
  here('kind', 'set'),
  here('kind', 'above'),
  here('kind', 'from top'),
  here('kind', 'from foot'),
  here('kind', 'run'),
  here('length', 'mark'),
  here('length', 'end'),
  here('length', 'inside'),
  here('inside', 'end'),
  here('mark', 'run'),
  here('mark', 'above'),
  here('mark', 'inside'),
  here('mark', 'tells'),
  here('mark', 'tells below'),
  here('mark', 'cohesion'),
  here('mark', 'series'),
  here('length', 'run'),
  here('length', 'above'),
  here('length', 'tells'),
  here('short', 'cohesion', 'above'),
  here('short', 'since', 'until'),
  here('mark', 'since', 'until'),
  here('short', 'set', 'blank'),
  here('fill', 'end', 'set'),
  here('fill', 'above', 'set'),
  here('fill', 'length', 'end'),
  // The line and its neighbours.
  [
    ['kind', -1],
    ['kind', 0],
  ],
  [
    ['kind', 0],
    ['kind', 1],
  ],
  [
    ['kind', -1],
    ['kind', 1],
  ],
  [
    ['kind', 1],
    ['kind', 2],
  ],
  [
    ['kind', -2],
    ['kind', -1],
  ],
  [
    ['kind', -1],
    ['kind', 0],
    ['kind', 1],
  ],
  [
    ['mark', -1],
    ['mark', 0],
  ],
  [
    ['mark', 0],
    ['mark', 1],
  ],
  [
    ['mark', 0],
    ['kind', 1],
  ],
  [
    ['mark', 0],
    ['kind', 1],
    ['kind', 2],
  ],
  [
    ['mark', 0],
    ['kind', -1],
  ],
  [
    ['length', -1],
    ['length', 0],
  ],
  [
    ['length', 0],
    ['length', 1],
  ],
  [
    ['length', 0],
    ['kind', 1],
  ],
  [
    ['length', 0],
    ['kind', -1],
  ],
  [
    ['run', 0],
    ['kind', 1],
  ],
  [
    ['run', 0],
    ['mark', 0],
    ['mark', 1],
  ],
  [
    ['run', 0],
    ['length', 0],
    ['length', 1],
  ],
  [
    ['run', 0],
    ['length', -1],
    ['length', 0],
  ],
  [
    ['run', 0],
    ['blank', 0],
  ],
  [
    ['fill', -1],
    ['fill', 0],
    ['fill', 1],
  ],
  [
    ['fill', -1],
    ['end', -1],
    ['fill', 0],
  ],
  [
    ['fill', -1],
    ['end', -1],
    ['set', 0],
    ['page indents', 0],
  ],
  [
    ['end', -1],
    ['set', 0],
    ['page wraps', 0],
  ],
  [
    ['blank', 0],
    ['end', -1],
    ['page wraps', 0],
    ['page blanks', 0],
  ],
  [
    ['set', 0],
    ['short', 0],
    ['page indents', 0],
  ],
  // The line in its page's style.
  ...withPage(
    'mark',
    'page levels',
    'page marks',
    'page heads signed',
    'page marked signed',
    'page first signed',
    'page datelines',
    'page signed',
    'page bylines',
  ),
  ...withPage(
    'kind',
    'page wraps',
    'page heads signed',
    'page datelines',
    'page signed',
    'page bylines',
    'page shorts',
    'page marks',
  ),
  ...withPage('length', 'page wraps', 'page heads signed', 'page marks', 'page shorts', 'page bylines'),
  ...withPage('run', 'page heads signed', 'page marks', 'page wraps'),
  ...withPage('above', 'page heads signed', 'page signed', 'page datelines'),
  here('mark', 'page levels', 'page first signed'),
  here('mark', 'cohesion', 'page levels'),
  here('mark', 'tells', 'page marked signed'),
  here('mark', 'series', 'page marked signed'),
  here('short', 'cohesion', 'page heads signed'),
  here('short', 'tells', 'page heads signed'),
  here('short', 'length', 'page marks'),
  [
    ['mark', 0],
    ['kind', 1],
    ['page first signed', 0],
  ],
  [
    ['mark', 0],
    ['kind', 1],
    ['page heads signed', 0],
  ],
  [
    ['short', 0],
    ['kind', 1],
    ['page heads signed', 0],
  ],
  [
    ['short', 0],
    ['kind', 2],
    ['page heads signed', 0],
  ],
  [
    ['mark', 0],
    ['mark', 1],
    ['page levels', 0],
    ['page first signed', 0],
  ],
  [
    ['kind', 0],
    ['kind', -1],
    ['page signed', 0],
  ],
];

export const seamTemplates: readonly Template[] = [
  [],
  here('mark'),
  [
    ['mark', -1],
    ['mark', 0],
  ],
  here('kind'),
  here('blank'),
  here('above'),
  here('set'),
  here('cohesion'),
  here('fill'),
  [['end', -1]],
  here('short'),
  here('page wraps'),
  here('piece', 'short'),
  [['kind', 1]],
  here('length'),
];
