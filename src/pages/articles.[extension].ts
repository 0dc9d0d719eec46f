/** The citations of all articles, as a file: `articles.bib`, `articles.ris`. */
import { citationFile, citationPaths } from '../open/list-citations.ts';

export const getStaticPaths = citationPaths(({ articles }) => [{ params: {}, articles }]);

export const GET = citationFile;
