/** What a line says of itself by its own words, as one kind: the strongest of its facts. */
import { isColumnTitle } from '../articles/columns.ts';
import { isRemark } from '../articles/remarks.ts';
import { isCounted } from '../articles/wording.ts';
import { isCredit, findCredit } from '../blocks/credits.ts';
import { datelineLength } from '../blocks/datelines.ts';
import { isFurniture, isPageLabel } from '../blocks/furniture.ts';
import { isDeck } from '../blocks/headings.ts';
import { isRow } from '../blocks/lists.ts';
import { isNoticeHead } from '../blocks/notices.ts';
import { detectPeople, signOffStart } from '../blocks/signatures.ts';
import { beginsImprint } from '../blocks/imprint.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Line } from '../model.ts';
import { countLetters, endsSentence } from '../text/characters.ts';

/** In the order in which they are tried; the first that holds is the line's kind. */
export const lineKinds = [
  'jump',
  'dateline',
  'credit',
  'byline',
  'names',
  'placeName',
  'imprint',
  'pageLabel',
  'furniture',
  'speaker',
  'scene',
  'row',
  'remark',
  'deckMark',
  'counted',
  'notice',
  'columnTitle',
  'day',
  'near',
  'signed',
  'credited',
  'sentence',
  'long',
  'phrase',
] as const;
export type LineKind = (typeof lineKinds)[number];

const isJump = (text: string): boolean =>
  text.length <= 24 && /^[（([［【]?\s?(?:上接|下转|紧接|转第|接第)/.test(text) && /版/.test(text);
const opensDay =
  /^(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|^\d{1,2}日/;
const opensNear = /^(?:[^，。]{0,4}记者|近日|日前|近来|[昨今前][日天]|本周|连日来|据)/;
const longestPhrase = 40;

const tests: Readonly<Record<LineKind, (text: string, line: Line, knowledge: Knowledge) => boolean>> = {
  jump: (text) => isJump(text),
  dateline: (text) => datelineLength(text) > 0,
  credit: (text, _, knowledge) => isCredit(text, knowledge),
  byline: (text, _, knowledge) => text.length <= 60 && detectPeople(text, knowledge) === 'byline',
  names: (text, _, knowledge) => text.length <= 24 && detectPeople(text, knowledge) === 'names',
  placeName: () => false,
  imprint: (text) => beginsImprint(text),
  pageLabel: (text) => isPageLabel(text),
  furniture: (text) => isFurniture(text),
  speaker: (text) => /^[\p{Script=Han}·]{1,6}[：:]./u.test(text),
  scene: (text) => /^(?:图为|上图|下图|左图|右图|图①|图1)/.test(text),
  row: (text, line) => line.row || isRow(text),
  remark: (text) => isRemark(text),
  deckMark: (text) => isDeck(text),
  counted: (text) => countLetters(text) <= longestPhrase && isCounted(text),
  notice: (text) => isNoticeHead(text),
  columnTitle: (text) => isColumnTitle(text),
  day: (text) => text.length > 20 && opensDay.test(text),
  near: (text) => text.length > 20 && opensNear.test(text),
  signed: (text, _, knowledge) => signOffStart(text, knowledge) > 0,
  credited: (text, _, knowledge) => /[摄影图源]）?$/.test(text) && findCredit(text, knowledge) > 0,
  sentence: (text) => endsSentence(text),
  long: (text) => countLetters(text) > longestPhrase || /[。]/.test(text),
  phrase: () => true,
};

export function kindOf(line: Line, knowledge: Knowledge): LineKind {
  const { text } = line.passage;
  return lineKinds.find((kind) => tests[kind](text, line, knowledge)) ?? 'phrase';
}
