import type { Block } from '../model.ts';
import { countLetters, endsSentence, hasSentencePunctuation } from '../text/characters.ts';

/** No headline of a picture is longer, and no words of one are shorter than this. In letters. */
const longestHead = 20;

/** A short line below the mark of a picture, above one paragraph and the photographer's line, is the picture's headline. */
export function withPictureHeads(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => {
    if (!block.pictured || (block.kind !== 'paragraph' && block.kind !== 'caption')) return block;
    const { text } = block.passage;
    const [words, credit] = [blocks[index + 1], blocks[index + 2]];
    const isHead = countLetters(text) <= longestHead && !hasSentencePunctuation(text) && !endsSentence(text);
    const isTold = words?.kind === 'paragraph' && !words.open && countLetters(words.passage.text) > longestHead;
    return isHead && isTold && credit?.kind === 'credit' ? { ...block, kind: 'heading' } : block;
  });
}
