/**
 * Ends of stories that stand apart from them: above their own headline, or below another story.
 *
 * A story speaks of one park. Where the last paragraphs of a draft name only a park that another draft (or a displaced
 * headline) is about, they belong to that one. The cut is made where the vocabulary changes.
 */
import type { Block } from '../model.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import {
  comesFromElsewhere,
  emptyDraft,
  isListed,
  parkOf,
  textOf,
  type Context,
  type Displaced,
  type Draft,
} from './context.ts';

/** A tail that was moved: for the notes. */
export interface Moved {
  readonly first: number;
  readonly park: string;
}

/** Moves tails to the drafts they belong to; `drafts` in page order, changed in place. New drafts are put in their place. */
export function moveTails(
  context: Context,
  drafts: Draft[],
  displaced: readonly Displaced[],
  vocabulary: Vocabulary,
): readonly Moved[] {
  const moved: Moved[] = [];
  for (let at = 0; at < drafts.length; at++) {
    const draft = drafts[at];
    if (draft?.found !== 'text') continue;
    const own = parkOf(context, draft);
    if (own === null) continue;
    const next = drafts[at + 1];
    if (next && isOrphan(context, draft) && belongsBelow(context, own, next, displaced)) {
      next.body.push(...draft.headline, ...draft.body);
      drafts.splice(at, 1);
      at--;
      moved.push({ first: draft.headline[0] ?? draft.body[0] ?? 0, park: own });
      continue;
    }
    const cut = findForeignTail(context, draft, own);
    if (!cut) continue;
    const target =
      [drafts[at + 1], ...drafts.slice(0, at).reverse()].find(
        (other) => other && !isBriefSigned(other) && parkOf(context, other) === cut.park,
      ) ?? null;
    const isAwaited =
      displaced.some(({ headline }) => parkOf(context, { headline, body: [] }) === cut.park) &&
      !drafts.some((other) => other !== draft && parkOf(context, other) === cut.park);
    if ((draft.closed || !target) && !isAwaited) continue;
    if (target && !isAwaited && target.headline.length === 0 && target.body.length === 0) continue;
    const start = bestCut(context, draft, target, cut, vocabulary);
    const tail = draft.body.splice(start);
    if (tail.length === 0) continue;
    moved.push({ first: tail[0] ?? 0, park: cut.park });
    if (isAwaited || !target) {
      drafts.splice(at + 1, 0, {
        ...emptyDraft(),
        body: tail,
        signOffs: draft.signOffs.splice(0),
        closed: draft.closed,
      });
      draft.closed = false;
    } else target.body.push(...tail);
  }
  return moved;
}

/**
 * Text with neither opening nor end, and not one that comes from another page (上接): the end of a story, printed apart from it. It may begin with a crosshead, which
 * looks like a headline at the top of a page but names no park.
 */
function isOrphan(context: Context, draft: Draft): boolean {
  const { blocks, parks } = context;
  const namesPark = draft.headline.some((index) => parks.find(blocks[index]?.passage.text ?? '').length > 0);
  const opens =
    comesFromElsewhere(context, draft) ||
    namesPark ||
    draft.bylines.length > 0 ||
    blocks[draft.body[0] ?? -1]?.dateline !== false;
  return !opens && !draft.closed;
}

/** Is the story below of the same park, and does no displaced headline wait for this text? */
function belongsBelow(context: Context, park: string, next: Draft, displaced: readonly Displaced[]): boolean {
  const isAwaited = displaced.some(({ headline }) => parkOf(context, { headline, body: [] }) === park);
  return next.found === 'text' && next.headline.length > 0 && parkOf(context, next) === park && !isAwaited;
}

const isBriefSigned = (draft: Draft): boolean =>
  draft.closed && draft.headline.length > 0 && draft.bylines.length === 0;

interface Cut {
  /** Place in the body after the last paragraph that names the draft's own park. */
  readonly after: number;
  /** Place of the first paragraph that names the other park. */
  readonly foreign: number;
  readonly park: string;
}

/** The last paragraphs that name another park and never the draft's own. */
function findForeignTail({ blocks, parks }: Context, draft: Draft, own: string): Cut | null {
  const named = draft.body.map(
    (index) => new Set(parks.find(blocks[index]?.passage.text ?? '').map((match) => match.value.name)),
  );
  const after = named.findLastIndex((names) => names.has(own)) + 1;
  // Rows of a list name many zones, and speak of none.
  if (after === 0 || (isList(blocks[draft.body[after] ?? -1]) && isList(blocks[draft.body.at(-1) ?? -1]))) return null;
  const foreign = named.findIndex((names, place) => place >= after && names.size > 0);
  const park = [...(named[foreign] ?? [])][0];
  return foreign < 0 || park === undefined ? null : { after, foreign, park };
}

const isList = (block: Block | undefined): boolean =>
  isListed(block) && (block?.passage.text.length ?? 0) <= longestRow;
const longestRow = 40;

/** Between the two parks, the place where what follows is more like the target than like the draft. */
function bestCut(context: Context, draft: Draft, target: Draft | null, cut: Cut, vocabulary: Vocabulary): number {
  const { blocks } = context;
  const own = textOf(context, draft.body.slice(0, cut.after));
  const other = target
    ? textOf(context, [...target.headline, ...target.body])
    : textOf(context, draft.body.slice(cut.foreign));
  let best = cut.foreign;
  let bestGain = 0;
  let gain = 0;
  for (let place = cut.foreign - 1; place >= cut.after; place--) {
    const block = blocks[draft.body[place] ?? -1];
    if (!block) break;
    const text = block.passage.text;
    gain += vocabulary.likeness(text, other) - vocabulary.likeness(text, own);
    const previous = blocks[draft.body[place - 1] ?? -1];
    const cutsSentence = previous?.kind === 'paragraph' && previous.open && block.kind === 'paragraph';
    // A heading belongs to the text below it: it is never left behind at the end of a story.
    const leavesHeading = previous?.kind === 'heading';
    if (gain > bestGain && !cutsSentence && !leavesHeading) {
      best = place;
      bestGain = gain;
    }
  }
  return blocks[draft.body[best - 1] ?? -1]?.kind === 'heading' ? best - 1 : best;
}
