/** Nothing was found: how often each word occurs alone, what asking for less would find, and the lists. */
import type { Engine } from '../../engine/engine.ts';
import { isNarrowing } from '../../engine/found.ts';
import { loosen, longestFound, toText } from '../loosen.ts';
import { parseQuery, wantedTerms, type Query } from '../../text/query.ts';
import { toPinyin } from '../../engine/readings.ts';
import { suggestRoutes, type SuggestedRoute } from '../suggested-routes.ts';
import { toAddress, withoutChosen, type SearchState } from '../state.ts';
import { element } from './elements.ts';
import { toLists } from './lists.ts';
import { echo } from './words.ts';

/** So many words of a query are looked up one by one. */
const mostWords = 8;
/** So many readings of a slip. */
const mostReadings = 3;
/** So many routes that may be meant. */
const mostMeant = 5;

/** A search and how many articles it finds. */
interface Tried {
  readonly label: string;
  readonly state: SearchState;
  readonly total: number;
}

/** Ways on from a search that found nothing. Rejects with a `SearchFailure`. */
export async function toAdvice(engine: Engine, state: SearchState, base: string): Promise<HTMLElement[]> {
  const query = parseQuery(state.query);
  const count = async (tried: SearchState): Promise<number> =>
    (await engine.search(parseQuery(tried.query), tried.chosen, 'newest')).total;
  const attempt = async (label: string, tried: SearchState): Promise<Tried> => ({
    label,
    state: tried,
    total: await count(tried),
  });
  const looser = await Promise.all(loosen(state).map(({ says, state: tried }) => attempt(says, tried)));
  const words = await Promise.all(toWords(state, query).map(({ says, state: tried }) => attempt(says, tried)));
  const pieces = words.length > 0 ? [] : await toPieces(state, query, count);
  const meant = await suggestRoutes(base, state.query, mostMeant);
  const readings = await toReadings(engine, state, withoutGaps(query), count);
  return [
    ...toSection('您是不是要找', readings),
    ...toDirect(
      meant.filter(({ path }) => !path.startsWith('search/')),
      base,
    ),
    ...toSection(
      '放宽条件',
      looser.filter(({ total }) => total > 0),
    ),
    ...toSection('各词单独检索', words),
    ...toSection('只取其中几个字', pieces),
    ...(pieces.length === 0 &&
    readings.length === 0 &&
    meant.length === 0 &&
    words.length === 0 &&
    query.clauses.length > 0
      ? [element('p', {}, '可以换一个说法，或者用更短的词。')]
      : []),
    element('p', {}, '也可以浏览', ...toLists(base), '。'),
  ];
}

/** Routes of names and headlines. */
function toDirect(routes: readonly SuggestedRoute[], base: string): HTMLElement[] {
  if (routes.length === 0) return [];
  const rows = routes.map(({ kind, label, path }) =>
    element(
      'li',
      {},
      element('span', { class: 'suggestion-kind' }, kind),
      ' ',
      element('a', { href: base + path }, label),
    ),
  );
  return [element('h2', {}, '可能要找'), element('ul', { class: 'inline' }, ...rows)];
}

/** The query with one of its terms read otherwise, where that is found; the one that is found oftenest first. */
async function toReadings(
  engine: Engine,
  state: SearchState,
  { clauses }: Query,
  count: (state: SearchState) => Promise<number>,
): Promise<Tried[]> {
  const doubtful = clauses.filter(({ alternatives, excluded }) => alternatives.length === 1 && !excluded);
  const tried = await Promise.all(
    doubtful.slice(0, mostWords).map(async (clause) => {
      const [term] = clause.alternatives;
      if (term?.field !== 'any' && term?.field !== 'title') return [];
      const alone = { ...withoutChosen(state), query: toText([clause]) };
      if (clauses.length > 1 && (await count(alone)) > 0) return [];
      // What finds nothing together with the rest is not worth the help.
      const readings = (await engine.readings(term)).map(async (reading): Promise<Tried> => {
        const read = {
          ...clause,
          alternatives: [{ ...term, typed: reading, quoted: term.quoted || /\s/.test(reading) }],
        };
        const label = toText(clauses.map((other) => (other === clause ? read : other)));
        const other = { ...state, query: label };
        return { label: echo(label, 20), state: other, total: await count(other) };
      });
      return Promise.all(readings);
    }),
  );
  return tried
    .flat()
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total)
    .slice(0, mostReadings);
}

/** Pinyin with its syllables apart is one word: xin neng yuan. */
function withoutGaps(query: Query): Query {
  const terms = wantedTerms(query);
  const isSpoken = terms.length === query.clauses.length && terms.every(({ folded }) => toPinyin(folded) !== null);
  return isSpoken ? parseQuery(terms.map(({ folded }) => folded).join('')) : query;
}

/** Each word of a query of several, without the choices: what it is that does not occur. */
function toWords(state: SearchState, query: Query): readonly { readonly says: string; readonly state: SearchState }[] {
  const terms = wantedTerms(query);
  if (terms.length < 2 && !isNarrowing(state.chosen)) return [];
  const texts = new Set(terms.map((term) => toText([{ alternatives: [term], excluded: false }])));
  return [...texts].slice(0, mostWords).map((alone) => ({
    says: echo(alone, 20),
    state: { ...withoutChosen(state), query: alone },
  }));
}

/** One long word: its longest beginning and its longest end that occur. */
async function toPieces(
  state: SearchState,
  query: Query,
  count: (state: SearchState) => Promise<number>,
): Promise<Tried[]> {
  const [term] = wantedTerms(query);
  if (term === undefined) return [];
  const flip = (text: string): string => [...text].reverse().join('');
  const countOf = (part: string): Promise<number> => count({ ...state, query: part });
  const start = await longestFound(term.typed, countOf);
  const end = flip(await longestFound(flip(term.typed), (part) => countOf(flip(part))));
  // At the beginning of a query a dash would exclude.
  const parts = [...new Set([start, end].map((part) => part.replace(/^[-－\s]+/, '')))].filter((part) => part !== '');
  return Promise.all(
    parts.map(async (part) => ({ label: part, state: { ...state, query: part }, total: await countOf(part) })),
  );
}

function toSection(title: string, tried: readonly Tried[]): HTMLElement[] {
  if (tried.length === 0) return [];
  const rows = tried.map(({ label, state, total }) =>
    element(
      'li',
      {},
      total === 0 ? element('span', {}, label) : element('a', { href: toAddress(state) }, label),
      element('span', { class: 'count' }, `${String(total)} 篇`),
    ),
  );
  return [element('h2', {}, title), element('ul', { class: 'inline' }, ...rows)];
}
