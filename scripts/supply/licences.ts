/** `npm run licences`: may everything that is installed be passed on with an archive? */
import { readFile } from 'node:fs/promises';
import { readPackages, type LockedPackage } from './packages.ts';

/** Licences that ask for no more than to be named, and those that bind only changes of the package itself. */
const allowed = new Set([
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'Unlicense',
    'CC0-1.0',
  ],
  ...['Python-2.0', 'CC-BY-4.0', 'MPL-2.0', 'Zlib', 'WTFPL', 'CC-BY-3.0'],
  // Fonts; what is set in them is free of it.
  'OFL-1.1',
]);
/** Used as a library that is not changed and can be exchanged; each by name, with why. */
const excepted: readonly { readonly name: RegExp; readonly licence: RegExp }[] = [
  // The picture library that Astro may use; nothing of it is in the built site.
  { name: /^@img\/sharp/, licence: /LGPL-3\.0-or-later/ },
  // Of mammoth; its LICENSE file holds the two clauses, its package.json names them in the old way.
  { name: /^duck$/, licence: /^BSD$/ },
];

/** True where an SPDX expression leaves a licence that is allowed: one side of OR, every side of AND. */
export function isAllowed(expression: string): boolean {
  const bare = expression.trim().replace(/^\((.*)\)$/, '$1');
  if (/\bOR\b/.test(bare)) return bare.split(/\bOR\b/).some(isAllowed);
  if (/\bAND\b/.test(bare)) return bare.split(/\bAND\b/).every(isAllowed);
  return allowed.has(bare);
}

/** Packages whose licence is missing, or is none of those allowed. */
export const findForbidden = (packages: readonly LockedPackage[]): readonly LockedPackage[] =>
  packages.filter(
    ({ name, licence }) =>
      (licence === null || !isAllowed(licence)) &&
      !excepted.some((some) => some.name.test(name) && some.licence.test(licence ?? '')),
  );

/** Packages that run a script when they are installed, and that package.json does not name. */
export function findUnnamedScripts(
  packages: readonly LockedPackage[],
  names: readonly string[],
): readonly LockedPackage[] {
  return packages.filter(({ name, hasInstallScript }) => hasInstallScript && !names.includes(name));
}

/** Packages that the lock file does not pin by their content. */
export const findUnpinned = (packages: readonly LockedPackage[]): readonly LockedPackage[] =>
  packages.filter(({ integrity }) => integrity === null);

if (import.meta.main) {
  const packages = await readPackages();
  const { allowScripts = {} } = JSON.parse(await readFile('package.json', 'utf8')) as {
    readonly allowScripts?: Readonly<Record<string, boolean>>;
  };
  const problems = [
    ...findForbidden(packages).map(
      ({ name, version, licence }) =>
        `${name}@${version}: expected a licence that allows passing it on; found ${licence ?? 'none'}. Replace the package, or name it in scripts/supply/licences.ts with the reason`,
    ),
    ...findUnnamedScripts(packages, Object.keys(allowScripts)).map(
      ({ name, version }) =>
        `${name}@${version}: runs a script when it is installed, and package.json does not name it in allowScripts`,
    ),
    ...findUnpinned(packages).map(({ name, version }) => `${name}@${version}: the lock file has no integrity for it`),
  ];
  for (const problem of problems) console.error(`package-lock.json: ${problem}`);
  const counts = Map.groupBy(packages, ({ licence }) => licence ?? 'none');
  for (const [licence, some] of [...counts].sort(([, a], [, b]) => b.length - a.length))
    console.log(`${String(some.length).padStart(5)} ${licence}`);
  console.log(`licences: ${String(packages.length)} packages, ${String(problems.length)} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
