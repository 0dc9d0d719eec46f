/** A share card: the picture that stands beside a link where people pass it on, 1200 × 630 px as Open Graph's readers ask for. */
import type { Type } from './card-type.ts';
import { cardHeight, cardWidth } from './card-size.ts';
import { toInkPng, type Colour } from './ink-png.ts';
import { setHeadline } from './headline-lines.ts';

export interface Card {
  /** The line above the headline: kicker, park, or what kind of list it is. */
  readonly above: string;
  /** The headline in pieces that stay whole. */
  readonly pieces: readonly string[];
  /** Newspaper and date. */
  readonly below: string;
  /** Name of the archive. */
  readonly archive: string;
}

/** As tokens.css has them in the light. */
const paper: Colour = [0xfa, 0xfa, 0xf7];
const ink: Colour = [0x1c, 0x20, 0x23];
const toCss = (colour: Colour): string => `rgb(${colour.join(' ')})`;

const margin = 80;
const measure = cardWidth - 2 * margin;
const small = 32;

/** Card → PNG. The same card gives the same bytes on the same machine. */
export function drawCard(card: Card, { createCanvas, toFont, toSet }: Type): Buffer {
  const canvas = createCanvas(cardWidth, cardHeight);
  const context = canvas.getContext('2d');
  context.fillStyle = toCss(paper);
  context.fillRect(0, 0, cardWidth, cardHeight);
  context.fillStyle = toCss(ink);
  const setType = (size: number, weight: number): void => {
    context.font = toFont(size);
    context.fontVariationSettings = `"wght" ${String(weight)}`;
  };
  const widthOf = (text: string): number => context.measureText(text).width;
  /** Cut with … where it is wider than there is room. */
  const fit = (text: string, room: number): string => {
    let cut = toSet(text);
    while (widthOf(cut) > room) cut = `${[...cut.replace(/…$/, '')].slice(0, -1).join('')}…`;
    return cut;
  };

  // A newspaper's head: a thick rule and a thin one.
  context.fillRect(margin, 64, measure, 8);
  context.fillRect(margin, 78, measure, 2);
  setType(small, 500);
  context.fillText(fit(card.above, measure), margin, 138);

  // Measured large, for widths are rounded to parts of a pixel.
  setType(100, 800);
  const { lines, size } = setHeadline(card.pieces.map(toSet), measure, (text) => widthOf(text) / 100);
  setType(size, 800);
  const leading = size * 1.3;
  // Between the line above and the foot, its middle a little higher than theirs, as the eye has it.
  const top = 160 + (520 - 160 - lines.length * leading) * 0.45;
  lines.forEach((line, index) => {
    context.fillText(line, margin, top + leading * index + size);
  });

  context.fillRect(margin, 526, measure, 2);
  setType(small, 500);
  const archive = fit(card.archive, measure / 2);
  context.fillText(archive, cardWidth - margin - widthOf(archive), 580);
  context.fillText(fit(card.below, measure - widthOf(archive) - small), margin, 580);
  return toInkPng(context.getImageData(0, 0, cardWidth, cardHeight).data, cardWidth, cardHeight, paper, ink);
}
