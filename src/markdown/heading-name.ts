/** Headings are called by their words alone, whatever small links stand behind them. */
import type { Element } from 'hast';

/**
 * Names a heading that has its `id` by what is in it now; a screen reader that goes from heading to heading hears no more.
 * Leaves other elements alone.
 *
 *     <h2 id="s1">加快转型</h2> → <h2 id="s1" aria-labelledby="s1-words"><span id="s1-words">加快转型</span></h2>
 */
export function nameByWords(block: Element): void {
  if (!/^h[1-6]$/.test(block.tagName)) return;
  const id = `${String(block.properties.id)}-words`;
  block.properties.ariaLabelledBy = [id];
  block.children = [{ type: 'element', tagName: 'span', properties: { id }, children: block.children }];
}
