/** What newspapers call those who write for them. */
import type { PersonRole } from './model.ts';
import { agencies, employers, roleWords, workWords } from './press.ts';

const byLength = <T extends readonly [string, unknown]>(words: readonly T[]): readonly T[] =>
  [...words].sort(([a], [b]) => b.length - a.length);
const roles = byLength(roleWords);
const works = byLength(workWords);

export type Work = PersonRole | 'keep';

/** `'本报驻联合国特派'` */
const longestEmployer = 14;

/** Every role holds one of these. */
const roleHint = /[记员生作撰笔译]/;

export interface FoundRole {
  readonly role: PersonRole;
  /** Where in the word the name begins. */
  readonly end: number;
  /** 新华社, where its reporter it is. */
  readonly agency: string | null;
}

/** The role that a word of a byline begins with, whose reporter it is included; null where it names none. `'新华社记者甲'` → 5 */
export function findRole(word: string): FoundRole | null {
  if (!roleHint.test(word)) return null;
  let first: { readonly at: number; readonly name: string; readonly role: PersonRole } | null = null;
  for (const [name, role] of roles) {
    const at = word.indexOf(name);
    if (at >= 0 && (first === null || at < first.at)) first = { at, name, role };
  }
  if (first === null) return null;
  const employer = word.slice(0, first.at);
  if (employer.length > longestEmployer || /[\d。,]/.test(employer)) return null;
  if (employer !== '' && !/[报网社台刊端云]$/.test(employer) && !employers.some((known) => employer.includes(known)))
    return null;
  return {
    role: first.role,
    end: first.at + first.name.length,
    agency: agencies.find((agency) => employer.includes(agency)) ?? null,
  };
}

/** What was done, if the word is that and nothing else: `'整理'` → author. */
export const findWork = (word: string): Work | null => works.find(([name]) => name === word)?.[1] ?? null;

/** What was done, at the end of a word: `'沈青摄'` → photographer, and the length of the name before it. */
export function findWorkBehind(word: string): { readonly work: Work; readonly end: number } | null {
  for (const [name, work] of works)
    if (word.endsWith(name) && word.length > name.length) return { work, end: word.length - name.length };
  return null;
}

/** What was done, at the beginning of a word: `'编译沈青'` → author, and where the name begins. One character says nothing there. */
export function findWorkAhead(word: string): { readonly work: Work; readonly end: number } | null {
  for (const [name, work] of works)
    if (name.length > 1 && word.startsWith(name) && word.length > name.length) return { work, end: name.length };
  return null;
}
