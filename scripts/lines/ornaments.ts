import { isSpaceAt } from '../text/characters.ts';
import { slice } from '../text/passage.ts';
import type { LineRule } from './index.ts';

const marks = new Set('▶►▷■□◆◇●○◎★☆▲△▼▽※◤◢◥◣▌▍▎▏┃|丨➤➢');

/**
 * A typographic ornament introduces a byline or a heading and says nothing itself; a line of nothing else is a rule.
 *
 * `'▶ 本报特约通讯员 赖小琴'` → `'本报特约通讯员 赖小琴'` with its ornament.
 */
export const ornaments: LineRule = (draft) => {
  const { text } = draft.passage;
  let start = 0;
  while (start < text.length && (marks.has(text.charAt(start)) || isSpaceAt(text, start))) start++;
  if (start === 0) return draft;
  // ■简讯■: the ornament that closes a title.
  let end = text.length;
  while (end > start && (text.charAt(end - 1) === text.charAt(0) || isSpaceAt(text, end - 1))) end--;
  const closing = end < text.length ? slice(draft.passage, end) : null;
  return {
    ...draft,
    ornament: [...text.slice(0, start)].find((mark) => marks.has(mark)) ?? '',
    passage: slice(draft.passage, start, end),
    drops: [
      ...draft.drops,
      { passage: slice(draft.passage, 0, start), role: 'ornament' },
      ...(closing ? [{ passage: closing, role: 'ornament' as const }] : []),
    ],
  };
};
