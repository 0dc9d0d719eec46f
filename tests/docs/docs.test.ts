/** What the documents say of the project is so: links, paths, stages, folders, packages, quotations from the code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const exists = (path: string): boolean => existsSync(join(root, path));
const listFiles = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => ending.test(name));

const readmes = ['README.md', 'README.zh.md'];
const documents = [...readmes, 'CHANGELOG.md', 'SECURITY.md', ...listFiles('docs', /\.md$/)];
const allOf = (pattern: RegExp, text: string): string[] => [...text.matchAll(pattern)].map(([, group = '']) => group);

const manifest = z.object({
  version: z.string(),
  scripts: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
});
const { version, scripts, dependencies, devDependencies, optionalDependencies } = manifest.parse(
  JSON.parse(read('package.json')),
);

test.each(readmes)('%s is read in one go', (file) => {
  expect(read(file).trimEnd().split('\n').length).toBeLessThanOrEqual(90);
});

/** `'## Correct what the rules got wrong'` → `correct-what-the-rules-got-wrong`, as the hosts of repositories make it. */
const toAnchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

describe.each(documents)('%s', (file) => {
  const text = read(file);

  test('its links lead somewhere', () => {
    const links = allOf(/\]\(([^()\s]+)\)/g, text).filter((link) => !/^[a-z]+:/.test(link));
    const broken = links.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? file : join(dirname(file), path);
      if (!exists(target)) return true;
      return (
        anchor !== undefined &&
        !allOf(/^#+ (.+)$/gm, read(target))
          .map(toAnchor)
          .includes(anchor)
      );
    });
    expect(broken).toEqual([]);
  });

  test('the files and folders that it names are there', () => {
    const paths = allOf(/`((?:scripts|src|tests|docs|deploy)\/[\w./-]*)`/g, text);
    expect(paths.filter((path) => !exists(path))).toEqual([]);
    const tests = allOf(/`([\w-]+(?:\.deep)?\.test\.ts)`/g, text);
    const all = ['scripts', 'src', 'tests'].flatMap((folder) => listFiles(folder, /\.test\.ts$/));
    expect(tests.filter((name) => !all.some((path) => path.endsWith(`/${name}`)))).toEqual([]);
  });

  test('the commands that it names are there', () => {
    const commands = allOf(/\bnpm run(?:\s+--silent)? ([a-z:]*[a-z])/g, text);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('what it quotes to be changed is what the code says', () => {
    for (const [, path = '', lines = ''] of text.matchAll(/```diff\s+--- (\S+)\n(.*?)```/gs)) {
      const quoted = lines
        .split('\n')
        .map((line) => line.trimStart())
        .filter((line) => line.startsWith('-'));
      expect(quoted.length).toBeGreaterThan(0);
      for (const line of quoted) expect(read(path), path).toContain(line.slice(1).trim());
    }
  });
});

describe('the stages', () => {
  const source = read('scripts/read/pipeline.ts');
  const body = source.slice(source.indexOf('export function splitPage'));
  /** Function → where it comes from: a folder, `lines/`, or a file, `coverage.ts`. */
  const origins = [...source.matchAll(/^import \{([^}]+)\} from '\.\/([\w-]+)(\/|\.ts)/gm)].flatMap(
    ([, names = '', place = '', kind = '']) =>
      names.split(',').map((name) => [name.trim(), kind === '/' ? `${place}/` : `${place}.ts`] as const),
  );
  // What stages share is no stage; the imprint is asked of `metadata/` once more at the end.
  const calls = origins
    .filter(([name, place]) => place !== 'text/' && place !== 'notes.ts' && body.includes(`${name}(`))
    .map(([name, place]) => [body.indexOf(`${name}(`), place] as const)
    .sort(([a], [b]) => a - b);
  const stages = [...new Set(calls.map(([, place]) => place))];

  test('are read from pipeline.ts', () => {
    expect(stages.length).toBeGreaterThanOrEqual(8);
    expect(stages[0]).toBe('markup/');
    expect(stages.at(-1)).toBe('coverage.ts');
  });

  test.each(readmes)('stand in %s in their order', (file) => {
    expect(allOf(/^\| `([\w-]+(?:\/|\.ts))` \|/gm, read(file))).toEqual(stages);
  });

  test('stand in docs/reading.md, whose table names nothing that is not there', () => {
    const rows = allOf(/^\| [^|]+ \| (`[^|]+`) \| [^|]+ \|$/gm, read('docs/reading.md'));
    const cells = rows.map((cell) => allOf(/`([^`]+)`/g, cell));
    const paths = cells.flatMap(([first = '', ...others]) => [
      first,
      // `grammar/templates.ts`, `weights.json`: beside the one before.
      ...others.map((path) => (path.includes('/') ? path : join(dirname(first), path))),
    ]);
    expect(paths.filter((path) => !exists(join('scripts/read', path)))).toEqual([]);
    expect(stages.filter((stage) => !paths.some((path) => path.startsWith(stage)))).toEqual([]);
  });
});

test('every folder of scripts/ and src/ has its row in docs/ARCHITECTURE.md', () => {
  const text = read('docs/ARCHITECTURE.md');
  const folders = ['scripts', 'src'].flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() && entry.name !== 'assets' ? [entry.name] : [],
    ),
  );
  expect(folders.filter((name) => !text.includes(`\`${name}/`))).toEqual([]);
});

describe('docs/dependencies.md', () => {
  const rows = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)];
  const licences = new Map(rows.map(([, name = '', licence = '', why = '']) => [name, { licence, why: why.trim() }]));
  const installed = z.object({ version: z.string(), license: z.string() });
  const named = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });

  test('names the packages of package.json and no others', () => {
    expect([...licences.keys()].sort()).toEqual(named.map(([name]) => name).sort());
  });

  test.each(named)('%s %s: why, and its licence', (name) => {
    expect(licences.get(name)?.why).not.toBe('');
    // A binary for another machine is not installed here.
    if (name in optionalDependencies && !existsSync(join(root, `node_modules/${name}`))) return;
    const found = installed.parse(JSON.parse(read(`node_modules/${name}/package.json`)));
    expect(licences.get(name)?.licence).toBe(found.license);
  });
});

test('the newest version of CHANGELOG.md is that of package.json', () => {
  const [first] = allOf(/^## \[(\d[^\]]*)\]/gm, read('CHANGELOG.md'));
  expect(first).toBe(version);
});

test('every decision has its number and stands in the list', () => {
  const files = readdirSync(join(root, 'docs/adr')).filter((name) => /^\d/.test(name));
  for (const file of files)
    expect(read(`docs/adr/${file}`).startsWith(`# ${String(Number(file.slice(0, 4)))}. `), file).toBe(true);
  expect(allOf(/\((\d{4}-[^)]+)\)/g, read('docs/adr/README.md'))).toEqual(files.sort());
});
