/** A page of the site → the same page for a folder that is opened as files: every link relative, to a file. */
import { posix } from 'node:path';
import { parse, parseFragment, serialize, type DefaultTreeAdapterMap } from 'parse5';
import { ownMark } from '../../../src/offline/registration.ts';
import { withPolicy } from '../../../src/policy/policy.ts';

type Element = DefaultTreeAdapterMap['element'];
type Parent = DefaultTreeAdapterMap['parentNode'];

/** Attributes that hold an address; `data-href` is what a script of the page reads one from. */
const addresses = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data', 'data-href']);
const addressLists = new Set(['srcset', 'imagesrcset']);
/** What a browser fetches ahead as for a script, or asks the host for: of no use to files, and an error in the console. */
const leftOutRels = new Set(['preload', 'modulepreload', 'prefetch', 'manifest']);

/**
 * Rewrites a page that lies at `file` of a site below `base`. Works on a server as before, and without one as far as
 * browsers allow: they run no modules from files. What was changed in it gets a policy anew.
 *
 *     toPortable('<a href="/parks/?a=1#b">', 'articles/k4m2x9a/index.html', '/') // '<a href="../../parks/index.html?a=1#b">'
 */
export function toPortable(html: string, file: string, base: string): string {
  // So that what stands in `noscript` is read as elements, too.
  const options = { scriptingEnabled: false };
  const document = parse(html, options);
  visit(document, file, base);
  return withPolicy(serialize(document, options), file);
}

/** The address of a file, seen from another: what lies below `base` becomes relative, all else stays. */
export function toRelative(address: string, file: string, base: string): string {
  if (address === '' || address.startsWith('#')) return address;
  const origin = 'http://site.invalid';
  if (!URL.canParse(address, `${origin}${base}${file}`)) return address;
  const url = new URL(address, `${origin}${base}${file}`);
  if (url.origin !== origin || !url.pathname.startsWith(base)) return address;
  const path = url.pathname.slice(base.length);
  const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return posix.relative(posix.dirname(file), target) + url.search + url.hash;
}

function visit(parent: Parent, file: string, base: string): void {
  parent.childNodes = parent.childNodes.filter((node) => !('tagName' in node && isLeftOut(node)));
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    rewrite(node, file, base);
    visit('content' in node ? node.content : node, file, base);
  }
}

function rewrite(node: Element, file: string, base: string): void {
  if (node.tagName === 'script' && get(node, 'type') === 'module' && get(node, 'src') !== undefined) {
    toGuarded(node);
    return;
  }
  for (const attribute of node.attrs) {
    const { name, value } = attribute;
    if (addresses.has(name)) attribute.value = toRelative(value, file, base);
    else if (addressLists.has(name)) attribute.value = rewriteList(value, file, base);
    else if (name === 'content' && get(node, 'http-equiv')?.toLowerCase() === 'refresh')
      attribute.value = rewriteRefresh(value, file, base);
  }
  if (get(node, 'class')?.split(' ').includes('search-unloaded')) explain(node);
}

const isLeftOut = (node: Element): boolean =>
  (node.tagName === 'link' && leftOutRels.has(get(node, 'rel') ?? '')) ||
  (node.tagName === 'script' && (get(node, ownMark) !== undefined || get(node, 'type') === 'speculationrules'));

/** A module that is loaded from a server only. */
function toGuarded(node: Element): void {
  const source = JSON.stringify(get(node, 'src'));
  const script = `if(location.protocol!=='file:')import(${source})`;
  node.attrs = [];
  node.childNodes = [{ nodeName: '#text', value: script.replaceAll('</', '<\\/'), parentNode: node } as never];
}

/** Why search does not run, and how it does: before what the page says of it. */
function explain(node: Element): void {
  const words = parseFragment(
    '这份副本是作为文件打开的，浏览器不让检索程序运行。要检索，请双击所在文件夹里的 start.bat（Windows）、' +
      'start.command（macOS）或 start.sh（Linux），详见其中的“说明.txt”。不用检索也可以阅读：<br>',
  );
  for (const child of words.childNodes) child.parentNode = node;
  node.childNodes.unshift(...words.childNodes);
}

/** `a.png 1x, b.png 2x` */
const rewriteList = (value: string, file: string, base: string): string =>
  value
    .split(',')
    .map((part) => {
      const [address = '', ...size] = part.trim().split(/\s+/);
      return [toRelative(address, file, base), ...size].join(' ');
    })
    .join(', ');

/** `0; url=/articles/k4m2x9a/` */
function rewriteRefresh(value: string, file: string, base: string): string {
  const [, delay, address] = /^(\s*\d+\s*;\s*url=)(.*)$/i.exec(value) ?? [];
  return delay === undefined || address === undefined ? value : delay + toRelative(address, file, base);
}

const get = (node: Element, name: string): string | undefined =>
  node.attrs.find((attribute) => attribute.name === name)?.value;

/**
 * A style sheet at `file`: what it shows lies beside it. Written by the bundler, so `url(/…)` is all there is. Between
 * files Chromium begins a view transition, then complains of it: none there.
 */
export const toPortableStyle = (css: string, file: string, base: string): string =>
  css
    .replace(/@view-transition\s*\{[^}]*\}/g, '')
    .replace(/url\((["']?)(\/[^)"']*)\1\)/g, (_, quote: string, address: string) => {
      return `url(${quote}${toRelative(address, file, base)}${quote})`;
    });
