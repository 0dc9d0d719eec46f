/** What the service worker does when a new build arrives. */
import { hashedFolder, type WorkerBuild } from './build-files.ts';
import { findCopies, isKeepable, toStoreNames } from './stores.ts';

/** Keeps the offline page and the style sheets. Rejects where one is not to be had: the worker before stays. */
export async function installEssentials(root: string, { essentials }: WorkerBuild): Promise<void> {
  const store = await caches.open(toStoreNames(root).hashed);
  await Promise.all(
    essentials.map(async (path) => {
      const isHashed = path.startsWith(hashedFolder);
      if (isHashed && (await store.match(root + path))) return;
      const response = await fetch(root + path, { cache: 'no-cache' });
      if (!isKeepable(response)) throw new Error(`${path}: expected a file, found status ${String(response.status)}`);
      await store.put(root + path, response);
    }),
  );
}

/** Removes what neither this build nor a kept page needs, and copies of another build that are not whole. */
export async function tidy(root: string, build: WorkerBuild): Promise<void> {
  const names = toStoreNames(root);
  const copies = await findCopies(root);
  const needed = new Set([names.hashed, names.visited]);
  for (const { name, isWhole, digest } of copies) if (isWhole || digest === build.digest) needed.add(name);
  const mine = (await caches.keys()).filter((name) => name.startsWith(names.all));
  await Promise.all(mine.filter((name) => !needed.has(name)).map((name) => caches.delete(name)));
  await tidyHashed(root, build);
}

/** Files of earlier builds stay as long as a page that was read names them. */
async function tidyHashed(root: string, { essentials, hashed }: WorkerBuild): Promise<void> {
  const names = toStoreNames(root);
  const store = await caches.open(names.hashed);
  const known = new Set([...essentials, ...hashed].map((path) => root + path));
  const old = (await store.keys()).filter(({ url }) => !known.has(url));
  if (old.length === 0) return;
  const visited = await caches.open(names.visited);
  const pages = await Promise.all(
    (await visited.keys()).map(async (key) => (await (await visited.match(key))?.text()) ?? ''),
  );
  const named = old.filter(({ url }) => {
    const path = new URL(url).pathname;
    return pages.some((page) => page.includes(path));
  });
  await Promise.all(old.filter((request) => !named.includes(request)).map((request) => store.delete(request)));
}
