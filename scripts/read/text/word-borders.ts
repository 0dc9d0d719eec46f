/** Where words begin and end in Chinese, as far as a dictionary knows. */

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Characters on either side that tell the words around: the longest common word, less the one that is shared. */
const around = 3;

/**
 * Does a term begin or end within a word of the text? `'纳入统计'` with 入统 → true: 纳入 and 统计 are its words. A word that
 * holds the whole term, or lies in it, does not count.
 */
export function cutsWord(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - around);
  const words = segmenter.segment(text.slice(from, end + around));
  const first = words.containing(start - from);
  const last = words.containing(end - 1 - from);
  const cutsFirst =
    first?.isWordLike === true && from + first.index < start && from + first.index + first.segment.length < end;
  const cutsLast =
    last?.isWordLike === true && from + last.index > start && from + last.index + last.segment.length > end;
  return cutsFirst || cutsLast;
}
