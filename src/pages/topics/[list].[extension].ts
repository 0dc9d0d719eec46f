/** The citations of all articles of one of the topics, as a file. */
import { citationFile, citationPaths } from '../../lib/list-citations.ts';

export const getStaticPaths = citationPaths((lists) => lists.topics);

export const GET = citationFile;
