import type { Block } from '../model.ts';
import { hasDigit } from '../text/characters.ts';
import type { Knowledge } from '../knowledge.ts';
import { isNoticeHead } from './notices.ts';
import { isName } from '../text/names.ts';
import { toPeople } from '../text/people.ts';

/** So many lines of names one after the other are a list. */
const longestSignOff = 3;
/** So many short lines with figures one after the other are a table. */
const shortestTable = 4;

/** Rows of a table and lists of names look like headings, credits and sign-offs one by one; a run of them is text. */
export function outOfLists(blocks: readonly Block[], knowledge: Knowledge): readonly Block[] {
  const asText = (block: Block): Block => ({ ...block, kind: 'paragraph', open: false });
  const names = blocks.map((block) => isNames(block, knowledge));
  const figures = blocks.map(isFigures);
  const timed = blocks.map(isTimed);
  const entries = blocks.map(isEntry);
  return blocks.map((block, index) =>
    isTableRow(block) ||
    (names[index] && runLength(names, index, longestSignOff) >= longestSignOff) ||
    (timed[index] && [-2, -1, 1, 2].some((step) => timed[index + step])) ||
    // What stands between two rows is the second line of the first.
    (block.kind === 'furniture' && timed[index - 1] && timed[index + 1]) ||
    (entries[index] && runLength(entries, index, shortestTable) >= shortestTable) ||
    (figures[index] && runLength(figures, index, shortestTable) >= shortestTable)
      ? asText(block)
      : block,
  );
}

/** Names alone, names after what they have in common (`'谢炉镇:张丙臣 谢保国'`), or a name before what it stands for (`'王 刚　电工'`). */
function isNames({ kind, level, passage: { text } }: Block, knowledge: Knowledge): boolean {
  if (kind === 'names') return true;
  if (level > 0 || (kind !== 'heading' && kind !== 'byline')) return false;
  const colon = text.search(/[:：]/);
  if (colon < 0) return beginsWithName(text, knowledge);
  return colon > 0 && colon <= 12 && toPeople(text.slice(colon + 1), knowledge.surnames) !== null;
}

function beginsWithName(text: string, { surnames }: Knowledge): boolean {
  const [first = '', second = '', ...rest] = text.split(/[\s　]+/);
  if (first.length === 1 && second.length === 1) return rest.length > 0 && isName(first + second, surnames);
  return second !== '' && isName(first, surnames);
}

/** `'河北：郭海博（面塑） 贾月霞（藁城宫灯）'`: a place or a group, and several of it. */
const isEntry = ({ kind, level, struckTwice, passage: { text } }: Block): boolean =>
  kind === 'heading' && level === 0 && !struckTwice && /^[^\s：:区]{2,8}[：:]\s*[^\s]+\s[^\s]/.test(text);

/** `'临浦　多云　18℃-23℃'`: words and a figure, each behind a gap, without a stop: a row of a table, whatever its width. */
export function isRow(text: string): boolean {
  if (text.length > longestRow || !hasDigit(text.slice(-3)) || /[，。；：:！？、]/.test(text)) return false;
  const cells = text.split(/\s+/);
  return cells.length >= 3 && cells.every((cell) => cell.length >= 2 || hasDigit(cell)) && !hasDigit(cells[0] ?? '');
}
const longestRow = 40;

/** `'临浦台19:35纪录片《老街》'`: who, at what time, what: a row of a programme. */
const isTimed = ({ kind, level, struckTwice, passage: { text } }: Block): boolean =>
  kind === 'heading' &&
  level === 0 &&
  !struckTwice &&
  /^[^\d０-９]{0,8}[\d０-９]{1,2}[:：][\d０-９]{2}(?![\d０-９])/.test(text);

/** `'| 一等奖 | 沈青 |'`: words between rules are a row of a table. */
const isTableRow = ({ kind, ornament, passage: { text } }: Block): boolean =>
  ornament === '|' && kind === 'heading' && /[^|]\s?\|\s?[^|]/.test(text);

/** `'大白菜　0.85　+0.05'`: words and figures, no sentence. */
const isFigures = ({ kind, level, struckTwice, passage: { text } }: Block): boolean =>
  kind === 'heading' && level === 0 && !struckTwice && (hasDigit(text) || hasColumns(text)) && !isNoticeHead(text);

/** A gap wider than a space parts the columns of a table. */
const hasColumns = (text: string): boolean => /[^\s](?:　| {2,}|\t)[^\s]/.test(text);

/** Length of the run of true values around `index`, walked no further than `enough`. */
export function runLength(values: readonly boolean[], index: number, enough: number): number {
  let first = index;
  let last = index;
  while (index - first < enough && values[first - 1] === true) first--;
  while (last - index < enough && values[last + 1] === true) last++;
  return last - first + 1;
}
