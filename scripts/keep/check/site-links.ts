/** Do all internal links, assets and anchors of the built site resolve, in pages, feeds and data? Linear in its size. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { readHtml, readJson, readXml, type Addresses } from './addresses.ts';
import type { Problem } from './problem.ts';

/** The index of the search names no addresses, and is most of the JSON. */
const leftOut = 'search-index/';

/**
 * Addresses in the files below `directory` that lead nowhere. `base`: the path that the site will lie below; `origin`:
 * where it is published, `https://example.org`.
 */
export async function checkLinks(directory: string, base: string, origin: string): Promise<readonly Problem[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const read = new Map<string, Addresses>();
  const problems: Problem[] = [];
  for (const file of files) {
    try {
      const found = await readAddresses(directory, file, origin);
      if (found) read.set(file, found);
    } catch (error) {
      problems.push({ file, message: error instanceof Error ? error.message : String(error) });
    }
  }
  const known = new Set(files);
  for (const [file, { links }] of read)
    for (const link of new Set(links)) {
      const message = follow(link, file, base, origin, known, read);
      if (message !== null) problems.push({ file, message: `${link} ${message}` });
    }
  return problems;
}

async function readAddresses(directory: string, file: string, origin: string): Promise<Addresses | null> {
  const read = (): Promise<string> => readFile(join(directory, file), 'utf8');
  const alone = (links: readonly string[]): Addresses => ({ anchors: new Set(), links });
  if (file.endsWith('.html')) return readHtml(await read(), origin);
  if (file.startsWith(leftOut)) return null;
  if (/\.(?:json|webmanifest)$/.test(file)) return alone(readJson(await read(), origin));
  if (file.endsWith('.jsonl')) {
    const lines = (await read()).split('\n').filter((line) => line !== '');
    return alone(lines.flatMap((line) => readJson(line, origin)));
  }
  return /\.(?:xml|svg)$/.test(file) ? alone(readXml(await read(), origin)) : null;
}

/** Why a link leads nowhere; null where it does, or where it leaves the site. */
function follow(
  link: string,
  from: string,
  base: string,
  origin: string,
  files: ReadonlySet<string>,
  routes: ReadonlyMap<string, Addresses>,
): string | null {
  if (!URL.canParse(link, `${origin}${base}${from}`)) return 'is no address';
  const url = new URL(link, `${origin}${base}${from}`);
  if (url.origin !== new URL(origin).origin) return null;
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(base)) return `leaves the path ${base} that the site lies below`;
  const rest = path.slice(base.length);
  const target = rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest;
  if (!files.has(target)) return files.has(`${rest}/index.html`) ? 'lacks the slash at its end' : 'leads to nothing';
  const anchor = decodeURIComponent(url.hash.slice(1)).split(':~:')[0] ?? '';
  const route = target.endsWith('.html') ? routes.get(target) : undefined;
  return anchor === '' || !route || route.anchors.has(anchor) ? null : 'leads to an anchor that is not there';
}
