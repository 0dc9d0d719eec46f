import { isSpace, isSpaceAt } from '../text/characters.ts';
import { filter } from '../text/passage.ts';
import type { LineRule } from './index.ts';

/** Below this many characters a line of repeated units may be an ordinary word (`高高兴兴`). */
const shortest = 6;
/** So many characters each printed twice are no words of the language. */
const fewestSingle = 6;
/** Fewer (`寻寻人人启启事事`) may be two adverbs (`高高兴兴开开心心`), unless they are what heads a notice. */
const headsNotice = /^.{2}(?:启事|声明|公告|公示|通告|通知|招聘|诚聘|更正|预告|简讯)$/;
/** No headline is longer; keeps the rule linear in the length of the page. */
const longest = 240;

/**
 * Bold type that a PDF strikes twice comes out with each run of characters doubled: the line is a chain of squares XX.
 *
 * `'首家首家““零碳工厂零碳工厂””诞生诞生'` → `'首家“零碳工厂”诞生'`. The second strike is left out and noted.
 */
export const doubleStrike: LineRule = (draft) => {
  const { text } = draft.passage;
  if (text.length < shortest || text.length > longest) return draft;
  // The first stroke is struck again somewhere: hardly any line of text begins so.
  if (!mayBeginWithSquare(text)) return draft;
  const letters: number[] = [];
  for (let index = 0; index < text.length; index++) if (!isSpaceAt(text, index)) letters.push(index);
  const bare = letters.map((index) => text.charAt(index)).join('');
  const repeated = secondStrikes(bare, 0) ?? secondStrikes(bare, 1);
  if (!repeated) return draft;
  const dropped = new Set(repeated.map((place) => letters[place]));
  return {
    ...draft,
    struckTwice: true,
    passage: filter(draft.passage, (index) => !dropped.has(index)),
    drops: [...draft.drops, { passage: filter(draft.passage, (index) => dropped.has(index)), role: 'doubleStrike' }],
  };
};

/** Does the text begin with something struck twice, white space aside? Looks at few places only. */
function mayBeginWithSquare(text: string): boolean {
  const first = text.charAt(0);
  for (let at = text.indexOf(first, 1); at > 0; at = text.indexOf(first, at + 1)) {
    const second = text.charAt(at + 1);
    // A longer square goes on as it began; a square of one character is over.
    if (at === 1 || second === text.charAt(1) || isSpace(second) || isSpaceAt(text, 1)) return true;
  }
  return false;
}

/** OCR may read one character of two strikes in two ways where the stretch is as long as this. */
const shortestWithSlip = 5;

/** Is the stretch of `half` characters printed again behind itself, but for so many slips? */
function isSquare(text: string, start: number, half: number, slips: number): boolean {
  const most = half < shortestWithSlip ? 0 : slips;
  let wrong = 0;
  for (let index = start; index < start + half && wrong <= most; index++)
    if (text.charCodeAt(index) !== text.charCodeAt(index + half)) wrong++;
  return wrong <= most;
}

/** Does any square begin the text? Nearly always one look at its first characters tells for each length. */
function beginsWithSquare(text: string, slips: number): boolean {
  for (let half = 1; half <= text.length / 2; half++) if (isSquare(text, 0, half, slips)) return true;
  return false;
}

/**
 * Places of the second halves where the whole text is a chain of squares, longest squares first; null where it is not.
 * At least one square must be of two characters or more, or so many of one that no word is (`家家户户`).
 */
function secondStrikes(text: string, slips: number): readonly number[] | null {
  const { length } = text;
  if (length < shortest || length % 2 === 1 || !beginsWithSquare(text, slips)) return null;
  // unit[i]: half the length of the square that begins a chain from i to the end; 0 where there is none.
  const unit = new Array<number>(length + 1).fill(0);
  for (let start = length - 2; start >= 0; start -= 2) {
    for (let half = (length - start) / 2; half >= 1; half--) {
      const end = start + 2 * half;
      if (end < length && unit[end] === 0) continue;
      if (isSquare(text, start, half, slips)) {
        unit[start] = half;
        break;
      }
    }
  }
  if (unit[0] === 0) return null;
  const places: number[] = [];
  let widest = 0;
  for (let start = 0; start < length; start += 2 * (unit[start] ?? 1)) {
    const half = unit[start] ?? 1;
    widest = Math.max(widest, half);
    for (let place = start + half; place < start + 2 * half; place++) places.push(place);
  }
  if (widest >= 2 || places.length >= fewestSingle) return places;
  return headsNotice.test(places.map((place) => text.charAt(place)).join('')) ? places : null;
}
