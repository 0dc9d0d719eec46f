/**
 * Printed lines → typed blocks.
 *
 * First the lines of a paragraph are put together, then each piece gets its kind from its own wording, then from its
 * neighbours. The order of the kinds matters: a credit may look like names, names like a short heading.
 */
import type { Knowledge } from '../knowledge.ts';
import type { Block, BlockKind, Line } from '../model.ts';
import { columnWidth, countLetters, endsSentence, isSpaceAt } from '../text/characters.ts';
import { concat, joinTexts, slice, withoutTypesetSpaces, type Passage } from '../text/passage.ts';
import { withTwoClauseHeads } from './two-clause-heads.ts';
import { toItems } from './items.ts';
import { outOfLists } from './lists.ts';
import { cutReferences } from './references.ts';
import { isSetInColumns, reflow } from './reflow.ts';
import { findCredit, isCredit } from './credits.ts';
import { datelineLength } from './datelines.ts';
import { isFootnote, isFurniture, isPageLabel } from './furniture.ts';
import { detectPeople, signOffStart } from './signatures.ts';

/** The kind that a text shows by its own wording, in the order that they are tried; null where it shows none. */
function detectKind(text: string, knowledge: Knowledge): BlockKind | null {
  if (isCredit(text, knowledge)) return 'credit';
  return detectPeople(text, knowledge) ?? (isFurniture(text) ? 'furniture' : null);
}

/** A line longer than this is text of a column, whatever it holds. */
const longestAlone = 30;
/** A longer line of bare names is part of a list. */
const longestNames = 16;

/** So many blocks from the top or the foot a running head may stand. */
const nearEdge = 4;
/** Fewer insets do not tell how a page is set. */
const fewestIndents = 4;

/** Kinds whose spaces are the newspaper's own: they stand between names, or between the parts of a running head. */
const setApart: ReadonlySet<BlockKind> = new Set(['byline', 'names', 'furniture']);

/** No heading is wider than this, in Han characters. */
const longestHeading = 44;

/** The blocks of a page in printed order. */
export function toBlocks(lines: readonly Line[], knowledge: Knowledge): Block[] {
  const inColumns = isSetInColumns(lines);
  const standsAlone = (line: Line): boolean => {
    const { text } = line.passage;
    return (
      line.level > 0 ||
      line.ornament !== '' ||
      line.struckTwice ||
      isKickerLike(text) ||
      isShortOfItsKind(text, text.length <= longestAlone ? detectKind(text, knowledge) : null)
    );
  };
  const groups = inColumns
    ? reflow(lines, standsAlone, (text) => signOffStart(text, knowledge) > 0)
    : lines.map((line) => [line]);
  const typed = groups.flatMap((group) => toBlock(group, inColumns, knowledge));
  const listed = toItems(outOfLists(withRunningHeads(typed), knowledge));
  const blocks = withoutIndents(inColumns ? listed : withTwoClauseHeads(listed));
  const marksHeadings = blocks.filter((block) => block.level > 0).length >= 2;
  const page: Page = { marksHeadings, isWord: toWordTest(blocks) };
  return blocks.map((block, index) => inContext(block, blocks[index - 1], blocks[index + 1], page, knowledge));
}

/** What the page as a whole says of each of its blocks. */
interface Page {
  /** Does it mark its headings? */
  readonly marksHeadings: boolean;
  /** Do these two characters stand side by side inside a block? */
  readonly isWord: (pair: string) => boolean;
}

function toWordTest(blocks: readonly Block[]): Page['isWord'] {
  let text: string | null = null;
  return (pair) => (text ??= blocks.map((block) => block.passage.text).join('\n')).includes(pair);
}

/** Where a page sets most paragraphs in, 段首缩进 says where a paragraph begins, and nothing of text boxes. */
function withoutIndents(blocks: readonly Block[]): readonly Block[] {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const inset = paragraphs.filter((block) => block.inset);
  if (inset.length < fewestIndents || inset.length * 3 < paragraphs.length) return blocks;
  return blocks.map((block) => ({ ...block, inset: false }));
}

