/** Paragraphs removed, moved, taken back, cut and joined → rulings that do the same. */
import type { ArticleFile, BodyBlock } from '../../src/markdown/article-file.ts';
import { asPrinted, toRuns } from '../../src/markdown/corrections.ts';
import { droppedRoles } from '../../src/schema/page.ts';
import type { Piece } from '../rulings/desk.ts';
import { solid } from '../rulings/find.ts';
import { findHunks } from '../text/diff.ts';
import { alignBlocks, leastLikeness, likeness } from './align.ts';
import { quoteArticle, quoteFrom } from './quote.ts';
import { piecesOf, rule, type State, type Written } from './state.ts';

/** Something in an edited file that no ruling says. */
export interface Inexpressible {
  readonly id: string;
  readonly message: string;
}

/** A block of an edited body: what it was made of. */
interface Source {
  readonly id: string;
  readonly now: BodyBlock;
  /** Generated blocks, as printed, that stand in it; where it is part of a generated block that was cut, that part. */
  pieces: string[];
  /** `moved`: from elsewhere; `kept`: from what the page leaves out; `new`: from nowhere. */
  origin: 'own' | 'moved' | 'kept' | 'new';
}

interface Cut {
  readonly id: string;
  readonly printed: string;
  readonly offset: number;
}

/** What became of the bodies of all edited articles of a page. */
interface Plan {
  readonly sources: readonly Source[];
  readonly cuts: readonly Cut[];
  /** Blocks, as printed, that stand in no edited body. */
  readonly gone: readonly { readonly id: string; readonly printed: string; readonly block: BodyBlock }[];
}

/** The state with the rulings that arrange the blocks as in `edited`; words that differ are left as they are. */
export function ruleStructure(
  start: State,
  edited: ReadonlyMap<string, ArticleFile>,
): { readonly state: State; readonly problems: readonly Inexpressible[] } {
  const plan = toPlan(start, edited);
  const problems: Inexpressible[] = [];
  let state = start;
  const attempt = (id: string, what: string, ruling: object | null): void => {
    const next = ruling === null ? 'no words of it stand on the page only once' : rule(state, ruling);
    if (typeof next === 'string') problems.push({ id, message: `${what}: ${next}` });
    else state = next;
  };
  const quote = (printed: string, id: string, offset = 0): Written | null => quoteBlock(state, printed, id, offset);

  matchMoves(start, plan, problems);
  const moved = new Set(plan.sources.filter(({ origin }) => origin === 'moved').flatMap(({ pieces }) => pieces));
  for (const { id, printed } of plan.gone.filter((block) => !moved.has(block.printed)))
    attempt(id, `the paragraph “${short(printed)}” was removed`, withKey('drop', quote(printed, id)));
  for (const { id, printed, offset } of plan.cuts)
    attempt(
      id,
      `a paragraph begins at “${short(printed.slice(offset))}”`,
      withKey('paragraph', quote(printed, id, offset)),
    );
  plan.sources.forEach((source, index) => {
    const [printed] = source.pieces;
    if (printed === undefined || (source.origin !== 'moved' && source.origin !== 'kept')) return;
    const what = source.origin === 'kept' ? 'keep' : 'move';
    const words = what === 'keep' ? printed.slice(0, 24) : quote(printed, source.id);
    const place = toPosition(state, plan.sources, index);
    attempt(
      source.id,
      `the paragraph “${short(printed)}” came`,
      words === null || place === null ? null : { [what]: words, ...place },
    );
  });
  for (const { id, pieces } of plan.sources)
    for (const printed of pieces.slice(1))
      attempt(id, `“${short(printed)}” goes on the paragraph above`, withKey('goesOn', quote(printed, id)));
  return { state, problems };
}

const withKey = (key: string, words: Written | null): object | null => (words === null ? null : { [key]: words });

