/** Which addresses of people and parks only lead on: told by the address alone, for the sitemap. */
import { parkAuthority, personAuthority } from './authority.ts';
import { hasMark } from './slugs.ts';

const own = {
  parks: new Set([...parkAuthority.map(({ id }) => id), 'pinyin']),
  reporters: new Set([...personAuthority.map(({ id }) => id), 'most']),
};

/** `https://…/reporters/lai-xiao-qin/` → true: the reporter's own address ends in a mark. */
export function isDetour(address: string): boolean {
  const [, list, id] = /\/(parks|reporters)\/([^/]+)\/$/.exec(address) ?? [];
  if ((list !== 'parks' && list !== 'reporters') || id === undefined) return false;
  return !own[list].has(id) && !hasMark(id);
}
