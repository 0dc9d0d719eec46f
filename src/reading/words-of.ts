/** Where a headline may break: between words, so that 大湾 and 区 stay together. */
import type { Lexicon } from './lexicon.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const opening = /[“‘《〈（「『([]$/u;
const closing = /^[，、。：；！？”’》〉）」』…,:;!?)\]%]/u;
const pause = /[，、。：；！？…,:;!?\s]$/u;

/**
 * A text in pieces, each to stay in one line. `'清远高新区打造大湾区'` → 清远高新区, 打造, 大湾区
 *
 * The segmenter cuts what its dictionary does not know into single characters: they stay with the word before them, unless
 * a word of `known` (新能源汽车) says better. No piece ends with an opening mark or begins with a closing one.
 */
export function wordsOf(text: string, known?: Lexicon<unknown>): readonly string[] {
  const breaks = new Set<number>();
  for (const { segment, index } of segmenter.segment(text))
    if ([...segment].length > 1 || pause.test(text.slice(0, index)) || opening.test(segment)) breaks.add(index);
  for (const { start, end } of known?.find(text) ?? []) {
    for (let inside = start + 1; inside < end; inside++) breaks.delete(inside);
    breaks.add(start).add(end);
  }
  const places = [...breaks]
    .filter((at) => at > 0 && at < text.length && !opening.test(text.slice(0, at)) && !closing.test(text.slice(at)))
    .sort((a, b) => a - b);
  return [0, ...places].map((at, index) => text.slice(at, places[index]));
}
