/** 笔名: two characters set as wide as three below a headline. */
import type { Block } from '../model.ts';
import { isNoticeHead } from './notices.ts';

/** `'老　川'`, `'阿　禾'`: no heading is two characters far apart but those that say what kind of text stands below. */
const isSetWide = (text: string): boolean => /^\p{Script=Han}(?:　| {2,})\p{Script=Han}$/u.test(text);
const kinds = /^[简快短要]讯$|^[序引前后][言记]$|^[结尾][语声]$|^[编]后$/;

/** A heading of two characters set wide, between a headline and its text, is a name, whatever it begins with. */
export function withPenNames(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => {
    const { kind, level, struckTwice, passage } = block;
    if (kind !== 'heading' || level > 0 || struckTwice || !isSetWide(passage.text)) return block;
    const bare = passage.text.replace(/\s/g, '');
    const above = blocks[index - 1];
    const below = blocks[index + 1];
    const isBetween = above?.kind === 'heading' && below !== undefined && below.kind !== 'byline' && !below.dateline;
    return isBetween && !kinds.test(bare) && !isNoticeHead(passage.text) ? { ...block, kind: 'names' } : block;
  });
}
