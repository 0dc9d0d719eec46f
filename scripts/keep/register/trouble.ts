/** What a person must decide, in words. */
import type { Entry } from '../../../src/schema/register.ts';

/** An entry that needs a person's decision. */
export interface Trouble {
  readonly entry: Entry;
  readonly reason: string;
}

/** Lines for the terminal, page by page: what is missing, and what to do. */
export function describeTroubles(troubles: readonly Trouble[], file: string): readonly string[] {
  const pages = Map.groupBy(troubles, ({ entry }) => entry.page);
  return [...pages].flatMap(([page, some]) => {
    const published = some.filter(({ entry }) => entry.state !== 'withdrawn').map(({ entry }) => entry.id);
    const hidden = some.some(({ entry }) => entry.state === 'withdrawn');
    return [
      ...some.map(({ entry, reason }) => `register: ${file}: ${entry.id} “${entry.title}” of page ${page}: ${reason}`),
      ...(published.length === 0
        ? []
        : [`  restore page ${page}, or run: npm run withdraw -- ${published.join(' ')} --why "…"`]),
      ...(hidden
        ? [`  withdraw the article that holds it too, or undo the withdrawal: npm run withdraw -- ID --undo`]
        : []),
    ];
  });
}
