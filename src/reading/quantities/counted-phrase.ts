/** The words that say what a figure counts. */
import type { Quantity } from './index.ts';

export interface Phrase {
  /** What the sentence spoke of before, where the figure's own clause does not say: `年产值实现跨越式发展`; null: it does. */
  readonly context: string | null;
  /** The figure's clause, as printed: `2021年达317亿元`. */
  readonly clause: string;
}

const sentenceEnd = /[。！？!?]/;
/** A comma between digits is a part of the number. */
const clauseEnd = /[，；：、;:()（）]|,(?!\d{3}(?!\d))/g;

/** A clause with fewer letters beside its figures and dates names nothing. */
const fewest = 2;
/** In characters; what is longer is cut where it is farthest from the figure. */
const longest = 32;

/** Clause of a figure within its paragraph. */
export function phraseOf(text: string, { start, end }: Pick<Quantity, 'start' | 'end'>): Phrase {
  const clauses = clausesIn(text, start);
  const index = clauses.findIndex(([, to]) => to >= end);
  const [from, to] = clauses[Math.max(0, index)] ?? [start, end];
  const clause = cut(text.slice(from, Math.max(to, end)), start - from, end - from);
  if (countNaming(text.slice(from, to)) >= fewest) return { context: null, clause };
  const naming = clauses
    .slice(0, index)
    .map((place) => text.slice(...place).trim())
    .findLast((earlier) => countNaming(earlier) >= 4);
  return { context: naming === undefined ? null : cut(naming, naming.length, naming.length), clause };
}

/** Places of the clauses of the sentence that `at` stands in. */
function clausesIn(text: string, at: number): [number, number][] {
  let from = at;
  while (from > 0 && !sentenceEnd.test(text.charAt(from - 1))) from--;
  let to = at;
  while (to < text.length && !sentenceEnd.test(text.charAt(to))) to++;
  const places: [number, number][] = [];
  for (const { index } of text.slice(from, to).matchAll(clauseEnd)) {
    places.push([places.at(-1) === undefined ? from : (places.at(-1)?.[1] ?? from) + 1, from + index]);
  }
  places.push([places.length === 0 ? from : (places.at(-1)?.[1] ?? from) + 1, to]);
  return places;
}

/** Han characters beside numbers, dates and the words that only lead to a figure. */
const countNaming = (clause: string): number =>
  clause
    .replace(
      /[\d.,%]+|[余多]?[万亿千百]+|[年月日元个家项]|[约近超逾达为至到]|其中|突破|完成|实现|以上|[同环]比|增长|下降|减少|提高|提升/g,
      '',
    )
    .match(/\p{Script=Han}/gu)?.length ?? 0;

function cut(clause: string, start: number, end: number): string {
  const lead = clause.length - clause.trimStart().length;
  const whole = clause.trim();
  if (whole.length <= longest) return whole;
  const room = Math.max(0, longest - (end - start));
  const from = Math.max(0, Math.min(start - lead - Math.ceil(room * 0.7), whole.length - longest));
  const to = Math.min(whole.length, from + longest);
  return `${from > 0 ? '……' : ''}${whole.slice(from, to)}${to < whole.length ? '……' : ''}`;
}
