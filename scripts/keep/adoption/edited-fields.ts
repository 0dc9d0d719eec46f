/** Fields of the front matter that were edited → one ruling that sets them, or corrections of single words. */
import type { ArticleFile } from '../../../src/markdown/article-file.ts';
import type { ArticleFrontMatter } from '../../../src/schema/article.ts';
import type { Piece } from '../../read/rulings/desk.ts';
import { quoteArticle, quoteWords } from './quote.ts';
import { articleOf, piecesOf, rule, type State } from './trial-page.ts';
import { short, type Inexpressible } from './plan.ts';
import { findWordChanges, type Reading, type WordChange } from './edited-words.ts';

/** Fields that a ruling may set outright. */
export const settable = ['title', 'kicker', 'deck', 'park', 'date', 'reporter', 'topic'] as const;
type Settable = (typeof settable)[number];

/** What to do about edits of the other fields. */
const advice: Readonly<Record<string, string>> = {
  id: 'it is the article’s address and stays; undo the edit',
  kind: 'it follows from the text; undo the edit',
  photos:
    'only words of captions and credits can be corrected, and “drop” and “move” rulings written by hand; undo the edit',
  newspaper: 'it comes from the page or from content/archive.yaml; undo the edit',
  corrections: 'they follow from the rulings; change the file of rulings and undo the edit',
  basis: 'it follows from the rulings; undo the edit',
  source: 'it follows from the page; undo the edit',
};

export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** A correction of words of a piece, told from a new value: at most two of them, together less than half of the text. */
function isCorrection(changes: readonly WordChange[], text: string): boolean {
  const changed = changes.reduce((sum, { start, end, to }) => sum + Math.max(end - start, to.length), 0);
  return changes.length <= 2 && changed * 2 <= Math.max(text.length, 6);
}

/** Rules on the fields in which `file` differs from `base`, what was generated before the edit. */
export function ruleFields(
  start: State,
  base: ArticleFrontMatter,
  { data }: ArticleFile,
): { readonly state: State; readonly problems: readonly Inexpressible[] } {
  const problems: Inexpressible[] = [];
  let state = start;
  const say = (field: string, message: string): void => {
    problems.push({ id: base.id, message: `${field}: ${message}` });
  };
  const attempt = (field: string, ruling: object): void => {
    const next = rule(state, ruling);
    if (typeof next === 'string') say(field, next);
    else state = next;
  };
  const changed = settable.filter((field) => !isSame(base[field], data[field]));
  const set: Partial<Record<Settable, unknown>> = {};
  for (const field of changed) {
    const isLine = field === 'title' || field === 'kicker' || field === 'deck';
    const words = isLine ? data[field] : undefined;
    const corrections = isLine && words !== undefined ? correctField(state, base, field, words) : null;
    if (corrections) for (const ruling of corrections) attempt(field, ruling);
    else set[field] = data[field] ?? null;
  }
  const story = state.result.articles.findIndex((article) => article.data.id === base.id);
  const of = quoteArticle(story, piecesOf(state.result));
  if (Object.keys(set).length > 0) {
    if (of === null) say(Object.keys(set).join(', '), 'no words of the article stand on the page only once');
    else attempt(Object.keys(set).join(', '), { set, of });
  }
  for (const field of Object.keys(advice) as (keyof ArticleFrontMatter)[]) {
    if (isSame(base[field], data[field])) continue;
    const photos = field === 'photos' ? correctPhotos(state, base, data) : null;
    if (typeof photos === 'string') say(field, photos);
    else if (photos) for (const ruling of photos) attempt('photos', ruling);
    else say(field, advice[field] ?? 'undo the edit');
  }
  return { state, problems };
}

/** Rulings that correct the words of a headline's line; null where it must be set outright. */
function correctField(
  state: State,
  base: ArticleFrontMatter,
  field: 'title' | 'kicker' | 'deck',
  words: string,
): readonly object[] | null {
  const pieces = ownPieces(state, base.id).filter(({ part }) => part === field);
  const [piece] = pieces;
  const shown = base[field];
  // Only a line as it is printed, uncorrected so far, has words that can be found again.
  if (!piece || pieces.length > 1 || shown === undefined || !piece.passage.text.startsWith(shown)) return null;
  const changes = findWordChanges({ text: shown }, { text: words });
  return typeof changes === 'string' || !isCorrection(changes, shown) ? null : toRulings(changes, piece, state);
}

/** Rulings that correct words of captions and credits; null where photos came or went, a sentence where words cannot be corrected. */
function correctPhotos(
  state: State,
  base: ArticleFrontMatter,
  data: ArticleFrontMatter,
): readonly object[] | string | null {
  const [old, now] = [base.photos ?? [], data.photos ?? []];
  if (old.length !== now.length) return null;
  const rulings: object[] = [];
  for (const [index, photo] of old.entries()) {
    for (const field of ['caption', 'credit'] as const) {
      const [text, words] = [photo[field], now[index]?.[field] ?? null];
      if (text === words) continue;
      const piece = ownPieces(state, base.id).find(({ part, passage }) => part === field && passage.text === text);
      if (text === null || words === null || !piece) return null;
      const changes = findWordChanges({ text }, { text: words });
      if (typeof changes === 'string') return changes;
      const made = toRulings(changes, piece, state);
      if (!made) return `the words of “${short(text)}” cannot be told from others on the page; undo the edit`;
      rulings.push(...made);
    }
  }
  return rulings;
}

/** Corrects the words in which the blocks of a body differ; both have the same blocks. */
export function ruleWords(
  start: State,
  id: string,
  blocks: readonly Reading[],
): { readonly state: State; readonly problems: readonly Inexpressible[] } {
  const problems: Inexpressible[] = [];
  let state = start;
  const body = articleOf(start, id)?.body ?? [];
  blocks.forEach((now, index) => {
    const old = body[index];
    if (!old || old.text === now.text) return;
    const changes = findWordChanges(old, now);
    const piece = ownPieces(state, id).find((own) => own.part === 'paragraph' && own.index === index);
    const rulings = typeof changes === 'string' || !piece ? null : toRulings(changes, piece, state);
    for (const ruling of rulings ?? []) {
      const next = rule(state, ruling);
      if (typeof next === 'string') problems.push({ id, message: `“${short(now.text)}”: ${next}` });
      else state = next;
    }
    if (!rulings)
      problems.push({
        id,
        message: `“${short(now.text)}”: ${typeof changes === 'string' ? changes : 'its words cannot be told from others on the page'}`,
      });
  });
  return { state, problems };
}

const ownPieces = (state: State, id: string): readonly Piece[] =>
  piecesOf(state.result).filter(({ story }) => state.result.articles[story]?.data.id === id);

/** Null where the words cannot be told from others on the page. */
function toRulings(changes: readonly WordChange[], piece: Piece, { result }: State): readonly object[] | null {
  const pieces = piecesOf(result);
  const rulings = changes.map(({ start, end, to }) => {
    const correct = quoteWords(piece, start, end, pieces);
    return correct === null ? null : { correct, to };
  });
  return rulings.every((ruling) => ruling !== null) ? rulings : null;
}
