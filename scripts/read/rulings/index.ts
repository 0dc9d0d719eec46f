/**
 * A person's rulings, applied after the rules and before and after the inference of metadata.
 *
 * 1. Boundaries and paragraphs, in the order of the file: each ruling sees what those before it made.
 * 2. Words: what is printed stays, what is to be read stands beside it, and metadata is inferred from that.
 * 3. Fields, which beat every inference; of two rulings on one field the later counts.
 *
 * A ruling that cannot be followed is a problem and changes nothing; the others are applied.
 */
import type { RulingOf } from '../../../src/schema/ruling.ts';
import type { Topic } from '../../../src/schema/authority.ts';
import type { ArticleRecord, Drop, Story } from '../model.ts';
import { begin, drop, join, keep, move } from './boundaries.ts';
import { isMisplaced, piecesOf, type Desk, type Find, type Misplaced } from './desk.ts';
import type { Entries, Entry, RulingProblem } from './entries.ts';
import { setFields } from './fields.ts';
import { toFind } from './find.ts';
import { goesOn, paragraph } from './paragraphs.ts';
import { correct } from './words.ts';

/** Stories as a person decided, and what is still to be set when their metadata is known. */
export interface RuledStories {
  readonly stories: readonly Story[];
  readonly drops: readonly Drop[];
  readonly settings: readonly Setting[];
  readonly problems: readonly RulingProblem[];
}

/** A ruling on the fields of the story at `story`. */
export interface Setting {
  readonly story: number;
  readonly entry: number;
  readonly ruling: RulingOf<'set'>;
}

/** Stories and drops of a page → the same with the rulings on boundaries, paragraphs and words followed. `page`: its text. */
export function ruleStories(found: Desk, { entries, problems: unread }: Entries, page: string): RuledStories {
  const problems: RulingProblem[] = [...unread];
  const follow = (desk: Desk, { number, ruling }: Entry): Desk => {
    const outcome = applyRuling(desk, ruling, toFind(desk, page));
    if (!isMisplaced(outcome)) return outcome;
    problems.push({ entry: number, ...outcome });
    return desk;
  };
  const isWord = ({ ruling }: Entry): boolean => 'correct' in ruling;
  const arranged = entries.filter((entry) => !isWord(entry)).reduce(follow, found);
  // A story whose text has all gone elsewhere is none.
  const left: Desk = { ...arranged, stories: arranged.stories.filter((story) => piecesOf([story]).length > 0) };
  const find = toFind(left, page);
  const settings = entries.flatMap(({ number, ruling }): Setting[] => {
    if (!('set' in ruling)) return [];
    const place = find('of', ruling.of);
    if (!isMisplaced(place)) return [{ story: place.piece.story, entry: number, ruling }];
    problems.push({ entry: number, ...place });
    return [];
  });
  const ruled = entries.filter(isWord).reduce(follow, left);
  const stories = ruled.stories.map((story, index) => {
    const own = settings.filter((setting) => setting.story === index);
    return own.length === 0 ? story : { ...story, settled: own.flatMap(({ ruling }) => Object.keys(ruling.set)) };
  });
  return { ...ruled, stories, settings, problems: problems.sort((a, b) => a.entry - b.entry) };
}

/** One ruling; those on fields wait until the metadata is known. */
function applyRuling(desk: Desk, ruling: Entry['ruling'], find: Find): Desk | Misplaced {
  if ('correct' in ruling) return correct(desk, ruling, find);
  if ('set' in ruling) return desk;
  if ('move' in ruling) return move(desk, ruling, find);
  if ('begin' in ruling) return begin(desk, ruling, find);
  if ('join' in ruling) return join(desk, ruling, find);
  if ('paragraph' in ruling) return paragraph(desk, ruling, find);
  if ('goesOn' in ruling) return goesOn(desk, ruling, find);
  return 'drop' in ruling ? drop(desk, ruling, find) : keep(desk, ruling, find);
}

/** Records with the rulings on their fields followed. `articles[i]` is made of `stories[i]`. */
export function ruleRecords(
  articles: readonly ArticleRecord[],
  { settings, problems }: RuledStories,
  topics: readonly Topic[],
): { readonly articles: readonly ArticleRecord[]; readonly problems: readonly RulingProblem[] } {
  const ruled = [...articles];
  const found: RulingProblem[] = [...problems];
  for (const { story, entry, ruling } of settings) {
    const record = ruled[story];
    const outcome = record && setFields(record, ruling, topics);
    if (!outcome) continue;
    if (isMisplaced(outcome)) found.push({ entry, ...outcome });
    else ruled[story] = outcome;
  }
  return { articles: ruled, problems: found };
}
