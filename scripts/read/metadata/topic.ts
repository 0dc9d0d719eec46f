import type { Evidence } from '../../../src/schema/article.ts';
import type { Knowledge, TopicTerm } from '../knowledge.ts';
import type { Story } from '../model.ts';
import { isLatin } from '../text/characters.ts';
import { cutsWord } from '../text/word-borders.ts';

export interface FoundTopics {
  /** Identifiers, the main topic first. */
  readonly topics: readonly string[];
  readonly evidence: Evidence;
}

/** A term in the headline counts as often as this. */
const headlineCount = 3;
/** Below this weight a topic is chance. */
const leastWeight = 3;
/** A further topic must reach this share of the main one. */
const leastShare = 0.45;
const mostTopics = 3;
/** Below a headline one term alone tells a topic where it weighs as if the headline printed it. */
const leastAlone = 5;
/** Longer terms do not come about by chance where two words meet. */
const longestCut = 2;

/** The topics that a story's words speak for: weight of each term × √ of how often it stands there. */
export function findTopics(story: Story, { topicTerms }: Knowledge): FoundTopics | null {
  // A term's topics, and how often the term stands in the story.
  const counts = new Map<readonly TopicTerm[], number>();
  const count = (text: string, times: number): void => {
    for (const { start, end, value } of topicTerms.find(text))
      if (!isPartOfWord(text, start, end) && !(end - start <= longestCut && cutsWord(text, start, end)))
        counts.set(value, (counts.get(value) ?? 0) + times);
  };
  if (story.headline)
    count([story.headline.kicker?.text, story.headline.title.text, story.headline.deck?.text].join(' '), headlineCount);
  for (const block of story.body) count(block.passage.text, 1);
  for (const photo of story.photos) count(photo.caption?.text ?? '', 1);

  const scores = new Map<string, { score: number; terms: [string, number][] }>();
  for (const [entries, times] of counts) {
    for (const { term, topic, weight } of entries) {
      const score = scores.get(topic.id) ?? { score: 0, terms: [] };
      score.score += weight * Math.sqrt(times);
      score.terms.push([term, weight * Math.sqrt(times)]);
      scores.set(topic.id, score);
    }
  }
  const ranked = [...scores].sort(([a, x], [b, y]) => y.score - x.score || a.localeCompare(b));
  // No topic is a fine answer: a word that comes up once or twice below a headline is no subject.
  const main = ranked.find(
    ([, { score, terms }]) => score >= (story.headline && terms.length === 1 ? leastAlone : leastWeight),
  );
  if (!main) return null;
  const best = main[1].score;
  const chosen = ranked
    .filter(([, { score }]) => score >= best * leastShare && score >= leastWeight)
    .slice(0, mostTopics);
  const words = chosen.flatMap(([, { terms: found }]) =>
    found
      .sort(([, a], [, b]) => b - a)
      .slice(0, 4)
      .map(([term]) => term),
  );
  return { topics: chosen.map(([id]) => id), evidence: { basis: 'inferred', reason: `据用词：${words.join('、')}` } };
}

/** `AI` inside `MAIN` is no term. */
function isPartOfWord(text: string, start: number, end: number): boolean {
  const cutsLeft = isLatin(text.charAt(start)) && start > 0 && isLatin(text.charAt(start - 1));
  const cutsRight = isLatin(text.charAt(end - 1)) && end < text.length && isLatin(text.charAt(end));
  return cutsLeft || cutsRight;
}
