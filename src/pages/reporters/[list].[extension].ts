/** The citations of all articles of one of the reporters, as a file. */
import { citationFile, citationPaths } from '../../lib/list-citations.ts';

export const getStaticPaths = citationPaths((lists) => lists.reporters);

export const GET = citationFile;
