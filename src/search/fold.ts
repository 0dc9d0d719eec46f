/**
 * The one fold: what the index and the reader's browser make of a text before they compare it.
 *
 * Two strings that a reader would call the same fold to the same: full and half width (NFKC), upper and lower case,
 * traditional and simplified characters, dashes and dots of every kind. Quotation marks are left out, and so is white
 * space next to a Han character. Never used for what is shown.
 */
import simplified from './simplified.ts';

/** A folded text that knows where each of its characters came from. */
export interface Folded {
  readonly text: string;
  /** `from[i]`: offset in the source of the character that `text[i]` came from. */
  readonly from: readonly number[];
  /** `to[i]`: offset in the source after it. */
  readonly to: readonly number[];
}

const quotes = new Set('"“”„‟«»「」『』〝〞‘’‚‛\'`´〈〉《》');
const classes: ReadonlyMap<string, string> = new Map([
  ...[...'‐‑‒–—―−－﹣─ー'].map((dash) => [dash, '-'] as const),
  ...[...'～〜∼'].map((tilde) => [tilde, '~'] as const),
  ...[...'•・‧∙⋅●'].map((dot) => [dot, '·'] as const),
  ['。', '.'],
]);

/** A Han character, or one that is read as one (〇, 々). */
export const isHan = (character: string): boolean => /[\p{Script=Han}々〇]/u.test(character);

const isSpace = (character: string): boolean => /[\s\u200b-\u200f\u2060\ufeff]/.test(character);

/** `'施耐德電氣（５Ｇ）“零碳 工廠”'` → `'施耐德电气(5g)零碳工厂'` */
export function fold(source: string): Folded {
  const text: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const add = (character: string, start: number, end: number): void => {
    text.push(character);
    from.push(start);
    to.push(end);
  };
  let offset = 0;
  for (const character of source) {
    const end = offset + character.length;
    for (const unit of character.normalize('NFKC').toLowerCase()) {
      if (quotes.has(unit)) continue;
      if (isSpace(unit)) {
        if (text.length > 0 && text.at(-1) !== ' ' && !isHan(text.at(-1) ?? '')) add(' ', offset, end);
        continue;
      }
      const folded = classes.get(unit) ?? simplified.get(unit) ?? unit;
      if (text.at(-1) === ' ' && isHan(folded)) {
        text.pop();
        from.pop();
        to.pop();
      }
      // Characters beyond the basic plane are kept as one: `text` is a list of characters until the end.
      for (const half of folded.split('')) add(half, offset, end);
    }
    offset = end;
  }
  if (text.at(-1) === ' ') {
    text.pop();
    from.pop();
    to.pop();
  }
  return { text: text.join(''), from, to };
}
