/** A search that finds nothing → searches that ask for less. */
import { hasRange, isNarrowing } from '../engine/found.ts';
import { parseQuery, type Clause, type Field, type Term } from '../text/query.ts';
import { facetNames } from '../format/records.ts';
import { within, withoutChosen, type SearchState } from './state.ts';
import { facetWords } from './view/words.ts';

export interface Looser {
  /** What is given up. */
  readonly says: string;
  readonly state: SearchState;
}

/** One for each thing that can be given up, the least first. Whether they find anything is not known here. */
export function loosen(state: SearchState): readonly Looser[] {
  const { clauses } = parseQuery(state.query);
  const terms = clauses.flatMap(({ alternatives }) => alternatives);
  const wanted = clauses.filter(({ excluded }) => !excluded);
  const ask = (query: string): SearchState => ({ ...state, query });
  return [
    ...withoutOne(state),
    ...(isNarrowing(state.chosen) ? [{ says: '取消全部筛选', state: withoutChosen(state) }] : []),
    ...(wanted.length < clauses.length ? [{ says: '不排除任何词', state: ask(toText(wanted)) }] : []),
    ...(terms.some(({ quoted, typed }) => quoted && /\s/.test(typed))
      ? [{ says: '去掉引号', state: ask(toText(clauses, { quoted: false })) }]
      : []),
    ...(terms.some(({ typed, quoted }) => !quoted && isCut(typed))
      ? [{ says: '数字和字母词不限完整', state: ask(toText(clauses.map(opened))) }]
      : []),
    ...(terms.some(({ typed, quoted }) => !quoted && isGrouped(typed))
      ? [{ says: '不带括号，竖线作“OR”', state: ask(toText(clauses.map(ungrouped))) }]
      : []),
    ...(terms.some(({ field }) => field !== 'any')
      ? [{ says: '不限标题、记者、园区等', state: ask(toText(clauses, { field: 'any' })) }]
      : []),
    ...(wanted.length > 1
      ? [
          {
            says: '含有其中任意一词',
            state: ask(toText([{ excluded: false, alternatives: wanted.flatMap(({ alternatives }) => alternatives) }])),
          },
        ]
      : []),
  ];
}

/** Whether a number or a Latin word stands at an end of it: it is found whole only. */
const isCut = (typed: string): boolean => /^[\p{Script=Latin}\p{Nd}]|[\p{Script=Latin}\p{Nd}]$/u.test(typed);

/** `5亿元` → `*5亿元` */
const opened = ({ alternatives, excluded }: Clause): Clause => ({
  excluded,
  alternatives: alternatives.map((term) =>
    term.quoted
      ? term
      : {
          ...term,
          typed: term.typed
            .replace(/^(?=[\p{Script=Latin}\p{Nd}])/u, '*')
            .replace(/(?<=[\p{Script=Latin}\p{Nd}])$/u, '*'),
        },
  ),
});

/** Whether brackets or bars stand in it, which are looked for as they stand: (甲 OR 乙) 丙, 甲｜乙. */
const isGrouped = (typed: string): boolean => /[()（）|｜]/.test(typed);

/** What they mean elsewhere: of words with OR between them one holds, and all others do, without any brackets. */
const ungrouped = ({ alternatives, excluded }: Clause): Clause => ({
  excluded,
  alternatives: alternatives.flatMap((term) =>
    term.quoted
      ? [term]
      : term.typed
          .split(/[|｜]+/)
          .map((typed) => ({ ...term, typed: typed.replaceAll(/[()（）]/g, '') }))
          .filter(({ typed }) => typed !== ''),
  ),
});

/** Of several kinds of choices each by itself. */
function withoutOne(state: SearchState): Looser[] {
  const facets = facetNames.filter((facet) => state.chosen[facet].length > 0);
  if (facets.length + Number(hasRange(state.chosen)) < 2) return [];
  return [
    ...(hasRange(state.chosen) ? [{ says: '不限日期', state: within(state, undefined, undefined) }] : []),
    ...facets.map((facet) => ({
      says: `不限${facetWords[facet]}`,
      state: { ...state, chosen: { ...state.chosen, [facet]: [] } },
    })),
  ];
}

const fieldWords: Readonly<Record<Field, string>> = {
  title: '标题:',
  reporter: '记者:',
  park: '园区:',
  topic: '主题:',
  newspaper: '报纸:',
  any: '',
};

/** Clauses → a query that reads as them, every term changed by `change`. */
export function toText(clauses: readonly Clause[], change: Partial<Term> = {}): string {
  const word = (term: Term, excluded: boolean): string => {
    const { typed, field, quoted } = { ...term, ...change };
    return `${excluded ? '-' : ''}${fieldWords[field]}${quoted ? `"${typed}"` : typed}`;
  };
  return clauses
    .map(({ alternatives, excluded }) => alternatives.map((term) => word(term, excluded)).join(' OR '))
    .join(' ');
}

/**
 * The longest beginning of `text` that is found, by halving: a longer one is never found more often. `''` where not even
 * two characters are.
 */
export async function longestFound(text: string, count: (part: string) => Promise<number>): Promise<string> {
  const characters = [...text];
  let [found, lost] = [1, characters.length];
  while (lost - found > 1) {
    const middle = Math.floor((found + lost) / 2);
    if ((await count(characters.slice(0, middle).join(''))) > 0) found = middle;
    else lost = middle;
  }
  return found < 2 ? '' : characters.slice(0, found).join('');
}
