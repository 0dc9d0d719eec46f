/** What became of the bodies of edited articles: which generated blocks stand where, which are gone, which were cut. */
import type { ArticleFile, BodyBlock } from '../../../src/markdown/article-file.ts';
import { asPrinted, toPrintedOffset } from '../../../src/markdown/corrected-text.ts';
import { droppedRoles } from '../../../src/schema/page.ts';
import { solid } from '../../read/rulings/find.ts';
import { findHunks } from '../../read/text/diff.ts';
import { alignBlocks, leastLikeness, likeness } from './align.ts';
import { cutEdited, findCuts, type EditedPiece } from './seams.ts';
import type { State } from './trial-page.ts';

/** Something in an edited file that no ruling says. */
export interface Inexpressible {
  readonly id: string;
  readonly message: string;
}

/** A block of an edited body: what it was made of. */
export interface Source {
  readonly id: string;
  readonly now: BodyBlock;
  /** Generated blocks, as printed, that stand in it; where it is part of a generated block that was cut, that part. */
  pieces: string[];
  /** `moved`: from elsewhere; `kept`: from what the page leaves out; `new`: from nowhere. */
  origin: 'own' | 'moved' | 'kept' | 'new';
  /** It is joined to the block above it. */
  readonly goesOn: boolean;
}

export interface Cut {
  readonly id: string;
  readonly printed: string;
  readonly offset: number;
}

/** What became of the bodies of all edited articles of a page. */
export interface Plan {
  readonly sources: readonly Source[];
  readonly cuts: readonly Cut[];
  /** Blocks, as printed, that stand in no edited body. */
  readonly gone: readonly { readonly id: string; readonly printed: string; readonly block: BodyBlock }[];
}

/** The edited bodies of a page in pieces that are whole generated blocks where they can be. */
export function toEditedPieces(
  { result }: State,
  edited: ReadonlyMap<string, ArticleFile>,
): ReadonlyMap<string, readonly EditedPiece[]> {
  const generated = result.articles.flatMap(({ data, body }) => (edited.has(data.id) ? body : []));
  const all = [...edited.values()].flatMap(({ body }) => body);
  return new Map([...edited].map(([id, { body }]) => [id, cutEdited(body, generated, all)]));
}

/** Cuts of generated blocks at the ends of edited pieces. */
export function findSeams({ result }: State, pieces: ReadonlyMap<string, readonly EditedPiece[]>): readonly Cut[] {
  const all = [...pieces.values()].flat();
  const own = result.articles.filter(({ data }) => pieces.has(data.id));
  const generated = own.flatMap(({ body }) => body);
  const cuts = own.flatMap(({ data, body }) =>
    body.flatMap((block) =>
      findCuts(block, all, generated).map((offset) => ({
        id: data.id,
        printed: asPrinted(block.text, block.corrections),
        offset: toCut(block, offset),
      })),
    ),
  );
  return ascending(cuts);
}

export const short = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/** Compares every edited body with the generated one. */
export function toPlan({ result }: State, edited: ReadonlyMap<string, readonly EditedPiece[]>): Plan {
  const sources: Source[] = [];
  const cuts: Cut[] = [];
  const gone: Plan['gone'][number][] = [];
  for (const { data, body } of result.articles) {
    const pieces = edited.get(data.id);
    if (!pieces) continue;
    const targets = pieces.map(({ block }) => block);
    for (const { old, now } of alignBlocks(body, targets)) {
      const blocks = old.flatMap((index) => body[index] ?? []);
      const printed = blocks.map(({ text, corrections }) => asPrinted(text, corrections));
      const [block, whole] = [blocks[0], printed[0]];
      if (now.length === 0 && block && whole !== undefined) gone.push({ id: data.id, printed: whole, block });
      const parts =
        now.length > 1 && block
          ? cutLike(
              block,
              now.map((at) => targets[at]?.text ?? ''),
            )
          : null;
      for (const offset of parts?.slice(0, -1) ?? []) cuts.push({ id: data.id, printed: whole ?? '', offset });
      now.forEach((at, index) => {
        const target = pieces[at];
        if (!target) return;
        const from = parts ? (parts[index - 1] ?? 0) : 0;
        const own = parts ? [(whole ?? '').slice(from, parts[index]).trim()] : printed;
        sources.push({
          id: data.id,
          now: target.block,
          pieces: own,
          origin: old.length === 0 ? 'new' : 'own',
          goesOn: target.goesOn,
        });
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
    return toCut(block, offset);
  });
}

/** An offset into a block as it is read → into what is printed; inside a corrected word: behind it. */
function toCut({ text, corrections }: BodyBlock, offset: number): number {
  for (let at = offset; at <= text.length; at++) {
    const printed = toPrintedOffset(text, corrections, at);
    if (printed !== null) return printed;
  }
  return asPrinted(text, corrections).length;
}

/** Finds where the blocks that came in come from: gone elsewhere, or left out of the page. Changes `plan.sources`. */
export function matchMoves({ page, result }: State, plan: Plan, problems: Inexpressible[]): void {
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
