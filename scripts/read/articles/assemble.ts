/** Drafts → stories: paragraphs rejoined, pictures taken out of the text they interrupt, sign-offs cut off. */
import type { Block, Drop, Story, StoryBlock, StoryPhoto } from '../model.ts';
import { findCredit } from '../blocks/credits.ts';
import { referenceOf } from '../blocks/references.ts';
import { isFootnote } from '../blocks/furniture.ts';
import { signOffStart } from '../blocks/signatures.ts';
import { concat, joinText, joinWithSpace, slice, trim, type Passage } from '../text/passage.ts';
import type { Context, Draft } from './context.ts';
import { beginsPart, findVerses, joinLines } from './forms.ts';
import { toHeadline } from './headlines.ts';
import { isRemark } from './remarks.ts';
import { overlapLength } from './overlap.ts';

/** A draft's blocks in reading order → its story; characters printed twice at a column break go to `drop`. */
export function toStory(context: Context, draft: Draft, drop: (drop: Drop) => void): Story {
  const { blocks, knowledge, parks } = context;
  const at = (indices: readonly number[]): Block[] =>
    indices.map((index) => blocks[index]).filter((block) => block !== undefined);
  const body: StoryBlock[] = [];
  const photos: StoryPhoto[] = [];
  const signOffs: Passage[] = [];
  let caption: Passage | null = null;
  /** Does the paragraph put down last go on? */
  let goesOn = false;
  // A picture that is a story of its own: its words are the text.
  const isPicture = draft.found === 'photo';
  const flushCaption = (): void => {
    // Where the credit stands above the words of the picture, the caption below them is that picture's.
    const last = photos.at(-1);
    if (caption && isPicture && last?.caption === null) photos[photos.length - 1] = { ...last, caption };
    else if (caption) photos.push({ caption, credit: null });
    caption = null;
  };

  /** The lines of the verse or table that goes on: joined once, for one may have thousands. */
  let form = null as { readonly type: 'table' | 'verse'; readonly lines: Passage[] } | null;
  const flushForm = (): void => {
    if (form) body.push({ type: form.type, passage: joinLines(form.lines) });
    form = null;
  };

  const printed = at(draft.body);
  const isScene = ({ passage: { text } }: Block): boolean => text.startsWith('图为');
  const isTold = printed.some((each) => each.kind !== 'credit' && !isScene(each));
  /** Words of the picture that are its text; beside others, those that say what is seen stay its caption. */
  const isWords = (each: Block): boolean => isPicture && each.kind === 'caption' && !(isTold && isScene(each));
  const verses = findVerses(printed);
  for (const each of printed) {
    const block = isWords(each) ? { ...each, kind: 'paragraph' as const } : each;
    if (isWords(each)) {
      const credit = findCredit(each.passage.text, knowledge);
      if (credit > 0) {
        flushForm();
        body.push({ type: 'paragraph', passage: trim(slice(each.passage, 0, credit)) });
        photos.push({ caption: null, credit: trim(slice(each.passage, credit)) });
        continue;
      }
    }
    if (block.kind === 'credit') {
      photos.push({ caption, credit: block.passage });
      caption = null;
      continue;
    }
    if (block.kind === 'caption') {
      flushCaption();
      const credit = findCredit(block.passage.text, knowledge);
      if (credit > 0)
        photos.push({ caption: trim(slice(block.passage, 0, credit)), credit: trim(slice(block.passage, credit)) });
      else caption = block.passage;
      continue;
    }
    flushCaption();
    if (block.row || verses.has(each)) {
      const type = block.row ? 'table' : 'verse';
      if (form?.type === type && !(type === 'verse' && beginsPart(block))) form.lines.push(block.passage);
      else {
        flushForm();
        form = { type, lines: [block.passage] };
      }
      goesOn = false;
      continue;
    }
    flushForm();
    const last = body.at(-1);
    if (block.kind === 'heading') {
      if (last?.type === 'crosshead' && block.adjacent)
        body[body.length - 1] = { type: 'crosshead', passage: joinWithSpace([last.passage, block.passage]) };
      else body.push({ type: 'crosshead', passage: block.passage });
      continue;
    }
    const signOff = signOffStart(block.passage.text, knowledge);
    const passage = signOff > 0 ? trim(slice(block.passage, 0, signOff)) : block.passage;
    if (signOff > 0) signOffs.push(slice(block.passage, signOff));
    if (last?.type === 'paragraph' && goesOn && !beginsAnew(block)) {
      body[body.length - 1] = { type: 'paragraph', passage: rejoin(last.passage, passage, drop) };
    } else if (passage.text !== '') body.push({ type: 'paragraph', passage });
    goesOn = signOff < 0 && isContinued(block);
  }
  flushCaption();
  flushForm();
  signOffs.push(...at(draft.signOffs).map((block) => block.passage));
  return {
    headline: toHeadline(at(draft.headline), parks),
    bylines: at(draft.bylines).map((block) => block.passage),
    signOff: signOffs.length > 0 ? concat(signOffs.length === 1 ? signOffs : [joinWithSpace(signOffs)]) : null,
    body,
    photos,
    references: at(draft.references).flatMap((block) => referenceOf(block, knowledge) ?? []),
    found: draft.found,
    pairing: draft.pairing,
  };
}

/** A dateline, a remark in brackets, a footnote and a marked row of a list go on from nothing. */
const beginsAnew = (block: Block): boolean =>
  block.dateline || isRemark(block.passage.text) || isFootnote(block.passage.text) || isEntry(block);

/** `'- 临浦纺织厂 46人'`: an entry of a list, behind its mark. */
const isEntry = ({ ornament, passage: { text } }: Block): boolean =>
  ornament === '-' || (/^[•·]\s/.test(text) && !/[，。；]/.test(text));

/** A paragraph goes on in the next column where its last sentence is not closed; a colon introduces, a semicolon lists. */
const isContinued = (block: Block): boolean =>
  block.open && !'：:；;'.includes(block.passage.text.at(-1) ?? '') && !isEntry(block);

/** Two parts of a paragraph that a column break cut, without the characters printed again at the break. */
function rejoin(left: Passage, right: Passage, drop: (drop: Drop) => void): Passage {
  const overlap = overlapLength(left.text, right.text);
  if (overlap > 0) drop({ passage: slice(right, 0, overlap), role: 'overlap' });
  return joinText(left, slice(right, overlap));
}
