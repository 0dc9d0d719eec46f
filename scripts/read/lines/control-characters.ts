import { filter, trim } from '../text/passage.ts';
import { isControl } from '../text/odd-characters.ts';
import type { LineRule } from './index.ts';

/** Control characters print nothing, and neither YAML nor HTML can hold them all. `'高\u0000新区'` → `'高新区'` */
export const controlCharacters: LineRule = (draft) => {
  const { text } = draft.passage;
  const isControlAt = (index: number): boolean => isControl(text.charCodeAt(index));
  let first = 0;
  while (first < text.length && !isControlAt(first)) first++;
  if (first === text.length) return draft;
  const dropped = filter(draft.passage, isControlAt);
  return {
    ...draft,
    passage: trim(filter(draft.passage, (index) => !isControlAt(index))),
    drops: [...draft.drops, { passage: dropped, role: 'controlCharacter' }],
  };
};
