/** Corrections of a field outside the body, from the front matter. */
import type { Correction } from './corrected-text.ts';
import type { ArticleCorrection, ArticleFrontMatter } from '../schema/article.ts';

/** Those of one field, in order; `number`: of the photo, from 1. */
export const correctionsOf = (
  { corrections }: Pick<ArticleFrontMatter, 'corrections'>,
  field: ArticleCorrection['field'],
  number?: number,
): readonly Correction[] =>
  (corrections ?? []).flatMap(({ start, corrected, printed, ...where }) =>
    where.field === field && where.number === number && start !== undefined ? [{ start, corrected, printed }] : [],
  );
