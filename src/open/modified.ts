/** When the archive last changed what it says of an article. */
import type { ArticleFrontMatter } from '../schema/article.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The latest of accession, corrections and rulings on its metadata, `2026-11-21`; null where none is known. Never the date
 * of the newspaper: an article of 2023 that came in today is new today.
 */
export function modifiedOn(
  { corrections = [], basis }: Pick<ArticleFrontMatter, 'corrections' | 'basis'>,
  accession: string | null,
): string | null {
  const days = [
    accession,
    ...corrections.map(({ when }) => when),
    ...Object.values(basis).map((evidence) => evidence?.when),
  ];
  return latestOf(days.filter((when) => when != null && day.test(when)));
}

/** The latest of some days; null where there are none. ISO 8601 days sort as they are. */
export const latestOf = (days: Iterable<string | null | undefined>): string | null => {
  let latest: string | null = null;
  for (const some of days) if (some != null && (latest === null || some > latest)) latest = some;
  return latest;
};
