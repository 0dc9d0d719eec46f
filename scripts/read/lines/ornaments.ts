import { isSpaceAt } from '../text/characters.ts';
import { slice } from '../text/passage.ts';
import type { LineRule } from './index.ts';

const marks = new Set('▶►▷■□◆◇●○◎★☆▲△▼▽※◤◢◥◣▌▍▎▏┃|丨➤➢');

/** Bullets of Wingdings and its like, which Word writes as characters of a font of signs; Unicode keeps them for private use. */
const isSign = (character: string): boolean => character >= '\uf020' && character <= '\uf0ff';
/** Other characters of private use are a mark where a gap parts them from the text; within it they may be part of a name. */
const setApart = /^[\ue000-\uf8ff]{1,4}(?=\s)/;
const isMark = (character: string): boolean => marks.has(character) || isSign(character);

/**
 * A typographic ornament introduces a byline or a heading and says nothing itself; a line of nothing else is a rule.
 *
 * `'▶ 本报特约通讯员 赖小琴'` → `'本报特约通讯员 赖小琴'` with its ornament.
 */
export const ornaments: LineRule = (draft) => {
  const { text } = draft.passage;
  if (draft.row) return draft;
  let start = setApart.exec(text)?.[0].length ?? 0;
  while (start < text.length && (isMark(text.charAt(start)) || isSpaceAt(text, start))) start++;
  // ■简讯■: the ornament that closes a title.
  const closing = (character: string): boolean => isSign(character) || (start > 0 && character === text.charAt(0));
  let end = text.length;
  while (end > start && (closing(text.charAt(end - 1)) || isSpaceAt(text, end - 1))) end--;
  if (start === 0 && end === text.length) return draft;
  const behind = end < text.length ? slice(draft.passage, end) : null;
  return {
    ...draft,
    ornament: toOrnament(text.slice(0, start)) ?? draft.ornament,
    passage: slice(draft.passage, start, end),
    drops: [
      ...draft.drops,
      ...(start > 0 ? [{ passage: slice(draft.passage, 0, start), role: 'ornament' as const }] : []),
      ...(behind ? [{ passage: behind, role: 'ornament' as const }] : []),
    ],
  };
};

/** The first mark; a bullet of a font of signs marks an entry of a list, as `-` does (list-marks.ts). */
function toOrnament(text: string): string | undefined {
  const mark = [...text].find(isMark);
  return mark !== undefined && isSign(mark) ? '-' : mark;
}
