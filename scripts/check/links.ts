/** Do all internal links, assets and anchors of the built site resolve? Linear in its size. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import type { Problem } from './problem.ts';

type Node = DefaultTreeAdapterMap['node'];

/** Attributes that hold an address, by element. */
const addressAttributes = new Set(['href', 'src', 'action', 'poster']);

interface Route {
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly string[];
}

/** Links of all HTML files below `directory` that lead nowhere. `base`: the path that the site will lie below. */
export async function checkLinks(directory: string, base: string): Promise<readonly Problem[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const routes = new Map<string, Route>();
  for (const file of files)
    if (file.endsWith('.html')) routes.set(file, readRoute(await readFile(join(directory, file), 'utf8')));
  const known = new Set(files);
  return [...routes].flatMap(([file, { links }]) =>
    links.flatMap((link) => {
      const message = follow(link, file, base, known, routes);
      return message === null ? [] : [{ file, message: `${link} ${message}` }];
    }),
  );
}

/** Why a link leads nowhere; null where it does, or where it leaves the site. */
function follow(
  link: string,
  from: string,
  base: string,
  files: ReadonlySet<string>,
  routes: ReadonlyMap<string, Route>,
): string | null {
  const origin = 'http://site.invalid';
  if (!URL.canParse(link, `${origin}${base}${from}`)) return 'is no address';
  const url = new URL(link, `${origin}${base}${from}`);
  if (url.origin !== origin) return null;
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(base)) return `leaves the path ${base} that the site lies below`;
  const rest = path.slice(base.length);
  const target = rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest;
  if (!files.has(target)) return files.has(`${rest}/index.html`) ? 'lacks the slash at its end' : 'leads to nothing';
  const anchor = decodeURIComponent(url.hash.slice(1)).split(':~:')[0] ?? '';
  const route = routes.get(target);
  return anchor === '' || !route || route.anchors.has(anchor) ? null : 'leads to an anchor that is not there';
}

function readRoute(html: string): Route {
  const anchors = new Set<string>();
  const links: string[] = [];
  const queue: Node[] = [parse(html)];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if ('childNodes' in node) queue.push(...node.childNodes);
    if ('content' in node) queue.push(node.content);
    if (!('attrs' in node)) continue;
    const isAlternate = node.attrs.some(
      ({ name, value }) => name === 'rel' && /\b(?:canonical|alternate)\b/.test(value),
    );
    for (const { name, value } of node.attrs) {
      if (name === 'id') anchors.add(value);
      else if (name === 'srcset') links.push(...value.split(',').map((part) => part.trim().split(/\s/)[0] ?? ''));
      else if (addressAttributes.has(name) && !isAlternate) links.push(value);
    }
  }
  return { anchors, links };
}
