/** Names and what they did, as bylines, datelines and sign-offs print them. */
import type { Person, PersonRole, PressKnowledge } from './model.ts';
import { couldBeName, isBareName, isName, isWideName } from './names.ts';
import { isKnownPlace, isPlace } from './places.ts';
import { agencies, notAuthors, offices, sentenceOpeners } from './press.ts';
import { findRole, findWork, findWorkAhead, findWorkBehind, type Work } from './roles.ts';
import { toTokens, type Token } from './tokens.ts';

/** All that a line of people says. */
export interface PeopleFound {
  readonly people: readonly Person[];
  readonly place: string | null;
  readonly agency: string | null;
  /** A role or a work is named. */
  readonly hasRole: boolean;
}

/**
 * What says that names stand here: `role` a bracket, a mark or the words around them, so that a known surname is enough;
 * `end` a full stop and a gap before them, so that a surname is enough unless a sentence begins so; `bare` nothing, so that a
 * word of the dictionary is no name.
 */
export type Around = 'role' | 'end' | 'bare';

/** Part of a text: offsets hold in `text` as printed and in `plain`, which is simplified and of one width. */
export interface Stretch {
  readonly text: string;
  readonly plain: string;
  readonly start: number;
  readonly end: number;
}

/** A name as it is read, with the role that was in force there. */
interface Read {
  readonly person: Person;
  readonly given: PersonRole;
}

/**
 * The people of a line in printed order; null where it holds anything that is neither name, role, work nor place.
 *
 * `'柳鑫 谢妮妮 本报记者 过国忠'` → two authors and a staff reporter: a role goes on until the next one; before the first one,
 * people are authors. `'甲/文 乙/图'` → an author and a photographer.
 */
export function readPeople(stretch: Stretch, knowledge: PressKnowledge, around: Around): PeopleFound | null {
  const tokens = toTokens(stretch);
  if (tokens.length === 0) return null;
  const { surnames } = knowledge;
  const hasRole =
    tokens.some(({ text }) => findRole(text) !== null) || tokens.some((_, index) => isWorkAt(tokens, index));
  const isMarked = hasRole || around === 'role';
  const isPerson = (text: string): boolean =>
    isMarked
      ? isName(text, surnames) || couldBeName(text)
      : isBareName(text, surnames) ||
        (around === 'end' && isName(text, surnames) && !sentenceOpeners.has(text) && !isKnownPlace(text, knowledge));

  let people: Read[] = [];
  /** Where in `people` those begin whose work has not been named yet. */
  let group = 0;
  /** The same of the group before, while nothing stands between two words for work: `文/图`. */
  let closed = -1;
  let role: PersonRole = 'author';
  let worksStandAhead = false;
  let place: string | null = null;
  let agency: string | null = null;

  const add = (first: Token, last: Token, from = 0, to = last.text.length): void => {
    const span = [first.start + from, last.start + to] as const;
    const name = stretch.text.slice(...span).replaceAll(/\s/g, '');
    people.push({ person: { name, role, span }, given: role });
    closed = -1;
  };
  const close = (work: Work, from: number): void => {
    people = people.map((read, index) =>
      index < from ? read : { ...read, person: { ...read.person, role: roleAfter(read, work) } },
    );
    group = people.length;
    closed = from;
  };
  const apply = (work: Work, index: number): void => {
    const token = tokens[index];
    const next = tokens[index + 1];
    const isAhead =
      group === people.length && closed < 0
        ? true
        : token?.before !== '/' &&
          token?.before !== '|' &&
          (token?.after === '/' || token?.after === ':' || worksStandAhead);
    const isBetweenNames =
      (token?.text.length ?? 0) > 1 &&
      token?.before !== '/' &&
      next !== undefined &&
      !findRole(next.text) &&
      !findWork(next.text);
    if (closed >= 0) {
      close('keep', closed);
      return;
    }
    if (!isAhead && !isBetweenNames) {
      close(work, group);
      return;
    }
    worksStandAhead ||= people.length === 0;
    const isSecond = index > 0 && findWork(tokens[index - 1]?.text ?? '') !== null;
    if (work !== 'keep') role = isSecond ? 'author' : work;
    group = people.length;
  };

  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    const next = tokens[index + 1];
    const found = findRole(token.text);
    if (found === null && next && isEmployer(token) && findRole(next.text)) {
      agency ??= agencies.find((known) => token.text.includes(known)) ?? null;
      continue;
    }
    // `云帆集团总裁 周云帆`: what the author is, before the name.
    if (index === 0 && isOffice(token.text) && isAlone(tokens.slice(1), surnames)) continue;
    let from = 0;
    if (found) {
      role = found.role;
      group = people.length;
      closed = -1;
      agency ??= found.agency;
      from = found.end;
      if (from === token.text.length) continue;
    }
    const word = token.text.slice(from);
    const work = findWork(word);
    if (work !== null) {
      apply(work, index);
      continue;
    }
    const whence = /^(?:发自|寄自|专稿|电自)(.{2,8})$/.exec(word)?.[1];
    if (whence !== undefined && isMarked) {
      place = whence.replace(/报[道导]$/, '');
      continue;
    }
    // A place above a person: `记者 甲 广州报道`.
    if (isMarked && people.length > 0 && !isName(word, surnames) && isKnownPlace(word, knowledge)) {
      place = word;
      continue;
    }
    const wide = wideNameLength(tokens, index, word, isPerson, surnames);
    const last = tokens[index + wide - 1];
    if (wide > 0 && last) {
      add(token, last, from);
      index += wide - 1;
      continue;
    }
    if (isPerson(word)) {
      if (notAuthors.test(word)) return null;
      add(token, token, from);
      continue;
    }
    const ahead = findWorkAhead(word);
    if (ahead && isPerson(word.slice(ahead.end))) {
      role = ahead.work === 'keep' ? role : ahead.work;
      group = people.length;
      add(token, token, from + ahead.end);
      continue;
    }
    const behind = findWorkBehind(word);
    if (behind === null) {
      // `新华社记者沈青北京3月5日电`: the place stands behind the name without a gap.
      const sent = hasRole && index === tokens.length - 1 ? nameLength(word, knowledge, isPerson) : null;
      if (!sent || sent.length === 0) return null;
      add(token, token, from, from + sent.length);
      place = sent.place;
      continue;
    }
    const rest = word.slice(0, behind.end);
    // `记者 沈青 临浦报道`: behind a name and a gap it is the place, known or not.
    const isSent = behind.work === 'keep' && people.length > 0 && from === 0 && token.before !== '、';
    const named = isSent ? { length: 0, place: rest } : nameLength(rest, knowledge, isPerson);
    if (named === null) return null;
    if (named.length > 0) add(token, token, from, from + named.length);
    place ??= named.place;
    if (people.length === 0) return null;
    close(behind.work, behind.work === 'keep' && named.length === 0 ? people.length : group);
  }
  if (people.length === 0) return null;
  return {
    people: people.map(({ person }) => person),
    place,
    agency,
    hasRole: hasRole || people.some(({ person }) => person.role !== 'author'),
  };
}

