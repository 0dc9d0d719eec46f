/** Elements put around stretches of a block's text: links on names, anchors on figures. */
import type { Element, ElementContent } from 'hast';

/** A stretch of a block's text as it is read (UTF-16 offsets), and the element to put around it. */
export interface Wrap {
  readonly start: number;
  readonly end: number;
  readonly around: (children: ElementContent[]) => Element;
}

/**
 * Children of a block → the same with `wraps` in place. A stretch that overlaps an earlier one, or that a corrected word
 * cuts, is left as it was; the longest of those that begin together goes first. The text stays, character for character.
 */
export function wrapText(children: readonly ElementContent[], wraps: readonly Wrap[]): ElementContent[] {
  if (wraps.length === 0) return [...children];
  const sorted = wraps.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const made: ElementContent[] = [];
  let offset = 0;
  let next = 0;
  for (const child of children) {
    const length = lengthOf(child);
    if (child.type !== 'text') {
      made.push(child);
      offset += length;
      continue;
    }
    let done = 0;
    for (let wrap = sorted[next]; wrap && wrap.start < offset + length; wrap = sorted[++next]) {
      const [from, to] = [wrap.start - offset, wrap.end - offset];
      if (from < done || to > length || to <= from) continue;
      if (from > done) made.push({ type: 'text', value: child.value.slice(done, from) });
      made.push(wrap.around([{ type: 'text', value: child.value.slice(from, to) }]));
      done = to;
    }
    if (done < length) made.push({ type: 'text', value: child.value.slice(done) });
    offset += length;
  }
  return made;
}

/** How much of the text as it is read a node holds; of a corrected word that is the word, not its printed form. */
export function lengthOf(node: ElementContent): number {
  if (node.type === 'text') return node.value.length;
  if (node.type !== 'element') return 0;
  const isCorrected = Array.isArray(node.properties.className) && node.properties.className.includes('corr');
  return (isCorrected ? node.children.slice(0, 1) : node.children).reduce((sum, child) => sum + lengthOf(child), 0);
}
