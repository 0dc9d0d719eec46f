/** What the rules know of the world: the authority files of content/authority/, ready for use. Pure: reading them is the commands' work. */
import type { Park, Topic } from '../src/schema/authority.ts';
import { toLexicon, type Lexicon } from '../src/lib/lexicon.ts';

export interface Surnames {
  readonly single: ReadonlySet<string>;
  readonly compound: ReadonlySet<string>;
}

export interface TopicTerm {
  readonly topic: Topic;
  readonly term: string;
  readonly weight: number;
}

export interface Knowledge {
  readonly parks: Lexicon<Park>;
  readonly topics: readonly Topic[];
  readonly topicTerms: Lexicon<readonly TopicTerm[]>;
  readonly surnames: Surnames;
}

/** The authority files as parsed → knowledge. */
export function toKnowledge(files: {
  readonly parks: readonly Park[];
  readonly topics: readonly Topic[];
  readonly surnames: { readonly single: string; readonly compound: readonly string[] };
}): Knowledge {
  const terms = new Map<string, TopicTerm[]>();
  for (const topic of files.topics) {
    for (const entry of topic.terms) {
      const { term, weight } = typeof entry === 'string' ? { term: entry, weight: 1 } : entry;
      terms.set(term, [...(terms.get(term) ?? []), { topic, term, weight }]);
    }
  }
  return {
    parks: toLexicon(files.parks.flatMap((park) => namesOf(park).map((name) => [name, park] as const))),
    topics: files.topics,
    topicTerms: toLexicon(terms),
    surnames: { single: new Set(files.surnames.single), compound: new Set(files.surnames.compound) },
  };
}

/** A bracketed part of a park's name is often left out: `芜湖高新区(弋江区)` is also printed `芜湖高新区`. */
function namesOf(park: Park): string[] {
  const names = [park.name, ...(park.officialName ? [park.officialName] : []), ...park.variants];
  return names.flatMap((name) => (name.endsWith(')') ? [name, name.slice(0, name.indexOf('('))] : [name]));
}
