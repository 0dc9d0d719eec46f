/** One page: stories set in a style, put in order between the page's furniture, printed. */
import type { Press } from './press.ts';
import type { Content, Draft } from './content.ts';
import { toContent } from './genres.ts';
import { toFurniture } from './furniture.ts';
import { toBullet, toMark } from './heads.ts';
import { layOut } from './layout.ts';
import type { Piece, SourceText, TypesetBlock, TypesetPage, TypesetStory } from './model.ts';
import { toHalfWidth, withNoise } from './noise.ts';
import { isLucky, pick, pickSome, shuffled, type Random } from './random.ts';
import { toTraditional } from './script.ts';
import { setStory, type SetStory } from './set-story.ts';
import { describe, toStyle, type Style } from './style.ts';

/** One random page in one random house style. */
export const typesetPage = (random: Random, texts: readonly SourceText[]): TypesetPage =>
  restyle(random, toContent(random, texts));

/** The same content in another random house style. */
export function restyle(random: Random, content: Content): TypesetPage {
  const style = toStyle(random, content);
  return setPage(random, content, style);
}

/** A page's content in a given style. */
export function setPage(random: Random, content: Content, style: Style): TypesetPage {
  const press: Press = { random, style, era: content.era, paper: content.paper, issue: content.issue };
  const pieces: Piece[] = [];
  const displaced: Piece[][] = [];
  const stories: TypesetStory[] = [];
  for (const section of content.sections) {
    const isLabelled = section.label !== '' && isLucky(random, style.labelShare);
    const label = isLabelled ? section.label : '';
    if (isLabelled) pieces.push(toLabel(random, style, content, label));
    const isColumn = section.drafts.length > 1 && section.drafts.every(({ form }) => form === 'item');
    const bullet = isColumn && isLucky(random, 0.75) ? style.bullet : '';
    for (const [at, draft] of section.drafts.entries()) {
      const set = setStory(press, prepared(random, style, content, draft), stories.length, toBullet(bullet, at));
      const canMove =
        !isColumn &&
        set.head.length > 0 &&
        (draft.form === 'news' || draft.form === 'feature' || draft.form === 'brief' || draft.form === 'wire');
      const isMoved = canMove && at === 0 && isLucky(random, style.displaced);
      stories.push(set.story);
      if (isMoved) displaced.push([...set.head]);
      pieces.push(...(isMoved ? openedAgain(set) : [...set.head, ...set.text]));
    }
  }
  const ordered = [...withTails(random, style, pieces), ...shuffled(random, displaced).flat()];
  const elsewhere = pickSome(
    random,
    content.sections.flatMap(({ drafts }) => drafts.map(({ deck }) => deck)).filter((deck) => deck.length > 4),
    4,
  );
  const furniture = toFurniture(random, content, style.furniture, elsewhere);
  const asPiece = (text: string): Piece => ({ text, label: 'furniture', story: -1, set: 'display' });
  const spots = new Set(furniture.between.map(() => pick(random, storyStarts(ordered))));
  const body = ordered.flatMap((piece, at) => (spots.has(at) ? [...furniture.between.map(asPiece), piece] : [piece]));
  const all = [...furniture.top.map(asPiece), ...body, ...furniture.bottom.map(asPiece)];
  const printed = layOut(random, style, all);
  return {
    ...printed,
    stories,
    style: describe(style, content),
    styleGroup: style.group,
    issue: furniture.isDated ? content.issue : null,
  };
}

/** Places among the pieces where a story begins. */
function storyStarts(pieces: readonly Piece[]): number[] {
  const starts = pieces.flatMap((piece, at) =>
    at > 0 && piece.story !== pieces[at - 1]?.story && piece.story >= 0 && pieces[at - 1]?.label !== 'label'
      ? [at]
      : [],
  );
  return starts.length === 0 ? [0] : starts;
}

function toLabel(random: Random, style: Style, { era }: Content, label: string): Piece {
  const text = era === 'modern' ? label : toTraditional(label);
  return {
    text,
    label: 'label',
    story: -1,
    set: 'display',
    mark: toMark(random, style, style.labelMark.replace(/1/, ''), 0),
  };
}

/** A text whose headline stands elsewhere begins by itself. */
function openedAgain({ text }: SetStory): Piece[] {
  const at = text.findIndex(({ label }) => label === 'body');
  return text.map((piece, index) => (index === at ? { ...piece, label: 'opening' } : piece));
}

/** Now and then the end of a story stands above its headline, where a column had room. */
function withTails(random: Random, style: Style, pieces: readonly Piece[]): Piece[] {
  if (style.tails === 0) return [...pieces];
  const ids = [...new Set(pieces.map(({ story }) => story))].filter((story) => story > 0);
  let left = [...pieces];
  for (const id of ids) {
    if (!isLucky(random, style.tails)) continue;
    const own = left.filter(({ story }) => story === id);
    const last = own.slice(-2);
    const start = left.findIndex(({ story }) => story === id);
    const isFit =
      own.length >= 6 &&
      own[0]?.label === 'headline' &&
      last.every(({ label, set }) => label === 'body' && set === 'prose') &&
      left[start - 1]?.label === 'body';
    if (!isFit) continue;
    const rest = left.filter((piece) => !last.includes(piece));
    left = [...rest.slice(0, start), ...last, ...rest.slice(start)];
  }
  return left;
}

/** A draft in the script and with the OCR of this page. */
function prepared(random: Random, style: Style, { era }: Content, draft: Draft): Draft {
  const isFull = era === 'hongkong' || era === 'taiwan' || (era === 'republic' && draft.form !== 'wire');
  const script = isFull ? toTraditional : (text: string) => text;
  const read = (text: string): string =>
    withNoise(random, style.halfWidth ? toHalfWidth(script(text)) : script(text), style.noise);
  const quotes = isFull
    ? (text: string): string => text.replaceAll('“', '「').replaceAll('”', '」')
    : (text: string) => text;
  const set = (text: string): string => quotes(read(text));
  return {
    ...draft,
    title: set(draft.title),
    kicker: set(draft.kicker),
    deck: set(draft.deck),
    blocks: draft.blocks.map((block): TypesetBlock =>
      block.type === 'row' ? { ...block, text: script(block.text) } : { ...block, text: set(block.text).trim() },
    ),
    people: draft.people.map(script),
    correspondents: draft.correspondents.map(script),
    place: isFull ? toTraditional(draft.place) : draft.place,
    pictures: draft.pictures.map(({ caption, by }) => ({ caption: set(caption), by: script(by) })),
    foot: draft.foot.map(script),
  };
}
