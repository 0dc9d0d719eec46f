import type { Block } from '../model.ts';
import { countLetters, hasDigit } from '../text/characters.ts';
import { isNoticeHead } from './notices.ts';

/** Fewer lines may be headlines. */
const fewestLines = 3;
/** In letters. */
const longestLine = 18;
const shortestText = 30;

/** What heads a list of those who are honoured or chosen. */
const isListHead = (text: string): boolean =>
  /(?:名单|一览表?|光荣榜|红黑榜|获奖项目)(?:[（(][^（()）]*[)）])?$/.test(text);

/** Below a title and a bare name, three short lines or more are a poem; below the head of a list, its entries. They are text. */
export function withVerses(blocks: readonly Block[]): readonly Block[] {
  const verses = new Set<number>();
  blocks.forEach(({ kind, passage: { text } }, at) => {
    const isPoem = kind === 'names' && blocks[at - 1]?.kind === 'heading' && !verses.has(at);
    const isList = kind === 'heading' && isListHead(text);
    if (!isPoem && !isList) return;
    let end = at + 1;
    let named = false;
    const isSetIn = blocks[end]?.indented === true;
    for (; isPoem ? isLine(blocks[end], isSetIn) : isEntry(blocks[end]); end++) {
      // Where its lines are set in, the next headline is not.
      if (isSetIn && blocks[end]?.indented === false) break;
      // A list without bare names ends above a title and its author.
      if (isList && !named && blocks[end]?.kind === 'heading' && blocks[end + 1]?.kind === 'names') break;
      named ||= blocks[end]?.kind === 'names';
    }
    // The last one may be the headline of what follows.
    if (opens(blocks[end])) end--;
    if (end - at > fewestLines) for (let index = at + 1; index < end; index++) verses.add(index);
  });
  if (verses.size === 0) return blocks;
  return blocks.map((block, index) =>
    verses.has(index) ? { ...block, kind: 'paragraph', open: false, dateline: false } : block,
  );
}

/** Among lines that are set in, one that is may be any two or three characters: its author stands above. */
const isLine = (block: Block | undefined, isSetIn: boolean): boolean =>
  block !== undefined &&
  (block.kind === 'heading' || block.kind === 'paragraph' || (block.kind === 'names' && isSetIn && block.indented)) &&
  block.level === 0 &&
  !block.struckTwice &&
  !block.dateline &&
  block.ornament === '' &&
  countLetters(block.passage.text) <= longestLine &&
  !hasDigit(block.passage.text) &&
  !/[：:]/.test(block.passage.text) &&
  !isNoticeHead(block.passage.text);

const longestEntry = 30;
const isEntry = (block: Block | undefined): boolean =>
  block !== undefined &&
  (block.kind === 'heading' || block.kind === 'names' || (block.kind === 'paragraph' && block.open)) &&
  block.level === 0 &&
  !block.struckTwice &&
  !block.dateline &&
  countLetters(block.passage.text) <= longestEntry &&
  !isNoticeHead(block.passage.text);

const opens = (block: Block | undefined): boolean =>
  block !== undefined &&
  (block.dateline ||
    block.kind === 'byline' ||
    block.kind === 'names' ||
    (block.kind === 'paragraph' && countLetters(block.passage.text) > shortestText));
