import type { Evidence } from '../../../src/schema/article.ts';
import type { Story } from '../model.ts';
import { findHomeWords, isOwnReport, type Home } from './home.ts';
import type { NamedPark, ParkLexicon } from '../text/parks.ts';

export interface FoundPark {
  readonly park: NamedPark;
  /** As this story prints it. */
  readonly printed: string;
  readonly evidence: Evidence;
  /** True where the text names none, and the newspaper’s own zone is meant. */
  readonly isHome?: boolean;
}

/** What a mention counts for, by where it stands: a story is about the park of its headline, not the first one it names. */
const weights = { headline: 12, lead: 3, caption: 2, body: 1 } as const;

/** What each part of a headline is called where the park stands in it. */
type HeadlinePart = '引题' | '标题' | '副题';

interface Score {
  readonly park: NamedPark;
  readonly printed: string;
  readonly part: HeadlinePart | null;
  score: number;
}

/** The park that a story is about; null where it names none. `home`: the zone of the newspaper's own place. */
export function findPark(story: Story, parks: ParkLexicon, home: Home | null = null): FoundPark | null {
  const scores = new Map<string, Score>();
  const count = (text: string | undefined, weight: number, part: HeadlinePart | null = null): void => {
    for (const { start, end, value } of parks.find(text ?? '')) {
      const known = scores.get(value.name);
      if (known) known.score += weight;
      else scores.set(value.name, { park: value, printed: (text ?? '').slice(start, end), score: weight, part });
    }
  };
  const { headline } = story;
  count(headline?.kicker?.text, weights.headline, '引题');
  count(headline?.title.text, weights.headline, '标题');
  count(headline?.deck?.text, weights.headline, '副题');
  // What an advertisement names is where to go.
  const isAdvertised = advertisements.test(headline?.title.text ?? '');
  story.body.forEach((block, index) => {
    if (!isAdvertised) count(block.passage.text, index === 0 ? weights.lead : weights.body);
  });
  for (const photo of story.photos) {
    count(photo.caption?.text, weights.caption);
    count(photo.credit?.text, weights.caption);
  }
  const [best] = [...scores.values()].sort((a, b) => b.score - a.score);
  if (home && (!best || isShortFor(best.park, home)))
    return isAdvertised ? null : findOwn(story, home, best?.printed ?? null);
  if (!best || isListOfZones(story, scores.size, best)) return null;
  // The zone's own words in a headline beat another zone that only the text names.
  if (home?.isOwn && best.part === null && best.park.name !== home.park.name) {
    const words = headlinesOf(story).some((text) => findHomeWords(text ?? '', home) !== null);
    if (words) return findOwn(story, home, null);
  }
  const reason = best.part === null ? '正文所述最多' : `见于${best.part}`;
  return {
    park: best.park,
    printed: best.printed,
    evidence: {
      basis: best.part === null ? 'inferred' : 'printed',
      quote: best.printed,
      reason: best.park.known ? reason : `${reason}；规范档未收此名，照录`,
    },
  };
}

/** What sells, seeks or has lost something. */
const advertisements = /^.{0,4}(?:声\s?明|诚\s?聘|招\s?聘)$|(?:启\s?事|拍卖公告|讣\s?告)$/;

/** So many zones in the rows of a list are what it lists. */
const fewestListed = 3;
const isListOfZones = ({ body }: Story, zones: number, best: Score): boolean =>
  best.part === null && zones >= fewestListed && body.every(({ passage: { text } }) => !/[。；]/.test(text));

const headlinesOf = ({ headline }: Story): readonly (string | undefined)[] => [
  headline?.kicker?.text,
  headline?.title.text,
  headline?.deck?.text,
];

/** `火炬高新区` in a newspaper of 厦门 is short for 厦门火炬高新区. */
const isShortFor = ({ known, name }: NamedPark, { park }: Home): boolean =>
  known === null && park.name.endsWith(name) && park.name.startsWith(park.city);

/**
 * A story that names no park, in the newspaper of a place with one: `高新区` is that one, and what a zone's own
 * newspaper reports happened there.
 */
function findOwn(story: Story, home: Home, printed: string | null): FoundPark | null {
  const texts = [
    ...story.body.map((block) => block.passage.text),
    ...story.photos.map(({ caption }) => caption?.text ?? ''),
  ];
  const words = [...headlinesOf(story), ...texts].map((text) => findHomeWords(text ?? '', home));
  const quote = printed ?? words.find((found) => found !== null);
  const { park, newspaper, isOwn } = home;
  const found = { park: { name: park.name, known: park }, isHome: true } as const;
  if (quote !== undefined) {
    const reason = `本版为《${newspaper}》，文中“${quote}”指${park.name}`;
    return { ...found, printed: quote, evidence: { basis: 'inferred', quote, reason } };
  }
  if (!isOwn || !isOwnReport(texts)) return null;
  const reason = `本版为《${newspaper}》，文中未提别的园区`;
  return { ...found, printed: newspaper, evidence: { basis: 'inferred', reason } };
}
