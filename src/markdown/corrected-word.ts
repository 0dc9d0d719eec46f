/**
 * A corrected word as HTML: the word, a small sign behind it, and on demand what the newspaper prints.
 *
 * The sign is a button and the printed form a popover: they answer to mouse, finger and keyboard without a script. The sign
 * is drawn by the style sheet and the printed form is hidden, so that copied text is the text alone; on paper it is shown.
 */
import type { Element, ElementContent, Text } from 'hast';
import type { Run } from './corrected-text.ts';

/** `key` makes the popover's `id`; unique on its route, ASCII. */
export function toCorrectedWord({ text, printed }: Run & { readonly printed: string }, key: string): Element {
  const id = `sic-${key}`;
  const said = `原文作“${printed}”`;
  const sign = element('button', {
    type: 'button',
    className: ['sic-sign'],
    popoverTarget: id,
    ariaLabel: `${text}：${said}`,
    title: said,
  });
  return element('span', { className: ['corr'] }, [
    element('span', { className: ['corrected'] }, [{ type: 'text', value: text }]),
    sign,
    element('span', { id, className: ['sic'], popover: 'auto' }, [{ type: 'text', value: said }]),
  ]);
}

/** The runs of a text as HTML. `key`: as above, for the first correction; further ones get numbers. */
export const toCorrectedText = (runs: readonly Run[], key: string): ElementContent[] =>
  runs.map(({ text, printed }, index): Element | Text =>
    printed === null ? { type: 'text', value: text } : toCorrectedWord({ text, printed }, `${key}-${String(index)}`),
  );

const element = (tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
