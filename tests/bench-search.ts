/**
 * `npm run bench:search`: how well and how fast search finds, in Chromium: both engines, and Pagefind as it comes.
 *
 *     --size seeds|1000|10000|all   made archives of that many articles (all: the three of them, the default)
 *     --corpus FILE                 articles of a JSON Lines file instead: id, title, kicker, body, date, reporter, park, topic
 *     --strings N                   random strings of each length (400)
 *     --engine pagefind|pairs|stock only this one; may be repeated. stock: Pagefind as it comes (all three)
 *     --json                        figures as JSON
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { runNode } from '../scripts/door/run-node.ts';
import { siteDirectory } from '../src/archive/directories.ts';
import { searchFolder } from '../src/search/format/records.ts';
import { measureCold, modulesPage, pagefindPages, type Cold } from './bench/cold.ts';
import { readCorpus, type Corpus } from './bench/corpus.ts';
import type { Answer, EngineName } from './bench/in-browser.ts';
import { readKeys } from './bench/pagefind.ts';
import { toHaystack, toTruth } from './bench/measures.ts';
import { toRandomQueries, toRealisticQueries, type BenchQuery } from './bench/queries.ts';
import { formatTable, toFigures, type Built, type Figures } from './bench/report.ts';
import { host, type Host } from './bench/server.ts';
import { chromiumArguments, ensureChromium } from './site/chromium.ts';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'all' },
    corpus: { type: 'string' },
    strings: { type: 'string', default: '400' },
    engine: { type: 'string', multiple: true, default: ['pagefind', 'pairs', 'stock'] },
    json: { type: 'boolean', default: false },
  },
});

const engineNames: readonly EngineName[] = ['pagefind', 'pairs', 'stock'];

const say = (message: string): void => {
  console.error(`bench: ${message}`);
};

/** Builds an index in a process of its own. */
async function build(kind: EngineName, corpus: string, directory: string): Promise<Built> {
  say(`${corpus}: building the index of ${kind}`);
  const script = join(import.meta.dirname, 'bench', 'build-index.ts');
  const child = spawn(process.execPath, [script, kind, corpus, directory], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const piece of child.stdout) said += String(piece);
  const { seconds, megabytes } = JSON.parse(said.trim().split('\n').at(-1) ?? '') as {
    seconds: number;
    megabytes: number;
  };
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).size));
  return { seconds, megabytes, files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** All answers of one engine. */
async function ask(
  browser: Browser,
  site: Host,
  engine: EngineName,
  texts: readonly string[],
  keys: Readonly<Record<string, number>>,
): Promise<Answer[]> {
  const page = await browser.newPage();
  await page.goto(`${site.url}bench.html`);
  const answers: Answer[] = [];
  for (let at = 0; at < texts.length; at += 100) {
    answers.push(
      ...(await page.evaluate(
        async ([which, keysOf, batch]) => {
          const path = '/tests/bench/in-browser.ts';
          const module = (await import(path)) as typeof import('./bench/in-browser.ts');
          const state = window as unknown as { ask?: Promise<(text: string) => Promise<Answer>> };
          state.ask ??= module.open(which, keysOf);
          const asked = await state.ask;
          const found: Answer[] = [];
          for (const text of batch) found.push(await asked(text));
          return found;
        },
        // The names are sent once.
        [engine, at === 0 ? keys : {}, texts.slice(at, at + 100)] as const,
      )),
    );
    say(`${engine}: ${String(Math.min(at + 100, texts.length))} of ${String(texts.length)} queries`);
  }
  await page.close();
  return answers;
}

/** Queries for first searches: three of each length, and realistic ones that find something by themselves. */
function toColdQueries(queries: readonly BenchQuery[]): string[] {
  const kinds = ['2', '3', '4', '6', '10', 'park', 'company', 'number with unit', 'word', 'headline'];
  return kinds.flatMap((kind) =>
    queries
      .filter((query) => query.kind === kind)
      .slice(0, 3)
      .map(({ text }) => text),
  );
}

async function measureColdAll(browser: Browser, site: Host, path: string, texts: readonly string[]): Promise<Cold[]> {
  const found: Cold[] = [];
  for (const text of texts) {
    const cold = await measureCold(browser, site, `${path}?q=${encodeURIComponent(text)}`, 40);
    if (cold !== null) found.push(cold);
  }
  return found;
}

async function measure(browser: Browser, name: string): Promise<Figures[]> {
  const directory = await mkdtemp(join(tmpdir(), 'banku-bench-'));
  try {
    const corpus: Corpus = await readCorpus(name);
    const queries = [...toRandomQueries(corpus, Number(values.strings)), ...toRealisticQueries(corpus)];
    say(`${name}: ${String(corpus.records.length)} articles, ${String(queries.length)} queries; reading the truth`);
    const haystack = toHaystack(corpus.scanned);
    const truths = queries.map(({ text }) => toTruth(text, haystack));
    const engines = engineNames.filter((engine) => values.engine.includes(engine));
    const figures: Figures[] = [];
    const serve = (engine: EngineName): Promise<Host> =>
      host(
        [
          ['/stock/', join(directory, 'stock')],
          [`/${searchFolder}/`, join(directory, engine)],
          ['/src/', 'src'],
          ['/tests/', 'tests'],
          ['/modules/', 'node_modules'],
          ['/', siteDirectory],
        ],
        { '/bench.html': modulesPage, ...pagefindPages },
      );
    const texts = queries.map(({ text }) => text);
    const measureOne = async (engine: EngineName): Promise<Figures> => {
      const built = await build(engine, name, join(directory, engine));
      const site = await serve(engine);
      say(`${name}: first searches of ${engine}`);
      const page = engine === 'stock' ? 'stock.html' : 'search/';
      const keys = engine === 'stock' ? await readKeys(join(directory, engine)) : {};
      const cold = await measureColdAll(browser, site, page, toColdQueries(queries));
      const answers = await ask(browser, site, engine, texts, keys);
      await site.close();
      return toFigures({ engine, corpus, queries, truths, answers, cold, built });
    };
    for (const engine of engines) {
      // One that fails does not take the figures of the others with it.
      await measureOne(engine).then(
        (measured) => {
          figures.push(measured);
          say(`${name}, ${engine}:\n${formatTable([measured])}`);
        },
        (error: unknown) => {
          say(`${name}: ${engine} was not measured: ${error instanceof Error ? error.message : String(error)}`);
          process.exitCode = 1;
        },
      );
    }
    return figures;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const executablePath = ensureChromium();
if ((await runNode(['scripts/banku.ts', 'build'], {}, () => false)) !== 0)
  throw new Error('the site could not be built: npm run build says why');
const names =
  values.corpus === undefined ? (values.size === 'all' ? ['seeds', '1000', '10000'] : [values.size]) : [values.corpus];
const browser = await chromium.launch({ executablePath, args: chromiumArguments });
try {
  const figures: Figures[] = [];
  for (const name of names) figures.push(...(await measure(browser, name)));
  console.log(values.json ? JSON.stringify(figures, null, 2) : formatTable(figures));
} finally {
  await browser.close();
}
