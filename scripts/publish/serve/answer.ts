/** One request → headers and a file of the site, or part of it. Pure but for reading the site. */
import { createHash } from 'node:crypto';
import { open, realpath, stat, type FileHandle } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import { headerPolicy } from '../../../src/policy/policy.ts';
import { mediaTypes } from './media-types.ts';

export interface Place {
  readonly directory: string;
  /** Path below which the site lies. */
  readonly base: string;
}

/** Names by which this computer calls itself: what another name leads here is a trick of another site (DNS rebinding). */
const ownNames = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;
/** What is worth packing. */
const packable = /^(?:text\/|application\/(?:json|xml|manifest\+json)|image\/svg)/;
/** Bytes: less is not worth packing. */
const leastPacked = 1000;

/** Answers a request. Whatever breaks off, no file stays open. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { directory, base }: Place,
): Promise<void> {
  const { method = 'GET', url = '/', headers } = request;
  if (!ownNames.test(headers.host ?? '')) {
    response.writeHead(421, { 'Content-Type': 'text/plain' }).end('expected a name of this computer as host\n');
    return;
  }
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const path = toPath(url);
  if (path !== null && `${path}/` === base) {
    response.writeHead(308, { Location: base }).end();
    return;
  }
  const found = path?.startsWith(base) ? await findFile(directory, path.slice(base.length)) : null;
  if (found === 'folder') {
    response.writeHead(308, { Location: `${encodeURI(path ?? '').replace(/^\/+/, '/')}/` }).end();
    return;
  }
  const file = found ?? join(directory, '404.html');
  // Opened before anything is answered: a build may take the file away meanwhile.
  const handle = await open(file);
  try {
    await send(request, response, { handle, file, status: found === null ? 404 : 200 });
  } finally {
    await handle.close();
  }
}

interface Opened {
  readonly handle: FileHandle;
  readonly file: string;
  readonly status: 200 | 404;
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { handle, file, status }: Opened,
): Promise<void> {
  const { size, mtimeMs, ino } = await handle.stat();
  const type = mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
  const tag = createHash('sha256')
    .update(`${String(ino)} ${String(size)} ${String(mtimeMs)}`)
    .digest('hex')
    .slice(0, 16);
  const isPacked =
    packable.test(type) &&
    size >= leastPacked &&
    request.headers.range === undefined &&
    /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '');
  const etag = isPacked ? `W/"${tag}"` : `"${tag}"`;
  const common = {
    'Content-Type': type,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Content-Security-Policy': headerPolicy,
    'Accept-Ranges': 'bytes',
    Vary: 'Accept-Encoding',
    ETag: etag,
  };
  if (status === 200 && isKnown(request.headers['if-none-match'], tag)) {
    response.writeHead(304, common).end();
    return;
  }
  const range = status === 200 ? toRange(request.headers, size, etag) : null;
  if (range === 'none') {
    response.writeHead(416, { ...common, 'Content-Range': `bytes */${String(size)}` }).end();
    return;
  }
  const [first, last] = range ?? [0, size - 1];
  response.writeHead(range ? 206 : status, {
    ...common,
    ...(range && { 'Content-Range': `bytes ${String(first)}-${String(last)}/${String(size)}` }),
    ...(isPacked ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': last - first + 1 }),
  });
  if (request.method === 'HEAD' || size === 0) {
    response.end();
    return;
  }
  // The handle is closed by whoever opened it: a stream that never begins would leave it open.
  const stream = handle.createReadStream({ start: first, end: last, autoClose: false });
  const steps: Transform[] = isPacked ? [createGzip()] : [];
  await pipeline([stream, ...steps, response]);
}

/** `If-None-Match: W/"a", "b"` names the tag. */
const isKnown = (header: string | undefined, tag: string): boolean =>
  header === '*' ||
  (header ?? '').split(',').some(
    (each) =>
      each
        .trim()
        .replace(/^W\/|"/g, '')
        .replaceAll('"', '') === tag,
  );

/** `Range: bytes=0-99`: first and last byte; null where the whole file is wanted, or several parts; `none` where it has no such part. */
export function toRange(
  headers: { readonly range?: string | undefined; readonly 'if-range'?: string | string[] | undefined },
  size: number,
  etag: string,
): readonly [first: number, last: number] | 'none' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? [];
  if (from === '' && to === '') return null;
  // A part of another version of the file is of no use.
  if (headers['if-range'] !== undefined && headers['if-range'] !== etag) return null;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first > last || first >= size ? 'none' : [first, last];
}

/** Path of an address, decoded; null where it is none. */
function toPath(address: string): string | null {
  try {
    const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

/** The file for a path below the site; `folder` where a slash is missing at its end; null where there is none. */
async function findFile(directory: string, path: string): Promise<string | null> {
  const file = normalize(join(directory, path));
  if (file !== normalize(directory) && !file.startsWith(normalize(directory + sep))) return null;
  if (path.split(/[/\\]/).some((part) => part.startsWith('.'))) return null;
  await untilThere(directory);
  const index = join(file, 'index.html');
  if (path === '' || path.endsWith('/')) return (await isFile(index, directory)) ? index : null;
  if (await isFile(file, directory)) return file;
  return (await isFile(index, directory)) ? 'folder' : null;
}

/** Between the two renames by which a build is put in place, there is no site for a moment. */
async function untilThere(directory: string): Promise<void> {
  for (let look = 0; look < 50; look++) {
    if (await stat(directory).catch(() => null)) return;
    await wait(10);
  }
}

/** True where there is such a file, and it does not lead out of the site. */
async function isFile(path: string, directory: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() !== true) return false;
  const [real, root] = await Promise.all([realpath(path), realpath(directory)]).catch(() => [null, null]);
  return real !== null && root !== null && real.startsWith(root + sep);
}
