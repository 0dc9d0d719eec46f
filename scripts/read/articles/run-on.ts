/**
 * Where headlines stand apart from the texts, a text without a dateline shows by nothing that it begins: it seems to be
 * the end of the brief above it, and a headline with a byline is left over.
 */
import {
  emptyDraft,
  isHeadless,
  parkOf,
  textOf,
  textsOf,
  type Context,
  type Displaced,
  type Draft,
} from './context.ts';

/** Below this likeness a headline says nothing of a text. */
const leastLikeness = 0.1;
/** From this likeness on, the two parts of a text are one story. */
const mostCohesion = 0.4;

/**
 * As many briefs are cut in two as there are more displaced headlines than texts without one: each where the text below
 * the cut speaks of a headline with a byline, and has least in common with the text above. `drafts` are changed in place.
 */
export function cutRunOns(context: Context, drafts: Draft[], displaced: readonly Displaced[]): void {
  const { blocks, vocabulary } = context;
  let missing = displaced.length - drafts.filter((draft) => isHeadless(context, draft)).length;
  for (const wanted of displaced) {
    if (missing <= 0) return;
    if (wanted.bylines.length === 0) continue;
    const title = textsOf(context, wanted.headline).join(' ');
    const park = parkOf(context, { headline: wanted.headline, body: [] });
    let best: { readonly draft: Draft; readonly place: number; readonly cohesion: number } | null = null;
    for (const draft of drafts) {
      const isBrief = draft.found === 'text' && blocks[draft.body[0] ?? -1]?.dateline === true;
      if (!isBrief || draft.headline.length > 0 || draft.closed) continue;
      for (const place of seamsOf(context, draft)) {
        const above = textOf(context, draft.body.slice(0, place));
        const below = textOf(context, draft.body.slice(place));
        const told = vocabulary.likeness(title, below);
        if (told < leastLikeness || told < vocabulary.likeness(title, above) * 2) continue;
        if (park !== null && parkOf(context, { headline: [], body: draft.body.slice(0, place) }) === park) continue;
        // A short text has less in common with anything than a long one has.
        const share = Math.min(above.length, below.length) / (above.length + below.length);
        const cohesion = vocabulary.likeness(above, below) / Math.sqrt(share);
        if (cohesion < Math.min(mostCohesion, best?.cohesion ?? 1)) best = { draft, place, cohesion };
      }
    }
    if (!best) continue;
    const body = best.draft.body.splice(best.place);
    drafts.splice(drafts.indexOf(best.draft) + 1, 0, { ...emptyDraft(), body });
    missing--;
  }
}

/** Places in the body where a paragraph stands below another one that is over. */
function seamsOf({ blocks }: Context, { body }: Draft): number[] {
  return body.flatMap((index, place) => {
    const above = blocks[body[place - 1] ?? -1];
    return above?.kind === 'paragraph' && !above.open && blocks[index]?.kind === 'paragraph' ? [place] : [];
  });
}
