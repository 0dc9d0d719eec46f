import { isHan } from '../text/characters.ts';
import { fill, nothing, replaceInPlace, type MarkupRule } from './replace.ts';
import { signs, silent } from './latex-signs.ts';
import { toRaised } from './raised.ts';

/** `$…$`, `$$…$$`, `\(…\)`, `\[…\]`, with one space on either side. A price (`US$5 和 $6`) closes no formula. */
const formula =
  /( ?)(?:(\$\$)([^$\n]{1,300})\$\$|(?<![A-Za-z\d$])(\$)([^$\n]{1,300})\$(?![\d$])|(\\\()([^\n]{1,300}?)\\\)|(\\\[)([^\n]{1,300}?)\\\])( ?)/g;

/** Figures and signs, or one letter: a formula without a command. */
const simple =
  /^[\d\s.,+\-*/=<>()%:×~]+$|^\s*[A-Za-z]\s*$|^[A-Za-z\d\s.,+\-*/=<>()%]{1,40}[\^_=][^\u4e00-\u9fff]{1,40}$/;

/**
 * Formulas that OCR makes of figures and signs, as they are printed: spaces between digits are of the formula.
 *
 * `'$1 2 . 5 \\%$'` → `12.5%`, `'$\\textcircled{1}$'` → `①`, `'$- 4 0 ^ {\\circ} \\mathrm{C}$'` → `-40℃`.
 */
export const latex: MarkupRule = (page) =>
  page.includes('$') || page.includes('\\') ? replaceInPlace(page, formula, toPlain) : page;

function toPlain(match: RegExpExecArray, page: string): string | null {
  const [written, before = '', ...groups] = match;
  // A form of formula that did not match has no group.
  const parts: readonly (string | undefined)[] = groups;
  const [mark = '', content = '', after = ''] = parts.filter(
    (part, at) => part !== undefined || at === parts.length - 1,
  );
  if (!content.includes('\\') && !simple.test(content)) return null;
  // Beside Chinese text a formula stands without spaces.
  const room = (space: string, neighbour: string): string =>
    space !== '' && (isHan(neighbour) || /[\u3000-\u303f\uff00-\uffef]/.test(neighbour)) ? nothing : space;
  return (
    room(before, page.charAt(match.index - 1)) +
    fill('', mark.length) +
    readFormula(content) +
    fill('', mark.length) +
    room(after, page.charAt(match.index + written.length))
  );
}

const token = /\\([A-Za-z]+)|\\([^A-Za-z])|[\^_]|[{}~]|\s|[^]/g;

/** The content of a formula, sign by sign, each where it stands. */
export function readFormula(content: string): string {
  const printed = new Array<string>(content.length).fill(nothing);
  const put = (at: number, text: string): void => {
    for (let index = 0; index < text.length; index++) printed[at + index] = text.charAt(index);
  };
  for (const match of content.matchAll(token)) {
    const [written, command, sign] = match;
    const at = match.index;
    if (command !== undefined) put(at, signs[command] ?? (silent.has(command) ? '' : command));
    else if (sign !== undefined) put(at + 1, '%$&#_{}|'.includes(sign) ? sign : '');
    else if (!/^[\^_{}~\s]$/.test(written)) put(at, written);
  }
  for (const [pattern, read] of structures) for (const match of content.matchAll(pattern)) read(match, content, put);
  return toDegrees(printed.join(''));
}

type Structure = (match: RegExpExecArray, content: string, put: (at: number, text: string) => void) => void;

/** What braces hold, without braces in it. */
const group = String.raw`\s*\{([^{}]*)\}`;

const structures: readonly (readonly [RegExp, Structure])[] = [
  // 带圈数字: in the place of the first digit.
  [
    new RegExp(String.raw`\\textcircled\s*(?:\{\s*(?:\\\w+\s*\{?\s*)?)?(\d)\s*(\d?)`, 'dg'),
    ({ 1: first = '', 2: second = '', indices }, _, put) => {
      const [start, end] = [indices?.[1]?.[0] ?? 0, indices?.[2]?.[0] ?? 0];
      const circled = toCircled(Number(first + second));
      put(start, circled ?? first);
      if (circled !== null && second !== '') put(end, nothing);
    },
  ],
  [
    new RegExp(String.raw`\\[dt]?frac${group}${group}`, 'dg'),
    ({ indices }, content, put) => {
      for (const [number, bar] of [
        [1, ''],
        [2, '/'],
      ] as const) {
        const [start, end] = indices?.[number] ?? [0, 0];
        const isLong =
          content.slice(start, end).trim().length > 1 && !/^\s*[\d\s.]+\s*$/.test(content.slice(start, end));
        // The brace before a denominator stands for the bar and the bracket: the one before it is free as well.
        if (bar !== '') put(start - (isLong ? 2 : 1), isLong ? `${bar}(` : bar);
        else if (isLong) put(start - 1, '(');
        if (isLong) put(end, ')');
      }
    },
  ],
  [
    new RegExp(String.raw`([\^_])(?:${group}|\s*([A-Za-z\d]))`, 'dg'),
    ({ 1: place, 2: braced, 3: single, indices }, _, put) => {
      const raised = toRaised((braced ?? single ?? '').replaceAll(/\s/g, nothing), place === '^' ? 'above' : 'below');
      if (raised !== null) put(indices?.[braced === undefined ? 3 : 2]?.[0] ?? 0, raised);
    },
  ],
];

/** `1` → `①` … `20` → `⑳`; null beyond. */
const toCircled = (number: number): string | null =>
  number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : null;

/** `°` and C are one sign in Chinese print, where the C stands. */
const toDegrees = (printed: string): string =>
  printed.replace(/°(\uffff*)C/g, (_, between: string) => `${nothing}${between}℃`);
