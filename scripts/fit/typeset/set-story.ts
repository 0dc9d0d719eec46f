/** One story set in a style: its lines with their labels, and what of it is printed. */
import { toByline, toEnding, toFoot } from './bylines.ts';
import type { Draft } from '../texts/content.ts';
import { toHead } from './set-heads.ts';
import { toJump } from './jumps.ts';
import { toLead } from './leads.ts';
import type { Piece, TypesetBlock, TypesetStory } from '../texts/typeset-model.ts';
import type { Press } from './press-names.ts';
import { draw, isLucky, pick, type Random } from '../texts/random.ts';
import { setBody } from './set-body.ts';
import { setPhoto } from './set-photo.ts';
import { drawPlace, type NamePlace } from './style.ts';

export interface SetStory {
  /** Kicker, headline, deck, byline. */
  readonly head: readonly Piece[];
  readonly text: readonly Piece[];
  readonly story: TypesetStory;
}

/** Where this story prints its people: some forms have a place of their own. */
function placeOf({ random, style, era }: Press, { people, form }: Draft): NamePlace {
  if (people.length === 0 || form === 'photo' || form === 'wire' || form === 'column') return 'none';
  if (era === 'english') return draw(random, { byline: 8, none: 2 });
  if (form === 'letter') return draw(random, { foot: 8, signoff: 3, none: 1 });
  if (form === 'essay' || form === 'poem') return draw(random, { byline: 9, foot: 1, none: 0.5 });
  if (form === 'item') return draw(random, { signoff: 9, foot: 0.5, none: 0.5 });
  const place = drawPlace(random, style);
  const isLong = form === 'feature' || form === 'comment' || form === 'interview';
  return isLong && place === 'lead' ? draw(random, { byline: 7, none: 3 }) : place;
}

const notes =
  '编者按：|编者按 |【编者按】|【核心提示】|核心提示：|导读：|阅读提示 |编者的话：|主持人语：|内容提要：|编者按:|■编者按 |开栏的话：|[编者按]|新闻背景：'.split(
    '|',
  );
const noteTexts = [
  '本期我们请来几位亲历者，听他们讲讲这背后的故事。',
  '从今天起，本报推出系列报道，敬请关注。',
  '这件事虽小，却关系千家万户，值得一读。',
  '记者近日走访多地，记下了这些变化。',
  '来信反映的问题有一定代表性，现刊发如下，并附有关部门的答复。',
];

/** Words before the text or a paragraph of their own, by which the editors speak. */
function withNote(random: Random, draft: Draft, blocks: readonly TypesetBlock[], share: number): TypesetBlock[] {
  const [first, ...rest] = blocks;
  const canHave =
    draft.form === 'feature' || draft.form === 'interview' || draft.form === 'comment' || draft.form === 'letter';
  if (first?.type !== 'paragraph' || !canHave || !isLucky(random, share)) return [...blocks];
  const note = pick(random, notes);
  return isLucky(random, 0.5)
    ? [{ ...first, text: note + first.text }, ...rest]
    : [{ type: 'paragraph', text: note + pick(random, noteTexts) }, first, ...rest];
}

/** A title in the line of the text that it heads. */
const runIns: readonly ((title: string) => string)[] = [
  (title) => `**${title}** `,
  (title) => `【${title}】`,
  (title) => `${title}：`,
  (title) => `${title}　`,
  (title) => `${title} `,
  (title) => `${title}。`,
  (title) => `[${title}]`,
];

/** Two roles may stand on two lines. */
function splitByline(random: Random, text: string): string[] {
  const at = text.search(/\s(?:通讯员|实习生|特约通讯员)/);
  return at > 0 && isLucky(random, 0.1) ? [text.slice(0, at), text.slice(at + 1)] : [text];
}

/** Sets one story; `index` is its place among the page's stories, `bullet` stands before it in a column. */
export function setStory(press: Press, draft: Draft, index: number, bullet: string): SetStory {
  const { random, style } = press;
  const runIn =
    draft.form === 'item' && draft.title !== '' && isLucky(random, style.runIn) ? pick(random, runIns) : null;
  const made = toHead(random, style, runIn === null ? draft : { ...draft, title: '' }, index, bullet);
  const { title } = made;
  const place = placeOf(press, draft);
  const isNews = draft.form === 'news' || draft.form === 'brief' || draft.form === 'wire';
  const leadShare =
    draft.lead !== ''
      ? style.leadShare
      : place === 'lead'
        ? 1
        : !isNews
          ? 0
          : place === 'byline'
            ? style.leadShare * 0.25
            : title === null
              ? Math.max(0.85, style.leadShare)
              : style.leadShare;
  const lead = isLucky(random, leadShare) ? toLead(press, draft, place === 'lead') : null;
  const byline = place === 'byline' ? toByline(press, draft) : null;
  const foot = place === 'foot' ? toFoot(press, draft) : null;
  const isSourced = isNews && press.era !== 'english' && place === 'none' && isLucky(random, style.sources);
  const ending = place === 'signoff' || isSourced ? toEnding(press, draft, place === 'signoff') : null;
  const line =
    (label: 'byline' | 'signoff') =>
    (text: string): Piece => ({ text, label, story: index, set: 'display' });

  const body = setBody(press, draft, withNote(random, draft, draft.blocks, style.notes), index, {
    before: (title === null ? bullet : '') + (runIn?.(draft.title) ?? '') + (lead?.text ?? ''),
    after: ending?.text ?? '',
    hasHead: title !== null,
  });
  const text = draft.form === 'photo' ? setPhoto(press, draft, body.pieces, index, title !== null) : body.pieces;
  const bylines = byline === null ? [] : splitByline(random, byline.text).map(line('byline'));
  const { head, below } = placeByline(random, made.pieces, bylines, text);
  const feet = [...(foot === null ? [] : [foot.text]), ...draft.foot].map(line('signoff'));
  return {
    head,
    text: toJump(press, draft, [...below, ...feet], index),
    story: {
      title,
      kicker: made.kicker,
      deck: made.deck,
      reporters: [...new Set([byline, lead, foot, ending].flatMap((one) => one?.names ?? []))],
      paragraphs: body.printed,
      kind: draft.kind,
      date: lead?.date ?? null,
    },
  };
}

/** Below the head; in some places above the deck, above the headline, or below a standfirst. */
function placeByline(
  random: Random,
  head: readonly Piece[],
  bylines: readonly Piece[],
  text: readonly Piece[],
): { readonly head: Piece[]; readonly below: Piece[] } {
  const where =
    head.length === 0 || bylines.length === 0 ? 'end' : draw(random, { end: 90, deck: 6, top: 1, standfirst: 3 });
  if (where === 'standfirst' && text[0]?.label === 'body' && text.length > 3)
    return { head: [...head], below: [...text.slice(0, 1), ...bylines, ...text.slice(1)] };
  const deck = head.findIndex(({ label }) => label === 'deck');
  const at = where === 'top' ? 0 : where === 'deck' && deck > 0 ? deck : head.length;
  return { head: [...head.slice(0, at), ...bylines, ...head.slice(at)], below: [...text] };
}
