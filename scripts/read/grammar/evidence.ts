/**
 * What is looked at on a line, and on the page around it: the table of evidence.
 *
 * Each row is one question with a few possible answers. The grammar weighs answers, alone and together with those of the
 * neighbouring lines (templates.ts); what each weighs was fitted (weights.json) and can be read by name.
 */
import { isParallel } from '../articles/wording.ts';
import { hasDigit, isDigit, isHan, isLatin } from '../text/characters.ts';
import { lineKinds } from './kinds.ts';
import { isSigned, piecePlaces, type LineView, type PageView } from './page-view.ts';

export interface Question {
  readonly name: string;
  /** The answers, by number; before them all stands “no line”, beyond the edge of the page. */
  readonly answers: readonly string[];
  /** The number of the answer for each line of the page, in an array that is the caller's to change. */
  readonly ask: (page: PageView) => Uint8Array;
}

/** A question about a line alone. */
const ofLine = (
  name: string,
  answers: readonly string[],
  answer: (view: LineView, page: PageView, index: number) => number,
): Question => ({
  name,
  answers,
  ask: (page) => {
    const answered = new Uint8Array(page.lines.length);
    page.lines.forEach((view, index) => {
      answered[index] = answer(view, page, index);
    });
    return answered;
  },
});

/** A question about the page: every line has the same answer. */
const ofPage = (name: string, answers: readonly string[], answer: (page: PageView) => number): Question => ({
  name,
  answers,
  ask: (page) => new Uint8Array(page.lines.length).fill(answer(page)),
});

/** Number of the first limit that a value does not reach; as many as there are limits where it reaches them all. */
export const bin = (value: number, limits: readonly number[]): number => {
  let at = 0;
  while (at < limits.length && value >= (limits[at] ?? 0)) at++;
  return at;
};

const lengths = [3, 5, 7, 10, 14, 19, 26, 41, 81];
const lengthNames = ['0–2', '3–4', '5–6', '7–9', '10–13', '14–18', '19–25', '26–40', '41–80', '81 and more'];

const ends = ['stop', 'asks', 'comma', 'colon', 'quote', 'bracket', 'other mark', 'letter'];
function endOf(text: string): number {
  const last = text.at(-1) ?? '';
  if ('。.…'.includes(last)) return 0;
  if ('？！?!'.includes(last)) return 1;
  if ('，,、；;'.includes(last)) return 2;
  if ('：:'.includes(last)) return 3;
  if ('”’」』"'.includes(last)) return 4;
  if ('）)】〕]'.includes(last)) return 5;
  return /[\p{P}\p{S}]/u.test(last) ? 6 : 7;
}

const insides = ['whole', 'gap', 'comma', 'stop', 'list comma'];
function insideOf(text: string): number {
  if (/[。；！？].*[^”’」』"）)\s]/u.test(text)) return 3;
  if (/[，,]/.test(text)) return 2;
  if (/\S[\s　]+\S/.test(text)) return 1;
  return text.includes('、') ? 4 : 0;
}

const starts = ['letter', 'digit', 'Latin', 'quote', 'bracket', 'square bracket', 'dash', 'other mark'];
function startOf(text: string): number {
  const first = text.charAt(0);
  if (isDigit(first)) return 1;
  if (isLatin(first)) return 2;
  if ('“‘"「『《'.includes(first)) return 3;
  if ('（('.includes(first)) return 4;
  if ('【〔[［'.includes(first)) return 5;
  if ('—―─-'.includes(first)) return 6;
  return /[\p{P}\p{S}]/u.test(first) ? 7 : 0;
}

export const marks = [
  'none',
  'only level',
  'first level',
  'second level',
  'third level',
  'struck twice',
  'ornament',
  'ornament of many',
];
export function markOf({ line }: LineView, page: PageView): number {
  if (line.level > 0) return page.levels.length === 1 ? 1 : 2 + Math.min(2, page.levels.indexOf(line.level));
  if (line.struckTwice) return 5;
  if (line.ornament === '') return 0;
  return page.lines.filter((other) => other.line.ornament === line.ornament).length >= fewestItems ? 7 : 6;
}
const fewestItems = 4;

/** Lines that could head something, one after the other. */
function runs(page: PageView): { readonly position: Uint8Array; readonly length: Uint8Array } {
  const size = page.lines.length;
  const position = new Uint8Array(size);
  const length = new Uint8Array(size);
  for (let start = 0; start < size; start++) {
    if (page.lines[start]?.short !== true) continue;
    let end = start;
    while (page.lines[end]?.short === true) end++;
    for (let at = start; at < end; at++) {
      position[at] = Math.min(at - start, 250);
      length[at] = Math.min(end - start, 250);
    }
    start = end;
  }
  return { position, length };
}

const counts = [1, 2, 3, 6];
const countNames = ['none', 'one', 'two', 'three to five', 'six and more'];

/** Lines of text since the last short line (`step` -1), or until the next one (1). */
const textLines =
  (step: 1 | -1) =>
  (page: PageView): Uint8Array => {
    const size = page.lines.length;
    const found = new Uint8Array(size);
    let seen = 0;
    for (let at = step < 0 ? 0 : size - 1; at >= 0 && at < size; at -= step) {
      found[at] = bin(seen, counts);
      seen = page.lines[at]?.short === true ? 0 : seen + 1;
    }
    return found;
  };

/** Quarters of the page's own values; 0 where there is none. */
function quarters(values: Float64Array): Uint8Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const limits = [0.25, 0.5, 0.75].map((share) => sorted[Math.floor(sorted.length * share)] ?? 0);
  return Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1 + bin(value, limits)));
}
const quarterNames = ['unknown', 'least', 'less', 'more', 'most'];

