/** The citations of all articles of a year, or of those without one, as a file: `dates/2023.bib`, `dates/undated.ris`. */
import { byId, citationFile, citationPaths } from '../../open/list-citations.ts';

export const getStaticPaths = citationPaths(({ years, undated }) =>
  [...years.map(({ year, articles }) => ({ id: year, articles })), { id: 'undated', articles: undated }].map(byId),
);

export const GET = citationFile;
