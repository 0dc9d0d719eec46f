/** The grammar's weights, ready for use: from names that a person reads to numbers that are looked up by place. */
import { questions, type Question } from './evidence.ts';
import { lineLabels, mayBegin, mayFollow } from './labels.ts';
import type { PageView } from './page-view.ts';
import { lineTemplates, seamTemplates, type Template } from './templates.ts';

const labels = lineLabels.length;

/** Weights by name: what holds → label (or `label > label below`) → weight. */
export interface WeightFile {
  readonly about: Readonly<Record<string, unknown>>;
  /** Probabilities are those of weights divided by this. */
  readonly temperature: number;
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

function toLayouts(templates: readonly Template[]): { readonly layouts: readonly Layout[]; readonly size: number } {
  let base = 0;
  const layouts = templates.map((template): Layout => {
    const numbers = template.map(([name]) => questions.findIndex((question) => question.name === name));
    // One answer more than the question has: no line stands there.
    const sizes = numbers.map((number) => (questions[number]?.answers.length ?? 0) + 1);
    const size = sizes.reduce((product, each) => product * each, 1);
    const layout = { template, questions: numbers, offsets: template.map(([, offset]) => offset), sizes, base, size };
    base += size;
    return layout;
  });
  return { layouts, size: base };
}

export const lineLayout = toLayouts(lineTemplates);
export const seamLayout = toLayouts(seamTemplates);

/** The answers of all questions for a page, each a number from 1; 0 is “no line”. */
export function toAnswers(page: PageView): readonly Uint8Array[] {
  return questions.map((question: Question) => Uint8Array.from(question.ask(page), (answer) => answer + 1));
}

/** The places (among all of the layout) that hold for each line: `layouts.length` numbers a line. */
export function toPlaces(
  { layouts }: ReturnType<typeof toLayouts>,
  answers: readonly Uint8Array[],
  size: number,
): Int32Array {
  const places = new Int32Array(size * layouts.length);
  layouts.forEach(({ questions: numbers, offsets, sizes, base }, template) => {
    for (let line = 0; line < size; line++) {
      let place = 0;
      for (let term = 0; term < numbers.length; term++) {
        const answer = answers[numbers[term] ?? 0]?.[line + (offsets[term] ?? 0)] ?? 0;
        place = place * (sizes[term] ?? 1) + answer;
      }
      places[line * layouts.length + template] = base + place;
    }
  });
  return places;
}

/** What stands at a place, in words: `'kind is byline, mark below is none'`. */
export function nameOf({ layouts }: ReturnType<typeof toLayouts>, place: number): string {
  const layout = layouts.findLast(({ base }) => base <= place);
  if (!layout) throw new Error(`no evidence at place ${String(place)}`);
  let rest = place - layout.base;
  const terms = layout.template.map(() => '');
  for (let term = terms.length - 1; term >= 0; term--) {
    const size = layout.sizes[term] ?? 1;
    const answer = rest % size;
    rest = Math.floor(rest / size);
    const [name = '', offset = 0] = layout.template[term] ?? [];
    const where = offset === 0 ? '' : offset < 0 ? ` ${String(-offset)} above` : ` ${String(offset)} below`;
    const question = questions[layout.questions[term] ?? 0];
    terms[term] = `${name}${where}: ${answer === 0 ? 'no line' : (question?.answers[answer - 1] ?? '')}`;
  }
  return terms.length === 0 ? 'always' : terms.join(' & ');
}

/** Weights by place. `line[row * labels + label]`, where `lineRows[place]` is the row, -1 for none; seams likewise. */
export interface Model {
  readonly temperature: number;
  readonly lineRows: Int32Array;
  readonly line: Float64Array;
  readonly seamRows: Int32Array;
  readonly seam: Float64Array;
  /** 0 where a label may stand above another, -Infinity where it may not. */
  readonly allowed: Float64Array;
  readonly first: Float64Array;
}

/** What the grammar forbids, whatever the weights say. */
export const allowed = Float64Array.from({ length: labels * labels }, (_, pair) => {
  const [above = 'body', below = 'body'] = [lineLabels[Math.floor(pair / labels)], lineLabels[pair % labels]];
  return mayFollow(above, below) ? 0 : -Infinity;
});
export const first = Float64Array.from(lineLabels, (label) => (mayBegin(label) ? 0 : -Infinity));

export function toModel(file: WeightFile): Model {
  const read = (
    layout: ReturnType<typeof toLayouts>,
    weights: WeightFile['lines'],
    width: number,
    columnOf: (name: string) => number,
  ): { readonly rows: Int32Array; readonly values: Float64Array } => {
    const rows = new Int32Array(layout.size).fill(-1);
    const names = Object.keys(weights);
    const values = new Float64Array(names.length * width);
    const wanted = new Map(names.map((name, row) => [name, row]));
    for (let place = 0; place < layout.size && wanted.size > 0; place++) {
      const name = nameOf(layout, place);
      const row = wanted.get(name);
      if (row === undefined) continue;
      rows[place] = row;
      for (const [label, weight] of Object.entries(weights[name] ?? {})) values[row * width + columnOf(label)] = weight;
    }
    return { rows, values };
  };
  const numberOf = (label: string): number => {
    const number = lineLabels.findIndex((each) => each === label);
    if (number < 0) throw new Error(`weights name “${label}”, which is no label of the grammar`);
    return number;
  };
  const line = read(lineLayout, file.lines, labels, numberOf);
  const seam = read(seamLayout, file.seams, labels * labels, (pair) => {
    const [above = '', below = ''] = pair.split(' > ');
    return numberOf(above) * labels + numberOf(below);
  });
  return {
    temperature: file.temperature,
    lineRows: line.rows,
    line: line.values,
    seamRows: seam.rows,
    seam: seam.values,
    allowed,
    first,
  };
}
