/** Short words for heads, crossheads and captions, taken from a story's own text. */
import { below, isLucky, pick, type Random } from './random.ts';

const badStart =
  /^(?:的|了|和|与|及|或|也|都|就|而|但|并|且|其|这|那|此|该|他|她|它|们|据|以|同时|目前|记者|表示|指出|强调|称|说|是|于是|日|月|年|等|中的|为|由|对|向|从|到|把|被|让|使|将|在|要|已|可|会|能|还|又|再|如|若|因|所|有的|我|你|您|一是|二是|三是|四是|五是|截至|根据|按照|今天|昨天|近日|日前|今年|去年|当天|当日|目前|随着|自|较|比|达|不|均|多|第)/u;
const badEnd =
  /[的了和与及或在是为对向从把被让使将以并而等称说着地得其这那也都就已会能要可年月日第不]$|表示$|指出$|强调$|认为$|以来$|期间$|方面$|同时$|以及$|今天$|昨天$|近日$|日前$|[上下]午$|当[天日]$|时间$/u;
const wanted = /^[\p{Script=Han}\d%％.—·－]+$/u;

/** Clauses of a text that may stand alone as a line, from three to 24 characters long. */
export const clausesOf = (text: string): readonly string[] =>
  text
    .split(/[，。；：！？、“”（）《》〔〕【】「」\s,;:!?()]+/u)
    .filter(
      (clause) =>
        clause.length >= 3 &&
        clause.length <= 24 &&
        wanted.test(clause) &&
        !/^[\d年月日.%]/.test(clause) &&
        !badStart.test(clause) &&
        !badEnd.test(clause),
    );

/** One clause of `low` to `high` characters, or `''`. */
export function pickClause(random: Random, clauses: readonly string[], low: number, high: number): string {
  const fitting = clauses.filter((clause) => clause.length >= low && clause.length <= high);
  return fitting.length === 0 ? '' : pick(random, fitting);
}

/** Two clauses with a gap, as headlines of two halves have it; one where there is but one. */
export function pickHalves(random: Random, clauses: readonly string[], low: number, high: number): string {
  const first = pickClause(random, clauses, low, high);
  const rest = clauses.filter((clause) => clause !== first);
  const like = rest.filter((clause) => Math.abs(clause.length - first.length) <= 1);
  const second = pickClause(random, like.length > 0 && isLucky(random, 0.8) ? like : rest, low, high);
  return second === '' ? first : `${first} ${second}`;
}

/** Text cut behind a sentence: two parts, the second `''` where there is but one sentence. */
export function cutAtSentence(random: Random, text: string): readonly [string, string] {
  const ends = [...text.matchAll(/[。！？](?![”」』）])/gu)]
    .map(({ index }) => index + 1)
    .filter((end) => end < text.length);
  const end = ends.length === 0 ? text.length : (ends[below(random, ends.length)] ?? text.length);
  return [text.slice(0, end), text.slice(end)];
}
