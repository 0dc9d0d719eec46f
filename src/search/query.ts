/** What a reader types → the strings that an article must hold. */
import { fold } from './fold.ts';

/** A string that must stand in the article. */
export interface Term {
  /** As typed, for messages. */
  readonly typed: string;
  /** Folded: what is looked up and marked. */
  readonly folded: string;
}

/**
 * Words are separated by white space and all must stand in the article, each as an exact string. Between quotation marks,
 * white space is part of the string.
 *
 * `'零碳工厂 西安'` → two terms; `'"AI PC" 青岛'` → `ai pc`, 青岛
 */
export function toTerms(query: string): readonly Term[] {
  const typed = [...query.matchAll(/["“”„＂]([^"“”„＂]*)["“”„＂]?|[^\s"“”„＂]+/g)].map((match) => match[1] ?? match[0]);
  const terms = typed
    .map((text) => ({ typed: text.trim(), folded: fold(text).text }))
    .filter(({ folded }) => folded !== '');
  return terms.filter(({ folded }, index) => terms.findIndex((other) => other.folded === folded) === index);
}
