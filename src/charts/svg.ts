/**
 * Draws with Observable Plot at build time, on a document that is none of a browser's.
 *
 * Colours and type come from the style sheet: the drawing carries classes and custom properties, no style of its own.
 */
import { plot, type PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

export interface Drawn {
  /** An `<svg>` for `set:html`. */
  readonly svg: string;
  readonly width: number;
}

interface Named {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** Options of a plot → an image with a name and a description. */
export function drawPlot(options: PlotOptions, { id, title, description }: Named): Drawn {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = plot({ ...options, document, className: 'plot' });
  svg.querySelector('style')?.remove();
  // Within an image nothing else is announced.
  for (const part of svg.querySelectorAll('[aria-label], [aria-hidden]')) {
    part.removeAttribute('aria-label');
    part.removeAttribute('aria-hidden');
  }
  for (const name of ['font-family', 'font-size', 'fill', 'height']) svg.removeAttribute(name);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${id}-title ${id}-description`);
  const describe = (name: string, text: string) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    element.setAttribute('id', `${id}-${name === 'desc' ? 'description' : name}`);
    element.textContent = text;
    return element;
  };
  svg.prepend(describe('title', title), describe('desc', description));
  return { svg: svg.outerHTML, width: Number(svg.getAttribute('width')) };
}

/** Width of a text of the charts, in pixels: Han characters are square, others about half as wide. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? size : size * 0.6), 0);
