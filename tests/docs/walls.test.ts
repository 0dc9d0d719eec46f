/** The walls of docs/ARCHITECTURE.md stand: which folder may import which, how large a folder and a file may be, what names say. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/**
 * Folders that still import each other in a circle, and why. Who breaks one takes its folders out of here; none comes in.
 */
const circles: readonly { readonly folders: readonly string[]; readonly why: string }[] = [
  {
    folders: [
      'scripts/read',
      ...['articles', 'blocks', 'facts', 'grammar', 'input', 'lines', 'markup', 'mdx', 'metadata', 'metadata/when'].map(
        (stage) => `scripts/read/${stage}`,
      ),
      ...['rulings', 'text', 'worker'].map((stage) => `scripts/read/${stage}`),
    ],
    why: 'scripts/read/ holds both the pipeline, which imports the stages, and the model and knowledge that they import',
  },
  {
    folders: ['scripts/keep/authority', 'scripts/keep/files', 'scripts/keep/register'],
    why: 'scripts/read/explain.ts, beside the pipeline, looks pages up in seeds/; it is a command and no stage',
  },
  {
    folders: ['src/search/format', 'src/search/write'],
    why: 'the records of format/ are made with variants.ts of write/',
  },
  { folders: ['src/search/page', 'src/search/page/view'], why: 'what is shown calls the state that shows it' },
];

/** Base names that two modules of scripts/read/ or src/search/ share. Who renames one takes it out of here; none comes in. */
const sharedNames = new Set(
  (
    'columns days forms furniture html imprint lists model named names offers page-view people roles sentences tokens ' +
    'wording words'
  ).split(' '),
);
/** Of all others, a module's name may stand for two things so many times. */
const mostShared = 10;

const mostFiles = 40;
const mostLines = 300;
/** Longer files, and why each is one. */
const long: Readonly<Record<string, string>> = {
  'scripts/read/grammar/templates.ts': 'one table: the questions that the grammar asks',
  'scripts/read/grammar/evidence.ts': 'one table: what is looked at on a line',
  'scripts/read/facts/press.ts': 'one file of data: the words of the press',
  'scripts/read/facts/people.test.ts': 'one table: names as newspapers print them, and what is read',
  'scripts/read/metadata/metadata.test.ts':
    'pages and what is known of their articles, each field weighed against the others',
  'scripts/read/text/text.test.ts': 'tables: what the stages share',
  'scripts/keep/files/seeds.test.ts': 'one folder of seeds, in every state that it can be received in',
  'src/integrations/search-index.test.ts': 'one index, built once and asked everything',
};

const files = ['scripts', 'src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:ts|astro|mjs)$/.test(path)),
);
const texts = new Map(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
const product = files.filter((path) => !path.endsWith('.test.ts'));

const importing = /(?:\b(?:from|import)\s+|\bimport\(\s*)'([^'?]+)/g;
const importsOf = (path: string): string[] =>
  [...(texts.get(path) ?? '').matchAll(importing)].map(([, name = '']) => name);
/** The files of the project that a file imports; types count. */
const neighboursOf = (path: string): string[] =>
  importsOf(path).flatMap((name) => (name.startsWith('.') ? [normalize(join(dirname(path), name))] : []));

/** What a module loads when it runs: types are gone by then. */
const importedToRun = (path: string): string[] =>
  [...(texts.get(path) ?? '').matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^'?]+)/gm)].flatMap(
    ([, type, name = '']) => (type === undefined ? [name] : []),
  );

/** Folder → the other folders that its modules import. */
function toFolders(): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>();
  for (const path of product) {
    const from = dirname(path);
    const to = folders.get(from) ?? new Set();
    for (const target of neighboursOf(path)) if (dirname(target) !== from) to.add(dirname(target));
    folders.set(from, to);
  }
  return folders;
}

/** All that can be reached from a folder by one import or more. */
function reachable(from: string, graph: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const seen = new Set<string>();
  const left = [...(graph.get(from) ?? [])];
  for (let next = left.pop(); next !== undefined; next = left.pop())
    if (!seen.has(next)) {
      seen.add(next);
      left.push(...(graph.get(next) ?? []));
    }
  return seen;
}

