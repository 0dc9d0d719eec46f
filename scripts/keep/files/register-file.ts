/** Reads and writes content/register.yaml, and refuses one that has lost what it once knew. */
import { join } from 'node:path';
import { formatRegister, parseRegister, remedy } from '../../../src/archive/register-lines.ts';
import type { Register } from '../../../src/schema/register.ts';
import { readIfThere, writeWhole } from '../../door/disk.ts';
import type { Change } from './journal.ts';
import type { KnownPage } from './known-pages.ts';

export const registerFile = (content: string): string => join(content, 'register.yaml');

/** The register below `content`; empty where there is none yet. Throws with file and line where it does not fit its schema. */
export async function readRegister(content: string): Promise<Register> {
  const file = registerFile(content);
  const text = await readIfThere(file);
  return text === null ? [] : parseRegister(text, file);
}

/** The register as it is to be written. */
export const toRegisterChange = (register: Register): Change => ({
  path: 'register.yaml',
  text: formatRegister(register),
});

/** Writes it whole or not at all. */
export const writeRegister = (content: string, register: Register): Promise<void> =>
  writeWhole(registerFile(content), formatRegister(register));

/** The register, which must know every article that the page records know. Throws where it does not. */
export async function readWholeRegister(content: string, pages: readonly KnownPage[]): Promise<Register> {
  const register = await readRegister(content);
  const [loss] = findLosses(register, pages, registerFile(content));
  if (loss !== undefined) throw new Error(loss);
  return register;
}

/** What the register has lost, in one sentence: articles that page records know, live or withdrawn; nothing where all are there. */
export function findLosses(register: Register, pages: readonly KnownPage[], file: string): readonly string[] {
  const stateOf = new Map(register.map(({ id, state }) => [id, state]));
  const known = pages.flatMap(({ articles, withdrawn }) => [...articles, ...withdrawn.map(({ id }) => id)]);
  const lost = known.filter((id) => !stateOf.has(id));
  const losses: string[] = [];
  if (lost.length > 0)
    losses.push(
      `${file}: refused: expected an entry for each of the ${String(known.length)} articles that content/pages/ knows; ${String(lost.length)} of them have none (${list(lost)}). It was emptied, cut or lost. ${remedy}`,
    );
  const published = pages.flatMap(({ withdrawn }) => withdrawn).filter(({ id }) => stateOf.get(id) === 'live');
  if (published.length > 0)
    losses.push(
      `${file}: refused: ${list(published.map(({ id }) => id))} would be published again, and was withdrawn: this register is older than content/pages/. ${remedy}. To put an article back, \`npm run withdraw -- ID --undo\``,
    );
  return losses;
}

const list = (ids: readonly string[]): string => ids.slice(0, 5).join(', ') + (ids.length > 5 ? ' …' : '');

/** A new register for an archive that has lost its own: what is withdrawn stays so, all else begins anew. */
export const toNewRegister = (pages: readonly KnownPage[]): Register => pages.flatMap(({ withdrawn }) => withdrawn);
