/** How the service worker answers: one function for each kind of request. */
import { offlineRoute } from './build-files.ts';
import { ownMark } from './registration.ts';
import { findCopies, isKeepable, isPage, mostVisited, toKey, toStoreNames } from './stores.ts';
import type { FetchEvent } from './worker-scope.ts';

/** A network that has not answered after so many milliseconds is as good as none, where there is something kept. */
const patience = 3_000;

/** Pages that came out of the whole copy: what they ask for comes out of it, too. */
const fromCopy = new Set<string>();

/** A page: from the network, and kept; else as it was kept; else the offline page. */
export async function answerPage(root: string, event: FetchEvent): Promise<Response> {
  const { request } = event;
  const network = fetch(request);
  // Kept also where a copy was shown in the meantime.
  event.waitUntil(network.then((response) => keepPage(root, request.url, response.clone())).catch(() => undefined));
  const first = await Promise.race([network.catch(() => null), wait(patience)]);
  if (first !== null && first.status < 500) return first;
  const kept = await findPage(root, request.url, event.resultingClientId);
  if (kept) return kept;
  // Slow, not away; or a mistake of the server's that is better said by the server.
  const late = first ?? (await network.catch(() => null));
  return late ?? (await findFallback(root)) ?? Response.error();
}

/** A file named by its content: as kept, else from the network, and kept. */
export async function answerHashed(root: string, event: FetchEvent): Promise<Response> {
  const store = await caches.open(toStoreNames(root).hashed);
  const kept = (await store.match(event.request)) ?? (await matchCopy(root, event.request.url));
  if (kept) return kept;
  const response = await fetch(event.request).catch(() => Response.error());
  if (isKeepable(response) && !isPage(response))
    event.waitUntil(store.put(event.request, response.clone()).catch(() => undefined));
  return response;
}

/** Anything else, the index of the search above all: out of the copy for a page out of the copy, else from the network. */
export async function answerFile(root: string, event: FetchEvent): Promise<Response> {
  const { request } = event;
  if (fromCopy.has(event.clientId)) {
    const kept = await matchCopy(root, request.url);
    if (kept) return kept;
  }
  // An answer that says it failed: a rejection would count as a mistake of the worker's.
  return fetch(request).catch(async () => (await matchCopy(root, request.url)) ?? Response.error());
}

/** Keeps a page that was read; one that is no longer there is no longer kept. */
export async function keepPage(root: string, address: string, response: Response): Promise<void> {
  const store = await caches.open(toStoreNames(root).visited);
  const key = toKey(address);
  if (response.status === 404 || response.status === 410) await store.delete(key);
  if (!isKeepable(response) || !isPage(response)) return;
  // Another program on this host, or a network's own page, may have answered.
  if (!(await response.clone().text()).includes(ownMark)) return;
  if (key === root + offlineRoute) return;
  // Put again, it is the last of the keys: they stand in the order of reading.
  await store.delete(key);
  await store.put(key, response);
  const keys = await store.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - mostVisited)).map((old) => store.delete(old)));
}

/** A page as it is kept: of the whole copy where there is one, so that its search and its lists fit. */
async function findPage(root: string, address: string, client: string): Promise<Response | undefined> {
  const copied = await matchCopy(root, toKey(address));
  if (copied) {
    fromCopy.add(client);
    return copied;
  }
  return (await caches.open(toStoreNames(root).visited)).match(toKey(address));
}

const findFallback = async (root: string): Promise<Response | undefined> =>
  (await caches.open(toStoreNames(root).hashed)).match(root + offlineRoute);

async function matchCopy(root: string, address: string): Promise<Response | undefined> {
  const whole = (await findCopies(root)).find(({ isWhole }) => isWhole);
  return whole?.cache.match(toKey(address));
}

const wait = (milliseconds: number): Promise<null> =>
  new Promise((resolve) => {
    setTimeout(() => {
      resolve(null);
    }, milliseconds);
  });
