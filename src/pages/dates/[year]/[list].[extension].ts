/** The citations of all articles of a month, as a file: `dates/2023/06.bib`. */
import { citationFile, citationPaths } from '../../../open/list-citations.ts';

export const getStaticPaths = citationPaths(({ years }) =>
  years.flatMap(({ year, months }) =>
    months.map(({ month, articles }) => ({ params: { year, list: month }, articles })),
  ),
);

export const GET = citationFile;
