/** Where the lines that an article was made of stand in the transcript of its page. */
import type { ArticleFrontMatter } from '../schema/article.ts';
import type { PageRecord } from '../schema/page.ts';
import { isKept } from './page-stretches.ts';

type Article = Pick<ArticleFrontMatter, 'id'> & { readonly source: Pick<ArticleFrontMatter['source'], 'lines'> };

export interface LinePlace {
  /** `246–325`, or `9` for one line. */
  readonly label: string;
  /** The `#s<start>` of the transcript; undefined where the record has nothing of the article on those lines. */
  readonly start: number | undefined;
}

/** Each span of lines of an article, and where its first words stand: lines 2 to 3 → `{ label: '2–3', start: 7 }` */
export function toLinePlaces(
  text: string,
  { segments }: Pick<PageRecord, 'segments'>,
  { id, source }: Article,
): readonly LinePlace[] {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const own = segments.filter((segment) => segment[3] === id && isKept(segment));
  return source.lines.map(([first, last]) => {
    const [from, to] = [starts[first - 1] ?? text.length, starts[last] ?? text.length];
    return {
      label: first === last ? String(first) : `${String(first)}–${String(last)}`,
      start: own.find(([start, end]) => end > from && start < to)?.[0],
    };
  });
}
