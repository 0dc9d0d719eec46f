import { isSpaceAt } from '../text/characters.ts';
import { filter, slice, trim } from '../text/passage.ts';
import type { Draft, LineRule } from './index.ts';

/** `'![](images/1.jpg)'`, `'[图]'`: the mark that OCR leaves where a picture stands. */
export const isPicture = (text: string): boolean =>
  '![［【'.includes(text.charAt(0)) &&
  ((text.startsWith('![') && text.endsWith(')')) || /^[[［【]\s?(?:图|图片|照片)\s?\d{0,2}[\]］】]$/.test(text));

/**
 * OCR that writes Markdown marks headings with `#`, bold with `**` and pictures with `![](…)`: marks, not text.
 *
 * `'## 做强循环经济产业链'` → `'做强循环经济产业链'`, level 2; `'![](images/1.jpg)'` → nothing.
 */
export const markdownMarks: LineRule = (draft) => {
  const { text } = draft.passage;
  if (isPicture(text)) {
    return {
      ...draft,
      passage: slice(draft.passage, 0, 0),
      drops: [...draft.drops, { passage: draft.passage, role: 'ornament' }],
    };
  }
  let level = 0;
  while (level < 6 && text.charAt(level) === '#') level++;
  if (level > 0 && level < text.length && !isSpaceAt(text, level)) level = 0;
  const bold = text.startsWith('**', level) && text.endsWith('**') && text.length > level + 4 ? 2 : 0;
  const start = level === 0 ? bold : level + skipSpaces(text, level) + bold;
  if (start === 0) return withoutBold(draft);
  return withoutBold({
    ...draft,
    level,
    passage: trim(slice(draft.passage, start, text.length - bold)),
    drops: [
      ...draft.drops,
      { passage: slice(draft.passage, 0, start), role: 'ornament' },
      ...(bold > 0 ? [{ passage: slice(draft.passage, text.length - bold), role: 'ornament' as const }] : []),
    ],
  });
};

/** Bold inside a line: `**本报讯**`. A single pair of asterisks opens nothing and stays. */
function withoutBold(draft: Draft): Draft {
  const { text } = draft.passage;
  const places: number[] = [];
  for (let at = text.indexOf('**'); at >= 0; at = text.indexOf('**', at + 2)) places.push(at, at + 1);
  if (places.length < 4 || places.length % 4 !== 0) return draft;
  const marks = new Set(places);
  return {
    ...draft,
    passage: trim(filter(draft.passage, (index) => !marks.has(index))),
    drops: [...draft.drops, { passage: filter(draft.passage, (index) => marks.has(index)), role: 'ornament' }],
  };
}

function skipSpaces(text: string, from: number): number {
  let count = 0;
  while (isSpaceAt(text, from + count)) count++;
  return count;
}
