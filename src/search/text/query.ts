/**
 * What a reader types → what is looked for.
 *
 *     零碳工厂 西安          both, each as an exact string
 *     "AI PC"               one string, with its space
 *     -培训                  not this; a number is excluded as -"2023"
 *     甲 OR 乙               one of the two
 *     标题:零碳             in the headline, kicker or deck
 *     记者:张静 园区:西安 主题:储能 报纸:日报   among the names that the article is filed under
 *     5亿元 *5亿元          numbers and Latin words are whole; a star lets them go on: 15亿元
 */
import { fold } from './fold.ts';
import { asPart, withEdges } from './words.ts';

/** Where a term is looked for: `any` is everything that the newspaper prints of an article, the names are those it is filed under. */
export type Field = 'any' | 'title' | NameField;
export type NameField = 'reporter' | 'park' | 'topic' | 'newspaper';

/** More characters than this are not read. */
export const mostTyped = 2000;

/** One string that is looked for. */
export interface Term {
  /** As typed, without field and quotation marks: for messages. */
  readonly typed: string;
  /** Folded: what names are compared with. Never empty. */
  readonly folded: string;
  /** The same with the edges of its numbers and words: what is looked up in texts, and marked. */
  readonly sought: string;
  /** Where a point stands at an end, the same as a part of a number: `18.` stands in 18.6. */
  readonly within?: string;
  readonly field: Field;
  /** It stood between quotation marks: white space is part of it. */
  readonly quoted: boolean;
}

/** One of its alternatives must be found; where it is excluded, none of them. */
export interface Clause {
  readonly alternatives: readonly Term[];
  readonly excluded: boolean;
}

/** All clauses must hold. Without clauses nothing is asked: every article fits. */
export interface Query {
  /** As typed. */
  readonly typed: string;
  readonly clauses: readonly Clause[];
  /** What is odd about the query, in sentences for the reader. What could be read of it is searched all the same. */
  readonly problems: readonly string[];
}

const fieldNames: ReadonlyMap<string, Field> = new Map([
  ['标题', 'title'],
  ['標題', 'title'],
  ['记者', 'reporter'],
  ['記者', 'reporter'],
  ['作者', 'reporter'],
  ['园区', 'park'],
  ['園區', 'park'],
  ['主题', 'topic'],
  ['主題', 'topic'],
  ['报纸', 'newspaper'],
  ['報紙', 'newspaper'],
]);

/**
 * A word: perhaps excluded (a number is not: -5℃), perhaps in a field, then a quotation that is closed before white space, a quotation that is
 * not closed yet (ASCII marks only: `“` may begin a copied string), or anything up to white space. What looks like a field
 * and is none is text (时间:10月). Without classes of Unicode, which take a browser longer to make than the search.
 */
const word = new RegExp(
  String.raw`(?<minus>[-－](?=[^\s\d\-－]))?(?:(?<field>${[...fieldNames.keys()].join('|')})[:：]\s*(?=\S))?(?:"(?<straight>[^"]*)(?:"(?=\s|$)|$)|＂(?<wide>[^＂]*)＂(?=\s|$)|“(?<curly>[^“”]*)”(?=\s|$)|「(?<corner>[^「」]*)」(?=\s|$)|(?<plain>\S+))`,
  'g',
);

interface Word {
  readonly term: Term | null;
  readonly excluded: boolean;
  readonly isOr: boolean;
}

function toWord(match: RegExpMatchArray): Word {
  const { minus, field: fieldName, straight, wide, curly, corner, plain } = match.groups ?? {};
  const quotation = straight ?? wide ?? curly ?? corner;
  const open = { start: /^[*＊]+(?=[^*＊])/.test(plain ?? ''), end: /[^*＊][*＊]+$/.test(plain ?? '') };
  const text =
    quotation ?? (plain ?? '').replace(open.start ? /^[*＊]+/ : '', '').replace(open.end ? /[*＊]+$/ : '', '');
  const folded = fold(text);
  const sought = withEdges(folded, open).text;
  const within = asPart(sought);
  return {
    isOr: match[0] === 'OR',
    excluded: minus !== undefined,
    term:
      folded.text === ''
        ? null
        : {
            typed: (quotation ?? plain ?? '').trim(),
            folded: folded.text,
            sought,
            ...(within === sought ? {} : { within }),
            field: fieldNames.get(fieldName ?? '') ?? 'any',
            quoted: quotation !== undefined,
          },
  };
}

