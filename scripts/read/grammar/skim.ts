/**
 * What the first reading of a page tells the second: how this page sets its headlines, crossheads and names.
 *
 * An editor skims a strange page before reading it: “its headlines are signed, so the short lines that are not are
 * crossheads”. The first reading weighs each line in its surroundings alone; the second knows what all the others were
 * taken for. All is asked of the other lines: no line bears witness for itself.
 */
import { bin, marks, markOf, type Question } from './evidence.ts';
import { lineLabels, type LineLabel } from './labels.ts';
import { isSigned, type PageView } from './page-view.ts';

/** A question that knows what the first reading took the lines for. */
export interface SkimQuestion extends Omit<Question, 'ask'> {
  readonly ask: (page: PageView, skim: readonly LineLabel[]) => Uint8Array;
}

const isHead = (label: LineLabel | undefined): boolean => label === 'headline' || label === 'headmore';
const begins = (label: LineLabel | undefined): boolean =>
  label === 'headline' || label === 'opening' || label === 'photo';

const mixes = ['no other', 'crossheads', 'more crossheads', 'more headlines', 'headlines', 'neither'];

/** What other lines like each are taken for: `keyOf` says what is alike; null for a line that is not asked. */
function takenFor(skim: readonly LineLabel[], keyOf: (index: number) => string | null): Uint8Array {
  const heads = new Map<string, number>();
  const cross = new Map<string, number>();
  const all = new Map<string, number>();
  const count = (map: Map<string, number>, key: string, by: number): number => {
    const value = (map.get(key) ?? 0) + by;
    map.set(key, value);
    return value;
  };
  const keys = skim.map((_, index) => keyOf(index));
  skim.forEach((label, index) => {
    const key = keys[index] ?? null;
    if (key === null) return;
    count(all, key, 1);
    count(heads, key, isHead(label) ? 1 : 0);
    count(cross, key, label === 'crosshead' ? 1 : 0);
  });
  return Uint8Array.from(skim, (label, index) => {
    const key = keys[index] ?? null;
    if (key === null) return 0;
    const others = (all.get(key) ?? 0) - 1;
    if (others === 0) return 0;
    const headlines = (heads.get(key) ?? 0) - (isHead(label) ? 1 : 0);
    const crossheads = (cross.get(key) ?? 0) - (label === 'crosshead' ? 1 : 0);
    if (headlines + crossheads === 0) return 5;
    if (headlines === 0) return 1;
    if (crossheads === 0) return 4;
    return headlines >= crossheads ? 3 : 2;
  });
}

const shareNames = ['none asked', 'none', 'none of many', 'few', 'some', 'most', 'all', 'all of many'];
/** What four others do alike is a custom; what one or two do may be chance. */
const many = 4;
const toShare = (some: number, all: number): number => {
  if (all === 0) return 0;
  if (some === 0) return all < many ? 1 : 2;
  if (some === all) return all < many ? 6 : 7;
  return 3 + bin(some / all, [0.34, 0.67]);
};

/** Of the other headlines of the page, how many have `has`. */
const ofHeadlines = (
  name: string,
  has: (page: PageView, skim: readonly LineLabel[], index: number) => boolean,
): SkimQuestion => ({
  name,
  answers: shareNames,
  ask: (page, skim) => {
    const holds = skim.map((label, index) => label === 'headline' && has(page, skim, index));
    const all = skim.filter((label) => label === 'headline').length;
    const some = holds.filter(Boolean).length;
    return Uint8Array.from(skim, (label, index) =>
      toShare(some - (holds[index] === true ? 1 : 0), all - (label === 'headline' ? 1 : 0)),
    );
  },
});

/** The first line below a head that is no part of it. */
function below(skim: readonly LineLabel[], index: number): number {
  let at = index + 1;
  while (skim[at] === 'headmore' || skim[at] === 'deck') at++;
  return at;
}

