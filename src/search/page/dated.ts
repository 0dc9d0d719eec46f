/** A date within a query → a range of dates: 小鹏 2023 → 小鹏, in 2023. */
import { parseQuery } from '../text/query.ts';
import { toAddress, toState, within, type SearchState } from './state.ts';
import { monthWord } from './view/words.ts';

export interface Dated {
  /** 2023年10月 */
  readonly label: string;
  readonly state: SearchState;
}

/** A year alone ends a word; with 年, 月 or dashes a date may stand within one. */
const date =
  /(?:日期[:：])?(?:(?<!\d)(\d{4})(?:年|-)(?:(\d{1,2})(?:月|(?!\d))(?:-?(\d{1,2})日?)?)?|(?<=^|\s|\p{Script=Han})((?:18|19|20)\d\d)(?=$|\s))/u;

/** The date of a query as a choice. Null where there is none, or no such day. */
export function toDated(state: SearchState): Dated | null {
  const query = state.query.normalize('NFKC');
  const typed = date.exec(query);
  if (typed === null) return null;
  const [, year, month, day, alone] = typed;
  const chosen = [year ?? alone, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  const before = query.slice(0, typed.index);
  // What is excluded, quoted or looked for in a field is no date to choose.
  if (/[-－"“:：*＊]$/.test(before)) return null;
  const rest = `${before} ${query.slice(typed.index + typed[0].length)}`.replaceAll(/\s+/g, ' ').trim();
  const tried = toState(new URLSearchParams(toAddress({ ...within(state, chosen, chosen), query: rest })));
  // No such day: the state has lost it.
  if (tried.chosen.from === undefined || parseQuery(rest).problems.length > 0) return null;
  return { label: monthWord(chosen), state: tried };
}
