/** The words of a line of people, each with its place. */
import { isHanAt, isSpaceAt } from '../text/characters.ts';
import { couldBeName } from './names.ts';
import { findRole } from './roles.ts';
import type { Stretch } from './people.ts';

export interface Token {
  readonly text: string;
  readonly start: number;
  /** The mark before it and the one behind it; a space where only white space stands there, empty at the ends. */
  readonly before: string;
  readonly after: string;
}

/** What stands between two words of a byline, besides white space. */
const separators = new Set('、,;:&()/|[]〔〕【】〈〉—―–-+□■○●◎☉◆◇▲△▶▷★☆*');
const ornaments = new Set('—―–-□■○●◎☉◆◇▲△▶▷★☆*');

const isBetween = (text: string, index: number): boolean =>
  !isHanAt(text, index) && (isSpaceAt(text, index) || separators.has(text.charAt(index)));

/** No line of people has more words, and no word of it is longer. */
const mostTokens = 30;
const longestToken = 20;

/** The words of a stretch; none where it has too many of them, or one that is too long. */
export function toTokens({ plain, start, end }: Stretch): readonly Token[] {
  const tokens: Token[] = [];
  let from = -1;
  let mark = '';
  for (let index = start; index <= end; index++) {
    if (index < end && !isBetween(plain, index)) {
      if (from < 0) from = index;
      continue;
    }
    if (from >= 0) {
      if (index - from > longestToken || tokens.length >= mostTokens) return [];
      tokens.push({ text: plain.slice(from, index), start: from, before: mark, after: markAt(plain, index, end) });
      from = -1;
      mark = '';
    }
    if (index < end) mark = mark.trim() === '' ? plain.charAt(index) : mark;
  }
  return tokens.flatMap(withoutRoleInside);
}

/** The first mark from `index` on that is no ornament; white space where there is none before the next word. */
function markAt(plain: string, index: number, end: number): string {
  let mark = '';
  for (; index < end && isBetween(plain, index); index++) {
    const character = plain.charAt(index);
    if (ornaments.has(character)) continue;
    if (character.trim() !== '') return character;
    mark = character;
  }
  return mark;
}

const roleInside = /(?:特约|本报|实习|见习|首席|[\u4e00-\u9fff]{2}日报)?(?:通讯员|记者|实习生)/;

/** `'静通讯员沈青云'`, `'记者沈青通讯员陆远'`: a line break has eaten the gap before the second role. */
function withoutRoleInside(token: Token): readonly Token[] {
  if (!roleInside.test(token.text)) return [token];
  const first = findRole(token.text);
  const offset = first === null ? 0 : first.end;
  const at = token.text.slice(offset).search(roleInside);
  if (at <= 0 || at > 4) return [token];
  const cut = offset + at;
  // `临浦日报记者`: what stands before the role is whose it is.
  if (first === null ? at > 3 : !couldBeName(token.text.slice(offset, cut)) && at > 1) return [token];
  return [
    { ...token, text: token.text.slice(0, cut), after: '' },
    ...withoutRoleInside({ ...token, text: token.text.slice(cut), start: token.start + cut, before: ' ' }),
  ];
}
