/**
 * The service worker, `sw.js`: the network first, and what is kept where it is not there. See stores.ts for what is kept.
 *
 * Pages, scripts and index of two builds never meet: files under `_astro/` are named by their content, and a page that
 * comes out of the whole copy gets everything else out of it too, the index of its search above all.
 */
import { answerFile, answerHashed, answerPage, keepPage } from './answers.ts';
import { hashedFolder, buildFile, listFile, type WorkerBuild } from './build-files.ts';
import { installEssentials, tidy } from './upkeep.ts';
import type { WorkerScope } from './worker-scope.ts';

// Written in front of this script by the build.
declare const bankuBuild: WorkerBuild;
const worker = self as unknown as WorkerScope;
const root = worker.registration.scope;

// It waits until no page is open that the worker before answers for: one that took over in between would not know which
// pages came out of the copy, and what the worker before was answering could be lost.
worker.addEventListener('install', (event) => {
  event.waitUntil(installEssentials(root, bankuBuild));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await tidy(root, bankuBuild);
      await worker.clients.claim();
      // The page that brought this worker was there before it.
      const pages = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
      const here = pages.map(({ url }) => url).filter((url) => url.startsWith(root));
      await Promise.allSettled(here.map(async (url) => keepPage(root, url, await fetch(url, { cache: 'no-cache' }))));
    })(),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(root) || request.headers.has('range')) return;
  const path = toPath(request.url);
  if (path === 'sw.js' || path === buildFile || path === listFile) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(root, event));
  else if (path.startsWith(hashedFolder)) event.respondWith(answerHashed(root, event));
  else event.respondWith(answerFile(root, event));
});

const toPath = (address: string): string => new URL(address).pathname.slice(new URL(root).pathname.length);
