/**
 * 题文分离: headlines printed apart from their text, paired with the stories that have none.
 *
 * All pairs are weighed, and the pairing with the best total is taken: the second best headline for one story may be
 * the only one for another.
 */
import type { Vocabulary } from '../text/vocabulary.ts';
import { isHeadless, parkOf, textsOf, type Context, type Displaced, type Draft } from './context.ts';

/** Below this weight, headline and text have nothing to do with each other. */
export const leastWeight = 0.12;
const leastOfPile = 0.03;

/** Gives displaced headlines to drafts without one, in place; returns the headlines that fit no text. */
export function pairDisplaced(
  context: Context,
  drafts: readonly Draft[],
  displaced: readonly Displaced[],
  vocabulary: Vocabulary,
): readonly Displaced[] {
  const headless = drafts.filter((draft) => isHeadless(context, draft));
  const weights = weighAll(context, displaced, headless, vocabulary);
  const pairs = bestPairs(weights);
  const left: Displaced[] = [];
  // Where there are texts enough, each headline of a pile belongs to one of them.
  const least = displaced.length <= headless.length ? leastOfPile : leastWeight;
  displaced.forEach((headline, row) => {
    const column = pairs[row] ?? -1;
    const draft = headless[column];
    const weight = weights[row]?.[column] ?? 0;
    if (!draft || weight < least) {
      left.push(headline);
      return;
    }
    const rivals = (weights[row] ?? []).filter((_, other) => other !== column);
    draft.headline = headline.headline;
    draft.bylines.push(...headline.bylines);
    draft.pairing = Math.min(1, Math.max(0, (weight - Math.max(0, ...rivals)) / weight));
  });
  return left;
}

/**
 * A headline of several lines: what fits no text and stands directly above a headline (or below it, with its byline) is
 * a part of that one. Gives what is left.
 */
export function joinNeighbours(drafts: readonly Draft[], left: readonly Displaced[]): readonly Displaced[] {
  const byFirst = new Map(drafts.map((draft) => [draft.headline[0] ?? -1, draft]));
  const byLast = new Map(drafts.map((draft) => [draft.headline.at(-1) ?? -1, draft]));
  const alone: Displaced[] = [];
  // From the foot of the page up, so that the lines of one headline join one after the other.
  for (const part of left.toReversed()) {
    const first = part.headline[0] ?? 0;
    const last = part.headline.at(-1) ?? 0;
    const below = byFirst.get(last + 1);
    const above = byLast.get(first - 1);
    if (below && part.bylines.length === 0) {
      below.headline = [...part.headline, ...below.headline];
      byFirst.set(first, below);
    } else if (above?.bylines.length === 0) {
      above.headline = [...above.headline, ...part.headline];
      above.bylines.push(...part.bylines);
      byLast.set(last, above);
    } else alone.unshift(part);
  }
  return alone;
}

/** What each headline (a row) weighs with the text of each story (a column). */
export function weighAll(
  context: Context,
  displaced: readonly Displaced[],
  stories: readonly Draft[],
  vocabulary: Vocabulary,
): readonly (readonly number[])[] {
  if (displaced.length === 0 || stories.length === 0) return displaced.map(() => []);
  const texts = stories.map((draft) => toText(context, draft));
  const titles = displaced.map(({ headline }) => textsOf(context, headline).join(' '));
  // The whole texts, then their leads.
  const compared = [...texts.map(({ body }) => body), ...texts.map(({ lead }) => lead)];
  const likenesses = vocabulary.likenesses(titles, compared);
  return displaced.map(({ bylines }, row) => {
    const park = context.parks.find(titles[row] ?? '')[0]?.value.name;
    return texts.map((text, column) => {
      const [body = 0, lead = 0] = [likenesses[row]?.[column], likenesses[row]?.[texts.length + column]];
      let weight = body * 2 + lead;
      if (park !== undefined) weight += park === text.park ? 1 : -0.6;
      if (bylines.length > 0) weight += text.isBrief ? -0.8 : 0.4;
      return weight;
    });
  });
}

/** What of a story is compared with headlines. */
interface ComparedText {
  readonly body: string;
  readonly lead: string;
  readonly park: string | null;
  /** True where it begins with 本报讯 or is signed: such a story has no byline. */
  readonly isBrief: boolean;
}

function toText(context: Context, draft: Draft): ComparedText {
  const texts = textsOf(context, draft.body);
  return {
    body: texts.join('\n'),
    lead: texts[0] ?? '',
    park: parkOf(context, { headline: [], body: draft.body }),
    isBrief: context.blocks[draft.body[0] ?? -1]?.dateline === true || draft.closed,
  };
}

/**
 * The one-to-one pairing of rows and columns with the greatest total weight (the assignment problem, Kuhn 1955, in the
 * O(n³) form of Jonker and Volgenant 1987). Gives for each row its column, or -1 where there are fewer columns.
 */
export function bestPairs(weights: readonly (readonly number[])[]): readonly number[] {
  const columns = Math.max(0, ...weights.map((row) => row.length));
  const pairs = new Array<number>(weights.length).fill(-1);
  if (columns === 0) return pairs;
  // The shorter side is worked through row by row.
  if (weights.length > columns) {
    const turned = Array.from({ length: columns }, (_, column) => weights.map((row) => row[column] ?? 0));
    bestPairs(turned).forEach((row, column) => {
      pairs[row] = column;
    });
    return pairs;
  }
  const cost = (row: number, column: number): number => -(weights[row]?.[column] ?? 0);
  const rowPotential = new Array<number>(weights.length + 1).fill(0);
  const columnPotential = new Array<number>(columns + 1).fill(0);
  const rowOf = new Array<number>(columns + 1).fill(0);
  for (let row = 1; row <= weights.length; row++) {
    const least = new Array<number>(columns + 1).fill(Infinity);
    const cameFrom = new Array<number>(columns + 1).fill(0);
    const used = new Array<boolean>(columns + 1).fill(false);
    rowOf[0] = row;
    let column = 0;
    while (rowOf[column] !== 0) {
      used[column] = true;
      const current = rowOf[column] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let other = 1; other <= columns; other++) {
        if (used[other]) continue;
        const reduced = cost(current - 1, other - 1) - (rowPotential[current] ?? 0) - (columnPotential[other] ?? 0);
        if (reduced < (least[other] ?? Infinity)) {
          least[other] = reduced;
          cameFrom[other] = column;
        }
        if ((least[other] ?? Infinity) < delta) {
          delta = least[other] ?? Infinity;
          next = other;
        }
      }
      for (let other = 0; other <= columns; other++) {
        if (used[other]) {
          const assigned = rowOf[other] ?? 0;
          rowPotential[assigned] = (rowPotential[assigned] ?? 0) + delta;
          columnPotential[other] = (columnPotential[other] ?? 0) - delta;
        } else least[other] = (least[other] ?? Infinity) - delta;
      }
      column = next;
    }
    while (column !== 0) {
      const previous = cameFrom[column] ?? 0;
      rowOf[column] = rowOf[previous] ?? 0;
      column = previous;
    }
  }
  for (let column = 1; column <= columns; column++) {
    const row = (rowOf[column] ?? 0) - 1;
    if (row >= 0) pairs[row] = column - 1;
  }
  return pairs;
}
