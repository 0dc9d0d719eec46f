/** Paragraphs removed, moved, taken back, cut and joined → rulings that do the same. */
import type { ArticleFile, BodyBlock } from '../../../src/markdown/article-file.ts';
import type { Piece } from '../../read/rulings/desk.ts';
import { leastLikeness, likeness } from './align.ts';
import {
  findSeams,
  matchMoves,
  short,
  toEditedPieces,
  toPlan,
  type Cut,
  type Inexpressible,
  type Source,
} from './plan.ts';
import { quoteArticle, quoteFrom } from './quote.ts';
import { piecesOf, rule, type State, type Written } from './trial-page.ts';

/**
 * The state with the rulings that arrange the blocks as in `edited`; words that differ are left as they are. `others`:
 * edited files that are not to be adopted; what went into them is not dropped.
 */
export function ruleStructure(
  start: State,
  edited: ReadonlyMap<string, ArticleFile>,
  others: readonly ArticleFile[],
): { readonly state: State; readonly problems: readonly Inexpressible[] } {
  const problems: Inexpressible[] = [];
  let state = start;
  const attempt = (id: string, what: string, ruling: object | null): void => {
    const next = ruling === null ? 'no words of it stand on the page only once' : rule(state, ruling);
    if (typeof next === 'string') problems.push({ id, message: `${what}: ${next}` });
    else state = next;
  };
  const quote = (printed: string, id: string, offset = 0): Written | null => quoteBlock(state, printed, id, offset);
  const cutAt = ({ id, printed, offset }: Cut): void => {
    const words = quote(printed, id, offset);
    attempt(id, `a paragraph begins at “${short(printed.slice(offset))}”`, withKey('paragraph', words));
  };

  const pieces = toEditedPieces(start, edited);
  for (const cut of findSeams(start, pieces)) cutAt(cut);
  const plan = toPlan(state, pieces);
  matchMoves(state, plan, problems);
  const moved = new Set(plan.sources.filter(({ origin }) => origin === 'moved').flatMap((source) => source.pieces));
  for (const { id, printed, block } of plan.gone.filter((gone) => !moved.has(gone.printed))) {
    const what = `the paragraph “${short(printed)}” was removed`;
    if (isElsewhere(block, others))
      problems.push({ id, message: `${what}, and stands in an edit that is not adopted` });
    else attempt(id, what, withKey('drop', quote(printed, id)));
  }
  for (const cut of plan.cuts) cutAt(cut);
  plan.sources.forEach((source, index) => {
    const [printed] = source.pieces;
    if (printed === undefined || (source.origin !== 'moved' && source.origin !== 'kept')) return;
    const what = source.origin === 'kept' ? 'keep' : 'move';
    const words = what === 'keep' ? printed.slice(0, 24) : quote(printed, source.id);
    const place = toPosition(state, plan.sources, index);
    const ruling = words === null || place === null ? null : { [what]: words, ...place };
    attempt(source.id, `the paragraph “${short(printed)}” came`, ruling);
  });
  for (const { id, pieces: printed, goesOn } of plan.sources)
    for (const below of goesOn ? printed : printed.slice(1))
      attempt(id, `“${short(below)}” goes on the paragraph above`, withKey('goesOn', quote(below, id)));
  return { state, problems };
}

const isElsewhere = ({ text }: BodyBlock, others: readonly ArticleFile[]): boolean =>
  others.some(({ body }) =>
    body.some((block) => block.text.includes(text) || likeness(block.text, text) >= leastLikeness),
  );

const withKey = (key: string, words: Written | null): object | null => (words === null ? null : { [key]: words });

/** The words by which a block is found now, beginning at `offset`; in its own article where it stands in more than one. */
function quoteBlock({ result }: State, printed: string, id: string, offset: number): Written | null {
  const pieces = piecesOf(result);
  const same = pieces.filter(({ part, passage }) => part === 'paragraph' && passage.text === printed);
  const own = same.find(({ story }) => result.articles[story]?.data.id === id) ?? same[0];
  return own ? quoteFrom(own, offset, pieces) : null;
}

/** Where a block goes that comes into an article: behind the block above it, else ahead of the one below, else at the end. */
function toPosition(state: State, sources: readonly Source[], index: number): object | null {
  const id = sources[index]?.id ?? '';
  const above = sources[index - 1];
  if (above?.id === id && above.origin !== 'new')
    return withKey('behind', quoteBlock(state, above.pieces.at(-1) ?? '', id, 0));
  const below = sources.slice(index + 1).find((source) => source.id === id && source.origin === 'own');
  if (below) return withKey('ahead', quoteBlock(state, below.pieces[0] ?? '', id, 0));
  const story = state.result.articles.findIndex(({ data }) => data.id === id);
  const pieces: readonly Piece[] = piecesOf(state.result);
  return withKey('endOf', quoteArticle(story, pieces));
}
