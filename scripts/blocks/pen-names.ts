/** 笔名: bylines of two characters set as wide as three. */
import type { Block } from '../model.ts';
import { penNameOf } from '../text/names.ts';
import { isNoticeHead } from './notices.ts';

/** `'序　言'`, `'结　语'`: headings that say what kind of text stands below, set wide as well. */
const kinds = /^[简快短要]讯$|^[序引前后楔][言记子]$|^[结尾][语声]$|^编后$/;

/** `'老　川'` between a headline and its text is a name, whatever it begins with. */
export function withPenNames(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => {
    const { kind, level, struckTwice, passage } = block;
    if (kind !== 'heading' || level > 0 || struckTwice) return block;
    const name = penNameOf(passage.text);
    if (name === null || kinds.test(name) || isNoticeHead(passage.text)) return block;
    const below = blocks[index + 1];
    const isBetween = blocks[index - 1]?.kind === 'heading' && below && below.kind !== 'byline' && !below.dateline;
    return isBetween ? { ...block, kind: 'names' } : block;
  });
}