/** `'4 要闻'`, `'A08　民生·社区'` are page number and section at the top or the foot of a page, and nowhere else. */
function withRunningHeads(blocks: readonly Block[]): readonly Block[] {
  // A file of several pages has them in its middle too, beside the date of the issue.
  const isAtEdge = (index: number): boolean =>
    index < nearEdge ||
    index >= blocks.length - nearEdge ||
    blocks[index - 1]?.kind === 'furniture' ||
    blocks[index + 1]?.kind === 'furniture';
  // 报头: a few letters at the top, directly above the date.
  const isMasthead = ({ level, passage: { text } }: Block, index: number): boolean =>
    index < 2 && level === 0 && blocks[index + 1]?.kind === 'furniture' && /^[\p{Script=Han}]{2,10}$/u.test(text);
  return blocks.map((block, index) =>
    block.kind === 'heading' && isAtEdge(index) && (isPageLabel(block.passage.text) || isMasthead(block, index))
      ? { ...block, kind: 'furniture' }
      : block,
  );
}

const isShortOfItsKind = (text: string, kind: BlockKind | null): boolean =>
  kind === 'names' ? text.length <= longestNames : kind !== null;

function toBlock(group: readonly Line[], inColumns: boolean, knowledge: Knowledge): Block[] {
  const [first] = group;
  if (!first) throw new Error('a block has at least one line');
  const joined = joinTexts(group.map((line) => line.passage));
  const { text } = joined;
  const marked = group.some((line) => line.level > 0 || line.struckTwice);
  const kind = detectKind(text, knowledge) ?? (marked || isHeadingLike(text) ? 'heading' : 'paragraph');
  const passage = inColumns && !setApart.has(kind) ? tidy(joined, knowledge) : joined;
  const block: Block = {
    kind: marked && kind === 'names' ? 'heading' : kind,
    passage,
    level: first.level,
    ornament: first.ornament,
    struckTwice: group.every((line) => line.struckTwice),
    inset: first.inset,
    item: false,
    adjacent: first.adjacent,
    measure: Math.max(...group.map((line) => line.width)),
    dateline: kind === 'paragraph' && datelineLength(text) > 0,
    open: !endsSentence(text),
  };
  return kind === 'paragraph' ? cutReferences(block, knowledge) : [block];
}

/** Without the spaces of justified setting; the one after a dateline and those around the names of a sign-off are the newspaper's own. */
function tidy(passage: Passage, knowledge: Knowledge): Passage {
  const { text } = passage;
  const dateline = datelineLength(text);
  const start = dateline > 0 && isSpaceAt(text, dateline) ? dateline + 1 : dateline;
  const signOff = signOffStart(text, knowledge);
  const end = signOff > 0 ? signOff - 1 : text.length;
  return concat([slice(passage, 0, start), withoutTypesetSpaces(slice(passage, start, end)), slice(passage, end)]);
}

const endsInColon = (text: string): boolean => text.endsWith('：') || text.endsWith(':');

/** `'海口高新区：'`: a short line that ends in a colon stands above a headline; a longer one introduces a quotation. */
const isKickerLike = (text: string): boolean =>
  endsInColon(text) && countLetters(text) <= 14 && !salutations.some((word) => text.slice(0, -1).endsWith(word));

/** `'编辑同志：'` opens a letter. */
const salutations = ['同志', '先生', '女士', '朋友', '朋友们', '读者', '编辑部', '如下', '代表', '委员'];

/** Short, in one piece, and no sentence: what a headline or a crosshead looks like. */
function isHeadingLike(text: string): boolean {
  if (
    endsSentence(text) ||
    text.includes('。') ||
    text.includes('；') ||
    text.endsWith(';') ||
    text.includes('，') ||
    text.includes(',')
  )
    return false;
  if (!isBalanced(text) || isAside(text)) return false;
  if (endsInColon(text) && !isKickerLike(text)) return false;
  return columnWidth(text) <= longestHeading && datelineLength(text) === 0;
}

/** `（作者系…研究员）`, `数据来源：…`, `- 建设起降点46个`: a remark on the text, an item of a list. */
const isAside = (text: string): boolean =>
  isFootnote(text) ||
  (/^[（(]/.test(text) && /[)）]$/.test(text)) ||
  /^(?:数据|资料|图表)?来源[:：]/.test(text) ||
  /^[-•·・]\s?/.test(text) ||
  text.endsWith('|');

/** A heading closes the quotation marks and brackets that it opens; a sentence cut by a column break may not. */
function isBalanced(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  // OCR confuses opening and closing quotation marks: what counts is that there are as many as pairs need.
  const quotes = count('“') + count('”') + count('"');
  return quotes % 2 === 0 && pairs.every(([open, close]) => count(open) === count(close));
}

