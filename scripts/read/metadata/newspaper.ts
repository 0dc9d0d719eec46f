import type { Evidence } from '../../../src/schema/article.ts';
import type { Sidecar } from '../../../src/schema/sidecar.ts';
import type { Imprint, Story } from '../model.ts';
import { toSimplified } from '../text/script.ts';
import { toNamedEvidence, toSuppliedEvidence } from './issue.ts';

export interface FoundNewspaper {
  readonly newspaper: string;
  readonly evidence: Evidence;
}

const dateline = /^([\u4e00-\u9fff]{2,8}?(?:日报|晚报|早报|时报|导报|商报|晨报))(?:讯|[\u4e00-\u9fff0-9]{0,12}电)/;
const own = /^【?本报(?:讯|[\u4e00-\u9fff0-9]{0,12}电)/;

/**
 * The newspaper of a page: supplied by a person (`known`), printed in its header, told by its file's name (`named`), or named by its datelines (`科技日报讯`) where all that name one agree.
 * Where the page does not say, the one that the archive's settings give (`supplied`); null where they give none.
 */
export function findNewspaper(
  imprint: Imprint,
  stories: readonly Story[],
  supplied: string | null = null,
  known: Sidecar = {},
  named: Sidecar = {},
): FoundNewspaper | null {
  if (known.newspaper !== undefined) return { newspaper: known.newspaper, evidence: toSuppliedEvidence() };
  if (imprint.newspaper !== null)
    return {
      newspaper: imprint.newspaper,
      evidence: { basis: 'printed', quote: imprint.newspaper, reason: '版面报头所印' },
    };
  if (named.newspaper !== undefined) return { newspaper: named.newspaper, evidence: toNamedEvidence() };
  const names = stories.flatMap((story) => {
    const match = dateline.exec(story.body[0]?.passage.text ?? '');
    return match?.[1] === undefined ? [] : [{ name: match[1], quote: match[0] }];
  });
  const [first] = names;
  // Where the page calls its own newspaper 本报, a dateline that names one quotes another.
  const isQuoted = stories.some((story) => own.test(story.body[0]?.passage.text ?? ''));
  if (!first || isQuoted || names.some(({ name }) => name !== first.name)) {
    return supplied === null ? null : { newspaper: supplied, evidence: { basis: 'supplied', reason: '据文库设置' } };
  }
  return { newspaper: first.name, evidence: { basis: 'inferred', quote: first.quote, reason: '据本版电头' } };
}

/** Words of a page as it was read, as the page prints them: `'北港时报'` → `'北港時報'`; themselves where it does not print them in a row. */
export function asPrinted(words: string, page: string): string {
  const pattern = [...words]
    .map((character) => character.replace(/[.*+?^${}()|[\]\\]/, String.raw`\$&`))
    .join(String.raw`\s*`);
  const match = new RegExp(pattern).exec(toSimplified(page));
  return match ? page.slice(match.index, match.index + match[0].length).replace(/\s+/g, '') : words;
}
