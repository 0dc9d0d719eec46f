/** The kinds of route that the site has, read from src/pages, with the routes of each: nothing is left untested because a list forgot it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { siteDirectory } from '../../src/archive/directories.ts';

export interface RouteKind {
  /** The file that draws it, e.g. `articles/[id]`. */
  readonly name: string;
  /** Paths below the site: `articles/0c720ab8/`. */
  readonly routes: readonly string[];
  /** The longest of them: whatever the kind can show is there. */
  readonly example: string;
}

const listFiles = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'));

/** Files → addresses: `parks/index.html` → `parks/`; `404.html` stays. */
const toPath = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/** File of a route of the built site. */
export const toFile = (path: string): string =>
  join(siteDirectory, path.split(/[?#]/)[0] ?? '', path.endsWith('.html') ? '' : 'index.html');

interface Pattern {
  readonly name: string;
  readonly regex: RegExp;
}

/** `articles/page/[number].astro` → what its routes look like. */
function toPattern(file: string): Pattern {
  const name = file.replace(/\.\w+$/, '');
  const route = name.replace(/(^|\/)index$/, '$1');
  const shape = route
    .replace(/[.*+?^$(){}|\\]/g, '\\$&')
    .replace(/\[\\\.\\\.\\\.[^\]]+\]\/?/g, '(?:.+/)?')
    .replace(/\[[^\]]+\]/g, '[^/]+')
    .replace(/([^/)?])$/, '$1/');
  return { name, regex: new RegExp(`^${name === '404' ? '404\\.html' : shape}$`) };
}

/** Words before placeholders, placeholders before rests, as Astro does. */
const toOrder = ({ name }: Pattern): string => name.replace(/\[\.\.\.[^\]]+\]/g, '~').replace(/\[[^\]]+\]/g, '}');

/** Every kind that has a route, and the routes that no file of src/pages draws. */
export function listRouteKinds(): { readonly kinds: readonly RouteKind[]; readonly strangers: readonly string[] } {
  const patterns = listFiles('src/pages')
    .filter((file) => /\.(?:astro|mdx?)$/.test(file))
    .map(toPattern)
    .sort((one, other) => (toOrder(one) < toOrder(other) ? -1 : 1));
  const routes = listFiles(siteDirectory)
    .filter((file) => file.endsWith('.html'))
    .map(toPath)
    .sort();
  const byKind = Map.groupBy(routes, (route) => patterns.find(({ regex }) => regex.test(route))?.name ?? '');
  const kinds = patterns.flatMap(({ name }) => {
    const of = byKind.get(name) ?? [];
    return of.length === 0 ? [] : [{ name, routes: of, example: findLongest(of) }];
  });
  return { kinds, strangers: byKind.get('') ?? [] };
}

/** A route that leads on at once: nobody reads it, and nothing can be pressed on it. */
export const leadsOn = (route: string): boolean => readFileSync(toFile(route), 'utf8').includes('http-equiv="refresh"');

const findLongest = (routes: readonly string[]): string =>
  routes.reduce((longest, route) => (statSync(toFile(route)).size > statSync(toFile(longest)).size ? route : longest));
