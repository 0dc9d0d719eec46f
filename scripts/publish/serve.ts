/** A small server for the built site, on this machine only. */
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Archive } from '../door/archive.ts';
import { answer } from './serve/answer.ts';

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
    void answer(request, response, { directory, base }).catch((error: unknown) => {
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

/** Serves an archive on `port`, or on the next one that is free. */
export async function serveArchive({ site, settings }: Archive, port: number): Promise<Served> {
  const { base } = settings().site;
  for (let candidate = port; ; candidate++) {
    try {
      return await serve({ directory: site, base, port: candidate });
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || candidate >= port + 20) throw error;
      console.log(`serve: port ${String(candidate)} is taken, trying the next one`);
    }
  }
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
