import { isSpaceAt } from '../text/characters.ts';
import { slice, trim } from '../text/passage.ts';
import type { LineRule } from './index.ts';

/** `'- 3 -'` is the number of a page. */
const isPageNumber = (text: string): boolean => /^-\s*\d{1,4}\s*-$/.test(text);

/** The mark before an entry of a Markdown list is no text; the line keeps it as its ornament. `'- 据介绍，…'` → `'据介绍，…'` */
export const listMarks: LineRule = (draft) => {
  const { text } = draft.passage;
  const isMarked = (text.startsWith('-') || text.startsWith('*') || text.startsWith('+')) && isSpaceAt(text, 1);
  if (!isMarked || isPageNumber(text)) return draft;
  const rest = trim(slice(draft.passage, 1));
  return {
    ...draft,
    ornament: '-',
    passage: rest,
    drops: [...draft.drops, { passage: slice(draft.passage, 0, 1), role: 'ornament' }],
  };
};
