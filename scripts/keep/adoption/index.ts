/**
 * Edited articles of a page → rulings that make the rules give what the edit says.
 *
 * 1. Structure: paragraphs removed, moved, cut and joined; all edited articles of the page at once.
 * 2. Words of the body, when every paragraph stands where it should.
 * 3. Fields of the front matter.
 * 4. The page is split with the rulings: an edit is adopted where its article then says the same.
 */
import type { ArticleFile, BodyBlock } from '../../../src/markdown/article-file.ts';
import type { Decision } from '../../../src/schema/ruling.ts';
import type { Knowledge } from '../../read/knowledge.ts';
import type { PageInput, PageResult } from '../../read/pipeline.ts';
import { isSame, ruleFields, ruleWords, settable } from './edited-fields.ts';
import { articleOf, toState, type Split, type State } from './trial-page.ts';
import type { Inexpressible } from './plan.ts';
import { ruleStructure } from './structure.ts';

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

/** What adopting needs besides the page and its edits. */
export interface Means {
  readonly split: Split;
  readonly knowledge: Knowledge;
  readonly decision: Decision;
}

/**
 * `edited`: article files by identifier. `page.rulings`: those that the page has already. An edit is adopted whole or not
 * at all: where a part of it cannot be said, the others are tried without it.
 */
export function adoptEdits(
  page: PageInput,
  { split, knowledge, decision }: Means,
  edited: ReadonlyMap<string, ArticleFile>,
): Adoption {
  const start = toState(page, split, knowledge, decision);
  const problems: Inexpressible[] = [];
  let files: ReadonlyMap<string, ArticleFile> = new Map(
    [...edited].map(([id, file]) => [id, { ...file, body: file.body.map(inOneLine) }]),
  );
  for (;;) {
    const others = [...edited].flatMap(([id, file]) => (files.has(id) ? [] : [file]));
    const attempt = tryEdits(start, files, others);
    problems.push(...attempt.problems);
    const failed = new Set(attempt.problems.map(({ id }) => id));
    if (failed.size === 0) {
      const { rulings, result } = attempt.state;
      return { rulings, adopted: [...files.keys()], problems, result };
    }
    files = new Map([...files].filter(([id]) => !failed.has(id)));
  }
}

/** The state with the rulings that say what `files` say, and what none says. */
function tryEdits(
  start: State,
  files: ReadonlyMap<string, ArticleFile>,
  others: readonly ArticleFile[],
): { readonly state: State; readonly problems: readonly Inexpressible[] } {
  const arranged = ruleStructure(start, files, others);
  if (arranged.problems.length > 0) return arranged;
  let { state } = arranged;
  const problems: Inexpressible[] = [];
  for (const [id, file] of files) {
    const base = articleOf(start, id);
    if (!base) {
      problems.push({
        id,
        message: 'the page has no article of this identifier any more; copy what you need and remove the file',
      });
      continue;
    }
    const worded = ruleWords(state, id, file.body);
    const set = ruleFields(worded.state, base.data, file);
    state = set.state;
    problems.push(...worded.problems, ...set.problems);
  }
  if (problems.length > 0) return { state, problems };
  for (const [id, file] of files) {
    const [base, now] = [articleOf(start, id), articleOf(state, id)];
    const difference = base && now ? findDifference(base.data, file, now) : 'nothing of the article is left';
    if (difference !== null) problems.push({ id, message: difference });
  }
  return { state, problems };
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
    : 'the rulings found do not give the text of the edit; rule by hand';
}

/** A paragraph that an editor broke into lines is one line: a space only where two Latin words meet. */
function inOneLine(block: BodyBlock): BodyBlock {
  if (!block.text.includes('\n') || block.corrections) return block;
  const text = block.text.replace(/(.)[ \t]*\n[ \t]*(.)/g, (_, left: string, right: string) =>
    /[A-Za-z]/.test(left) && /[A-Za-z]/.test(right) ? `${left} ${right}` : `${left}${right}`,
  );
  return { ...block, text };
}