const pairs = [
  ['《', '》'],
  ['（', '）'],
  ['(', ')'],
  ['「', '」'],
] as const;

/** A headline may ask: one short question, and nothing else. */
const asks = (text: string): boolean =>
  /[?？!！][”"]?$/.test(text) && countLetters(text) <= longestQuestion && !/[，。；,]/.test(text);
const longestQuestion = 24;

/** `'暴雨夜，他们蹚着齐腰深的水救出23人'` above a text: in one line, it goes on with no sentence and begins none. */
function isHeadingOfClauses(
  block: Block,
  previous: Block | undefined,
  next: Block | undefined,
  isWord: Page['isWord'],
): boolean {
  const { text } = block.passage;
  const letters = countLetters(text);
  const commas = text.split(/[，,]/).length - 1;
  if (!block.open || block.adjacent || block.dateline || block.item) return false;
  if (letters < shortestClauses || letters > longestQuestion + commas * 3 || commas > 2) return false;
  if (/[。；：:;、]/.test(text) || !isBalanced(text) || isAside(text)) return false;
  if (previous?.kind === 'paragraph' && previous.open) return false;
  if (next?.adjacent === true) return false;
  // A word that the page prints elsewhere runs over the seam: a sentence that a column break has cut.
  if (next !== undefined && isWord((text.at(-1) ?? '') + next.passage.text.charAt(0))) return false;
  return (
    next?.dateline === true ||
    next?.kind === 'byline' ||
    (next?.kind === 'paragraph' && !next.open && countLetters(next.passage.text) >= longestHeading)
  );
}
const shortestClauses = 9;

const opensBelow = (next: Block | undefined): boolean =>
  next !== undefined && (next.dateline || next.kind === 'byline' || next.kind === 'heading');

/** Who gives notice signs below it. */
const isIssuer = (text: string): boolean =>
  /(?:公司|局|委员会|法院|政府|办公室|中心|集团|银行|学校|大学|厂)$/.test(text) && !/\s/.test(text);

/** What the neighbours tell: a short line above a credit is its caption; so is `图为…` wherever it stands. */
function inContext(
  block: Block,
  previous: Block | undefined,
  next: Block | undefined,
  { marksHeadings, isWord }: Page,
  knowledge: Knowledge,
): Block {
  const { text } = block.passage;
  if (block.kind === 'paragraph' && asks(text) && opensBelow(next)) return { ...block, kind: 'heading' };
  if (block.kind === 'paragraph' && !marksHeadings && isHeadingOfClauses(block, previous, next, isWord))
    return { ...block, kind: 'heading' };
  if (block.kind === 'heading' && block.level === 0 && isIssuer(text) && previous?.open === false && !next?.adjacent)
    return { ...block, kind: 'paragraph', open: false };
  if (
    block.kind === 'paragraph' &&
    block.open &&
    countLetters(text) <= longestHeading &&
    !text.includes('。') &&
    !(previous?.kind === 'paragraph' && previous.open) &&
    (next?.dateline || next?.kind === 'byline')
  ) {
    return { ...block, kind: 'heading' };
  }
  if (
    block.kind === 'paragraph' &&
    (text.startsWith('图为') || text.startsWith('上图') || text.startsWith('下图')) &&
    countLetters(text) <= 60
  ) {
    const follows = previous?.kind === 'paragraph' && next?.kind === 'credit';
    if (findCredit(text, knowledge) > 0 || (!follows && previous?.kind !== 'credit'))
      return { ...block, kind: 'caption' };
  }
  if (block.kind !== 'heading' || block.level > 0 || block.struckTwice) return block;
  if (text.startsWith('图为') || findCredit(text, knowledge) > 0) return { ...block, kind: 'caption' };
  if (next?.kind === 'credit' && !next.struckTwice) return { ...block, kind: 'caption' };
  if (previous?.kind === 'heading' && previous.level > 0 && (next?.kind === 'paragraph' || next?.kind === 'byline'))
    return { ...block, kind: 'caption' };
  // Where the page marks its headings, an unmarked line is one only above the opening of a story.
  const opens =
    next?.dateline === true || next?.kind === 'byline' || next?.kind === 'heading' || previous?.kind === 'names';
  if (marksHeadings && !opens && previous?.kind === 'paragraph' && next?.kind === 'paragraph')
    return { ...block, kind: 'paragraph' };
  return block;
}
