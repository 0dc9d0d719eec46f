/** Pages of newspapers in house styles sampled at random, with a label on every printed line. */
export type { Content, Genre } from './content.ts';
export { genres, toContent } from './genres.ts';
export { madeTexts } from './made-texts.ts';
export type { LineLabel, SourceText, TypesetLine, TypesetPage, TypesetStory } from './model.ts';
export { restyle, setPage, typesetPage } from './page.ts';
export { isLucky, shuffled, toRandom, toSeed, type Random } from './random.ts';
export { readTexts } from './read-texts.ts';
export { toStyle, type Style } from './style.ts';
