/**
 * The archive while somebody works on it: Astro renders routes as they are asked for, what changes in seeds/ and content/ is read
 * again, and the search index follows.
 */
import { createReadStream } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Archive } from '../door/archive.ts';
import { astroConfig, packageRoot } from '../door/package-root.ts';
import { runNode, secondsSince } from '../door/run-node.ts';
import { writeArchive } from '../keep/write-archive.ts';

export interface DevSite {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** What a change asks for: pages are read again, or what is there is shown again. */
type Work = 'read' | 'show';

/** Below content/: what pages are read by. What split writes itself is shown, and read again by nobody. */
const isRead = (path: string): boolean => /^(?:rulings|authority)[/\\]|^archive\.yaml$/.test(path);
/** Files that are being written, and what programs leave beside them. */
const isPassing = (path: string): boolean => /(?:^|[/\\])\.|~$/.test(path);

/** A person saves several files at once, and editors write one in several steps, milliseconds apart. */
const settling = 50;

/** Serves the archive at http://localhost:`port`, or the next port that is free. `say`: what happened since, a line each. */
export async function develop(archive: Archive, port: number, say: (line: string) => void): Promise<DevSite> {
  const { seeds, content, site } = archive;
  // Read when the modules of the site are imported.
  Object.assign(process.env, { BANKU_SEEDS: seeds, BANKU_CONTENT: content, BANKU_DIST: site });
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await read(archive, false);
  const index = await openIndex(content);
  await index.write();
  const { dev } = await import('astro');
  let show = (): Promise<void> => Promise.resolve();
  const integration: AstroIntegration = {
    name: 'dev-site',
    hooks: {
      'astro:server:setup': ({ server, refreshContent }) => {
        server.middlewares.use(`${archive.settings().site.base}search-index`, (request, response, next) => {
          const file = index.fileOf(new URL(request.url ?? '/', 'http://localhost').pathname);
          stat(file).then(
            ({ size }) => {
              response.setHeader('content-length', size);
              createReadStream(file).pipe(response);
            },
            () => {
              next();
            },
          );
        });
        show = async () => {
          await refreshContent?.({});
          // Modules keep lists and records of the archive: they begin anew, on the server as in the browser.
          for (const { hot } of Object.values(server.environments)) hot.send({ type: 'full-reload' });
        };
      },
    },
  };
  const server = await dev({
    root: packageRoot,
    configFile: astroConfig(),
    logLevel: 'warn',
    server: { port },
    integrations: [integration],
  });
  /** The rules of this process are those that it began with. */
  let haveRulesChanged = false;
  // Behind what is shown: nobody who reads waits for it.
  const indexing = toWorker(() => index.write(), say);
  const worker = toWorker(async (work) => {
    const started = performance.now();
    if (work === 'read') await read(archive, haveRulesChanged);
    await show();
    say(`dev: ${work === 'read' ? 'read and ' : ''}shown again, ${secondsSince(started)}`);
    indexing.ask('show');
  }, say);
  const rules = join(packageRoot, 'scripts', 'read');
  server.watcher.add([seeds, content, rules]);
  server.watcher.on('all', (_, path) => {
    const within = (folder: string): string | null => (path.startsWith(folder + sep) ? relative(folder, path) : null);
    const [seed, known, rule] = [seeds, content, rules].map(within);
    if ([seed, known, rule].every((each) => each === null || each === undefined || isPassing(each))) return;
    haveRulesChanged ||= typeof rule === 'string';
    worker.ask(typeof known === 'string' && !isRead(known) ? 'show' : 'read');
  });
  return {
    url: server.resolvedUrls.local[0] ?? `http://localhost:${String(server.address.port)}/`,
    stop: async () => {
      await server.stop();
      await index.remove();
    },
  };
}

/** Reads all pages; where the rules have changed since, in a process that has the new ones. Says what split says. */
async function read(archive: Archive, inOwnProcess: boolean): Promise<void> {
  if (inOwnProcess) {
    await runNode([join(packageRoot, 'scripts', 'banku.ts'), 'split']);
    return;
  }
  const { split } = await import('../keep/split-archive.ts');
  await writeArchive('dev', archive, () => split(archive, { notes: false, json: false, newRegister: false }));
}

/** Does one work after the other; what is asked for meanwhile is done once, the larger for both. */
function toWorker(act: (work: Work) => Promise<void>, say: (line: string) => void): { ask: (work: Work) => void } {
  let asked: Work | null = null;
  let isBusy = false;
  const run = async (): Promise<void> => {
    isBusy = true;
    while (asked !== null) {
      await new Promise((done) => setTimeout(done, settling));
      const work: Work = asked;
      asked = null;
      await act(work).catch((error: unknown) => {
        say(`dev: ${error instanceof Error ? error.message : String(error)}`);
      });
    }
    isBusy = false;
  };
  return {
    ask: (work) => {
      asked = asked === 'read' || work === 'read' ? 'read' : 'show';
      if (!isBusy) void run();
    },
  };
}

/** The search index in a folder of its own: readers of the old one keep it until the new one is whole. */
async function openIndex(content: string) {
  const [{ toRecords, writeSearchIndex }, { listArticleFiles }, { parseArticle }, { toEngineName }] = await Promise.all(
    [
      import('../../src/integrations/search-index.ts'),
      import('../../src/archive/article-loader.ts'),
      import('../../src/markdown/article-file.ts'),
      import('../../src/archive/search-engine.ts'),
    ],
  );
  const folder = resolve('.cache', `dev-${String(process.pid)}`);
  let current = 0;
  return {
    fileOf: (path: string): string => join(folder, String(current), ...path.split('/')),
    async write(): Promise<void> {
      const files = await listArticleFiles(join(content, 'articles'));
      const articles = await Promise.all(files.map(async (file) => parseArticle(await readFile(file, 'utf8'))));
      await writeSearchIndex(toRecords(articles), join(folder, String(current + 1)), toEngineName(articles.length));
      current++;
      await rm(join(folder, String(current - 2)), { recursive: true, force: true });
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
