/** Reads and writes content/register.yaml. */
import { join } from 'node:path';
import { formatRegister, parseRegister } from '../../src/lib/register-lines.ts';
import type { Register } from '../../src/schema/register.ts';
import { readIfThere, writeIfChanged } from './output.ts';

export const registerFile = (content: string): string => join(content, 'register.yaml');

/** The register below `content`; empty where there is none yet. Throws with file and line where it does not fit its schema. */
export async function readRegister(content: string): Promise<Register> {
  const file = registerFile(content);
  const text = await readIfThere(file);
  return text === null ? [] : parseRegister(text, file);
}

/** Writes it whole or not at all; true where it changed. */
export const writeRegister = (content: string, register: Register): Promise<boolean> =>
  writeIfChanged(registerFile(content), formatRegister(register));
