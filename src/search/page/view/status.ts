/** What is said of a search. */
import type { FailureReason } from '../../engine/failure.ts';
import { isNarrowing, type Found } from '../../engine/found.ts';
import type { Query } from '../../text/query.ts';
import { toAddress, within, type SearchState } from '../state.ts';
import { element, type Child } from './elements.ts';
import { toLists } from './lists.ts';
import { echo, rangeWord } from './words.ts';

const count = (total: number): HTMLElement => element('strong', { 'data-count': '' }, String(total));

/** How many were found, of what; what else may lie between the dates; and what is odd about the query. */
export function toStatus({ total, perhaps }: Found, query: Query, state: SearchState): HTMLElement[] {
  return [
    element('p', {}, ...toSentence(total, query, state)),
    ...(perhaps === 0 ? [] : [toPerhaps(perhaps, state)]),
    ...query.problems.map((problem) => element('p', { class: 'search-problem' }, problem)),
  ];
}

function toSentence(total: number, query: Query, state: SearchState): Child[] {
  const found = count(total);
  const narrowed = isNarrowing(state.chosen);
  if (query.clauses.length === 0) {
    if (total === 0 && narrowed) return ['没有符合筛选的报道（', found, ' 篇）。'];
    return [narrowed ? '符合筛选的报道 ' : '全部报道 ', found, ` 篇，${orderWords[state.order]}。`];
  }
  const asked = `“${echo(query.typed)}”`;
  if (total === 0) return [`没有找到含有${asked}${narrowed ? '且符合筛选' : ''}的报道（`, found, ' 篇）。'];
  return [`检索${asked}${narrowed ? '并筛选' : ''}，找到 `, found, ' 篇报道。'];
}

/** The whole years are offered, for within these nearly every rough date lies. */
function toPerhaps(perhaps: number, state: SearchState): HTMLElement {
  const years = within(state, state.chosen.from?.slice(0, 4), state.chosen.to?.slice(0, 4));
  const says = `另有 ${String(perhaps)} 篇日期只知大概，可能也在此期间。`;
  if (toAddress(years) === toAddress(state)) return element('p', {}, says);
  const word = rangeWord(years.chosen.from, years.chosen.to);
  return element('p', {}, says, element('a', { href: toAddress(years) }, `看${word}的全部`));
}

/** Without words there is no relevance: the newest come first. */
const orderWords = { relevance: '由新到旧', newest: '由新到旧', oldest: '由旧到新' } as const;

const reasons: Readonly<Record<FailureReason | 'mistake', string>> = {
  offline: '当前没有网络，检索索引无法载入。',
  missing: '检索索引缺失，暂时不能检索。',
  damaged: '检索索引已损坏或与网站版本不符，暂时不能检索。',
  unsupported: '检索要用 WebAssembly，这个浏览器没有，或者不允许它运行。请换一个浏览器，或放宽它的安全设置。',
  // Of the program's own.
  mistake: '检索时出了错，这次没有完成。',
};

/** Search cannot answer: why, and the ways in that need no search. */
export const toFailure = (reason: FailureReason | 'mistake', base: string): HTMLElement[] => [
  element(
    'p',
    {},
    reasons[reason],
    element('button', { type: 'button', 'data-retry': '' }, '重试'),
    ' 仍可浏览',
    ...toLists(base),
    '。',
  ),
];
