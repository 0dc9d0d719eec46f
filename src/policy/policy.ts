/**
 * Content-Security-Policy: what a route may load and run. Nothing but the archive's own files, and the inline scripts and
 * styles that the build itself wrote, each by its hash: whatever a page's text might bring in runs nowhere.
 */
import { createHash } from 'node:crypto';
import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Element = DefaultTreeAdapterMap['element'];

/** Attribute of an element whose script compiles WebAssembly: the search box, where the engine is made of it. */
export const wasmMark = 'data-wasm';

/** What a page holds that a policy must name. */
interface Inline {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly hasWasm: boolean;
}

/** `sha256-…` of a text, as a policy names it. */
const toHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The policy of a page, from its HTML. */
export const toPolicy = (html: string): string => formatPolicy(findInline(html));

/**
 * What no meta element can say, and what holds for every route: for the header files in deploy/. A host sends it besides
 * the policy in the page; a browser follows both.
 */
export const headerPolicy = "frame-ancestors 'self'; base-uri 'none'; form-action 'self'; object-src 'none'";

function formatPolicy({ scripts, styles, hasWasm }: Inline): string {
  const hashes = (texts: readonly string[]): string[] => [...new Set(texts.map(toHash))];
  const directives: readonly (readonly [string, readonly string[]])[] = [
    ['default-src', ["'none'"]],
    ['script-src', ["'self'", ...(hasWasm ? ["'wasm-unsafe-eval'"] : []), ...hashes(scripts)]],
    ['style-src', ["'self'", ...hashes(styles)]],
    ['img-src', ["'self'", 'data:']],
    ['font-src', ["'self'"]],
    ['connect-src', ["'self'"]],
    ['manifest-src', ["'self'"]],
    ['worker-src', ["'self'"]],
    ['base-uri', ["'none'"]],
    ['form-action', ["'self'"]],
  ];
  return directives.map(([name, sources]) => `${name} ${sources.join(' ')}`).join('; ');
}

/** Types of scripts that are data: a browser runs none of them, and asks no policy. */
const isData = (type: string): boolean => type.endsWith('json');

function findInline(html: string): Inline {
  const scripts: string[] = [];
  const styles: string[] = [];
  let hasWasm = false;
  const queue = [...parse(html).childNodes];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if ('childNodes' in node) queue.push(...node.childNodes);
    if (!('tagName' in node)) continue;
    if (get(node, wasmMark) !== undefined) hasWasm = true;
    if (node.tagName === 'style') styles.push(textOf(node));
    if (node.tagName === 'script' && get(node, 'src') === undefined && !isData(get(node, 'type') ?? ''))
      scripts.push(textOf(node));
  }
  return { scripts: scripts.reverse(), styles: styles.reverse(), hasWasm };
}

const textOf = (node: Element): string =>
  node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');

const get = (node: Element, name: string): string | undefined =>
  node.attrs.find((attribute) => attribute.name === name)?.value;

const meta = /<meta http-equiv="Content-Security-Policy" content="[^"]*"\s*\/?>/;

/**
 * The page with its policy, ahead of everything that it speaks of; in place of one that it had. Throws where the page has
 * no `<meta charset>` to put it behind.
 */
export function withPolicy(html: string, file: string): string {
  const bare = html.replace(meta, '');
  const written = bare.replace(
    /<meta charset="?utf-8"?\s*\/?>/i,
    (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${toPolicy(bare)}">`,
  );
  if (written === bare)
    throw new Error(`${file}: expected <meta charset="utf-8">, to put the policy behind; found none`);
  return written;
}
