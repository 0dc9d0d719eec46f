/** 文中数字: the figures of an article, each with the words that name it and its place in the body. */
import type { Wrap } from '../markdown/wrap-text.ts';
import { findQuantities, type Quantity } from './quantities/index.ts';
import { isMeasure } from './quantities/units.ts';
import { phraseOf, type Phrase } from './quantities/counted-phrase.ts';

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

/** One of a kind (1个, 1家) says nothing by itself: it has its place in the text and is not listed. */
const isSingle = ({ high, unit }: Quantity): boolean => high === 1 && unit !== '%' && !isMeasure(unit);

/** Paragraphs (null: a block that is none) → their figures, in order. */
export function figuresIn(paragraphs: readonly (string | null)[]): FiguresIn {
  const figures: NamedFigure[] = [];
  let count = 0;
  const wraps = paragraphs.map((text) =>
    text === null
      ? []
      : findQuantities(text).map((found): Wrap => {
          count++;
          const id = `figure-${String(count)}`;
          if (!isSingle(found)) figures.push({ id, printed: found.printed, ...phraseOf(text, found) });
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
