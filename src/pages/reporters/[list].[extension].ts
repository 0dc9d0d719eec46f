/** The citations of all articles of one of the reporters, as a file. */
import { byId, citationFile, citationPaths } from '../../open/list-citations.ts';

export const getStaticPaths = citationPaths((lists) => lists.reporters.map(byId));

export const GET = citationFile;
