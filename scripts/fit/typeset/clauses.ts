/** Short words for heads, crossheads and captions, taken from a story's own text. */
import { below, pick, type Random } from './random.ts';

const badStart =
  /^(?:的|了|和|与|及|或|也|都|就|而|但|并|且|其|其中|这|那|此|该|他|她|它|们|并且|据|以及|同时|此外|目前|记者|表示|指出|强调|称|说|是|于是|日|月|年|等|中的|为了?|由|对|向|从|到|把|被|让|使|将|在)/u;
const badEnd = /[的了和与及或在是为对向从把被让使将以并而等称说着地得]$/u;
const hanOnly = /^[\p{Script=Han}\d%．.—·－]+$/u;

/** Clauses of a text that may stand alone as a line, from `low` to `high` characters long. */
export function clausesOf(text: string, low: number, high: number): string[] {
  return text
    .split(/[，。；：！？、“”（）《》〔〕【】「」\s,.;:!?()]/u)
    .filter(
      (clause) =>
        clause.length >= low &&
        clause.length <= high &&
        hanOnly.test(clause) &&
        !/^[\d年月日]/.test(clause) &&
        !badStart.test(clause) &&
        !badEnd.test(clause),
    );
}

/** One clause of a text, or `''`. */
export function toClause(random: Random, text: string, low: number, high: number): string {
  const clauses = clausesOf(text, low, high);
  return clauses.length === 0 ? '' : pick(random, clauses);
}

/** Text cut behind a sentence: two parts, the second `''` where there is but one sentence. */
export function cutAtSentence(random: Random, text: string): readonly [string, string] {
  const ends = [...text.matchAll(/[。！？](?![”」』）])/gu)]
    .map(({ index }) => index + 1)
    .filter((end) => end < text.length);
  const end = ends.length === 0 ? text.length : (ends[below(random, ends.length)] ?? text.length);
  return [text.slice(0, end), text.slice(end)];
}
