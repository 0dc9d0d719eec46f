/** A page while an edit is turned into rulings: every ruling found is tried at once, on the page as those before it left it. */
import type { Decision, Quotation } from '../../../src/schema/ruling.ts';
import { asPrinted } from '../../../src/markdown/corrected-text.ts';
import type { Knowledge } from '../../read/knowledge.ts';
import type { ArticleRecord } from '../../read/model.ts';
import type { PageInput, PageResult } from '../../read/pipeline.ts';
import type { Piece } from '../../read/rulings/desk.ts';
import { emptyPassage } from '../../read/text/passage.ts';
import { noEntries, toEntries, type Entries } from '../../read/rulings/entries.ts';

/** Quotations of a ruling as they are written into the file: plain words, or a mapping. */
export type Written = string | Quotation;

/** A page with the rulings that it had and those found so far. */
export interface State {
  readonly page: PageInput;
  readonly knowledge: Knowledge;
  readonly decision: Decision;
  /** As they will stand in the file. */
  readonly rulings: readonly object[];
  readonly result: PageResult;
  readonly split: Split;
}

/** Splits a page and gives its articles the ids that they are published under. */
export type Split = (page: PageInput) => PageResult;

export function toState(page: PageInput, split: Split, knowledge: Knowledge, decision: Decision): State {
  return { page, knowledge, decision, split, rulings: [], result: split(page) };
}

/** The state with one more ruling; where that cannot be followed, why not. */
export function rule(state: State, ruling: object): State | string {
  const rulings = [...state.rulings, { ...ruling, ...state.decision }];
  const added = toEntries(rulings);
  const known = state.page.rulings ?? noEntries;
  const after = known.entries.reduce((last, { number }) => Math.max(last, number), 0);
  const entries: Entries = {
    entries: [...known.entries, ...added.entries.map((entry) => ({ ...entry, number: entry.number + after }))],
    problems: added.problems,
  };
  const result = state.split({ ...state.page, rulings: entries });
  const own = result.problems.find(({ entry }) => entry > after || added.problems.length > 0);
  return own ? own.message : { ...state, rulings, result };
}

/** The pieces that quotations are looked for in, as printed. `story`: number of the article. */
export function piecesOf({ articles }: PageResult): readonly Piece[] {
  return articles.flatMap(({ body, parts }, story) => [
    ...parts.flatMap(({ passage, role, block }): Piece[] =>
      block === null && role !== 'dateline' && role !== 'crosshead' && role !== 'table' && role !== 'verse'
        ? [{ story, part: role === 'headline' ? 'title' : role, index: 0, passage }]
        : [],
    ),
    ...body.map(({ text, corrections }, index): Piece => {
      const printed = asPrinted(text, corrections);
      return { story, part: 'paragraph', index, passage: { ...emptyPassage, text: printed } };
    }),
  ]);
}

export const articleOf = ({ result }: State, id: string): ArticleRecord | undefined =>
  result.articles.find(({ data }) => data.id === id);
