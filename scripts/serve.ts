/** `npm run preview`: a small server for the built site, on this machine only. */
import { open, stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { archiveSettings } from '../src/lib/archive.ts';
import { siteDirectory } from '../src/lib/paths.ts';
import { mediaTypes } from './media-types.ts';

export interface Served {
  /** Address of the home page. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  readonly directory: string;
  /** Path below which the site lies, e.g. `/` or `/archive/`. */
  readonly base: string;
  /** 0: any free port. */
  readonly port: number;
}

/** Serves a built site on localhost. Throws where nothing is built, or where the port is taken. */
export async function serve({ directory, base, port }: ServeOptions): Promise<Served> {
  if (!(await isFile(join(directory, 'index.html')))) {
    throw new Error(`${directory}: expected a built site, found no index.html. Run \`npm run build\` first`);
  }
  const server = createServer((request, response) => {
    void answer(directory, base, request.url ?? '/', request.method ?? 'GET', response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  const bound = await listen(server, port);
  return {
    url: `http://localhost:${String(bound)}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** Serves the archive of this folder on `port`, or on the next one that is free. */
export async function serveArchive(port: number): Promise<Served> {
  for (let candidate = port; ; candidate++) {
    try {
      return await serve({ directory: siteDirectory, base: archiveSettings.site.base, port: candidate });
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || candidate >= port + 20) throw error;
      console.log(`serve: port ${String(candidate)} is taken, trying the next one`);
    }
  }
}

async function answer(
  directory: string,
  base: string,
  address: string,
  method: string,
  response: ServerResponse,
): Promise<void> {
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const path = toPath(address);
  if (path !== null && `${path}/` === base) {
    response.writeHead(308, { Location: base }).end();
    return;
  }
  const file = path?.startsWith(base) ? await findFile(directory, path.slice(base.length)) : null;
  if (file === 'folder') {
    response.writeHead(308, { Location: `${path ?? ''}/` }).end();
    return;
  }
  const found = file ?? join(directory, '404.html');
  // Opened before anything is answered: a build may take the file away meanwhile.
  const handle = await open(found);
  const { size } = await handle.stat();
  response.writeHead(file === null ? 404 : 200, {
    'Content-Type': mediaTypes[extname(found)] ?? 'application/octet-stream',
    'Content-Length': size,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (method === 'HEAD') {
    response.end();
    await handle.close();
  } else await pipeline(handle.createReadStream(), response);
}

/** Path of an address, decoded; null where it is none. */
function toPath(address: string): string | null {
  try {
    return decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return null;
  }
}

/** The file for a path below the site; `folder` where a slash is missing at its end; null where there is none. */
async function findFile(directory: string, path: string): Promise<string | null> {
  const file = normalize(join(directory, path));
  if (file !== directory && !file.startsWith(directory + sep)) return null;
  if (path === '' || path.endsWith('/'))
    return (await isFile(join(file, 'index.html'))) ? join(file, 'index.html') : null;
  if (await isFile(file)) return file;
  return (await isFile(join(file, 'index.html'))) ? 'folder' : null;
}

const isFile = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isFile() ?? false;

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

if (import.meta.main) {
  await serveArchive(Number(process.env['PORT'] ?? 4321)).then(
    ({ url }) => {
      console.log(`The archive is at ${url}  (Ctrl-C stops it)`);
    },
    (error: unknown) => {
      console.error(`serve: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    },
  );
}
