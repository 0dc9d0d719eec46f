/** Pages of newspapers in house styles sampled at random, with a label on every printed line. */
export type { Content, Genre } from '../texts/content.ts';
export { genres, toContent } from '../texts/genres.ts';
export { madeTexts } from '../texts/made-texts.ts';
export type { LineLabel, SourceText, TypesetLine, TypesetPage, TypesetStory } from '../texts/typeset-model.ts';
export { restyle, setPage, typesetPage } from './set-page.ts';
export { isLucky, shuffled, toRandom, toSeed, type Random } from '../texts/random.ts';
export { readTexts } from '../texts/read-texts.ts';
export { toStyle, type Style } from './style.ts';
