/** A person's decision to take an article out, and to put it back. */
import type { Entry, Register, WithdrawnEntry } from '../../../src/schema/register.ts';

export type Decision = Pick<WithdrawnEntry, 'on' | 'why' | 'by' | 'note'>;

/** The register with these articles withdrawn. Throws where an id is unknown or its article is not published, and changes nothing then. */
export function withdraw(register: Register, ids: readonly string[], decision: Decision): Register {
  return replace(register, ids, (entry) => {
    if (entry.state === 'live') return { ...entry, state: 'withdrawn', ...decision };
    throw new Error(`${entry.id}: expected a published article, found one that is ${describe(entry)}`);
  });
}

/** The register with these articles live again. Throws where an id is unknown or not withdrawn, and changes nothing then. */
export function undoWithdrawal(register: Register, ids: readonly string[]): Register {
  return replace(register, ids, (entry) => {
    if (entry.state !== 'withdrawn')
      throw new Error(`${entry.id}: expected a withdrawn article, found one that is ${describe(entry)}`);
    const { id, page, title, accession, size, sample } = entry;
    return { id, state: 'live', page, title, accession, size, sample };
  });
}

function replace(register: Register, ids: readonly string[], change: (entry: Entry) => Entry): Register {
  const wanted = new Set(ids);
  for (const id of wanted)
    if (!register.some((entry) => entry.id === id))
      throw new Error(`${id}: expected the id of an article in register.yaml, found no such entry`);
  return register.map((entry) => (wanted.has(entry.id) ? change(entry) : entry));
}

function describe(entry: Entry): string {
  if (entry.state === 'merged') return `merged into ${entry.into}: withdraw that one`;
  if (entry.state === 'split') return `split into ${entry.into.join(', ')}: withdraw those`;
  return entry.state;
}