/** Logarithms of odds: three to one, twenty to one, for and against. */
const odds = [-3, -1.1, 0, 1.1, 3];
const oddsNames = ['not asked', 'surely not', 'hardly', 'rather not', 'rather', 'likely', 'surely'];
const toOdds = (values: Float64Array): Uint8Array =>
  Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1 + bin(value, odds)));
/** Between a headline and its text stand so many lines: a deck, names, a picture. */
const near = 4;

const isHeadOf = (page: PageView, index: number): boolean => {
  for (let at = index + 1; at <= index + 2; at++) {
    if (isSigned(page.lines[at])) return true;
    if (page.lines[at]?.short !== true) return false;
  }
  return false;
};

const shares = [0.001, 0.25, 0.6, 1];
const shareNames = ['none', 'few', 'some', 'most', 'all'];

/** Of the lines for which `of` holds, the share for which `is` holds too, as one of `shareNames`. */
function shareOf(page: PageView, of: (index: number) => boolean, is: (index: number) => boolean): number {
  let all = 0;
  let some = 0;
  page.lines.forEach((_, index) => {
    if (!of(index)) return;
    all++;
    if (is(index)) some++;
  });
  return all === 0 ? 0 : bin(some / all, shares);
}

/** Words of one letter that no heading ends with. */
const leadsOn = new Set('的在和与以为将把被从对向于及或而并等了是不由让使至到给则又也都还就所其该这那');

const noSubject = { own: new Set<string>(), above: null, below: null };

