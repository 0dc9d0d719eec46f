/** Corrected words are found by what the newspaper prints, too: whoever has the paper in hand searches for that. */
import { correctionsOf } from '../lib/corrections.ts';
import type { ArticleFile, BodyBlock } from '../markdown/article-file.ts';
import { asPrinted } from '../markdown/corrections.ts';

/** A block as printed; null where that is what is shown. */
export const printedVariant = ({ text, corrections }: BodyBlock): string | null =>
  corrections === undefined ? null : asPrinted(text, corrections);

/** Every text of an article as printed where that differs from what is shown: further parts to be searched. */
export function searchedVariants({ data, body }: ArticleFile): readonly string[] {
  const { title, kicker, deck, photos } = data;
  const fields = [
    [title, correctionsOf(data, 'title')],
    [kicker, correctionsOf(data, 'kicker')],
    [deck, correctionsOf(data, 'deck')],
    ...(photos ?? []).flatMap(
      ({ caption, credit }, index) =>
        [
          [caption, correctionsOf(data, 'caption', index + 1)],
          [credit, correctionsOf(data, 'credit', index + 1)],
        ] as const,
    ),
  ] as const;
  const printed = fields.map(([text, corrections]) =>
    text && corrections.length > 0 ? asPrinted(text, corrections) : null,
  );
  return [...printed, ...body.map(printedVariant)].filter((text) => text !== null);
}
