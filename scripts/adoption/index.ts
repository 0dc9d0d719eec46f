/**
 * Edited articles of a page → rulings that make the rules give what the edit says.
 *
 * 1. Structure: paragraphs removed, moved, cut and joined; all edited articles of the page at once.
 * 2. Words of the body, when every paragraph stands where it should.
 * 3. Fields of the front matter.
 * 4. The page is split with the rulings: an edit is adopted where its article then says the same.
 */
import type { ArticleFile, BodyBlock } from '../../src/markdown/article-file.ts';
import type { Decision } from '../../src/schema/ruling.ts';
import type { Knowledge } from '../knowledge.ts';
import type { PageInput, PageResult } from '../pipeline.ts';
import { isSame, ruleFields, ruleWords, settable } from './fields.ts';
import { articleOf, toState, type State } from './state.ts';
import { ruleStructure, type Inexpressible } from './structure.ts';

export interface Adoption {
  /** To be added to the page's rulings, as they are written. */
  readonly rulings: readonly object[];
  /** Articles whose edit the rulings say in full. */
  readonly adopted: readonly string[];
  /** What they do not say: article, what, what to do. */
  readonly problems: readonly Inexpressible[];
  /** The page with all its rulings. */
  readonly result: PageResult;
}

/** `edited`: article files by identifier. `page.rulings`: those that the page has already. */
export function adoptEdits(
  page: PageInput,
  knowledge: Knowledge,
  edited: ReadonlyMap<string, ArticleFile>,
  decision: Decision,
): Adoption {
  const start = toState(page, knowledge, decision);
  const files = new Map([...edited].map(([id, file]) => [id, { ...file, body: file.body.map(inOneLine) }]));
  const arranged = ruleStructure(start, files);
  let state: State = arranged.state;
  const problems = [...arranged.problems];
  for (const [id, file] of files) {
    const base = articleOf(start, id);
    const now = articleOf(state, id);
    if (!base) continue;
    if (now?.body.length === file.body.length) {
      const worded = ruleWords(state, id, file.body);
      state = worded.state;
      problems.push(...worded.problems);
    }
    const set = ruleFields(state, base.data, file);
    state = set.state;
    problems.push(...set.problems);
  }
  const { rulings, result } = state;
  const adopted: string[] = [];
  for (const [id, file] of files) {
    const base = articleOf(start, id);
    const now = articleOf(state, id);
    const difference =
      base && now ? findDifference(base.data, file, now) : 'no article of this page has this identifier';
    const isSaid = problems.some((problem) => problem.id === id);
    if (difference === null && !isSaid) adopted.push(id);
    else if (difference !== null && !isSaid) problems.push({ id, message: difference });
  }
  return { rulings, adopted, problems, result };
}

/** Where an article still says something else than its edited file; null where it says the same. Fields that the edit left alone may follow from the rest. */
function findDifference(base: ArticleFile['data'], file: ArticleFile, now: ArticleFile): string | null {
  const fields = [...settable, 'photos' as const].filter(
    (field) => !isSame(base[field], file.data[field]) && !isSame(now.data[field], file.data[field]),
  );
  if (fields.length > 0) return `${fields.join(', ')}: the rulings found do not give what the edit says; rule by hand`;
  const words = (body: readonly BodyBlock[]): readonly string[] => body.map(({ type, text }) => `${type} ${text}`);
  return isSame(words(now.body), words(file.body))
    ? null
    : 'the text is not yet what the edit says; adopt again, or rule by hand';
}

/** A paragraph that an editor broke into lines is one line: a space only where two Latin words meet. */
function inOneLine(block: BodyBlock): BodyBlock {
  if (!block.text.includes('\n') || block.corrections) return block;
  const text = block.text.replace(/(.)[ \t]*\n[ \t]*(.)/g, (_, left: string, right: string) =>
    /[A-Za-z]/.test(left) && /[A-Za-z]/.test(right) ? `${left} ${right}` : `${left}${right}`,
  );
  return { ...block, text };
}
