/** What the record of a newspaper page says of an article's dateline and signature. */
import type { ArticleFrontMatter } from '../schema/article.ts';
import type { PageRecord } from '../schema/page.ts';

/** Where writers are named: under the headline, at the end, or in the dateline (本报讯（记者 张三）); null where nobody is. */
export function signedWhere(
  { segments }: Pick<PageRecord, 'segments'>,
  { id, reporter }: Pick<ArticleFrontMatter, 'id' | 'reporter'>,
): 'byline' | 'dateline' | 'signOff' | null {
  if (reporter === null) return null;
  const own = new Set(segments.filter(([, , , article]) => article === id).map(([, , role]) => role));
  return (['byline', 'signOff', 'dateline'] as const).find((role) => own.has(role)) ?? null;
}

/** 电头: the words that `text`, the first paragraph of article `id`, begins with: 本报讯; null where the page marks none there. */
export function datelineOf(
  page: PageRecord,
  textOf: (page: PageRecord) => string,
  id: string,
  text: string,
): string | null {
  const marked = page.segments.filter(
    ([, , role, article, block]) => role === 'dateline' && article === id && block === 1,
  );
  if (marked.length === 0) return null;
  const pageText = textOf(page);
  const printed = marked
    .map(([start, end]) => pageText.slice(start, end))
    .join('')
    .replaceAll(/\s/g, '');
  // Lines were joined and typesetter's spaces taken out: compare what is left.
  let matched = 0;
  for (let end = 0; end < text.length; end++) {
    const character = text.charAt(end);
    if (/\s/.test(character)) continue;
    if (character !== printed.charAt(matched)) return null;
    if (++matched === printed.length) return text.slice(0, end + 1);
  }
  return null;
}
