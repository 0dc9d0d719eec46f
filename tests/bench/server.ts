/** A static host: packs text as hosts do, counts what it sends, and may take its time to begin. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

export interface Host {
  readonly url: string;
  /** Before the first byte of every answer, milliseconds. */
  latency: number;
  /** Sent since it was last set to 0: bodies and heads of answers. */
  bytes: number;
  requests: number;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.wasm': 'application/wasm',
};
const isText = (path: string): boolean => /\.(?:html|css|js|ts|json|svg|xml)$/.test(path);

/** Serves several directories as one, the first whose prefix fits, and `pages` by their path. */
export async function host(
  mounts: readonly (readonly [prefix: string, directory: string])[],
  pages: Readonly<Record<string, string>>,
): Promise<Host> {
  const state = { latency: 0, bytes: 0, requests: 0 };
  // A host packs a file once, not for every reader.
  const known = new Map<string, Buffer>();
  const packed = (file: string, source: Buffer): Buffer => {
    const body = known.get(file) ?? gzipSync(source);
    known.set(file, body);
    return body;
  };
  const server = createServer((request, response) => {
    void (async () => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
      const [prefix, directory] = mounts.find(([start]) => path.startsWith(start)) ?? ['', ''];
      const page = pages[path];
      const file =
        page === undefined ? join(directory, path.slice(prefix.length), path.endsWith('/') ? 'index.html' : '') : path;
      const content = page === undefined ? await readFile(file).catch(() => null) : Buffer.from(page);
      if (state.latency > 0) await setTimeout(state.latency);
      const source =
        content !== null && file.endsWith('.ts') ? Buffer.from(stripTypeScriptTypes(content.toString())) : content;
      const body = source === null ? Buffer.from('') : isText(file) ? packed(file, source) : source;
      const before = request.socket.bytesWritten;
      response.writeHead(source === null ? 404 : 200, {
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        'Content-Length': body.length,
        'Cache-Control': 'no-cache',
        // A page that shares its process with nobody has a clock of 5 µs; any other, one of 100.
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
        ...(source !== null && isText(file) ? { 'Content-Encoding': 'gzip' } : {}),
      });
      response.end(body, () => {
        state.bytes += request.socket.bytesWritten - before;
        state.requests += 1;
      });
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the host has no port');
  return Object.assign(state, {
    url: `http://localhost:${String(address.port)}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  });
}
