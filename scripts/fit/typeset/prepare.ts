/** A page's content as this copy of it is read: in its script, with its stops and figures, with what OCR got wrong. */
import type { Content, Draft } from '../texts/content.ts';
import type { Piece, TypesetBlock, TypesetStory } from '../texts/typeset-model.ts';
import { toFullDigits, toHalfWidth, withNoise } from './noise.ts';
import type { Random } from '../texts/random.ts';
import { toTraditional } from '../texts/traditional.ts';
import type { Style } from './style.ts';

/** A draft in the page's script, misread. */
export function prepared(random: Random, style: Style, { era }: Content, draft: Draft): Draft {
  // Telegrams come in traditional characters already.
  const isFull = era === 'hongkong' || era === 'taiwan' || (era === 'republic' && draft.form !== 'wire');
  const script = isFull ? toTraditional : (text: string) => text;
  const set = (text: string): string => {
    const read = withNoise(random, script(text), style.noise);
    return isFull ? read.replaceAll('“', '「').replaceAll('”', '」') : read;
  };
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
    place: script(draft.place),
    pictures: draft.pictures.map(({ caption, by }) => ({ caption: set(caption), by: script(by) })),
    foot: draft.foot.map(script),
  };
}

/** How the whole page writes its stops and figures; null where as usual. */
function toWriting(style: Style): ((text: string) => string) | null {
  if (style.halfWidth) return toHalfWidth;
  return style.fullDigits ? toFullDigits : null;
}

/** Everything printed, with the stops and figures of the style. */
export function written(style: Style, pieces: readonly Piece[]): readonly Piece[] {
  const write = toWriting(style);
  return write === null
    ? pieces
    : pieces.map((piece) => (piece.set === 'raw' ? piece : { ...piece, text: write(piece.text) }));
}

/** What is known of the stories, written as they are printed. */
export function writtenStories(style: Style, stories: readonly TypesetStory[]): readonly TypesetStory[] {
  const write = toWriting(style);
  if (write === null) return stories;
  const orNull = (text: string | null): string | null => (text === null ? null : write(text));
  return stories.map((story) => ({
    ...story,
    title: orNull(story.title),
    kicker: orNull(story.kicker),
    deck: orNull(story.deck),
    reporters: story.reporters.map(write),
    paragraphs: story.paragraphs.map((block) => (block.type === 'row' ? block : { ...block, text: write(block.text) })),
  }));
}
