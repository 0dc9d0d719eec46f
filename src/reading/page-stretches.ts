/** The stretches that an article takes on its newspaper page: a column break, or another story, may lie between them. */
import type { KeptRole, PageRecord, Segment } from '../schema/page.ts';
import { droppedRoles } from '../schema/page.ts';
import type { BlockType } from '../schema/article.ts';
import { toAnchors } from '../core/anchors.ts';
import { keptWords } from '../core/value-words.ts';

/** A stretch that an article was read as. */
export type KeptSegment = readonly [
  start: number,
  end: number,
  role: KeptRole,
  article: string | null,
  block: number | null,
];

export interface Stretch {
  readonly article: string;
  /** Where it begins: the `#s<start>` of the transcript. */
  readonly start: number;
  /** What stands there: `标题`, `第1—3段`. */
  readonly label: string;
}

type Segments = Pick<PageRecord, 'segments'>;

const dropped: ReadonlySet<string> = new Set(droppedRoles);

/** Is this stretch part of an article? */
export const isKept = (segment: Segment): segment is Segment & KeptSegment => !dropped.has(segment[2]);

/** All stretches of a page, in its order. What was dropped interrupts none. */
export function stretchesOf({ segments }: Segments): readonly Stretch[] {
  const kept = segments.filter(isKept);
  const anchors = anchorsOf(kept);
  const runs: KeptSegment[][] = [];
  for (const segment of kept) {
    const run = runs.at(-1);
    if (run?.[0]?.[3] === segment[3]) run.push(segment);
    else runs.push([segment]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    const article = first?.[3];
    if (!first || !article) return [];
    return [{ article, start: first[0], label: labelOf(run, anchors.get(article) ?? new Map<number, string>()) }];
  });
}

/** `标题、第1—3段、文末署名` */
function labelOf(run: readonly KeptSegment[], anchors: ReadonlyMap<number, string>): string {
  const paragraphs = new Set<number>();
  const words = new Set<string>();
  for (const [, , role, , block] of run) {
    const anchor = block === null ? undefined : anchors.get(block);
    if (anchor?.startsWith('p')) paragraphs.add(Number(anchor.slice(1)));
    else words.add(keptWords[role]);
  }
  const numbers = [...paragraphs].sort((a, b) => a - b);
  const [first, last] = [numbers[0], numbers.at(-1)];
  const range =
    first === undefined ? [] : [first === last ? `第${String(first)}段` : `第${String(first)}—${String(last)}段`];
  // Kicker and deck go with their headline, a crosshead with its paragraphs.
  if (words.has(keptWords.headline)) for (const role of ['kicker', 'deck'] as const) words.delete(keptWords[role]);
  if (range.length > 0) words.delete(keptWords.crosshead);
  const heads = (['headline', 'kicker', 'deck'] as const).map((role) => keptWords[role] as string);
  return [
    ...[...words].filter((word) => heads.includes(word)),
    ...range,
    ...[...words].filter((word) => !heads.includes(word)),
  ].join('、');
}

/** Anchors of every article's blocks: id → number of the block → anchor. A block may be of several segments. */
export function anchorsOf(kept: readonly KeptSegment[]): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const types = new Map<string, Map<number, BlockType>>();
  for (const [, , role, id, block] of kept) {
    if (id === null || block === null) continue;
    const own = types.get(id) ?? new Map<number, BlockType>();
    types.set(id, own.set(block, role === 'crosshead' ? 'crosshead' : 'paragraph'));
  }
  return new Map([...types].map(([id, own]) => [id, toAnchorMap([...own].sort(([a], [b]) => a - b))] as const));
}

function toAnchorMap(blocks: readonly (readonly [number, BlockType])[]): ReadonlyMap<number, string> {
  const anchors = toAnchors(blocks.map(([, type]) => type));
  return new Map(blocks.map(([block], index) => [block, anchors[index] ?? '']));
}