export const short = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/** Compares every edited body with the generated one. */
function toPlan({ result }: State, edited: ReadonlyMap<string, ArticleFile>): Plan {
  const sources: Source[] = [];
  const cuts: Cut[] = [];
  const gone: Plan['gone'][number][] = [];
  for (const { data, body } of result.articles) {
    const file = edited.get(data.id);
    if (!file) continue;
    for (const { old, now } of alignBlocks(body, file.body)) {
      const blocks = old.flatMap((index) => body[index] ?? []);
      const printed = blocks.map(({ text, corrections }) => asPrinted(text, corrections));
      const [block, whole] = [blocks[0], printed[0]];
      if (now.length === 0 && block && whole !== undefined) gone.push({ id: data.id, printed: whole, block });
      const parts =
        now.length > 1 && block
          ? cutLike(
              block,
              now.map((at) => file.body[at]?.text ?? ''),
            )
          : null;
      for (const offset of parts?.slice(0, -1) ?? []) cuts.push({ id: data.id, printed: whole ?? '', offset });
      now.forEach((at, index) => {
        const target = file.body[at];
        if (!target) return;
        const from = parts ? (parts[index - 1] ?? 0) : 0;
        const pieces = parts ? [(whole ?? '').slice(from, parts[index]).trim()] : printed;
        sources.push({ id: data.id, now: target, pieces, origin: old.length === 0 ? 'new' : 'own' });
      });
    }
  }
  return { sources, cuts: ascending(cuts), gone };
}

/** Cuts of one block are made from its beginning on: what is behind a cut is whole until the next is made. */
const ascending = (cuts: readonly Cut[]): readonly Cut[] =>
  cuts.map((cut, index) => {
    const before = cuts.slice(0, index).findLast(({ id, printed }) => id === cut.id && printed === cut.printed);
    if (!before) return cut;
    const printed = cut.printed.slice(before.offset).trimStart();
    return { id: cut.id, printed, offset: cut.offset - (cut.printed.length - printed.length) };
  });

/** Where a generated block is cut, as offsets into what is printed: the ends of the parts that it became. */
function cutLike(block: BodyBlock, parts: readonly string[]): readonly number[] {
  const hunks = findHunks(block.text, parts.join(''));
  let end = 0;
  return parts.map((part, index) => {
    end += part.length;
    if (index === parts.length - 1) return asPrinted(block.text, block.corrections).length;
    const last = hunks.findLast(({ bStart }) => bStart < end);
    const inside = last && end <= last.bEnd ? Math.min(last.aEnd, last.aStart + end - last.bStart) : null;
    const offset = inside ?? (last ? last.aEnd + end - last.bEnd : end);
    return toPrintedOffset(block, offset);
  });
}

/** An offset into a block as it is read → into what is printed; inside a corrected word: behind it. */
export function toPrintedOffset({ text, corrections }: BodyBlock, offset: number): number {
  let [read, printed] = [0, 0];
  for (const run of toRuns(text, corrections)) {
    if (offset < read + run.text.length || (offset === read + run.text.length && run.printed === null))
      return printed + (run.printed === null ? offset - read : offset === read ? 0 : run.printed.length);
    read += run.text.length;
    printed += (run.printed ?? run.text).length;
  }
  return printed;
}

/** Finds where the blocks that came in come from: gone elsewhere, or left out of the page. Changes `plan.sources`. */
function matchMoves({ page, result }: State, plan: Plan, problems: Inexpressible[]): void {
  const left = [...plan.gone];
  const dropped = result.segments.flatMap(([start, end, role]) =>
    new Set<string>(droppedRoles).has(role) ? [page.text.slice(start, end)] : [],
  );
  for (const source of plan.sources.filter(({ origin }) => origin === 'new')) {
    const { id, now } = source;
    const ranked = left
      .map((block) => ({ block, alike: likeness(block.block.text, now.text) }))
      .sort((a, b) => b.alike - a.alike);
    const best = ranked.find(({ block, alike }) => alike >= leastLikeness && block.block.type === now.type);
    if (best) {
      left.splice(left.indexOf(best.block), 1);
      Object.assign(source, { pieces: [best.block.printed], origin: 'moved' } satisfies Partial<Source>);
      continue;
    }
    const kept = dropped.find((text) => solid(text) === solid(now.text));
    if (kept !== undefined) {
      Object.assign(source, { pieces: [kept.trim()], origin: 'kept' } satisfies Partial<Source>);
      continue;
    }
    problems.push({ id, message: whyNew(now, ranked[0], result.articles) });
  }
}

function whyNew(
  now: BodyBlock,
  nearest: { readonly block: Plan['gone'][number]; readonly alike: number } | undefined,
  articles: State['result']['articles'],
): string {
  const what = `the ${now.type} “${short(now.text)}”`;
  if (nearest && nearest.alike >= leastLikeness)
    return `${what} was a ${nearest.block.block.type}; no ruling changes that. Undo it`;
  const owner = articles.find(({ body }) => body.some(({ text }) => text === now.text));
  if (owner)
    return `${what} stands in article ${owner.data.id} as well; to move it, remove it there and adopt both files at once`;
  return `${what} does not stand on the page; an article holds what its page prints. Remove it`;
}

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
