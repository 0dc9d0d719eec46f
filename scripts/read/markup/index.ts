/**
 * Page text → the text that it marks up: what OCR tools and web pages write as HTML, LaTeX and entities is read.
 *
 * One character for one, so that every offset holds in both: `$\textcircled{1}$` is ① where its 1 stands, a cell of an
 * HTML table begins with `|` as one in Markdown, and where nothing is printed stands `nothing`. What Markdown says by
 * the line is read with the lines (scripts/read/lines).
 */
import type { Drop, Span } from '../model.ts';
import { isSpaceAt } from '../text/characters.ts';
import { passageOf } from '../text/passage.ts';
import { entities } from './entities.ts';
import { html } from './html.ts';
import { latex } from './latex.ts';
import { links } from './links.ts';
import { nothing, type MarkupRule } from './replace.ts';
import { verticalForms } from './vertical-forms.ts';

export { nothing } from './replace.ts';

/** Formulas may hold `<` and `&`; what an entity stands for is no tag. */
export const markupRules = [
  ['LaTeX', latex],
  ['HTML', html],
  ['entities', entities],
  ['links', links],
  ['vertical forms', verticalForms],
] as const satisfies readonly (readonly [string, MarkupRule])[];

/** The page as it is to be read, and the mark-up left out of it. The same string where it holds none. */
export function readMarkup(page: string): { readonly text: string; readonly drops: readonly Drop[] } {
  let text = page;
  for (const [, rule] of markupRules) text = rule(text);
  const drops: Drop[] = [];
  if (text !== page || page.includes(nothing))
    for (const [start, end] of leftOut(page, text))
      drops.push({
        passage: passageOf(page, start, end),
        role: page.charAt(start) === nothing ? 'controlCharacter' : 'ornament',
      });
  return { text, drops };
}

/** Stretches that print something in the page and nothing, or white space, in what it says. */
function* leftOut(page: string, text: string): Generator<Span> {
  const isOut = (at: number): boolean => !isSpaceAt(page, at) && (text.charAt(at) === nothing || isSpaceAt(text, at));
  for (let start = 0; start < page.length; start++) {
    if (!isOut(start)) continue;
    let end = start + 1;
    while (end < page.length && isOut(end)) end++;
    yield [start, end];
    start = end;
  }
}
