/** A word of a query → the names that it may mean: parks, topics, writers, newspapers. */
import { fold } from '../text/fold.ts';
import type { NameField } from '../text/query.ts';
import type { Store } from './store.ts';

export interface Named {
  readonly field: NameField;
  /** As articles are filed under it. */
  readonly label: string;
}

/** A word that so many names of a kind hold, means none of them: 高新区. */
const mostOfKind = 3;

/**
 * `folded`: of two characters or more. A writer is meant by the whole name only; the others by a part of any of their names:
 * 储能 means 新能源与储能, and 肇庆 means 肇庆高新区.
 */
export async function findNamed({ catalogue, names }: Store, folded: string): Promise<readonly Named[]> {
  if (folded.length < 2) return [];
  const { park, topic, reporter } = await names();
  const { facets } = catalogue.columns;
  const newspaper = facets.newspaper.values.map((label) => ({ label, others: [] }));
  const some = Object.entries({ park, topic, newspaper }).flatMap(([field, known]) => {
    const spelled = known.map(({ label, others }) => ({
      label,
      names: [label, ...others].map((name) => fold(name).text),
    }));
    const equal = spelled.filter(({ names: all }) => all.includes(folded));
    const holding = spelled.filter(({ names: all }) => all.some((name) => name.includes(folded)));
    const meant = equal.length > 0 ? equal : holding.length > mostOfKind ? [] : holding;
    return meant.map(({ label }): Named => ({ field: field as NameField, label }));
  });
  const writers = [
    ...reporter.filter(({ label, others }) => [label, ...others].some((name) => fold(name).text === folded)),
    // 王振宇/摄: a part of a credit.
    ...catalogue.credits.values
      .filter((credit) =>
        fold(credit)
          .text.split(/[^\p{L}\p{N}]+/u)
          .includes(folded),
      )
      .map(() => ({ label: folded })),
  ].map(({ label }): Named => ({ field: 'reporter', label }));
  return [...some, ...writers.slice(0, 1)];
}
