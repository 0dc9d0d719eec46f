import type { Block } from '../model.ts';

/** The filled and the hollow form of one mark. */
const forms = ['■□', '●○', '◆◇', '▲△', '★☆', '▶▷', '▼▽'] as const;
/** Fewer questions and answers may be items of a column. */
const fewest = 2;

/** 访谈: `■您最怕哪一天？` `□是大年三十。` The filled and the hollow form of a mark that ask and answer in turn count no items. */
export function withInterviews(blocks: readonly Block[]): readonly Block[] {
  const isMarked = (block: Block): boolean =>
    block.ornament !== '' && block.level === 0 && (block.kind === 'paragraph' || block.kind === 'heading');
  const marked = blocks.filter(isMarked);
  const pair = forms.find((form) => {
    const both = marked.filter(({ ornament }) => form.includes(ornament));
    const asking = both.filter(({ passage: { text } }) => /[?？]$/.test(text));
    const answering = both.filter(({ ornament }) => ornament !== asking[0]?.ornament);
    return asking.length >= fewest && answering.length >= fewest;
  });
  if (pair === undefined) return blocks;
  return blocks.map((block) =>
    isMarked(block) && pair.includes(block.ornament) ? { ...block, kind: 'paragraph', ornament: '' } : block,
  );
}
