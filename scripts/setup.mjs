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

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(
    `setup: expected Node 20 or newer; found ${process.versions.node}. Install a current Node from https://nodejs.org`,
  );
  process.exit(1);
}

/**
 * @typedef {{ readonly version?: string, readonly dev?: boolean, readonly devOptional?: boolean, readonly optional?: boolean, readonly link?: boolean }} Package
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

// npm notes what it has installed in a lock file of its own.
const wanted = Object.entries(readPackages('package-lock.json'));
const installed = readPackages('node_modules/.package-lock.json');
const missing = wanted.filter(([path, { version, dev, devOptional, optional, link }]) => {
  // Optional packages are binaries for other machines, mostly.
  if (path === '' || optional || link || ((dev || devOptional) && !withTests)) return false;
  return installed[path]?.version !== version;
});

if (missing.length > 0) {
  console.log(
    `setup: installing ${String(missing.length)} packages${withTests ? ', those of the tests among them' : ''} …`,
  );
  const started = performance.now();
  const command = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(withTests ? [] : ['--omit=dev'])];
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