/** Reads a query. Never throws: what makes no sense is said in `problems`. */
export function parseQuery(whole: string): Query {
  const typed = whole.trim().slice(0, mostTyped);
  const words = [...typed.matchAll(word)].map(toWord);
  const clauses: Clause[] = [];
  const problems = new Set<string>();
  if (whole.trim().length > mostTyped) problems.add(`检索词太长，只用前 ${String(mostTyped)} 个字符。`);
  words.forEach(({ term, excluded, isOr }, index) => {
    if (isOr && index > 0 && index < words.length - 1) return;
    if (term === null) {
      problems.add('只有标点或空格的词不作检索。');
      return;
    }
    const slip = findSlip(term, !excluded && index > 0 && index < words.length - 1);
    if (slip !== null) problems.add(slip);
    const last = clauses.at(-1);
    const joins = index > 1 && words[index - 1]?.isOr === true && last !== undefined;
    if (joins && last.excluded === excluded)
      clauses[clauses.length - 1] = { alternatives: [...last.alternatives, term], excluded };
    else if (joins) problems.add('“OR”不能连接要有的词和要排除的词。');
    else clauses.push({ alternatives: [term], excluded });
  });
  if (words.some(({ isOr }, index) => isOr && (index === 0 || index === words.length - 1)))
    problems.add('“OR”两边都要有词；单独的“OR”按原文检索。');
  if (clauses.length > 0 && clauses.every(({ excluded }) => excluded))
    problems.add('只有要排除的词：列出不含它们的全部报道。');
  return { typed, clauses: withoutRepeats(clauses), problems: [...problems] };
}

/** A word that looks like a part of the query language and is searched as text: what is said of it. Null for others. */
function findSlip({ typed, field, quoted }: Term, isBetween: boolean): string | null {
  if (quoted || field !== 'any') return null;
  const [, name] = /^(省份|体裁|體裁|年份|月份|日期)[:：]/.exec(typed) ?? [];
  if (name !== undefined) return `“${name}:”按原文检索；${name}在“筛选”中选。`;
  if (/[|｜]/.test(typed)) return '竖线按原文检索；两者之一即可的，请用“OR”。';
  if (isGroup(typed)) return '括号按原文检索，不表示先后；两者之一即可的，请用“OR”。';
  if (/[^*＊][*＊]+[^*＊]|^[*＊]+$/.test(typed)) return '星号只在词的开头或末尾有作用，别处按原文检索。';
  if (!isBetween) return null;
  if (/^or$/i.test(typed)) return `“${typed}”按原文检索；两者之一即可的，请用大写的“OR”。`;
  return /^and$/i.test(typed) ? `“${typed}”按原文检索；空格隔开的词本来就须同时出现。` : null;
}

/** A bracket that opens and does not close within the word, or the other way round: it may be meant to group words. */
const isGroup = (typed: string): boolean => /^[^（(]*[）)]|[（(][^）)]*$/.test(typed) || /^[（(].*[）)]$/.test(typed);

/** All strings that a term is looked up as. */
export const stringsOf = ({ sought, within }: Term): readonly string[] =>
  within === undefined ? [sought] : [sought, within];

const keyOf = ({ sought, field }: Term): string => `${field}:${sought}`;

function withoutRepeats(clauses: readonly Clause[]): Clause[] {
  const keys = clauses.map(({ alternatives, excluded }) => `${String(excluded)} ${alternatives.map(keyOf).join(' ')}`);
  return clauses.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** The terms that must or may stand in an article that is found. */
export const wantedTerms = ({ clauses }: Query): readonly Term[] =>
  clauses.filter(({ excluded }) => !excluded).flatMap(({ alternatives }) => alternatives);

/** What to mark, as it is looked for: in what the newspaper prints, in its heads, or in a name of the field. */
export const markTerms = (query: Query, field: Field = 'any'): readonly string[] => [
  ...new Set(
    wantedTerms(query)
      .filter((term) => term.field === field || (term.field === 'any' && field === 'title'))
      .flatMap(stringsOf),
  ),
];
