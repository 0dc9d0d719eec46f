/** Rulings on what is known of an article: title, kicker, deck, park, date, reporters, topics. They beat every inference. */
import { article, type ArticleFrontMatter, type Evidence } from '../../../src/schema/article.ts';
import type { Topic } from '../../../src/schema/authority.ts';
import type { Decision, GivenValues, RulingOf } from '../../../src/schema/ruling.ts';
import type { ArticleRecord } from '../model.ts';
import type { Misplaced } from './desk.ts';

/** The record with the values that the ruling gives, each with who gave it, when and why. */
export function setFields(
  record: ArticleRecord,
  { set, by, when, why }: RulingOf<'set'>,
  topics: readonly Topic[],
): ArticleRecord | Misplaced {
  const topic = set.topic && toTopics(set.topic, topics);
  if (topic && 'message' in topic) return topic;
  const { id, title, kicker, deck, kind, corrections: known = [], basis: found, source, ...others } = record.data;
  const given = settable.filter((field) => set[field] !== undefined);
  const ruledBasis = { ...found, ...Object.fromEntries(given.map((field) => [field, toEvidence({ by, when, why })])) };
  const basis = article.shape.basis.parse(ruledBasis);
  const [newKicker, newDeck] = [chosen(set.kicker, kicker), chosen(set.deck, deck)];
  const corrections = known.filter(({ field }) => !isSet(set, field));
  const ruled: ArticleFrontMatter = {
    id,
    title: set.title ?? title,
    ...(newKicker === null ? {} : { kicker: newKicker }),
    ...(newDeck === null ? {} : { deck: newDeck }),
    kind,
    ...others,
    ...(set.park === undefined ? {} : { park: set.park }),
    ...(set.date === undefined ? {} : { date: set.date }),
    ...(set.reporter === undefined ? {} : { reporter: set.reporter }),
    ...(topic === undefined ? {} : { topic }),
    ...(corrections.length === 0 ? {} : { corrections }),
    basis,
    source,
  };
  return { ...record, data: ruled };
}

const settable = ['title', 'kicker', 'deck', 'park', 'date', 'reporter', 'topic'] as const;

/** A value that is set outright needs no correction beside it: the transcript shows what is printed. */
const isSet = (set: GivenValues, field: string): boolean =>
  (field === 'title' || field === 'kicker' || field === 'deck') && set[field] !== undefined;

const chosen = (given: string | null | undefined, found: string | undefined): string | null =>
  given === undefined ? (found ?? null) : given;

const toEvidence = ({ by, when, why }: Decision): Evidence => ({ basis: 'supplied', reason: why, by, when });

/** Identifiers or names → identifiers. */
function toTopics(given: readonly string[], topics: readonly Topic[]): string[] | Misplaced {
  const found = given.map((word) => topics.find(({ id, name }) => word === id || word === name)?.id ?? null);
  const unknown = given.filter((_, index) => found[index] === null);
  if (unknown.length > 0)
    return {
      field: 'set.topic',
      message: `expected topics of content/authority/topics.yaml; found ${unknown.join(', ')}`,
    };
  return found.filter((id) => id !== null);
}
