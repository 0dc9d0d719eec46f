/**
 * Where headlines are piled up apart from their texts, the words of a picture may stand below the last of a pile, which
 * then seems to be their headline, and one text too many waits for one.
 */
import type { Vocabulary } from '../text/vocabulary.ts';
import { leastWeight, weighAll } from './displaced.ts';
import { emptyDraft, isHeadless, type Context, type Displaced, type Draft } from './context.ts';

/** The words of a picture are no longer, in characters. */
const longestWords = 400;

/**
 * A picture is told from the headline above it where its words have nothing to do with that and another text, which waits for
 * a headline, has; and as many more as texts wait in vain, those that have least in common with their headline first. `drafts`
 * are changed in place; gives the pictures, and the headlines that stand apart now.
 */
export function freePictures(
  context: Context,
  drafts: Draft[],
  displaced: readonly Displaced[],
  vocabulary: Vocabulary,
): { readonly pictures: readonly Draft[]; readonly displaced: readonly Displaced[] } {
  if (displaced.length === 0) return { pictures: [], displaced: [] };
  const headless = drafts.filter((draft) => isHeadless(context, draft));
  const told = drafts
    .filter((draft) => isPicture(context, draft))
    .map((draft) => {
      const [[own = 0, ...others] = []] = weighAll(context, [draft], [draft, ...headless], vocabulary);
      return { draft, own, isForeign: own < leastWeight && Math.max(0, ...others) >= leastWeight };
    })
    .sort((one, other) => one.own - other.own);
  const foreign = told.filter(({ isForeign }) => isForeign);
  const waiting = Math.max(0, headless.length - displaced.length - foreign.length);
  const found = [...foreign, ...told.filter(({ isForeign }) => !isForeign).slice(0, waiting)].map(({ draft }) => draft);
  for (const draft of found) drafts.splice(drafts.indexOf(draft), 1);
  return {
    pictures: found.map(({ body }): Draft => ({ ...emptyDraft(), body, found: 'photo' })),
    displaced: found.map(({ headline, bylines }) => ({ headline, bylines })),
  };
}

/** A few words, and below or above them whose picture it is. */
function isPicture({ blocks }: Context, { headline, body, signOffs }: Draft): boolean {
  if (headline.length === 0 || signOffs.length > 0 || body.length < 2) return false;
  const isCredit = (index: number | undefined): boolean => blocks[index ?? -1]?.kind === 'credit';
  const length = body.reduce((sum, index) => sum + (blocks[index]?.passage.text.length ?? 0), 0);
  return (isCredit(body.at(-1)) || isCredit(body[0])) && length <= longestWords;
}
