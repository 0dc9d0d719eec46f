/** What the rules know of the world: the authority files of content/authority/, ready for use. Pure: reading them is the commands' work. */
import type { Park, Topic } from '../../src/schema/authority.ts';
import { toLexicon, type Lexicon } from '../../src/reading/lexicon.ts';

export interface Surnames {
  readonly single: ReadonlySet<string>;
  readonly compound: ReadonlySet<string>;
}

export interface TopicTerm {
  readonly topic: Topic;
  readonly term: string;
  readonly weight: number;
}

export interface Places {
  readonly provinces: ReadonlySet<string>;
  readonly cities: ReadonlySet<string>;
}

export interface Knowledge {
  readonly parks: Lexicon<Park>;
  /** The parks of that lexicon. */
  readonly zones: readonly Park[];
  /** Provinces and cities: what the name of a zone begins with. */
  readonly places: Places;
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
    parks: toLexicon(toNames(files.parks)),
    zones: files.parks,
    places: {
      provinces: new Set(files.parks.map(({ province }) => province)),
      cities: new Set(files.parks.map(({ city }) => city)),
    },
    topics: files.topics,
    topicTerms: toLexicon(terms),
    surnames: { single: new Set(files.surnames.single), compound: new Set(files.surnames.compound) },
  };
}

/** A name that is listed for one park is not made up for another. */
function toNames(parks: readonly Park[]): readonly (readonly [name: string, park: Park])[] {
  const names = parks.map((park) => ({ park, ...namesOf(park) }));
  return [
    ...names.flatMap(({ park, listed }) => listed.map((name) => [name, park] as const)),
    ...names.flatMap(({ park, made }) => made.map((name) => [name, park] as const)),
  ];
}

/** What 高新区 is called in full, now and in the papers of the nineties. */
const zoneWords = [
  '高新技术产业开发区',
  '高新技术开发区',
  '高技术产业开发区',
  '高技术开发区',
  '新技术产业开发区',
  '新技术开发区',
  '高新技术产业园区',
  '高新产业开发区',
  '高新开发区',
  '高新园区',
  '高新区',
].flatMap((word) => [word, `国家${word}`, `国家级${word}`]);
const zoneEnding = '高新区';

/**
 * All that a park is called: the authority file's names, and for `…高新区` the words that 高新区 is short for. A bracketed
 * part is often left out: `芜湖高新区(弋江区)` is also printed `芜湖高新区`.
 */
function namesOf(park: Park): { readonly listed: readonly string[]; readonly made: readonly string[] } {
  const given = [park.name, ...(park.officialName ? [park.officialName] : []), ...park.variants];
  const listed = given.flatMap((name) => (name.endsWith(')') ? [name, name.slice(0, name.indexOf('('))] : [name]));
  const places = listed.filter((name) => name.endsWith(zoneEnding)).map((name) => name.slice(0, -zoneEnding.length));
  const made = places.flatMap((place) => [
    ...zoneWords.map((word) => place + word),
    // The zones of the Torch programme: 威海火炬开发区.
    ...(place.endsWith('火炬') ? [`${place}开发区`, `${place}园区`] : []),
  ]);
  return { listed, made };
}