/** Pictures and pages are made by others than texts; who is a correspondent and wrote stays one. */
const roleAfter = ({ person, given }: Read, work: Work): PersonRole => {
  if (work === 'photographer' || work === 'editor') return work;
  return work === 'keep' || given !== 'photographer'
    ? person.role === 'photographer'
      ? given
      : person.role
    : 'author';
};

/** `'本报'`, `'津云新闻'` before `/` or a gap: the medium of the reporter whom the next word names. */
const isEmployer = ({ text, after }: Token): boolean =>
  text.length <= 12 &&
  (/^(?:本|我)[报刊网台社]$|[报刊网社台端云]$/.test(text) ||
    (after === '/' && text.length <= 6 && text.endsWith('新闻')));

const isOffice = (text: string): boolean => text.length >= 4 && offices.test(text);

const isAlone = (tokens: readonly Token[], surnames: PressKnowledge['surnames']): boolean =>
  (tokens.length === 1 || tokens.length === 2) &&
  tokens.every(({ before }) => before !== '、') &&
  isName(tokens.map(({ text }) => text).join(''), surnames);

/**
 * How many tokens make one name that is set wide, `word` being the first: `'王 刚'` → 2, `'沈 青 云'` → 3 (the last one is no
 * surname of a name that follows), `'欧阳 静'` → 2; 0 where none do.
 */
function wideNameLength(
  tokens: readonly Token[],
  index: number,
  word: string,
  isPerson: (text: string) => boolean,
  surnames: PressKnowledge['surnames'],
): number {
  const second = tokens[index + 1]?.text ?? '';
  const third = tokens[index + 2]?.text ?? '';
  if (isParted(tokens, index + 1)) return 0;
  if (surnames.compound.has(word))
    return second.length >= 1 && second.length <= 2 && !isName(second, surnames) && findWork(second) === null ? 2 : 0;
  if (word.length !== 1 || second === '') return 0;
  if (second.length === 1 && third.length === 1 && !isParted(tokens, index + 2)) {
    const after = tokens[index + 3]?.text ?? '';
    const isEnd = after.length !== 1 && (after.length !== 2 || findRole(after) !== null || findWork(after) !== null);
    if (isEnd && isName(word + second + third, surnames) && findWork(third) === null) return 3;
  }
  return second.length <= 2 &&
    findRole(second) === null &&
    (second.length > 1 || !isWorkAt(tokens, index + 1)) &&
    (isPerson(word + second) || isWideName(word + second, surnames))
    ? 2
    : 0;
}

/** Is a word work, and no second half of a name that is set wide (`'苏 文'`)? A mark beside it says that it is. */
function isWorkAt(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token || findWork(token.text) === null) return false;
  if (token.text !== '文' || '/:|'.includes(token.after || '-') || '/:|'.includes(token.before || '-')) return true;
  return tokens[index - 1]?.text.length !== 1 || tokens[index - 2]?.text.length === 1;
}

/** A mark stands between this token and the one before: they are no one name. */
const isParted = (tokens: readonly Token[], index: number): boolean => {
  const mark = tokens[index]?.before ?? '';
  return mark !== '' && mark.trim() !== '';
};

/** `'甲'` and `'甲广州'` before 报道, or a place alone: how long the name is, and the place behind it; null where it is neither. */
function nameLength(
  word: string,
  knowledge: PressKnowledge,
  isPerson: (text: string) => boolean,
): { readonly length: number; readonly place: string | null } | null {
  if (isKnownPlace(word, knowledge) || (word.length > 4 && isPlace(word, knowledge))) return { length: 0, place: word };
  if (isPerson(word)) return { length: word.length, place: null };
  for (const length of [4, 3, 2]) {
    const place = word.slice(length);
    if (place.length >= 2 && isKnownPlace(place, knowledge) && isPerson(word.slice(0, length)))
      return { length, place };
  }
  // No name is so long: a place that nobody knows stands behind a name of three characters, or of two.
  if (word.length < shortestOfBoth || word.length > longestOfBoth) return null;
  const length = [3, 2].find((each) => isPerson(word.slice(0, each)));
  return length === undefined ? null : { length, place: word.slice(length) };
}
/** In Han characters: a name and a place. */
const shortestOfBoth = 5;
const longestOfBoth = 7;
