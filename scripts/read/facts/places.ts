/** 地名: where a report comes from, where a reader lives. */
import type { PressKnowledge } from './model.ts';
import { isHan } from '../text/characters.ts';
import { knownPlaces } from './press.ts';

/** A city, a province, a country's capital: a place by itself. `'广州'`, `'合肥'` */
export const isKnownPlace = (text: string, { places }: PressKnowledge): boolean =>
  knownPlaces.has(text) || places.cities.has(text) || places.provinces.has(text);

/** The same, or a word that ends as names of places do: `'学府路'`, `'山东曲阜市'`. */
export const isPlace = (text: string, knowledge: PressKnowledge): boolean =>
  isKnownPlace(text, knowledge) ||
  (text.length >= 3 &&
    text.length <= 9 &&
    [...text].every(isHan) &&
    /[省市县区州镇乡村路街屯庄旗盟寨弄巷]$/.test(text));
