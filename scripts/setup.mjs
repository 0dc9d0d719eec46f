/**
 * Installs what the lock file asks for, where it is not there yet.
 *
 *   node scripts/setup.mjs               what the archive needs
 *   node scripts/setup.mjs --with-tests  and what only its tests need
 *
 * Runs on any Node from 20 with nothing installed: it brings in the Node that everything else runs on. The next `npm run`
 * finds that one, for npm puts node_modules/.bin first on the path.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

const withTests = process.argv.includes('--with-tests');
const root = new URL('..', import.meta.url);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(
    `setup: expected Node 20 or newer; found ${process.versions.node}. Install a current Node from https://nodejs.org`,
  );
  process.exit(1);
}

/**
 * @typedef {{ readonly version?: string, readonly dev?: boolean, readonly devOptional?: boolean, readonly optional?: boolean, readonly link?: boolean, readonly os?: string | readonly string[], readonly cpu?: string | readonly string[], readonly bin?: Readonly<Record<string, string>> }} Package
 * @param {string} path
 * @returns {Readonly<Record<string, Package>>}
 */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(new URL(path, root), 'utf8')).packages;
  } catch {
    return {};
  }
}

/** @param {Package} entry */
const isNodeOfThisMachine = ({ os, cpu, bin }) =>
  bin?.['node'] !== undefined && [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch);

// npm notes what it has installed in a lock file of its own.
const wanted = Object.entries(readPackages('package-lock.json'));
const installed = readPackages('node_modules/.package-lock.json');
const missing = wanted.filter(([path, entry]) => {
  const { version, dev, devOptional, optional, link } = entry;
  // Optional packages are binaries for other machines, mostly.
  const isForOthers = optional && !isNodeOfThisMachine(entry);
  if (path === '' || isForOthers || link || ((dev || devOptional) && !withTests)) return false;
  return installed[path]?.version !== version;
});

// Everything else needs 24.6: a worker is asked for the time that it took.
if ((major < 24 || (major === 24 && minor < 6)) && !wanted.some(([, entry]) => isNodeOfThisMachine(entry))) {
  console.error(
    `setup: expected Node 24.6 or newer, for no package brings one for ${process.platform} on ${process.arch}; found ${process.versions.node}. Install a current Node from https://nodejs.org`,
  );
  process.exit(1);
}

if (missing.length > 0) {
  console.log(
    `setup: installing ${String(missing.length)} packages${withTests ? ', those of the tests among them' : ''} …`,
  );
  const started = performance.now();
  // No package runs a program of its own while it is installed: none needs to.
  const command = [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...(withTests ? [] : ['--omit=dev']),
  ];
  const npm = process.env['npm_execpath'];
  const { status, error } = npm
    ? spawnSync(process.execPath, [npm, ...command], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', command, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error || status !== 0) {
    console.error(
      `setup: npm could not install what package-lock.json asks for${error ? `: ${error.message}` : ''}. Is the network there?`,
    );
    process.exit(status || 1);
  }
  console.log(`setup: installed in ${((performance.now() - started) / 1000).toFixed(0)} s`);
}
