import type { Evidence } from '../../src/schema/article.ts';
import type { Story } from '../model.ts';
import type { NamedPark, ParkLexicon } from '../text/parks.ts';

export interface FoundPark {
  readonly park: NamedPark;
  /** As this story prints it. */
  readonly printed: string;
  readonly evidence: Evidence;
}

/** What a mention counts for, by where it stands: a story is about the park of its headline, not the first one it names. */
const weights = { headline: 12, lead: 3, caption: 2, body: 1 } as const;

/** The park that a story is about; null where it names none. */
export function findPark(story: Story, parks: ParkLexicon): FoundPark | null {
  const scores = new Map<string, { park: NamedPark; printed: string; score: number; seenIn: '引题' | '标题' | null }>();
  const count = (text: string, weight: number, seenIn: '引题' | '标题' | null = null): void => {
    for (const { start, end, value } of parks.find(text)) {
      const known = scores.get(value.name);
      if (known) known.score += weight;
      else scores.set(value.name, { park: value, printed: text.slice(start, end), score: weight, seenIn });
    }
  };
  const { headline } = story;
  if (headline?.kicker) count(headline.kicker.text, weights.headline, '引题');
  if (headline) count(headline.title.text, weights.headline, '标题');
  story.body.forEach((block, index) => {
    count(block.passage.text, index === 0 ? weights.lead : weights.body);
  });
  for (const photo of story.photos) {
    if (photo.caption) count(photo.caption.text, weights.caption);
    if (photo.credit) count(photo.credit.text, weights.caption);
  }
  const [best] = [...scores.values()].sort((a, b) => b.score - a.score);
  if (!best) return null;
  const reason = best.seenIn === null ? '正文所述最多' : `见于${best.seenIn}`;
  return {
    park: best.park,
    printed: best.printed,
    evidence: {
      basis: best.seenIn === null ? 'inferred' : 'printed',
      quote: best.printed,
      reason: best.park.known ? reason : `${reason}；规范档未收此名，照录`,
    },
  };
}
