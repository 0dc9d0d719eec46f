/** The citations of all articles of one of the parks, as a file. */
import { citationFile, citationPaths } from '../../lib/list-citations.ts';

export const getStaticPaths = citationPaths((lists) => lists.parks);

export const GET = citationFile;
