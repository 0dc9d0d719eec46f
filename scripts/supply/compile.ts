/**
 * `node scripts/supply/compile.ts`, before the project is packed: what Node runs of it, as JavaScript, in built/. Node runs no
 * TypeScript below node_modules; Vite, which builds the site, reads src/ as it stands. The lock file goes along as
 * npm-shrinkwrap.json: who installs the package gets the versions that were tested. `--clean` removes both.
 */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { packageRoot } from '../door/package-root.ts';

const built = 'built';
const shrinkwrap = 'npm-shrinkwrap.json';

/** Folders of scripts/ that only the project itself needs. */
const developed = /^scripts\/(?:fit|supply)\/|^scripts\/(?:test\.ts|setup\.mjs)$|\.(?:test|bench)\.ts$/;
/** What routes are made of, which Vite reads. */
const isForVite = (path: string): boolean => path.startsWith('src/') && !/\.(?:ts|mjs|json)$/.test(path);

/** Names of modules beside each other: in imports, and where a file is started or read by its address. */
const named = /((?:\bfrom|\bimport)\s*\(?\s*|new URL\()(['"])((?:\.{1,2}\/)?[\w./-]+)\.ts\2/g;

/** TypeScript that Node can strip → JavaScript that imports JavaScript. */
export const toJavaScript = (source: string): string =>
  stripTypeScriptTypes(source).replaceAll(
    named,
    (_, before: string, quote: string, path: string) => `${before}${quote}${path}.js${quote}`,
  );

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(packageRoot, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(packageRoot.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !developed.test(path) && !isForVite(path));
}

async function compile(): Promise<number> {
  const paths = ['astro.config.mjs', ...(await listFiles('scripts')), ...(await listFiles('src'))];
  for (const path of paths) {
    const [from, to] = [join(packageRoot, path), join(packageRoot, built, path)];
    await mkdir(dirname(to), { recursive: true });
    if (/\.(?:ts|mjs)$/.test(path))
      await writeFile(to.replace(/\.ts$/, '.js'), toJavaScript(await readFile(from, 'utf8')));
    else await copyFile(from, to);
  }
  return paths.length;
}

if (import.meta.main) {
  for (const path of [built, shrinkwrap]) await rm(join(packageRoot, path), { recursive: true, force: true });
  if (!process.argv.includes('--clean')) {
    const count = await compile();
    await copyFile(join(packageRoot, 'package-lock.json'), join(packageRoot, shrinkwrap));
    console.error(`compile: ${String(count)} files in ${built}/`);
  }
}
