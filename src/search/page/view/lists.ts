/** The lists that lead into the archive without a search. */
import { element, type Child } from './elements.ts';

const lists = [
  ['parks/', '园区'],
  ['topics/', '主题'],
  ['reporters/', '记者与作者'],
  ['dates/', '日期'],
] as const;

/** Links to them, for a sentence. `base`: root of the site. */
export const toLists = (base: string): Child[] =>
  lists.flatMap(([path, label], index) => [...(index === 0 ? [] : ['、']), element('a', { href: base + path }, label)]);
