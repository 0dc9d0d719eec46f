/**
 * One index, built in a process of its own, so that its memory is its own: `build-index.ts ours|stock CORPUS DIRECTORY`.
 * Prints seconds and peak memory as JSON.
 */
import { readdir, readFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setInterval } from 'node:timers';
import { close, createIndex } from 'pagefind';
import { writeSearchIndex } from '../../src/integrations/search-index.ts';
import type { SearchRecord } from '../../src/search/records.ts';
import { readCorpus } from './corpus.ts';

const [kind, name = '', directory = ''] = process.argv.slice(2);
const { records } = await readCorpus(name);
const started = performance.now();
const childPeak = kind === 'stock' ? watchChildren() : null;
if (kind === 'stock') await writeStock(records, directory);
else await writeSearchIndex(records, directory);
const seconds = (performance.now() - started) / 1000;
const own = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds, megabytes: Math.max(own, childPeak?.() ?? 0) }));
process.exit(0);

/** Pagefind as it comes: plain pages that say they are Chinese. */
async function writeStock(articles: readonly SearchRecord[], outcome: string): Promise<void> {
  const { index } = await createIndex({ forceLanguage: 'zh-CN' });
  if (!index) throw new Error('Pagefind gave no index');
  for (const [number, { text }] of articles.entries()) {
    const paragraphs = [
      text.kicker,
      text.deck,
      ...text.blocks,
      ...text.photos,
      text.park,
      ...text.reporters,
      ...text.topics,
    ];
    const { errors } = await index.addHTMLFile({
      url: String(number),
      content: `<html lang="zh-CN"><body><main data-pagefind-body><h1>${escape(text.title)}</h1>${paragraphs
        .map((part) => (part === null ? '' : `<p>${escape(part)}</p>`))
        .join('')}</main></body></html>`,
    });
    if (errors.length > 0) throw new Error(errors.join('; '));
  }
  const { files } = await index.getFiles();
  for (const { path, content } of files) {
    const file = join(outcome, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await close();
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Peak memory of the processes that this one starts, megabytes, where the system tells (Linux). */
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