export const skimQuestions: readonly SkimQuestion[] = [
  {
    name: 'first look',
    answers: lineLabels,
    ask: (_, skim) => Uint8Array.from(skim, (label) => lineLabels.indexOf(label)),
  },
  {
    name: 'such marks',
    answers: mixes,
    ask: (page, skim) =>
      takenFor(skim, (index) => {
        const view = page.lines[index];
        return view?.short === true ? (marks[markOf(view, page)] ?? null) : null;
      }),
  },
  ofHeadlines('headlines signed', (page, skim, index) => {
    const at = below(skim, index);
    return isSigned(page.lines[at]) || skim[at] === 'byline';
  }),
  ofHeadlines('headlines with deck', (_, skim, index) => {
    let at = index + 1;
    while (skim[at] === 'headmore') at++;
    return skim[at] === 'deck';
  }),
  ofHeadlines('headlines with kicker', (_, skim, index) => skim[index - 1] === 'kicker'),
  ofHeadlines('headlines of two lines', (_, skim, index) => skim[index + 1] === 'headmore'),
  ofHeadlines('headlines over text', (_, skim, index) => {
    const at = below(skim, index);
    return skim[at] !== 'headline' && skim[at] !== 'kicker' && at < skim.length;
  }),
  {
    // Has the story that goes on above this line names at its head?
    name: 'story signed',
    answers: ['no story', 'no', 'yes', 'closed'],
    ask: (page, skim) => {
      let state = 0;
      return Uint8Array.from(skim, (label, index) => {
        const before = state;
        if (begins(label)) state = 1;
        if (state === 1 && (label === 'byline' || (label === 'opening' && isSigned(page.lines[index])))) state = 2;
        if (state === 1 && isSigned(page.lines[index]) && begins(skim[index - 1])) state = 2;
        if (label === 'signoff' || (label === 'body' && page.lines[index]?.kind === 'signed')) state = 3;
        return before;
      });
    },
  },
  {
    name: 'story so far',
    answers: ['no story', 'nothing', 'one paragraph', 'two', 'three to five', 'six and more'],
    ask: (_, skim) => {
      let paragraphs = -1;
      return Uint8Array.from(skim, (label) => {
        const before = paragraphs < 0 ? 0 : 1 + bin(paragraphs, [1, 2, 3, 6]);
        if (begins(label)) paragraphs = label === 'opening' ? 1 : 0;
        else if (label === 'body') paragraphs++;
        return before;
      });
    },
  },
  {
    name: 'story to come',
    answers: ['nothing', 'one paragraph', 'two', 'three to five', 'six and more'],
    ask: (_, skim) => {
      const found = new Uint8Array(skim.length);
      let paragraphs = 0;
      for (let index = skim.length - 1; index >= 0; index--) {
        found[index] = bin(paragraphs, [1, 2, 3, 6]);
        const label = skim[index];
        if (begins(label) || label === 'kicker' || label === 'label') paragraphs = 0;
        else if (label === 'body') paragraphs++;
      }
      return found;
    },
  },
  {
    name: 'page crossheads',
    answers: ['none', 'one', 'two to four', 'five and more'],
    ask: (_, skim) => {
      const all = skim.filter((label) => label === 'crosshead').length;
      return Uint8Array.from(skim, (label) => bin(all - (label === 'crosshead' ? 1 : 0), [1, 2, 5]));
    },
  },
  {
    // Is a short line as long as the headlines of the page, or as its crossheads?
    name: 'as long as',
    answers: ['not asked', 'headlines', 'crossheads', 'neither'],
    ask: (page, skim) => {
      const mean = (is: (label: LineLabel) => boolean): number => {
        let [letters, lines] = [0, 0];
        skim.forEach((label, index) => {
          if (!is(label)) return;
          letters += page.lines[index]?.letters ?? 0;
          lines++;
        });
        return lines === 0 ? NaN : letters / lines;
      };
      const [head, cross] = [mean((label) => label === 'headline'), mean((label) => label === 'crosshead')];
      return Uint8Array.from(skim, (_, index) => {
        const view = page.lines[index];
        if (view?.short !== true || Number.isNaN(head) || Number.isNaN(cross)) return 0;
        const [toHead, toCross] = [Math.abs(view.letters - head), Math.abs(view.letters - cross)];
        return toHead < toCross ? 1 : toCross < toHead ? 2 : 3;
      });
    },
  },
];
