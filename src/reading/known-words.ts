/** Words of the authority files: names of parks, terms of topics. Made once a build. */
import { parkAuthority, topicAuthority } from '../archive/authority-files.ts';
import { toLexicon } from './lexicon.ts';

const words = [
  ...parkAuthority.flatMap(({ name, variants }) => [name, ...variants]),
  ...topicAuthority.flatMap(({ terms }) => terms.map((term) => (typeof term === 'string' ? term : term.term))),
];

export const knownWords = toLexicon(words.map((word) => [word, word] as const));
