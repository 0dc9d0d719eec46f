/** Figures of one engine on one corpus, and the table of them. */
import type { Cold } from './cold.ts';
import type { Corpus } from './corpus.ts';
import type { Answer, EngineName } from './in-browser.ts';
import { mean, ndcg, precision, quantile, recall, type Truth } from './measures.ts';
import type { BenchQuery } from './queries.ts';

export interface Built {
  readonly seconds: number;
  /** Peak memory of the build. */
  readonly megabytes: number;
  readonly files: number;
  readonly bytes: number;
}

export interface Figures {
  readonly engine: EngineName;
  readonly corpus: string;
  readonly articles: number;
  readonly rows: Readonly<Record<string, number | null>>;
  /** Kind of realistic query → the queries that were not found in full. */
  readonly missed: readonly string[];
}

interface Measured {
  readonly engine: Figures['engine'];
  readonly corpus: Corpus;
  readonly queries: readonly BenchQuery[];
  readonly truths: readonly Truth[];
  readonly answers: readonly Answer[];
  readonly cold: readonly Cold[];
  readonly built: Built;
}

/** A query with what is true and what was said. */
interface Case {
  readonly query: BenchQuery;
  readonly truth: Truth;
  readonly answer: Answer;
}

const isRandom = ({ query }: Case): boolean => /^\d+$/.test(query.kind);

/** Pinyin is answered by offering what is meant, everything else by finding exactly what there is. */
const isInFull = ({ query, truth, answer }: Case): boolean =>
  query.meant === undefined
    ? answer.total === truth.articles.size && recall(truth, answer.hits) === 1
    : answer.suggested.includes(query.meant);

export function toFigures({ engine, corpus, queries, truths, answers, cold, built }: Measured): Figures {
  const cases = queries.flatMap((query, index): Case[] => {
    const [truth, answer] = [truths[index], answers[index]];
    return truth && answer ? [{ query, truth, answer }] : [];
  });
  const random = cases.filter(isRandom);
  const realistic = cases.filter((one) => !isRandom(one));
  const text = cases.filter(({ query }) => query.meant === undefined);
  const of = (values: readonly Case[], measure: (one: Case) => number | null): number | null =>
    mean(values.map(measure));
  const times = answers.map(({ milliseconds }) => milliseconds);
  return {
    engine,
    corpus: corpus.name,
    articles: corpus.records.length,
    rows: {
      'recall, random strings': of(random, ({ truth, answer }) => recall(truth, answer.hits)),
      'first ten hits that fit': of(random, ({ truth, answer }) => precision(truth, answer.hits)),
      'count shown is true': of(random, ({ truth, answer }) => Number(answer.total === truth.articles.size)),
      'nDCG@10, all queries': of(text, ({ truth, answer }) => ndcg(truth, answer.hits)),
      'nDCG@10, more than ten to find': of(
        text.filter(({ truth }) => truth.articles.size > 10),
        ({ truth, answer }) => ndcg(truth, answer.hits),
      ),
      'excerpts that mark the query and only it': mean(text.flatMap(({ answer }) => answer.marked.map(Number))),
      'realistic queries found in full': of(realistic, (one) => Number(isInFull(one))),
      'first search, kB, median': toKilo(
        quantile(
          cold.map(({ bytes }) => bytes),
          0.5,
        ),
      ),
      'first search, kB, most': toKilo(
        quantile(
          cold.map(({ bytes }) => bytes),
          1,
        ),
      ),
      'first search, requests': quantile(
        cold.map(({ requests }) => requests),
        0.5,
      ),
      'first search, ms at 40 ms a request, median': quantile(
        cold.map(({ milliseconds }) => milliseconds),
        0.5,
      ),
      'first search, ms at 40 ms a request, most': quantile(
        cold.map(({ milliseconds }) => milliseconds),
        1,
      ),
      'next search, ms, median': quantile(times, 0.5),
      'next search, ms, 95 of 100': quantile(times, 0.95),
      'index, MB': built.bytes / 1e6,
      'index, files': built.files,
      'index, seconds to build': built.seconds,
      'index, peak MB to build': built.megabytes,
      queries: cases.length,
    },
    missed: realistic.filter((one) => !isInFull(one)).map(({ query }) => `${query.kind}: ${query.text}`),
  };
}

const toKilo = (bytes: number | null): number | null => (bytes === null ? null : bytes / 1000);

/** Rows of measures, a column for each engine on each corpus. */
export function formatTable(figures: readonly Figures[]): string {
  const rows = Object.keys(figures[0]?.rows ?? {});
  const first = Math.max(...rows.map(({ length }) => length)) + 2;
  const heads = figures.map(({ engine, corpus }) => `${corpus.split('/').at(-1) ?? ''} ${engine}`);
  const width = Math.max(12, ...heads.map(({ length }) => length + 2));
  const line = (name: string, cells: readonly string[]): string =>
    name.padEnd(first) + cells.map((cell) => cell.padStart(width)).join('');
  return [
    line('', heads),
    ...rows.map((row) =>
      line(
        row,
        figures.map(({ rows: { [row]: value } }) => toCell(value ?? null)),
      ),
    ),
    ...figures.flatMap(({ missed }, index) =>
      missed.length === 0
        ? []
        : ['', `not found in full, ${heads[index] ?? ''}:`, ...missed.map((query) => `  ${query}`)],
    ),
  ].join('\n');
}

const toCell = (value: number | null): string =>
  value === null
    ? '–'
    : Number.isInteger(value) && value > 1
      ? String(value)
      : value <= 1
        ? value.toFixed(3)
        : value.toFixed(1);
