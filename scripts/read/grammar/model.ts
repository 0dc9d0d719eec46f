/** The grammar's weights, ready for use: from names that a person reads to numbers that are looked up by place. */
import { questions, type Question } from './evidence.ts';
import { lineLabels, mayBegin, mayFollow, type LineLabel } from './labels.ts';
import type { PageView } from './page-view.ts';
import { skimQuestions } from './skim.ts';
import type { Wordings } from './wording.ts';
import { lineTemplates, seamTemplates, secondTemplates, type Template } from './templates.ts';

const labels = lineLabels.length;

/** Weights by name: what holds → label (or `label > label below`) → weight. */
export interface WeightFile {
  readonly about: Readonly<Record<string, unknown>>;
  /** Probabilities are those of weights divided by this. */
  readonly temperature: number;
  readonly wordings: Wordings;
  readonly first: Weights;
  readonly second: Weights;
}

export interface Weights {
  readonly lines: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly seams: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Where the answers of a template stand among all of its kind. */
interface Layout {
  readonly template: Template;
  readonly questions: readonly number[];
  readonly offsets: readonly number[];
  readonly sizes: readonly number[];
  readonly base: number;
  readonly size: number;
}

export interface Layouts {
  readonly layouts: readonly Layout[];
  readonly size: number;
  readonly questions: readonly Asked[];
}
type Asked = Pick<Question, 'name' | 'answers'>;

function toLayouts(templates: readonly Template[], questions: readonly Asked[]): Layouts {
  let base = 0;
  const layouts = templates.map((template): Layout => {
    const numbers = template.map(([name]) => {
      const number = questions.findIndex((question) => question.name === name);
      if (number < 0) throw new Error(`no question is called “${name}”`);
      return number;
    });
    // One answer more than the question has: no line stands there.
    const sizes = numbers.map((number) => (questions[number]?.answers.length ?? 0) + 1);
    const size = sizes.reduce((product, each) => product * each, 1);
    const layout = { template, questions: numbers, offsets: template.map(([, offset]) => offset), sizes, base, size };
    base += size;
    return layout;
  });
  return { layouts, size: base, questions };
}

/** What a reading of a page looks at: answers of lines, and of the seams between them. */
export interface Look {
  readonly line: Layouts;
  readonly seam: Layouts;
}
const both: readonly Asked[] = [...questions, ...skimQuestions];
export const firstLook: Look = { line: toLayouts(lineTemplates, questions), seam: toLayouts(seamTemplates, questions) };
export const secondLook: Look = {
  line: toLayouts([...lineTemplates, ...secondTemplates], both),
  seam: toLayouts(seamTemplates, both),
};

/** Answers as the layouts count them: from 1. */
function shifted(answers: Uint8Array): Uint8Array {
  for (let index = 0; index < answers.length; index++) answers[index] = (answers[index] ?? 0) + 1;
  return answers;
}

/** The answers of all questions for a page, each a number from 1; 0 is “no line”. */
export const toAnswers = (page: PageView): readonly Uint8Array[] =>
  questions.map((question: Question) => shifted(question.ask(page)));

/** The same with those that know what the first reading took the lines for. */
export const withSkim = (
  answers: readonly Uint8Array[],
  page: PageView,
  skim: readonly LineLabel[],
): readonly Uint8Array[] => [...answers, ...skimQuestions.map((question) => shifted(question.ask(page, skim)))];

/** `'mark 1 below'` */
const whereOf = ([name, offset]: Template[number]): string =>
  offset === 0 ? name : `${name} ${String(Math.abs(offset))} ${offset < 0 ? 'above' : 'below'}`;

/** What stands at a place, in words: `'kind is byline, mark below is none'`. */
export function nameOf({ layouts, questions: asked }: Layouts, place: number): string {
  const layout = layouts.findLast(({ base }) => base <= place);
  if (!layout) throw new Error(`no evidence at place ${String(place)}`);
  let rest = place - layout.base;
  const terms = layout.template.map(() => '');
  for (let term = terms.length - 1; term >= 0; term--) {
    const size = layout.sizes[term] ?? 1;
    const answer = rest % size;
    rest = Math.floor(rest / size);
    const question = asked[layout.questions[term] ?? 0];
    terms[term] =
      `${whereOf(layout.template[term] ?? ['', 0])}: ${answer === 0 ? 'no line' : (question?.answers[answer - 1] ?? '')}`;
  }
  return terms.length === 0 ? 'always' : terms.join(' & ');
}

/**
 * Weights by place, those that are not 0 alone: of row r they stand from `starts[r]` to `starts[r + 1]`, each with its
 * column (a label, or a pair of them). `rows[place]` is the row; -1 for none.
 */
export interface Rows {
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  readonly columns: Uint8Array;
  readonly values: Float32Array;
}

export interface Reading {
  readonly look: Look;
  readonly line: Rows;
  readonly seam: Rows;
}

export interface Model {
  readonly temperature: number;
  readonly wordings: Wordings;
  readonly first: Reading;
  readonly second: Reading;
}

/** What the grammar forbids, whatever the weights say. */
export const allowed = Float64Array.from({ length: labels * labels }, (_, pair) => {
  const [above = 'body', below = 'body'] = [lineLabels[Math.floor(pair / labels)], lineLabels[pair % labels]];
  return mayFollow(above, below) ? 0 : -Infinity;
});
export const first = Float64Array.from(lineLabels, (label) => (mayBegin(label) ? 0 : -Infinity));

export const toModel = ({ temperature, wordings, first: one, second }: WeightFile): Model => ({
  temperature,
  wordings,
  first: toReading(firstLook, one),
  second: toReading(secondLook, second),
});

export const toReading = (look: Look, weights: Weights): Reading => ({
  look,
  line: toRows(look.line, weights.lines, numberOf),
  seam: toRows(look.seam, weights.seams, (pair) => {
    const [above = '', below = ''] = pair.split(' > ');
    return numberOf(above) * labels + numberOf(below);
  }),
});

function numberOf(label: string): number {
  const number = lineLabels.findIndex((each) => each === label);
  if (number < 0) throw new Error(`weights name “${label}”, which is no label of the grammar`);
  return number;
}

function toRows(layout: Layouts, weights: Weights['lines'], columnOf: (name: string) => number): Rows {
  const rows = new Int32Array(layout.size).fill(-1);
  const starts: number[] = [0];
  const columns: number[] = [];
  const values: number[] = [];
  for (const [name, row] of Object.entries(weights)) {
    rows[placeOf(layout, name)] = starts.length - 1;
    for (const [label, weight] of Object.entries(row)) {
      columns.push(columnOf(label));
      values.push(weight);
    }
    starts.push(columns.length);
  }
  return {
    rows,
    starts: Int32Array.from(starts),
    columns: Uint8Array.from(columns),
    values: Float32Array.from(values),
  };
}

/** The place of what `nameOf` names. */
function placeOf(layout: Layouts, name: string): number {
  const index = indexOf(layout);
  const terms = name === 'always' ? [] : name.split(' & ').map((term) => term.split(': '));
  const found = index.get(terms.map(([where = '']) => where).join(' & '));
  if (!found) throw new Error(`weights name “${name}”, which is no evidence of the grammar`);
  let place = 0;
  found.questions.forEach((question, term) => {
    const answer = terms[term]?.[1] ?? '';
    const number = answer === 'no line' ? 0 : (layout.questions[question]?.answers.indexOf(answer) ?? -1) + 1;
    if (number === 0 && answer !== 'no line')
      throw new Error(`weights name “${name}”, which is no evidence of the grammar`);
    place = place * (found.sizes[term] ?? 1) + number;
  });
  return found.base + place;
}

/** Each template of a layout by what it asks. */
const indices = new WeakMap<Layouts, ReadonlyMap<string, Layout>>();
function indexOf(layout: Layouts): ReadonlyMap<string, Layout> {
  const known = indices.get(layout);
  if (known) return known;
  const index = new Map(layout.layouts.map((each) => [each.template.map(whereOf).join(' & '), each]));
  indices.set(layout, index);
  return index;
}
