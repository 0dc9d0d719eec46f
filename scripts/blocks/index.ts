/**
 * Printed lines → typed blocks.
 *
 * First the lines of a paragraph are put together, then each piece gets its kind from its own wording, then from its
 * neighbours. The order of the kinds matters: a credit may look like names, names like a short heading.
 */
import type { Knowledge } from '../knowledge.ts';
import type { Block, BlockKind, Line } from '../model.ts';
import { endsSentence, isSpaceAt } from '../text/characters.ts';
import { concat, joinTexts, slice, withoutTypesetSpaces, type Passage } from '../text/passage.ts';
import { findClauseHeads } from './clause-heads.ts';
import { withInterviews } from './interviews.ts';
import { asItem, toItems, toItemTest } from './items.ts';
import { isRow, outOfLists } from './lists.ts';
import { cutReferences } from './references.ts';
import { reflow } from './reflow.ts';
import { isSetInColumns } from './set-in-columns.ts';
import { isCredit } from './credits.ts';
import { datelineLength, isCutDateline } from './datelines.ts';
import { isFurniture, isPageLabel } from './furniture.ts';
import { beginsImprint } from './imprint.ts';
import { isHeadingLike, isKickerLike } from './headings.ts';
import { inContext, type Page } from './neighbours.ts';
import { isBareNotice, withNotices } from './notices.ts';
import { withPenNames } from './pen-names.ts';
import { withPictureHeads } from './pictures.ts';
import { withVerses } from './verses.ts';
import { withIndents, withoutIndents, withRunningHeads } from './page-wide.ts';
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

/** 报头 and 版名 stand in the first lines of a page, each by itself. */
const lastOfHead = 4;
const isMastheadName = (text: string): boolean => /^[\p{Script=Han}\s]{3,12}报$/u.test(text);

/** Kinds whose spaces are the newspaper's own: they stand between names, or between the parts of a running head. */
const setApart: ReadonlySet<BlockKind> = new Set(['byline', 'names', 'furniture']);
/** The blocks of a page in printed order. */
export function toBlocks(lines: readonly Line[], knowledge: Knowledge): readonly Block[] {
  const inColumns = isSetInColumns(lines);
  const itemMark = inColumns ? toItemTest(lines) : () => false;
  const standsAlone = (line: Line, index: number): boolean => {
    const { text } = line.passage;
    return (
      line.level > 0 ||
      (line.ornament !== '' && !itemMark(line)) ||
      line.struckTwice ||
      ((isKickerLike(text) || isBareNotice(text)) && !goesOnFrom(lines[index - 1])) ||
      isRow(text) ||
      beginsImprint(text) ||
      (index < lastOfHead && (isPageLabel(text) || isMastheadName(text))) ||
      (isShortOfItsKind(text, text.length <= longestAlone ? detectKind(text, knowledge) : null) &&
        !isCutDateline(lines[index - 1]?.passage.text ?? ''))
    );
  };
  const groups = inColumns
    ? reflow(
        lines.map((line) => (itemMark(line) ? asItem(line) : line)),
        standsAlone,
        (text) => signOffStart(text, knowledge) > 0,
      )
    : lines.map((line) => [line]);
  const typed = groups.flatMap((group) => toBlock(group, inColumns, knowledge));
  const blocks = withoutIndents(
    toItems(
      withInterviews(
        withNotices(withVerses(outOfLists(withIndents(withPenNames(withRunningHeads(typed))), knowledge))),
      ),
    ),
  );
  const marksHeadings = blocks.filter((block) => block.level > 0).length >= 2;
  const isWord = toWordTest(blocks);
  const page: Page = { marksHeadings, clauseHeads: findClauseHeads(blocks, { inColumns, marksHeadings, isWord }) };
  return withPictureHeads(
    blocks.map((block, index) => inContext(block, blocks[index - 1], blocks[index + 1], page, knowledge)),
  );
}
/** Do two characters stand side by side inside a block of the page? The page is put together where that is asked. */
function toWordTest(blocks: readonly Block[]): (pair: string) => boolean {
  let text: string | null = null;
  return (pair) => (text ??= blocks.map((block) => block.passage.text).join('\n')).includes(pair);
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
    indented: first.indented,
    pictured: first.pictured,
    item: false,
    adjacent: first.adjacent,
    measure: Math.max(...group.map((line) => line.width)),
    dateline: kind === 'paragraph' && datelineLength(text) > 0,
    open: !endsSentence(text),
  };
  return kind === 'paragraph' ? cutReferences(block, knowledge) : [block];
}

/** Is the line above a full one of running text? Then what follows is no kicker. */
const goesOnFrom = (line: Line | undefined): boolean =>
  line?.level === 0 && /[，。、]/.test(line.passage.text) && !endsSentence(line.passage.text);

/** Without the spaces of justified setting; the one after a dateline and those around the names of a sign-off are the newspaper's own. */
function tidy(passage: Passage, knowledge: Knowledge): Passage {
  const { text } = passage;
  const dateline = datelineLength(text);
  const start = dateline > 0 && isSpaceAt(text, dateline) ? dateline + 1 : dateline;
  const signOff = signOffStart(text, knowledge);
  const end = signOff > 0 ? signOff - 1 : text.length;
  return concat([slice(passage, 0, start), withoutTypesetSpaces(slice(passage, start, end)), slice(passage, end)]);
}
