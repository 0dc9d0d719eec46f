/** Long stories in parts, each under its crosshead. */
import { clausesOf, pickClause, pickHalves } from './clauses.ts';
import type { Draft, Form } from './content.ts';
import type { SourceText, TypesetBlock } from './typeset-model.ts';
import { between, draw, isLucky, pick, type Random } from './random.ts';
import { toBlocks, toPictures, toStory, wordsOf } from './news-stories.ts';
import { counties } from './word-lists.ts';

const parallel: readonly ((word: string, place: string) => string)[] = [
  (word) => `做强${word}`,
  (word) => `激活${word}`,
  (word) => `从“${word}”说起`,
  (word) => `${word}背后的故事`,
  (word) => `守好${word}`,
  (word, place) => `${place}的${word}账`,
  (word) => `${word}，怎么干`,
  (word) => `让${word}“活”起来`,
  (word) => `${word}：变与不变`,
  (word) => `破题：${word}`,
  (word, place) => `${place}：${word}`,
  (word) => `“${word}”`,
  (word) => `聚焦${word} 迈出新步伐`,
  (word) => `如何看${word}？`,
];

/** Crossheads of one feature: alike in form, or clauses of the text below each. */
function toCrossheads(random: Random, parts: readonly string[]): string[] {
  const manner = draw(random, { parallel: 3, halves: 3, short: 3, long: 4, title: 1 });
  const make = pick(random, parallel);
  return parts.map((part) => {
    const clauses = clausesOf(part);
    const short = pickClause(random, clauses, 3, 6) || pickClause(random, clauses, 4, 10) || '变化';
    if (manner === 'parallel') return make(short, pick(random, counties));
    if (manner === 'halves') return pickHalves(random, clauses, 4, 11) || short;
    return manner === 'short' ? short : pickClause(random, clauses, 6, manner === 'long' ? 18 : 12) || short;
  });
}

/** One long text, or several in one. */
export function toFeature(random: Random, texts: readonly SourceText[], form: Form = 'feature'): Draft {
  const [main] = texts;
  if (main === undefined) throw new Error('a feature needs a text');
  const story = toStory(random, main, form, 24);
  const own = story.blocks.filter(({ type }) => type === 'paragraph');
  const isOne = texts.length === 1;
  const opening = isOne ? own.slice(0, between(random, 1, 2)) : own;
  const parts: TypesetBlock[][] = texts
    .slice(1)
    .map((text) => toBlocks(random, text, 6).filter(({ type }) => type === 'paragraph'));
  for (let rest = isOne ? own.slice(opening.length) : []; rest.length > 0;) {
    const length = between(random, 1, 4);
    parts.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  const heads = toCrossheads(random, parts.map(wordsOf));
  const isStacked = isLucky(random, 0.06);
  const blocks = parts.flatMap((part, at): TypesetBlock[] => {
    const second = isStacked ? pickClause(random, clausesOf(wordsOf(part)), 5, 14) : '';
    return [
      { type: 'crosshead', text: heads[at] ?? '' },
      ...(second === '' ? [] : [{ type: 'crosshead' as const, text: second }]),
      ...part,
    ];
  });
  const body = wordsOf(story.blocks);
  return {
    ...story,
    // Some features begin with a crosshead.
    blocks: isLucky(random, 0.05) ? blocks : [...opening, ...blocks],
    pictures: toPictures(random, body, clausesOf(body), 0.45),
  };
}
