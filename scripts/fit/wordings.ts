/**
 * Fits how openings and headlines are worded: a logistic regression over n-grams of characters, by stochastic gradient with
 * a step of its own for each weight (AdaGrad, Duchi 2011) and an L2 penalty. Same texts, same seed: same weights.
 */
import { toGrams, type Wording, type Wordings } from '../read/grammar/wording.ts';
import { toSimplified } from '../read/text/script.ts';
import { shuffled, toRandom, type Random, type SourceText } from './typeset/index.ts';

interface Example {
  readonly grams: readonly string[];
  readonly is: boolean;
}

const rounds = 12;
const step = 0.15;
const penalty = 0.002;
/** An n-gram of fewer texts is a word of what these texts speak of, and says nothing of how others are worded. */
const fewest = 40;
/** A weight nearer to 0 says nothing that another would not. */
const least = 0.1;
/** Paragraphs and headlines that are shorter tell nothing by their words. */
const [shortestText, shortestHead] = [15, 4];
/** Words of a sentence that a line of its own could be. */
const [shortestClause, longestClause] = [4, 24];
/** As many of them a text as it has headlines, three times over: further ones say the same. */
const clausesEach = 3;

export function fitWordings(texts: readonly SourceText[], seed: number): Wordings {
  const random = toRandom(seed);
  const stories = texts.flatMap(({ title, paragraphs, items }) =>
    [{ title, paragraphs }, ...(items ?? [])].map((story) => ({
      title: toSimplified(story.title),
      paragraphs: story.paragraphs.map(toSimplified),
    })),
  );
  const openings = stories.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((text, index) => (text.length < shortestText ? [] : [toExample(text, index === 0)])),
  );
  const headlines = stories.flatMap(({ title, paragraphs }) => [
    ...(title.length < shortestHead ? [] : [toExample(title, true)]),
    ...clausesOf(paragraphs, random).map((clause) => toExample(clause, false)),
  ]);
  return { opening: fitWording(openings, random), headline: fitWording(headlines, random) };
}

const toExample = (text: string, is: boolean): Example => ({ grams: [...toGrams(text)], is });

function clausesOf(paragraphs: readonly string[], random: Random): readonly string[] {
  const clauses = paragraphs
    .flatMap((text) => text.split(/[，。；：！？、“”（）]/))
    .filter(({ length }) => length >= shortestClause && length <= longestClause);
  return Array.from(
    { length: Math.min(clausesEach, clauses.length) },
    () => clauses[Math.floor(random() * clauses.length)] ?? '',
  );
}

function fitWording(examples: readonly Example[], random: Random): Wording {
  const counts = new Map<string, number>();
  for (const { grams } of examples) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= fewest).map(([gram]) => gram);
  const numbers = new Map(known.map((gram, number) => [gram, number]));
  const lessons = examples.map(({ grams, is }) => ({
    places: grams.flatMap((gram) => numbers.get(gram) ?? []),
    is: is ? 1 : 0,
  }));
  const weights = new Float64Array(known.length);
  const squares = new Float64Array(known.length).fill(1e-8);
  // Nothing said of a text: the odds that it has among the examples.
  const share = lessons.reduce((sum, { is }) => sum + is, 0) / Math.max(1, lessons.length);
  let always = Math.log((share + 1e-6) / (1 - share + 1e-6));
  let square = 1e-8;
  for (let round = 0; round < rounds; round++) {
    for (const { places, is } of shuffled(random, lessons)) {
      const sum = places.reduce((total, place) => total + (weights[place] ?? 0), always);
      const slope = 1 / (1 + Math.exp(-sum)) - is;
      for (const place of places) {
        const weight = weights[place] ?? 0;
        squares[place] = (squares[place] ?? 0) + slope * slope;
        weights[place] = weight - (step * (slope + penalty * weight)) / Math.sqrt(squares[place] ?? 1);
      }
      square += slope * slope;
      always -= (step * slope) / Math.sqrt(square);
    }
  }
  const grams = known
    .map((gram, number) => [gram, Math.round((weights[number] ?? 0) * 100) / 100] as const)
    .filter(([, weight]) => Math.abs(weight) >= least)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return { always: Math.round(always * 100) / 100, grams: Object.fromEntries(grams) };
}
