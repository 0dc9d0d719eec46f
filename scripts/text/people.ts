/** Names of people and what they did, as bylines and sign-offs print them. */
import type { Surnames } from '../knowledge.ts';
import { isHanAt, isSpaceAt } from './characters.ts';
import { couldBeName, isName } from './names.ts';
import { findRole, type Credited } from './roles.ts';

const separators = new Set('、，,/／;；：:&＆()（）');

/**
 * The people of a byline or sign-off, in printed order; null where it holds anything that is neither name nor role.
 *
 * `'柳鑫 谢妮妮 周娴 本报记者 过国忠'` → three authors and a staff reporter. A role goes on until the next one; before
 * the first role, people are authors. A name of two characters may be set with a space to look as wide as three.
 */
export function toPeople(text: string, surnames: Surnames): readonly Credited[] | null {
  if (!mayBeginWithPerson(text)) return null;
  const people: Credited[] = [];
  let role: Credited['role'] = 'author';
  const tokens = toTokens(withoutForm(withoutMedium(text))).flatMap(withoutRoleInside);
  // Brackets after a sentence say who wrote it: `（先德明）`.
  const isByline = /^[（(][^（()）]*[)）]$/.test(text.trim()) || tokens.some((token) => findRole(token) !== null);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? '';
    // `海尔集团总裁 周云杰`: what the author is, before the name.
    if (
      index === 0 &&
      isOffice(token) &&
      tokens.length <= 3 &&
      !text.includes('、') &&
      isPerson(tokens.slice(1), surnames)
    )
      continue;
    const found = findRole(token);
    if (found) {
      role = found.role;
      if (found.rest === '') continue;
    }
    const name = found ? found.rest : token;
    const next = tokens[index + 1] ?? '';
    const third = tokens[index + 2] ?? '';
    if (isSetWide(tokens, index) && isName(name + next + third, surnames)) {
      people.push({ name: name + next + third, role });
      index += 2;
    } else if (surnames.compound.has(name) && next.length >= 1 && next.length <= 2 && !isName(next, surnames)) {
      people.push({ name: name + next, role });
      index++;
    } else if (isName(name, surnames) || (isByline && couldBeName(name))) people.push({ name, role });
    else if (
      name.length === 1 &&
      next.length >= 1 &&
      next.length <= 2 &&
      (isName(name + next, surnames) || (isByline && couldBeName(name + next)))
    ) {
      people.push({ name: name + next, role });
      index++;
    } else return null;
  }
  return people.length > 0 ? people : null;
}

/** `'静通讯员沈青云'` behind the first word of a byline: a gap that a line break has eaten stood before the second role. */
function withoutRoleInside(token: string, index: number): readonly string[] {
  if (index === 0 || token.length > longestName || findRole(token) !== null) return [token];
  const at = token.search(/(?:特约|本报|实习|见习|首席)?(?:通讯员|记者|实习生)/);
  return at > 0 && at <= 3 ? [token.slice(0, at), token.slice(at)] : [token];
}

/** `'沈 青 云'`: three characters by themselves, of which the last is no surname (`'沈 青 王 振云'`). */
function isSetWide(tokens: readonly string[], start: number): boolean {
  let end = start;
  while (tokens[end]?.length === 1) end++;
  const after = tokens[end] ?? '';
  return end - start === 3 && (after.length !== 2 || findRole(after) !== null);
}

/** `'石榴云/新疆日报记者'`: two media whose reporter it is. */
const withoutMedium = (text: string): string =>
  !/[/／]/.test(text) ? text : text.replace(/[^\s/／]{2,6}[/／](?=[^\s/／]{2,8}记者)/, '');

/** `文/ 沈青`, `王振 文/图`: what of the story they made, beside their names. */
const withoutForm = (text: string): string =>
  !text.includes('文')
    ? text
    : text.replace(/^\s*(?:图[/／])?文\s?[/／]\s*(?!图)|\s+(?:文\s?[/／]\s?[图摄]|图\s?[/／]\s?文|文图|图文)\s*$/g, '');

/** `'海尔集团总裁'`, `'江苏省社会科学院研究员'` */
const isOffice = (token: string): boolean => token.length >= shortestOffice && offices.test(token);
const isPerson = (tokens: readonly string[], surnames: Surnames): boolean =>
  tokens.length > 0 && isName(tokens.join(''), surnames);
const shortestOffice = 4;
const offices =
  /(?:总裁|院士|教授|主任|书记|局长|厅长|部长|董事长|研究员|院长|会长|市长|县长|区长|主席|委员|代表|校长|秘书长|处长|经理|所长)$/;

/** Every role, office and name in parts holds one of these. */
const personHint = /[记员生作撰影·裁士授任长席表理]/;

/** No name is longer than this. */
const longestName = 20;

/** White space or a separator: what stands between two words of a byline. */
const isBetween = (text: string, index: number): boolean =>
  !isHanAt(text, index) && (isSpaceAt(text, index) || separators.has(text.charAt(index)));

/** A look at the first word alone: nearly every sentence begins with something longer than a name and without a role. */
function mayBeginWithPerson(text: string): boolean {
  let start = 0;
  while (start < text.length && isBetween(text, start)) start++;
  // A word as short as a name.
  for (let index = start; index <= start + shortestOffice; index++)
    if (index >= text.length || isBetween(text, index)) return true;
  if (!personHint.test(text)) return false;
  let end = start + shortestOffice;
  while (end < text.length && !isBetween(text, end)) end++;
  const word = text.slice(start, end);
  return (word.includes('·') && word.length <= longestName) || isOffice(word) || findRole(word) !== null;
}

/** Does it name a role at all: is it a byline rather than bare names? */
export const namesRole = (text: string): boolean => toTokens(text).some((token) => findRole(token) !== null);

function toTokens(text: string): string[] {
  const tokens: string[] = [];
  let start = 0;
  for (let index = 0; index <= text.length; index++) {
    if (index < text.length && !isBetween(text, index)) continue;
    if (index > start) tokens.push(text.slice(start, index));
    start = index + 1;
  }
  return tokens;
}
