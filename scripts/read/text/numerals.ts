import { plainText } from './characters.ts';

/** A text with its dates in ASCII digits. */
export interface Digits {
  readonly text: string;
  /** The printed words from `start` up to `end` of `text`. */
  readonly printed: (start: number, end: number) => string;
}

/** A number before 年, 月 or 日; what goes on from 百 or 千 counts days and names none, but for the years of the Republic. */
const datePart =
  /(?<=民国\s?)[零一二三四五六七八九十百]{1,6}(?=\s?年)|(?<![百千万亿〇○零一二三四五六七八九十])[〇○零一二三四五六七八九十]{1,4}(?=\s?[年月日])/g;

/** A text with the dates in it in ASCII digits: `'１０月６日'` and `'十月六日'` → `'10月6日'`. */
export function toDigits(printed: string): Digits {
  const plain = plainText(printed);
  let text = '';
  let done = 0;
  // For each character of `text`, where the printed character that it comes from stands.
  const at: number[] = [];
  const keep = (end: number): void => {
    text += plain.slice(done, end);
    for (; done < end; done++) at.push(done);
  };
  for (const match of plain.matchAll(datePart)) {
    const number = toNumber(match[0]);
    if (number === null) continue;
    keep(match.index);
    text += number;
    done = match.index + match[0].length;
    // The last digit stands for all printed ones that are left, so that a quotation ends where they end.
    for (let digit = 0; digit < number.length; digit++) at.push(digit === number.length - 1 ? done - 1 : match.index);
  }
  keep(plain.length);
  return { text, printed: (start, end) => printed.slice(at[start], (at[end - 1] ?? -1) + 1) };
}

const numerals = '〇一二三四五六七八九';
/** 0 has three characters, or none: `'二十'`. */
const digitOf = (character: string): string =>
  character === '' ? '0' : String(Math.max(0, numerals.indexOf(character)));

/** `'一九九二'` → `'1992'`, `'十'` → `'10'`, `'二十三'` → `'23'`; null where it is no number of a date. */
function toNumber(printed: string): string | null {
  const parts = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(printed);
  if (parts) {
    const [, tens = '', ones = ''] = parts;
    return (tens === '' ? '1' : digitOf(tens)) + digitOf(ones);
  }
  const hundred = /^(一?)百零?(.*)$/.exec(printed);
  if (hundred) return hundred[2] === '' ? '100' : `1${(toNumber(hundred[2] ?? '') ?? '').padStart(2, '0')}`;
  const isPlain = !printed.includes('十') && (printed.length === 4 || printed.length === 1);
  return isPlain ? [...printed].map(digitOf).join('') : null;
}
