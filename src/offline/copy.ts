/** The whole archive of one build, fetched into the browser: file by file, so that what has come stays when it is stopped. */
import { buildFile, listFile, toDigest, type BuildFile, type BuildList, type BuildSummary } from './build-files.ts';
import { findCopies, isKeepable, readCopyList, toStoreNames } from './stores.ts';

/** `offline`: no network. `full`: no room. `changed`: what is served is not what its list says. `busy`: another window is at it. */
export type CopyFailureReason = 'offline' | 'full' | 'changed' | 'busy';

/** Thrown where a copy cannot be made; what has come is kept. */
export class CopyFailure extends Error {
  override readonly name = 'CopyFailure';
  readonly reason: CopyFailureReason;

  constructor(reason: CopyFailureReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** Bytes that are here, of all. */
export type OnProgress = (here: number, all: number) => void;

/** Files fetched at once. */
const lanes = 6;
/** A site may be published anew while it is copied: so often it is begun again. */
const attempts = 3;

/** What the newest build is; null where the site offers no copy. Throws a `CopyFailure` without network. */
export async function readBuild(root: string): Promise<BuildSummary | null> {
  const response = await ask(root + buildFile);
  return response.ok ? ((await response.json()) as BuildSummary) : null;
}

/** Fetches all that is not here yet, then lets older copies go. Throws a `CopyFailure`, or what `signal` was stopped with. */
export async function makeCopy(root: string, signal: AbortSignal, onProgress: OnProgress): Promise<void> {
  await navigator.locks.request(toStoreNames(root).copies, { ifAvailable: true }, async (lock) => {
    if (lock === null) throw new CopyFailure('busy', 'another window is making the copy');
    for (let attempt = 1; ; attempt++) {
      try {
        await fetchAll(root, signal, onProgress);
        return;
      } catch (error) {
        if (!(error instanceof CopyFailure && error.reason === 'changed') || attempt === attempts) throw error;
      }
    }
  });
}

/** Removes every copy of the archive, whole or not. */
export async function removeCopies(root: string): Promise<void> {
  for (const { name } of await findCopies(root)) await caches.delete(name);
}

async function fetchAll(root: string, signal: AbortSignal, onProgress: OnProgress): Promise<void> {
  const list = (await (await ask(root + listFile, signal)).json()) as BuildList;
  const older = await findCopies(root);
  const cache = await caches.open(toStoreNames(root).copies + list.digest);
  const here = new Set((await cache.keys()).map(({ url }) => url));
  const all = list.files.reduce((sum, [, bytes]) => sum + bytes, 0);
  const missing = list.files.filter(([path]) => !here.has(new URL(path, root).href));
  let done = all - missing.reduce((sum, [, bytes]) => sum + bytes, 0);
  onProgress(done, all);
  const findOlder = await toFinder(root, list.digest);
  await inLanes(missing, async (file) => {
    signal.throwIfAborted();
    const [path, bytes] = file;
    const response = (await findOlder(file)) ?? (await fetchFile(root, file, signal));
    await cache.put(root + path, response).catch((cause: unknown) => {
      throw toFailure(cause);
    });
    done += bytes;
    onProgress(done, all);
  });
  const on = new Date().toISOString();
  await cache.put(root + listFile, new Response(JSON.stringify({ ...list, on })));
  for (const { name, digest } of older) if (digest !== list.digest) await caches.delete(name);
}

/** Finds in the copy of an earlier build the files that are still the same. */
async function toFinder(root: string, digest: string): Promise<(file: BuildFile) => Promise<Response | undefined>> {
  const older = (await findCopies(root)).find((copy) => copy.isWhole && copy.digest !== digest);
  const list = older === undefined ? null : await readCopyList(root, older);
  const known = new Map(list?.files.map(([path, , of]) => [path, of]));
  return async ([path, , of]) => (known.get(path) === of ? older?.cache.match(root + path) : undefined);
}

async function fetchFile(root: string, [path, , digest]: BuildFile, signal: AbortSignal): Promise<Response> {
  const response = await ask(root + path, signal);
  if (!isKeepable(response))
    throw new CopyFailure('changed', `${path}: expected a file, found status ${String(response.status)}`);
  const bytes = new Uint8Array(
    await response.arrayBuffer().catch((cause: unknown) => {
      throw toFailure(cause);
    }),
  );
  const found = await toDigest(bytes);
  if (found !== digest) throw new CopyFailure('changed', `${path}: expected ${digest}, found ${found}`);
  return new Response(bytes, { headers: { 'Content-Type': response.headers.get('content-type') ?? '' } });
}

async function ask(address: string, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, { cache: 'no-cache', ...(signal && { signal }) });
  } catch (cause) {
    throw toFailure(cause);
  }
}

/** What a browser throws → what it means. */
function toFailure(cause: unknown): unknown {
  if (!(cause instanceof Error) || cause.name === 'AbortError') return cause;
  const reason = cause.name === 'QuotaExceededError' ? 'full' : 'offline';
  return new CopyFailure(reason, cause.message, { cause });
}

/** Does `work` for each value, several at once; the first failure ends it. */
async function inLanes<Value>(values: readonly Value[], work: (value: Value) => Promise<void>): Promise<void> {
  const queue = values.values();
  let hasFailed = false;
  const lane = async (): Promise<void> => {
    for (const value of queue) {
      if (hasFailed) return;
      await work(value).catch((error: unknown) => {
        hasFailed = true;
        throw error;
      });
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
