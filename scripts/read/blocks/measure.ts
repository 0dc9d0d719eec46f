/** 栏宽: how wide the column is that a line stands in. */
import type { Line } from '../model.ts';
import { isHanAt } from '../text/characters.ts';

/** A stretched line falls short of its column by up to this much. */
export const slack = 2.2;

/** How a column is set. */
export interface Measure {
  /** Width of a full line, in Han characters. */
  readonly width: number;
  /** True where stops take half their width when a line needs room: such lines are wider than they look. */
  readonly squeezesStops: boolean;
}

/** What of a line tells the measure of its column. */
export interface Setting {
  readonly width: number;
  readonly widthWithoutLastStop: number;
  readonly stops: number;
  /** True where it holds Han characters alone. */
  readonly isPlain: boolean;
}

export const toSetting = (line: Line): Setting => ({
  width: line.width,
  widthWithoutLastStop: widthWithoutLastStop(line),
  stops: countStops(line.passage.text),
  isPlain: isPlain(line),
});

/**
 * The measure of a column from its lines, nearest first; those much wider belong to another column. Lines of Han
 * characters alone are never squeezed: the column is as wide as the widest of them, or as most of its lines.
 */
export function toMeasure(settings: readonly Setting[]): Measure {
  let nearest = 0;
  for (let index = 0; index < Math.min(4, settings.length); index++)
    nearest = Math.max(nearest, settings[index]?.width ?? 0);
  const own = settings.filter((line) => line.width <= nearest + slack);
  let width = mostFrequent(own);
  for (const line of own) if (line.isPlain) width = Math.max(width, line.width);
  const wider = own.filter((line) => line.widthWithoutLastStop > width + 0.9);
  const isSqueezed = (line: Setting): boolean => line.widthWithoutLastStop - width <= line.stops / 2 + 0.3;
  return { width, squeezesStops: wider.length > 0 && wider.every(isSqueezed) };
}

/** The width that most lines have, the greater of two that as many have. */
function mostFrequent(lines: readonly Setting[]): number {
  let best = 0;
  let most = 0;
  for (const { widthWithoutLastStop: width } of lines) {
    let count = 0;
    for (const other of lines) if (other.widthWithoutLastStop === width) count++;
    if (count > most || (count === most && width > best)) [best, most] = [width, count];
  }
  return best;
}

function isPlain({ passage: { text } }: Line): boolean {
  for (let index = 0; index < text.length; index++) if (!isHanAt(text, index)) return false;
  return true;
}

/** A stop may hang beyond the column. */
export const widthWithoutLastStop = (line: Line): number =>
  line.width - (isStop(line.passage.text.at(-1) ?? '') ? 1 : 0);

const stops = new Set('，。、；：！？”’）》」');
const openingStops = new Set('“‘（《「');

const isStop = (character: string): boolean => stops.has(character);

export function countStops(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length - 1; index++) {
    if (isHanAt(text, index)) continue;
    const character = text.charAt(index);
    if (stops.has(character) || openingStops.has(character)) count++;
  }
  return count;
}
