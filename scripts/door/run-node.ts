/** Runs one of the project's own commands as a process of its own, with the output where the reader sees it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/**
 * Exit code of `node …`; children get the signals of the terminal themselves and none outlives this process, not even where it is
 * killed. `shows`
 * says which lines of their output are worth reading; without it, all are.
 */
export async function runNode(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  shows?: (line: string) => boolean,
): Promise<number> {
  const watch = fileURLToPath(new URL('ends-with-parent.mjs', import.meta.url));
  const child = spawn(process.execPath, ['--import', watch, ...args], {
    stdio: ['inherit', shows ? 'pipe' : 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...environment },
  });
  if (shows && child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (shows(line)) console.log(line);
    });
  }
  const stop = (): void => {
    child.kill();
  };
  process.once('exit', stop);
  const [code] = (await once(child, 'close')) as [number | null];
  process.off('exit', stop);
  return code ?? 1;
}

/** Path of a file in a package, wherever npm put that: `toBin('astro/bin/astro.mjs')`. Throws where it is not installed. */
export function toBin(path: string): string {
  const [, name = '', file = ''] = /^((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(path) ?? [];
  const manifest = findPackageJSON(name, import.meta.url);
  if (manifest === undefined) throw new Error(`${name}: expected an installed package, found none; run npm install`);
  return join(dirname(manifest), file);
}

/** Seconds since `started`, for readers. */
export const secondsSince = (started: number): string => `${((performance.now() - started) / 1000).toFixed(1)} s`;
