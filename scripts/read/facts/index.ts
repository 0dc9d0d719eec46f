/**
 * What a line or a paragraph says of itself, read once and with its places in the text: who wrote it, where from and of which
 * day, whose picture, where it goes on, what it heads.
 *
 * One parser a fact, all of one form; the words that they know stand in press.ts. No parser looks at a neighbour.
 */
import { findByline } from './byline.ts';
import { findCredit, findCreditTail } from './credit.ts';
import { findDateline } from './dateline.ts';
import { findOpening, findSpeaker, isCounted, isDeckMarked, isRemark, isTableRow, isVerse } from './forms.ts';
import { findFurniture } from './furniture.ts';
import { findColumnTitle, findNotice } from './heads.ts';
import { findJump } from './jump.ts';
import type { FactParser, Facts, PressKnowledge } from './model.ts';
import { findNames, findPlaceName } from './name-lines.ts';
import { findSignOff } from './sign-off.ts';
import { toWording } from './wording.ts';

export type { Credits, Dateline, Facts, FurnitureKind, Person, PersonRole, PrintedDay } from './model.ts';

/** The parsers, in the order in which a reader of newspapers asks. */
const parsers: { readonly [K in keyof Facts]: FactParser<K> } = {
  dateline: findDateline,
  byline: findByline,
  names: findNames,
  placeName: findPlaceName,
  signOff: findSignOff,
  credit: findCredit,
  creditTail: findCreditTail,
  jump: findJump,
  notice: findNotice,
  columnTitle: findColumnTitle,
  furniture: findFurniture,
  counted: isCounted,
  deckMark: isDeckMarked,
  row: isTableRow,
  verse: isVerse,
  speaker: findSpeaker,
  remark: isRemark,
  opens: findOpening,
};

/** What was read of the last texts, so many: those of a page, of which several stages ask. */
const mostKept = 2000;
const kept = new WeakMap<PressKnowledge, Map<string, Facts>>();

/** All that a text says of itself. `'本报讯（记者 甲）近日，…'` → a dateline with one person, which opens a report. */
export function factsOf(text: string, knowledge: PressKnowledge): Facts {
  const known = kept.get(knowledge) ?? new Map<string, Facts>();
  kept.set(knowledge, known);
  const before = known.get(text);
  if (before) return before;
  const facts = readFacts(text, knowledge);
  if (known.size >= mostKept) known.clear();
  known.set(text, facts);
  return facts;
}

function readFacts(text: string, knowledge: PressKnowledge): Facts {
  const wording = toWording(text, knowledge);
  const dateline = parsers.dateline(wording);
  return {
    dateline,
    byline: parsers.byline(wording),
    names: parsers.names(wording),
    placeName: parsers.placeName(wording),
    signOff: parsers.signOff(wording),
    credit: parsers.credit(wording),
    creditTail: parsers.creditTail(wording),
    jump: parsers.jump(wording),
    notice: parsers.notice(wording),
    columnTitle: parsers.columnTitle(wording),
    furniture: parsers.furniture(wording),
    counted: parsers.counted(wording),
    deckMark: parsers.deckMark(wording),
    row: parsers.row(wording),
    verse: parsers.verse(wording),
    speaker: parsers.speaker(wording),
    remark: parsers.remark(wording),
    opens: dateline ? 'dateline' : parsers.opens(wording),
  };
}
