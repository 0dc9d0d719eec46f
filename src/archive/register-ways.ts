/** Where an id leads: merged entries are followed until an article, a list of successors or a tombstone. */
import type { Entry, Register } from '../schema/register.ts';

export type RegisterIndex = ReadonlyMap<string, Entry>;

export const toRegisterIndex = (register: Register): RegisterIndex =>
  new Map(register.map((entry) => [entry.id, entry]));

/** The entry at which the way from `id` ends, `id` itself included; or why it ends at none. */
export function followRegister(entries: RegisterIndex, id: string): Entry | 'nothing' | 'circle' {
  const seen = new Set<string>();
  let entry = entries.get(id);
  while (entry?.state === 'merged') {
    if (seen.has(entry.id)) return 'circle';
    seen.add(entry.id);
    entry = entries.get(entry.into);
  }
  return entry ?? 'nothing';
}
