/** What a line says of itself, as one kind: the strongest of its facts. */
import type { Facts } from '../facts/index.ts';
import { countLetters, endsSentence } from '../text/characters.ts';

/** In the order in which they are tried; the first that holds is the line's kind. */
export const lineKinds = [
  'jump',
  'continued',
  'dateline alone',
  'dateline',
  'credit',
  'byline',
  'names',
  'place and name',
  'masthead',
  'date',
  'page',
  'section',
  'editors',
  'furniture',
  'speaker',
  'scene',
  'row',
  'remark',
  'deck mark',
  'counted',
  'notice',
  'column title',
  'day',
  'near',
  'signed',
  'credited',
  'sentence',
  'long',
  'phrase',
] as const;
export type LineKind = (typeof lineKinds)[number];

/** A phrase is no longer, in letters. */
const longestPhrase = 40;
/** So many characters may stand behind a dateline that has a line of its own. */
const mostBehind = 2;
/** A line of names is no longer; in a longer one they are a list. */
const longestNames = 24;
/** A report that begins with a day is longer than a headline that does. */
const shortestReport = 20;

const isWhole = (text: string, [start, end]: readonly [number, number]): boolean =>
  start === 0 && text.length - end <= mostBehind;

const tests: Readonly<Record<LineKind, (text: string, facts: Facts) => boolean>> = {
  jump: (text, { jump }) => jump !== null && isWhole(text, jump.span),
  continued: (_, { jump }) => jump?.direction === 'from' && jump.span[0] === 0,
  'dateline alone': (text, { dateline }) => dateline !== null && isWhole(text, dateline.span),
  dateline: (_, { dateline }) => dateline !== null,
  credit: (_, { credit }) => credit !== null,
  byline: (_, { byline }) => byline !== null,
  names: (text, { names }) => names !== null && text.length <= longestNames,
  'place and name': (_, { placeName }) => placeName !== null,
  masthead: (_, { furniture }) => furniture === 'masthead',
  date: (_, { furniture }) => furniture === 'date',
  page: (_, { furniture }) => furniture === 'page',
  section: (_, { furniture }) => furniture === 'section',
  editors: (_, { furniture }) => furniture === 'editors',
  furniture: (_, { furniture }) => furniture !== null,
  speaker: (_, { speaker }) => speaker !== null,
  scene: (text) => /^(?:图为|[上下左右]图|图[①②③1-3])/.test(text),
  row: (_, { row }) => row,
  remark: (_, { remark }) => remark,
  'deck mark': (_, { deckMark }) => deckMark,
  counted: (text, { counted }) => counted && countLetters(text) <= longestPhrase,
  notice: (_, { notice }) => notice !== null,
  'column title': (_, { columnTitle }) => columnTitle !== null,
  day: (text, { opens }) => opens === 'day' && text.length > shortestReport,
  near: (text, { opens }) => opens === 'near' && text.length > shortestReport,
  signed: (_, { signOff }) => signOff !== null,
  credited: (_, { creditTail }) => creditTail !== null,
  sentence: (text) => endsSentence(text),
  long: (text) => countLetters(text) > longestPhrase || text.includes('。'),
  phrase: () => true,
};

export const kindOf = (text: string, facts: Facts): LineKind =>
  lineKinds.find((kind) => tests[kind](text, facts)) ?? 'phrase';
