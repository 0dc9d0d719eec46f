/** Names of people and what they did, where only the words are asked for: see scripts/read/facts/people.ts. */
import type { Surnames } from '../knowledge.ts';
import { readPeople } from '../facts/people.ts';
import { fold } from '../facts/wording.ts';
import type { Credited } from './roles.ts';

const noPlaces = { cities: new Set<string>(), provinces: new Set<string>() };

/** The people of a byline or sign-off, in printed order; null where it holds anything that is neither name nor role. */
export function toPeople(text: string, surnames: Surnames): readonly Credited[] | null {
  const plain = fold(text);
  const around = /^\s*[(].*[)]\s*$/.test(plain) ? 'role' : 'bare';
  const found = readPeople({ text, plain, start: 0, end: text.length }, { surnames, places: noPlaces }, around);
  return found?.people.map(({ name, role }) => ({ name, role })) ?? null;
}
