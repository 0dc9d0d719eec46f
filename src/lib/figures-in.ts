/** 文中数字: the figures of an article, each with the words that name it and its place in the body. */
import type { Wrap } from '../markdown/wrap-text.ts';
import { findQuantities } from './quantities/index.ts';
import { phraseOf, type Phrase } from './quantities/phrase.ts';

export interface NamedFigure extends Phrase {
  /** Its anchor in the article. */
  readonly id: string;
  readonly printed: string;
}

export interface FiguresIn {
  readonly figures: readonly NamedFigure[];
  /** For each block, what marks its figures. */
  readonly wraps: readonly (readonly Wrap[])[];
}

/** Paragraphs (null: a block that is none) → their figures, in order. */
export function figuresIn(paragraphs: readonly (string | null)[]): FiguresIn {
  const figures: NamedFigure[] = [];
  const wraps = paragraphs.map((text) =>
    text === null
      ? []
      : findQuantities(text).map((found): Wrap => {
          const id = `figure-${String(figures.length + 1)}`;
          figures.push({ id, printed: found.printed, ...phraseOf(text, found) });
          return {
            start: found.start,
            end: found.end,
            around: (children) => ({
              type: 'element',
              tagName: 'span',
              properties: { id, className: ['figure'] },
              children,
            }),
          };
        }),
  );
  return { figures, wraps };
}
