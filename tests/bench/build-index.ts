/**
 * One index, built in a process of its own, so that its memory is its own: `build-index.ts pagefind|pairs|stock CORPUS DIRECTORY`.
 * Prints seconds and peak memory as JSON.
 */
import { readdir, readFile } from 'node:fs/promises';
import { setInterval } from 'node:timers';
import { writeSearchIndex } from '../../src/integrations/search-index.ts';
import { readCorpus } from './corpus.ts';
import { writePagefind } from './pagefind.ts';

const [kind, name = '', directory = ''] = process.argv.slice(2);
const { records } = await readCorpus(name);
const started = performance.now();
const childPeak = kind === 'pairs' ? null : watchChildren();
if (kind === 'stock') await writePagefind(records, directory);
else await writeSearchIndex(records, directory, kind === 'pairs' ? 'pairs' : 'pagefind');
const seconds = (performance.now() - started) / 1000;
const own = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds, megabytes: own + (childPeak?.() ?? 0) }));
process.exit(0);

/** Peak memory of the process that this one starts, megabytes, where the system tells (Linux). */
function watchChildren(): () => number {
  let peak = 0;
  const look = async (): Promise<void> => {
    for (const id of await readdir('/proc').catch(() => [])) {
      const status = /^\d+$/.test(id) ? await readFile(`/proc/${id}/status`, 'utf8').catch(() => '') : '';
      if (!status.includes(`PPid:\t${String(process.pid)}\n`)) continue;
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    }
  };
  setInterval(() => void look(), 200).unref();
  return () => peak;
}
