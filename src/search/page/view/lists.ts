/** The lists that lead into the archive without a search. */
import { hasParks } from '../../../core/has-parks.ts';
import { element, type Child } from './elements.ts';

const lists = [
  ['parks/', '园区'],
  ['topics/', '主题'],
  ['reporters/', '记者与作者'],
  ['dates/', '日期'],
] as const;

/** Links to them, for a sentence. `base`: root of the site. */
export const toLists = (base: string): Child[] =>
  lists
    .filter(([path]) => path !== 'parks/' || hasParks())
    .flatMap(([path, label], index) => [...(index === 0 ? [] : ['、']), element('a', { href: base + path }, label)]);