export const questions = [
  ofLine('kind', lineKinds, ({ kind }) => lineKinds.indexOf(kind)),
  ofLine('length', lengthNames, ({ letters }) => bin(letters, lengths)),
  ofLine('end', ends, ({ text }) => endOf(text)),
  ofLine('inside', insides, ({ text }) => insideOf(text)),
  ofLine('start', starts, ({ text }) => startOf(text)),
  ofLine('figures', ['no figure', 'a figure'], ({ text }) => (hasDigit(text) ? 1 : 0)),
  ofLine('mark', marks, markOf),
  ofLine('set', ['flush', 'indented', 'inset'], ({ line }) => (line.indented ? 1 : line.inset ? 2 : 0)),
  ofLine(
    'blank',
    ['none', 'above', 'below', 'both'],
    ({ blankAbove, blankBelow }) => (blankAbove ? 1 : 0) + (blankBelow ? 2 : 0),
  ),
  ofLine('verse', ['no', 'yes'], ({ facts }) => (facts.verse ? 1 : 0)),
  ofLine('pictured', ['no', 'yes'], ({ line }) => (line.pictured ? 1 : 0)),
  ofLine('from top', ['first', 'second', 'third', 'fourth or fifth', 'later'], (_, __, index) =>
    bin(index, [1, 2, 3, 5]),
  ),
  ofLine('from foot', ['last', 'second', 'third', 'fourth or fifth', 'earlier'], (_, page, index) =>
    bin(page.lines.length - 1 - index, [1, 2, 3, 5]),
  ),
  // How much of its column a printed line fills; on a page of flowed text that says nothing.
  ofLine('fill', ['flowed', 'little', 'half', 'nearly', 'full', 'beyond'], ({ line }, { wrapped, measure }) =>
    wrapped ? 1 + bin(line.width / Math.max(1, measure), [0.35, 0.8, 0.95, 1.09]) : 0,
  ),
  ofLine('piece', piecePlaces, ({ piece }) => piecePlaces.indexOf(piece)),
  ofLine('short', ['no', 'yes'], ({ short }) => (short ? 1 : 0)),
  // Is the text above this line over?
  ofLine('above', ['nothing', 'over', 'goes on'], (_, page, index) => {
    for (let at = index - 1; at >= 0; at--) {
      const view = page.lines[at];
      if (view && (!view.short || (page.wrapped && view.kind !== 'phrase')))
        return view.closed || view.kind === 'signed' ? 1 : 2;
    }
    return 0;
  }),
  {
    name: 'run',
    answers: [
      'no',
      'alone',
      'first of two',
      'last of two',
      'first of three',
      'middle of three',
      'last of three',
      'first of many',
      'in many',
      'last of many',
    ],
    ask: (page) => {
      const { position, length } = runs(page);
      return Uint8Array.from(position, (at, index) => {
        const size = length[index] ?? 0;
        if (size === 0) return 0;
        if (size === 1) return 1;
        if (size === 2) return at === 0 ? 2 : 3;
        const base = size === 3 ? 4 : 7;
        return at === 0 ? base : at === size - 1 ? base + 2 : base + 1;
      });
    },
  },
  { name: 'since', answers: countNames, ask: textLines(-1) },
  { name: 'until', answers: countNames, ask: textLines(1) },
  // Do the texts above and below speak of the same things, against what is usual on the page?
  { name: 'cohesion', answers: quarterNames, ask: ({ cohesion }) => quarters(cohesion) },
  {
    name: 'cohesion at all',
    answers: ['unknown', 'under .02', 'under .05', 'under .1', 'under .2', 'above'],
    ask: ({ cohesion }) =>
      Uint8Array.from(cohesion, (value) => (Number.isNaN(value) ? 0 : 1 + bin(value, [0.02, 0.05, 0.1, 0.2]))),
  },
  {
    name: 'tells',
    answers: ['unknown', 'nothing', 'above', 'both', 'below', 'below alone'],
    ask: ({ tellsBelow, tellsAbove }) =>
      Uint8Array.from(tellsBelow, (value, index) => {
        const other = tellsAbove[index] ?? NaN;
        const [below, above] = [Number.isNaN(value) ? 0 : value, Number.isNaN(other) ? 0 : other];
        if (Number.isNaN(value) && Number.isNaN(other)) return 0;
        if (below < 0.02 && above < 0.02) return 1;
        if (above > below * 1.5) return 2;
        if (below > above * 4) return 5;
        return below > above * 1.5 ? 4 : 3;
      }),
  },
  { name: 'tells below', answers: quarterNames, ask: ({ tellsBelow }) => quarters(tellsBelow) },
  // 排比: is the last short line before it, or the next one, built alike?
  {
    name: 'series',
    answers: ['no', 'above', 'below', 'both'],
    ask: (page) => {
      const found = new Uint8Array(page.lines.length);
      let last = -1;
      page.lines.forEach((view, index) => {
        if (!view.short || view.kind === 'byline' || view.kind === 'names') return;
        const before = page.lines[last];
        if (before && index - last > 1 && before.line.level === view.line.level && isParallel(before.text, view.text)) {
          found[index] = 1;
          found[last] = (found[last] ?? 0) + 2;
        }
        last = index;
      });
      return found;
    },
  },
  // Is it worded like the opening of a story, or like a headline?
  { name: 'opening', answers: oddsNames, ask: ({ opening }) => toOdds(opening) },
  {
    name: 'opening below',
    answers: oddsNames,
    ask: ({ opening, lines }) =>
      toOdds(
        Float64Array.from(lines, (_, index) => {
          let at = index + 1;
          while (at <= index + near && lines[at]?.short === true) at++;
          return opening[at] ?? NaN;
        }),
      ),
  },
  { name: 'headlike', answers: oddsNames, ask: ({ headlike }) => toOdds(headlike) },
  // Does the text go on with the subject that it had?
  ofLine('subject', ['none', 'the same', 'another', 'above alone', 'below alone'], (_, { subjects }, index) => {
    const { above, below } = subjects[index] ?? noSubject;
    if (above === null) return below === null ? 0 : 4;
    return below === null ? 3 : above === below ? 1 : 2;
  }),
  ofLine('names', ['no subject', 'that below', 'that above', 'both', 'another'], (_, { subjects }, index) => {
    const { own, above, below } = subjects[index] ?? noSubject;
    if (own.size === 0) return 0;
    const [isBelow, isAbove] = [below !== null && own.has(below), above !== null && own.has(above)];
    return isBelow ? (isAbove ? 3 : 1) : isAbove ? 2 : 4;
  }),
  ofPage('page subjects', ['none', 'one', 'several'], ({ subjects }) =>
    Math.min(2, new Set(subjects.flatMap(({ own }) => [...own])).size),
  ),
  // Printed lines: does a sentence or a word run over the seam to the next line?
  ofLine('last word', ['other', 'leads on'], ({ text }) => (leadsOn.has(text.at(-1) ?? '') ? 1 : 0)),
  ofLine('first clause', ['none', 'cut', 'short', 'long'], ({ text }) => {
    const stop = text.search(/[，。；：、！？,;:]/);
    return stop < 0 ? 0 : stop <= 2 ? 1 : stop <= 5 ? 2 : 3;
  }),
  {
    name: 'word over the seam',
    answers: ['no letters', 'not seen', 'seen elsewhere'],
    ask: (page) => {
      const seen = new Set<string>();
      for (const { text } of page.lines) for (let at = 1; at < text.length; at++) seen.add(text.slice(at - 1, at + 1));
      return Uint8Array.from(page.lines, ({ text }, index) => {
        const pair = (page.lines[index - 1]?.text.at(-1) ?? '') + text.charAt(0);
        return isHan(pair.charAt(0)) && isHan(pair.charAt(1)) ? (seen.has(pair) ? 2 : 1) : 0;
      });
    },
  },
  ofPage('page wraps', ['no', 'yes'], ({ wrapped }) => (wrapped ? 1 : 0)),
  ofPage('page levels', ['none', 'one', 'two', 'three and more'], ({ levels }) => Math.min(3, levels.length)),
  ofPage('page marks', shareNames, (page) =>
    shareOf(
      page,
      (at) => page.lines[at]?.short === true,
      (at) => (page.lines[at]?.line.level ?? 0) > 0,
    ),
  ),
  ofPage('page heads signed', shareNames, (page) =>
    shareOf(
      page,
      (at) => page.lines[at]?.short === true && page.lines[at + 1]?.short !== true,
      (at) => isHeadOf(page, at) || page.lines[at]?.kind === 'byline' || page.lines[at]?.kind === 'names',
    ),
  ),
  ofPage('page marked signed', shareNames, (page) =>
    shareOf(
      page,
      (at) => (page.lines[at]?.line.level ?? 0) > 0,
      (at) => isHeadOf(page, at),
    ),
  ),
  ofPage('page first signed', shareNames, (page) =>
    shareOf(
      page,
      (at) => page.lines[at]?.line.level === page.levels[0] && page.levels.length > 0,
      (at) => isHeadOf(page, at),
    ),
  ),
  ofPage('page datelines', countNames, (page) =>
    bin(page.lines.filter(({ kind }) => kind === 'dateline' || kind === 'dateline alone').length, counts),
  ),
  ofPage('page signed', countNames, (page) => bin(page.lines.filter(({ kind }) => kind === 'signed').length, counts)),
  ofPage('page bylines', countNames, (page) =>
    bin(page.lines.filter(({ kind }) => kind === 'byline' || kind === 'names').length, counts),
  ),
  ofPage('page blanks', shareNames, (page) =>
    shareOf(
      page,
      () => true,
      (at) => page.lines[at]?.blankAbove === true,
    ),
  ),
  ofPage('page indents', shareNames, (page) =>
    shareOf(
      page,
      (at) => page.lines[at]?.short === false,
      (at) => page.lines[at]?.line.indented === true,
    ),
  ),
  ofPage('page shorts', shareNames, (page) =>
    shareOf(
      page,
      () => true,
      (at) => page.lines[at]?.short === true,
    ),
  ),
] as const satisfies readonly Question[];
