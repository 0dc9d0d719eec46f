/** What the rules of this stage share: the blocks of the page, drafts of stories, and what a draft is about. */
import { referenceOf } from '../blocks/references.ts';
import type { LineLabel } from '../grammar/labels.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Block, Story } from '../model.ts';
import type { Noter } from '../notes.ts';
import { endsSentence } from '../text/characters.ts';
import type { ParkLexicon } from '../text/parks.ts';
import type { Vocabulary } from '../text/vocabulary.ts';

/** A story while it is being put together; indices are those of the page's blocks. */
export interface Draft {
  headline: number[];
  readonly bylines: number[];
  /** Paragraphs, crossheads, captions and credits in reading order. */
  readonly body: number[];
  readonly signOffs: number[];
  /** 上接, 下转: lines that lead to this story from another page, or from it to one. */
  readonly references: number[];
  found: Story['found'];
  /** True once a sign-off has closed it. */
  closed: boolean;
  /** How sure the pairing of a displaced headline is; null where headline and text stand together. */
  pairing: number | null;
}

/** A headline whose text stands elsewhere. */
export interface Displaced {
  readonly headline: number[];
  readonly bylines: readonly number[];
}

/** What the walk looks at: the page's blocks, those already taken, and what they mean. */
export interface Context {
  readonly blocks: readonly Block[];
  /** Blocks that are no part of the walk: photo stories, furniture, repeats. */
  readonly taken: ReadonlySet<number>;
  /** Those of them that stand in the middle of a story without ending it: furniture, repeats. */
  readonly asides: ReadonlySet<number>;
  readonly parks: ParkLexicon;
  readonly knowledge: Knowledge;
  readonly vocabulary: Vocabulary;
  readonly note: Noter;
  /** Does a block begin with an ornament that counts items on this page? */
  readonly isItem: (index: number) => boolean;
}

/** Labels with which a story or its headline begins. */
export const starting: ReadonlySet<LineLabel> = new Set<LineLabel>(['kicker', 'headline', 'opening', 'photo']);

/** The block with the label that a rule gives it for certain: what the grammar thought of it is no doubt any more. */
export const relabelled = (block: Block, label: LineLabel): Block =>
  block.label === label ? block : { ...block, label, sure: 1, starts: starting.has(label) ? 1 : 0 };

/** The texts of some blocks. */
export const textsOf = ({ blocks }: Pick<Context, 'blocks'>, indices: readonly number[]): string[] =>
  indices.map((index) => blocks[index]?.passage.text ?? '');

/** The same as one text. */
export const textOf = (context: Pick<Context, 'blocks'>, indices: readonly number[]): string =>
  textsOf(context, indices).join('\n');

/** A line that is over, and no sentence: one of a list or of a verse. */
export const isListed = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && !block.open && !endsSentence(block.passage.text);

export const emptyDraft = (): Draft => ({
  headline: [],
  bylines: [],
  body: [],
  signOffs: [],
  references: [],
  found: 'text',
  closed: false,
  pairing: null,
});

/** 上接: does a draft's text come from another page? Then its headline stands there. */
export const comesFromElsewhere = ({ blocks, knowledge }: Context, { body }: Pick<Draft, 'body'>): boolean => {
  const above = blocks[(body[0] ?? 0) - 1];
  return above !== undefined && referenceOf(above, knowledge)?.direction === 'from';
};

/** Does a story wait for a headline that is printed apart from it? */
export const isHeadless = (context: Context, draft: Draft): boolean =>
  draft.found === 'text' && draft.headline.length === 0 && !comesFromElsewhere(context, draft);

/** So many blocks of a story tell what it is about. */
const mostAsked = 100;

/** The park that a draft speaks of: that of its headline, else the one it names most. */
export function parkOf({ blocks, parks }: Context, draft: Pick<Draft, 'headline' | 'body'>): string | null {
  const titled = draft.headline.flatMap((index) => parks.find(blocks[index]?.passage.text ?? ''));
  if (titled[0]) return titled[0].value.name;
  const counts = new Map<string, number>();
  for (const index of draft.body.slice(0, mostAsked)) {
    for (const { value } of parks.find(blocks[index]?.passage.text ?? ''))
      counts.set(value.name, (counts.get(value.name) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
