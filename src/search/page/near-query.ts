/** A near result → the query that it would have answered: what it prints in place of what was typed. */
import { findStretches } from '../engine/stretches.ts';
import type { SearchText } from '../format/records.ts';
import { parseQuery, wantedTerms, type Query } from '../text/query.ts';

/** `小朋汽车` → `"小鹏汽车"` where the article prints that; without clauses where it prints nothing like it. */
export function toNearQuery(text: SearchText, query: Query): Query {
  const stretches = wantedTerms(query).flatMap(({ folded }) => findStretches(folded, text)[0]?.text.trim() ?? []);
  return parseQuery([...new Set(stretches)].map((stretch) => `"${stretch}"`).join(' '));
}
