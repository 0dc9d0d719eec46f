/** Corrected words are found by what the newspaper prints, too: whoever has the paper in hand searches for that. */
import { correctionsOf } from '../../markdown/field-corrections.ts';
import type { ArticleFile, BodyBlock } from '../../markdown/article-file.ts';
import { asPrinted } from '../../markdown/corrected-text.ts';

/** A block as printed; null where that is what is shown. */
const printedVariant = ({ text, corrections }: BodyBlock): string | null =>
  corrections === undefined ? null : asPrinted(text, corrections);

/** A text as printed; `block`: number of the paragraph, from 1, that shows it corrected, null where none does. */
export interface Variant {
  readonly block: number | null;
  readonly text: string;
}

/** Every text of an article as printed where that differs from what is shown: further parts to be searched. */
export function searchedVariants({ data, body }: ArticleFile): readonly Variant[] {
  const { title, kicker, deck, photos } = data;
  const fields = [
    [title, correctionsOf(data, 'title')],
    [kicker, correctionsOf(data, 'kicker')],
    [deck, correctionsOf(data, 'deck')],
    ...(photos ?? []).flatMap(({ caption }, index) => [[caption, correctionsOf(data, 'caption', index + 1)]] as const),
  ] as const;
  const printed = fields.flatMap(([text, corrections]): Variant[] =>
    text && corrections.length > 0 ? [{ block: null, text: asPrinted(text, corrections) }] : [],
  );
  const blocks = body.flatMap((block, index): Variant[] => {
    const text = printedVariant(block);
    return text === null ? [] : [{ block: index + 1, text }];
  });
  return [...printed, ...blocks];
}
