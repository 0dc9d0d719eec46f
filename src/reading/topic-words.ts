/** The words that decided an article's topics, each under the topic that it speaks for. */
import type { Topic } from '../schema/authority.ts';

/** `据用词：新能源汽车、补链` → the words; none where a person ruled. */
export const decidingWords = (reason: string | undefined): readonly string[] =>
  /^据用词：(.+)$/.exec(reason ?? '')?.[1]?.split('、') ?? [];

/** Those of `words` that are terms of the topic, in their order. */
export function wordsOfTopic(words: readonly string[], { terms }: Pick<Topic, 'terms'>): readonly string[] {
  const own = new Set(terms.map((term) => (typeof term === 'string' ? term : term.term)));
  return words.filter((word) => own.has(word));
}
