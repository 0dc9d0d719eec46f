/** The citations of all articles of one of the topics, as a file. */
import { byId, citationFile, citationPaths } from '../../open/list-citations.ts';

export const getStaticPaths = citationPaths((lists) => lists.topics.map(byId));

export const GET = citationFile;
