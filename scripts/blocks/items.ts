/**
 * 简讯: items of a column, each introduced by the same ornament.
 *
 * An ornament before one line sets that line off; one that comes again and again counts items.
 */
import type { Block, Line } from '../model.ts';
import { countLetters, isSpaceAt } from '../text/characters.ts';
import { slice, trim } from '../text/passage.ts';

/** So many equal ornaments count items. */
const fewest = 3;
/** The words that head an item are no longer than this, in letters. */
const longestHead = 22;
const shortestHead = 4;
/** Text that follows a head in the same line is longer than this. */
const shortestText = 30;

/** Marks the blocks that begin an item, and cuts the heads of items off their text: `●长沙高新区“揭榜挂帅” 长沙高新区面向…`. */
export function toItems(blocks: readonly Block[]): readonly Block[] {
  const counts = new Map<string, number>();
  for (const block of blocks) if (mayBeItem(block)) counts.set(block.ornament, (counts.get(block.ornament) ?? 0) + 1);
  return blocks.flatMap((block) =>
    mayBeItem(block) && (counts.get(block.ornament) ?? 0) >= fewest && !isNotice(block) ? toItem(block) : [block],
  );
}

/** In columns: does a line begin an item, as others of the page do? A short one is a heading. */
export function toItemTest(lines: readonly Line[]): (line: Line) => boolean {
  const counts = new Map<string, number>();
  for (const { ornament } of lines) if (ornament !== '') counts.set(ornament, (counts.get(ornament) ?? 0) + 1);
  return ({ ornament, struckTwice, level }) =>
    ornament !== '' && !rules.has(ornament) && !struckTwice && level === 0 && (counts.get(ornament) ?? 0) >= fewest;
}

/** The first line of an item: set in by its ornament, it runs on as that of any paragraph does. */
export const asItem = (line: Line): Line => ({ ...line, indented: true, width: line.width + 1 });

const mayBeItem = ({ kind, ornament }: Block): boolean =>
  ornament !== '' && !rules.has(ornament) && (kind === 'paragraph' || kind === 'heading');

/** What parts columns or cells counts nothing. */
const rules = new Set('|丨┃▌▍▎▏');

/** Notices that one heading stands above are no stories of their own. */
const isNotice = ({ passage: { text } }: Block): boolean => text.includes('声明') || text.includes('遗失');

function toItem(block: Block): readonly Block[] {
  const item = { ...block, item: true };
  const head = block.kind === 'paragraph' ? headLength(block.passage.text) : 0;
  if (head === 0) return [item];
  const text = trim(slice(block.passage, head));
  return [
    { ...item, kind: 'heading', passage: slice(block.passage, 0, head), open: true, dateline: false },
    { ...block, passage: text, ornament: '', item: false, adjacent: true },
  ];
}

/** Length of the words before the first white space, where they are a head and text follows; 0 where not. */
function headLength(text: string): number {
  let end = 0;
  while (end < text.length && !isSpaceAt(text, end)) end++;
  const head = text.slice(0, end);
  const letters = countLetters(head);
  const isHead = letters >= shortestHead && letters <= longestHead && !/[，。；,;]/.test(head);
  return isHead && countLetters(text.slice(end)) >= shortestText ? end : 0;
}
