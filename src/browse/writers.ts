/** Those who wrote: in what roles, and of which parks. */
import type { Catalogue } from '../archive/catalogue.ts';
import type { ReporterHeading } from '../archive/headings.ts';
import { tally } from './tally.ts';
import { roleWords } from '../core/value-words.ts';

/** The roles that the newspapers print with a person, most often first: `['记者', '特约通讯员']`; none where the name stands alone. */
export const rolesOf = ({ names, articles }: Pick<ReporterHeading, 'names' | 'articles'>): string[] =>
  tally(
    articles.flatMap((article) =>
      (article.reporter ?? [])
        .filter((writer) => names.includes(writer.name))
        .map(({ role }) => roleWords[role])
        .filter((word) => word !== null),
    ),
  ).map(([word]) => word);

/** The parks that a person wrote about, the one with most articles first. */
export const parksOf = (
  { articles }: Pick<ReporterHeading, 'articles'>,
  { parkOf }: Pick<Catalogue, 'parkOf'>,
): { readonly id: string; readonly name: string; readonly count: number }[] =>
  tally(articles.flatMap(({ park }) => (park === null ? [] : [parkOf(park)])).filter((park) => park !== undefined)).map(
    ([{ id, name }, count]) => ({ id, name, count }),
  );
