/**
 * The one fold: what the index and the reader's browser make of a text before they compare it.
 *
 * Two strings that a reader would call the same fold to the same: full and half width (NFKC), upper and lower case,
 * traditional and simplified characters, radicals that stand for characters, dashes and dots of every kind. Quotation
 * marks and what is invisible are left out, and so are white space next to a Han character and what groups the digits of a
 * number: 1,500. Never used for what is shown.
 */
import { simplify, simplifyUnit } from './simplified.ts';

/** A folded text that knows where each of its characters came from. */
export interface Folded {
  readonly text: string;
  /** `from[i]`: offset in the source of the character that `text[i]` came from. */
  readonly from: readonly number[];
  /** `to[i]`: offset in the source after it. */
  readonly to: readonly number[];
}

const quotes = new Set('"“”„‟«»「」『』〝〞‘’‚‛\'`´〈〉《》');

/** Text taken from a PDF often holds these in place of the characters that they look like; NFKC lets them be. */
const radicals =
  '⺁厂⺟母⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';

const classes: ReadonlyMap<string, string> = new Map([
  ...[...'‐‑‒–—―−－﹣─ー'].map((dash) => [dash, '-'] as const),
  ...[...'～〜∼'].map((tilde) => [tilde, '~'] as const),
  ...[...'•・‧∙⋅●'].map((dot) => [dot, '·'] as const),
  ['⋯', '...'],
  ...(radicals.match(/../gu) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
]);

/** A Han character, or one that is read as one (〇, 々). */
export const isHan = (character: string): boolean => /[\p{Script=Han}々〇]/u.test(character);

const invisible = /\p{Default_Ignorable_Code_Point}+/gu;
const mark = /^\p{M}/u;

/** Whether each character of the basic plane is a mark: 0 where it was not asked yet, 1 no, 2 yes. */
const markKnown = new Uint8Array(0x10000);

/** Whether a mark that belongs to the character before it stands at `offset`. Asked of every character. */
function isMarkAt(source: string, offset: number): boolean {
  const code = source.charCodeAt(offset);
  if (code < 0x300 || isPlainHan(code)) return false;
  if (code >= 0xd800 && code < 0xe000) return mark.test(String.fromCodePoint(source.codePointAt(offset) ?? 0));
  const known = markKnown[code] ?? 0;
  if (known !== 0) return known === 2;
  const isMark = mark.test(String.fromCharCode(code));
  markKnown[code] = isMark ? 2 : 1;
  return isMark;
}

/** Han characters of the basic plane, without those that NFKC changes: most of every text. */
const isPlainHan = (code: number): boolean => code >= 0x3400 && code < 0xa000;

/** What one character, with the marks on it, folds to. */
interface Unit {
  readonly text: string;
  readonly isHan: boolean;
}

const known = new Map<string, readonly Unit[]>();

/** A character with its marks → what it folds to: nothing for a quotation mark, three units for `⋯`. */
function toUnits(cluster: string): readonly Unit[] {
  const before = known.get(cluster);
  if (before) return before;
  // NFKC joins marks to their character: `e` + acute is `é`. A mark upon a quotation mark goes with it.
  const plain = quotes.has(cluster.charAt(0)) ? '' : cluster.replace(invisible, '').normalize('NFKC').toLowerCase();
  const units = [...plain]
    .filter((character) => !quotes.has(character))
    .flatMap((character) => [...(classes.get(character) ?? simplify(character))])
    .map((character) => ({ text: /[\s\p{Cc}]/u.test(character) ? ' ' : character, isHan: isHan(character) }));
  known.set(cluster, units);
  return units;
}

/** `'施耐德電氣（５Ｇ）“零碳 工廠”'` → `'施耐德电气(5g)零碳工厂'` */
export function fold(source: string): Folded {
  const codes: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  // What the text ends in. White space at its very beginning goes, as it does after a Han character.
  let tail: 'han' | 'space' | 'other' = 'han';
  const dropSpace = (): void => {
    if (tail !== 'space') return;
    codes.pop();
    from.pop();
    to.pop();
  };
  for (let start = 0, end = 0; start < source.length; start = end) {
    const code = source.charCodeAt(start);
    end = start + 1;
    if (isPlainHan(code) && !isMarkAt(source, end)) {
      dropSpace();
      tail = 'han';
      codes.push(simplifyUnit(code));
      from.push(start);
      to.push(end);
      continue;
    }
    end = start + lengthAt(source, start);
    while (end < source.length && isMarkAt(source, end)) end += lengthAt(source, end);
    for (const unit of toUnits(source.slice(start, end))) {
      const isSpace = unit.text === ' ';
      if (isSpace && tail !== 'other') continue;
      if (unit.isHan) dropSpace();
      tail = isSpace ? 'space' : unit.isHan ? 'han' : 'other';
      // Offsets count UTF-16 units, and so do the pairs of the index.
      for (let half = 0; half < unit.text.length; half++) {
        codes.push(unit.text.charCodeAt(half));
        from.push(start);
        to.push(end);
      }
    }
  }
  dropSpace();
  return withoutGroups(source, { text: toText(codes), from, to });
}

/** Digits in groups of three, with the same sign or space between all of them. */
const grouped = /(?<![\d.,])\d{1,3}([, ])\d{3}(?:\1\d{3})*(?!\d)/g;

/** `1,500万` → `1500万`. A wide comma between digits that are not wide ends a clause: `增长12，300家`. */
function withoutGroups(source: string, folded: Folded): Folded {
  const { text, from, to } = folded;
  const dropped = new Set<number>();
  for (const match of text.matchAll(grouped)) {
    const [number, separator = ''] = match;
    for (let at = number.indexOf(separator); at >= 0; at = number.indexOf(separator, at + 1)) {
      const place = match.index + at;
      const isWide = source.charAt(from[place] ?? 0) === '，';
      if (!isWide || source.charCodeAt(from[place - 1] ?? 0) > 0xff00) dropped.add(place);
    }
  }
  if (dropped.size === 0) return folded;
  const isKept = (_: unknown, at: number): boolean => !dropped.has(at);
  return {
    text: text.split('').filter(isKept).join(''),
    from: from.filter(isKept),
    to: to.filter(isKept),
  };
}

/** Some thousand at a time: an engine takes no more arguments. */
function toText(codes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < codes.length; at += 4096) text += String.fromCharCode(...codes.slice(at, at + 4096));
  return text;
}

/** UTF-16 units of the character at `offset`. */
const lengthAt = (source: string, offset: number): number => ((source.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