describe('folders', () => {
  const graph = toFolders();

  test('do not import each other in circles, but for those that are named', () => {
    expect(graph.size).toBeGreaterThan(60);
    const turning = [...graph.keys()].filter((folder) => reachable(folder, graph).has(folder));
    expect(turning.sort()).toEqual(circles.flatMap(({ folders }) => folders).sort());
  });

  test(`hold no more than ${String(mostFiles)} files`, () => {
    const sizes = Map.groupBy(product, (path) => dirname(path));
    const large = [...sizes].filter(([, { length }]) => length > mostFiles).map(([folder]) => folder);
    expect(large).toEqual([]);
  });
});

describe('rooms', () => {
  const inRoom = (folder: string): string[] => product.filter((path) => path.startsWith(`src/${folder}/`));
  const targetsOf = (paths: readonly string[]): string[] => paths.flatMap(neighboursOf);

  test('src/ imports nothing from scripts/', () => {
    const paths = product.filter((path) => path.startsWith('src/'));
    expect(paths.length).toBeGreaterThan(300);
    expect(targetsOf(paths).filter((target) => target.startsWith('scripts/'))).toEqual([]);
  });

  test.each([
    ...['core', 'schema', 'cite', 'reader', 'offline', 'today', 'page-image'],
    ...['search/text', 'search/format', 'search/engine', 'search/page'],
  ])('src/%s imports neither node: nor astro:', (folder) => {
    const paths = inRoom(folder);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => importsOf(path).some((name) => /^(?:node|astro):/.test(name)))).toEqual([]);
  });

  test('what browsers load imports neither node: nor astro:, however far down', () => {
    const seen = new Set(['reader', 'offline', 'today', 'page-image', 'search/engine', 'search/page'].flatMap(inRoom));
    // A set goes on to what is added to it on the way.
    for (const path of seen)
      for (const name of importedToRun(path)) if (name.startsWith('.')) seen.add(normalize(join(dirname(path), name)));
    expect(seen.size).toBeGreaterThan(120);
    expect([...seen].filter((path) => importedToRun(path).some((name) => /^(?:node|astro):/.test(name)))).toEqual([]);
  });

  test.each([
    ['core', ['core', 'schema']],
    ['schema', ['schema']],
    ['cite', ['cite', 'core', 'schema']],
    ['markdown', ['markdown', 'core', 'schema']],
    ['archive', ['archive', 'markdown', 'core', 'schema']],
    ['browse', ['browse', 'archive', 'markdown', 'core', 'schema']],
    ['reading', ['reading', 'archive', 'markdown', 'core', 'schema']],
    ['charts', ['charts', 'browse', 'archive', 'markdown', 'core', 'schema']],
  ])('src/%s imports from %j only', (folder, rooms) => {
    const others = targetsOf(inRoom(folder)).filter(
      (target) => !rooms.some((room) => target.startsWith(`src/${room}/`)),
    );
    expect(others).toEqual([]);
  });
});

describe('files', () => {
  test(`of more than ${String(mostLines)} lines have a reason`, () => {
    const longer = [...texts].filter(([, text]) => text.split('\n').length - 1 > mostLines).map(([path]) => path);
    expect(longer.sort()).toEqual(Object.keys(long).sort());
  });

  test('have names of their own', () => {
    const named = product.filter((path) => !path.startsWith('src/pages/') && !basename(path).startsWith('index.'));
    const groups = [...Map.groupBy(named, (path) => basename(path).replace(/\.\w+$/, ''))];
    const isInner = (path: string): boolean => /^(?:scripts\/read|src\/search)\//.test(path);
    const [inner, outer] = [true, false].map((both) =>
      groups.filter(([, paths]) => paths.length > 1 && paths.every(isInner) === both).map(([name]) => name),
    );
    expect(inner?.sort()).toEqual([...sharedNames].sort());
    expect(outer?.length, outer?.join(', ')).toBeLessThanOrEqual(mostShared);
  });
});
