/** A verb in this process, as a terminal calls it: the code it ends with, and what it says. Processes of their own: kills.ts, faults.test.ts. */
import { vi } from 'vitest';
import { main } from '../scripts/banku.ts';

export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, in their order. */
  readonly said: string;
}

/** `places`: BANKU_CONTENT and the like. */
export async function runVerb(words: readonly string[], places: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const said: { readonly to: 'stdout' | 'stderr'; readonly line: string }[] = [];
  const listen = (to: 'stdout' | 'stderr') => (line: unknown) => void said.push({ to, line: `${String(line)}\n` });
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(listen('stdout')),
    vi.spyOn(console, 'error').mockImplementation(listen('stderr')),
  ];
  try {
    const status = await main(words, { ...process.env, ...places });
    const of = (stream: string): string => said.flatMap(({ to, line }) => (to === stream ? [line] : [])).join('');
    return { status, stdout: of('stdout'), stderr: of('stderr'), said: said.map(({ line }) => line).join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
