import type { Evidence } from '../../src/schema/article.ts';
import type { Story } from '../model.ts';
import { findHomeWords, type Home } from './home.ts';
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
  story.body.forEach((block, index) => {
    count(block.passage.text, index === 0 ? weights.lead : weights.body);
  });
  for (const photo of story.photos) {
    count(photo.caption?.text, weights.caption);
    count(photo.credit?.text, weights.caption);
  }
  const [best] = [...scores.values()].sort((a, b) => b.score - a.score);
  if (home && (!best || isShortFor(best.park, home))) return findOwn(story, home, best?.printed ?? null);
  if (!best) return null;
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

/** `火炬高新区` in a newspaper of 厦门 is short for 厦门火炬高新区. */
const isShortFor = ({ known, name }: NamedPark, { park }: Home): boolean =>
  known === null && park.name.endsWith(name) && park.name.startsWith(park.city);

/** A story that names no park, in the newspaper of a place with one: `高新区` is that one. */
function findOwn(story: Story, home: Home, printed: string | null): FoundPark | null {
  const { headline, body, photos } = story;
  const texts = [headline?.kicker?.text, headline?.title.text, headline?.deck?.text];
  texts.push(...body.map((block) => block.passage.text), ...photos.map((photo) => photo.caption?.text));
  const quote = printed ?? texts.map((text) => findHomeWords(text ?? '', home)).find((words) => words !== null);
  if (quote === undefined) return null;
  const { park, newspaper } = home;
  const reason = `本版为《${newspaper}》，文中“${quote}”指${park.name}`;
  return {
    park: { name: park.name, known: park },
    printed: quote,
    evidence: { basis: 'inferred', quote, reason },
    isHome: true,
  };
}
