/**
 * `npm run bench:lighthouse`: the built site as Lighthouse sees it, on a slow phone; fails below 99 of 100.
 *
 *   node tests/bench-lighthouse.ts [PATH …]    e.g. parks/ 'search/?q=新能源'; without one, one route of each main kind
 */
import { once } from 'node:events';
import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { siteDirectory } from '../src/archive/directories.ts';
import { archiveSettings } from '../src/archive/archive-settings.ts';
import { host } from './bench/server.ts';
import { chromiumArguments, findChromium } from './site/chromium.ts';
import { listRouteKinds } from './site/route-kinds.ts';

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

const least = 99;
// A machine that does other things beside makes pages slow.
const runs = 3;
const { kinds } = listRouteKinds();
const exampleOf = (kind: string): string => kinds.find(({ name }) => name === kind)?.example ?? '';
const paths =
  process.argv.length > 2
    ? process.argv.slice(2)
    : ['', exampleOf('articles/[id]'), 'articles/', `search/?q=${encodeURIComponent('新能源')}`];

const executablePath = findChromium();
if (executablePath === null) throw new Error('expected Chromium, found none; install it, or set CHROMIUM to its path');
const { base } = archiveSettings.site;
// It packs what it sends, as hosts do.
const site = await host([[base, siteDirectory]], {});
const port = await findPort();
const browser = await chromium.launch({
  executablePath,
  args: [...chromiumArguments, `--remote-debugging-port=${String(port)}`],
});
try {
  for (const path of paths) await audit(path);
} finally {
  await browser.close();
  await site.close();
}

/** Audits one route, prints the figures of the middle run, and what is amiss. */
async function audit(path: string): Promise<void> {
  const reports: Result[] = [];
  for (let run = 0; run < runs; run++) {
    const result = await lighthouse(`${site.url}${base.slice(1)}${path}`, {
      ...{ port, logLevel: 'error', output: 'json' },
      onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
    });
    if (!result) throw new Error(`${path}: Lighthouse gave no result`);
    reports.push(result.lhr);
  }
  const speed = ({ categories }: Result): number => categories['performance']?.score ?? 0;
  const middle = reports.toSorted((one, other) => speed(one) - speed(other))[Math.floor(runs / 2)];
  if (middle) print(path, middle);
}

function print(path: string, { categories, audits }: Result): void {
  const scores = Object.values(categories).map(({ title, score }) => `${title} ${String(toHundred(score))}`);
  const shown = (id: string): string => audits[id]?.displayValue ?? '–';
  const measures = `LCP ${shown('largest-contentful-paint')}, TBT ${shown('total-blocking-time')}, CLS ${shown('cumulative-layout-shift')}`;
  console.log(`/${decodeURIComponent(path)}: ${scores.join(', ')}; ${measures}`);
  for (const { title, score, auditRefs } of Object.values(categories)) {
    if (toHundred(score) < least) process.exitCode = 1;
    for (const { id, weight } of auditRefs) {
      const found = audits[id];
      if (weight > 0 && found && found.score !== null && found.score < 0.9)
        console.log(`    ${title}: ${id}: ${found.title} ${found.displayValue ?? ''}`);
    }
  }
}

function toHundred(score: number | null): number {
  return Math.round((score ?? 0) * 100);
}

async function findPort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
