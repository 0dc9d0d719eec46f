/** One page: stories set in a style, put in order between the page's furniture, printed. */
import type { Content } from '../texts/content.ts';
import { toFurniture } from './set-furniture.ts';
import { toContent } from '../texts/genres.ts';
import { toBullet, toMark } from './set-heads.ts';
import { layOut } from './layout.ts';
import type { Piece, SourceText, TypesetPage, TypesetStory } from '../texts/typeset-model.ts';
import { openedAgain, withDisplaced, withTails } from './moves.ts';
import { withNoise } from './noise.ts';
import { prepared, written, writtenStories } from './prepare.ts';
import type { Press } from './press-names.ts';
import { between, isLucky, pick, pickSome, type Random } from '../texts/random.ts';
import { toTraditional } from '../texts/traditional.ts';
import { setStory } from './set-story.ts';
import { describe, toStyle, type Style } from './style.ts';
import { withSubjects } from '../texts/subjects.ts';

/** One random page in one random house style. */
export function typesetPage(
  random: Random,
  texts: readonly SourceText[],
  subjects: readonly string[] = [],
): TypesetPage {
  const isOfOneField = subjects.length > 0 && isLucky(random, ofOneField);
  // Where each story has a subject of its own, that alone may hold a long one together.
  const content = toContent(random, texts, undefined, isOfOneField ? 0.6 : undefined);
  return restyle(random, isOfOneField ? withSubjects(random, content, subjects) : content);
}
/** Share of papers that speak of one field: of parks, of counties, of companies. */
const ofOneField = 0.2;

/** The same content in another random house style; a few pages are put together from two newspapers. */
export function restyle(random: Random, content: Content): TypesetPage {
  const { sections } = content;
  const one = (from: number, to: number): TypesetPage =>
    setPage(random, { ...content, sections: sections.slice(from, to) }, toStyle(random, content));
  if (sections.length < 3 || !isLucky(random, 0.06)) return one(0, sections.length);
  const at = between(random, 1, sections.length - 1);
  return joined(one(0, at), one(at, sections.length));
}

/** Two pages as one, the second below the first. */
function joined(first: TypesetPage, second: TypesetPage): TypesetPage {
  const text = `${first.text}\n`;
  const moved = second.lines.map(({ start, label, story }) => ({
    start: start + text.length,
    label,
    story: story < 0 ? story : story + first.stories.length,
  }));
  return {
    text: text + second.text,
    lines: [...first.lines, ...moved],
    stories: [...first.stories, ...second.stories],
    style: `${first.style} + ${second.style}`,
    styleGroup: first.styleGroup === second.styleGroup ? first.styleGroup : 'mixed',
    issue: first.issue ?? second.issue,
  };
}

/** A page's content in a given style. */
export function setPage(random: Random, content: Content, style: Style): TypesetPage {
  const { pieces, stories } = setStories(random, content, style);
  const all = withFurniture(random, content, style, pieces);
  const marked = all.pieces.map((piece) => withStrayMark(random, style, piece));
  return {
    ...layOut(random, style, written(style, marked)),
    stories: writtenStories(style, stories),
    style: describe(style, content),
    styleGroup: style.group,
    issue: all.isDated ? content.issue : null,
  };
}

/** All stories in their order, with column titles and separators between them. */
function setStories(
  random: Random,
  content: Content,
  style: Style,
): { readonly pieces: Piece[]; readonly stories: TypesetStory[] } {
  const press: Press = { random, style, era: content.era, paper: content.paper, issue: content.issue };
  const pieces: Piece[] = [];
  const heads: Piece[][] = [];
  const stories: TypesetStory[] = [];
  for (const { label, drafts } of content.sections) {
    if (style.separator !== '' && pieces.length > 0) pieces.push(furniturePiece(style.separator));
    if (label !== '' && isLucky(random, style.labelShare)) pieces.push(toLabel(random, style, content, label));
    const isColumn = drafts.length > 1 && drafts.every(({ form }) => form === 'item');
    const bullet = isColumn && isLucky(random, 0.75) ? style.bullet : '';
    for (const [at, draft] of drafts.entries()) {
      const set = setStory(press, prepared(random, style, content, draft), stories.length, toBullet(bullet, at));
      const canMove = at === 0 && set.story.title !== null && ['news', 'feature', 'brief', 'wire'].includes(draft.form);
      const isMoved = canMove && isLucky(random, style.displaced);
      stories.push(set.story);
      // Where headlines are piled up, pictures stand between them.
      const isPiled = draft.form === 'photo' && isLucky(random, style.displaced * 0.8);
      if (isMoved) heads.push([...set.head]);
      else if (isPiled) heads.push([...set.head, ...set.text]);
      if (!isPiled) pieces.push(...(isMoved ? openedAgain(set) : [...set.head, ...set.text]));
    }
  }
  return { pieces: withDisplaced(random, withTails(random, style, pieces), heads), stories };
}

const furniturePiece = (text: string): Piece => ({ text, label: 'furniture', story: -1, set: 'display' });

function withFurniture(
  random: Random,
  content: Content,
  style: Style,
  pieces: readonly Piece[],
): { readonly pieces: Piece[]; readonly isDated: boolean } {
  const decks = content.sections
    .flatMap(({ drafts }) => drafts.map(({ deck }) => deck))
    .filter((deck) => deck.length > 4);
  const {
    top,
    between: middle,
    bottom,
    isDated,
  } = toFurniture(random, content, style.furniture, pickSome(random, decks, 4));
  const asPiece = (text: string): Piece => furniturePiece(withNoise(random, text, style.noise));
  const spot = middle.length === 0 ? -1 : pick(random, storyStarts(pieces));
  return {
    pieces: [
      ...top.map(asPiece),
      ...pieces.slice(0, Math.max(0, spot)),
      ...middle.map(asPiece),
      ...pieces.slice(Math.max(0, spot)),
      ...bottom.map(asPiece),
    ],
    isDated,
  };
}

/** Places among the pieces where a story begins. */
function storyStarts(pieces: readonly Piece[]): number[] {
  const starts = pieces.flatMap((piece, at) => {
    const above = pieces[at - 1];
    return above !== undefined && piece.story >= 0 && piece.story !== above.story && above.label !== 'label'
      ? [at]
      : [];
  });
  return starts.length === 0 ? [0] : starts;
}

function toLabel(random: Random, style: Style, { era }: Content, label: string): Piece {
  return {
    text: era === 'modern' ? label : toTraditional(label),
    label: 'label',
    story: -1,
    set: 'display',
    mark: toMark(random, style, style.labelMark, 0),
  };
}

/** OCR takes a line of names or a column title for a heading now and then. */
function withStrayMark(random: Random, style: Style, piece: Piece): Piece {
  const isBare =
    piece.set === 'display' && (piece.mark ?? '') === '' && piece.label !== 'body' && piece.label !== 'opening';
  return isBare && style.strayMarks > 0 && isLucky(random, style.strayMarks)
    ? { ...piece, mark: style.heading }
    : piece;
}
