/** What a reader's browser must fetch before a page can be read, compressed as a host sends it; and from where. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import type { Problem } from './problem.ts';

type Element = DefaultTreeAdapterMap['element'];

/** One kilobyte, as budgets count it. */
const kilo = 1000;

/** What a kind of route may weigh; one without is free, as search is, which is a program. */
const budgets: readonly { readonly routes: RegExp; readonly all: number; readonly script: number }[] = [
  { routes: /^articles\/[0-9a-z]{8}\/index\.html$/, all: 25 * kilo, script: 8 * kilo },
  { routes: /^index\.html$/, all: 40 * kilo, script: 8 * kilo },
];

export interface Weight {
  readonly file: string;
  /** Page, style sheets and scripts, in bytes. */
  readonly all: number;
  /** Scripts in the page and beside it. */
  readonly script: number;
  /** Addresses of other hosts that the page would ask by itself. */
  readonly elsewhere: readonly string[];
}

/** Weighs every page below `directory`, a site built for the path `base`. */
export async function weighRoutes(directory: string, base: string): Promise<readonly Weight[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const assets = new Map<string, { readonly size: number; readonly elsewhere: readonly string[] }>();
  const weighAsset = async (address: string): Promise<{ size: number; elsewhere: readonly string[] }> => {
    const known = assets.get(address);
    if (known) return known;
    const bytes = await readFile(join(directory, address.slice(base.length)));
    const elsewhere = address.endsWith('.css') ? findInStyle(bytes.toString('utf8')) : [];
    const weighed = { size: gzipSync(bytes).length, elsewhere };
    assets.set(address, weighed);
    return weighed;
  };
  const weights: Weight[] = [];
  for (const file of files) {
    const html = await readFile(join(directory, file), 'utf8');
    const { styles, scripts, inline, asked } = readNeeds(html);
    const [styled, scripted] = await Promise.all(
      [styles, scripts].map((addresses) =>
        Promise.all([...new Set(addresses)].filter((address) => address.startsWith(base)).map(weighAsset)),
      ),
    );
    const sum = (parts: readonly { readonly size: number }[] = []): number =>
      parts.reduce((total, { size }) => total + size, 0);
    weights.push({
      file,
      all: gzipSync(html).length + sum(styled) + sum(scripted),
      script: gzipSync(inline).length + sum(scripted),
      elsewhere: [...asked.filter(isElsewhere), ...(styled ?? []).flatMap((style) => style.elsewhere)],
    });
  }
  return weights;
}

/** Pages that are too heavy, or that ask another host for anything. */
export const findHeavy = (weights: readonly Weight[]): readonly Problem[] =>
  weights.flatMap(({ file, all, script, elsewhere }) => {
    const budget = budgets.find(({ routes }) => routes.test(file));
    const inKilobytes = (bytes: number): string => `${(bytes / kilo).toFixed(1)} kB`;
    const messages = elsewhere.map((address) => `asks another host: ${address}`);
    if (budget && all > budget.all)
      messages.push(`expected at most ${inKilobytes(budget.all)} in all, found ${inKilobytes(all)}`);
    if (budget && script > budget.script)
      messages.push(`expected at most ${inKilobytes(budget.script)} of script, found ${inKilobytes(script)}`);
    return messages.map((message) => ({ file, message }));
  });

interface Needs {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** Scripts that stand in the page itself. */
  readonly inline: string;
  /** All that a browser fetches without being told to. */
  readonly asked: readonly string[];
}

/** Links that fetch nothing until the reader follows them, or that only name something. */
const idleRels =
  /^(?:canonical|alternate|license|author|search|sitemap|next|prev|schema\..*|cite-as|describedby|item|type)$/i;

function readNeeds(html: string): Needs {
  const styles: string[] = [];
  const scripts: string[] = [];
  const asked: string[] = [];
  let inline = '';
  const queue = [...parse(html).childNodes];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if ('childNodes' in node) queue.push(...node.childNodes);
    if (!('tagName' in node)) continue;
    const { rel = '', href, src, srcset, type, data, poster } = toRecord(node);
    if (node.tagName === 'link' && href !== undefined) {
      if (rel.includes('stylesheet')) styles.push(href);
      if (!idleRels.test(rel)) asked.push(href);
    } else if (node.tagName === 'script' && src !== undefined) scripts.push(src);
    else if (node.tagName === 'script' && !/json$|^speculationrules$/.test(type ?? ''))
      inline += node.childNodes.map((text) => ('value' in text ? text.value : '')).join('');
    asked.push(...[src, data, poster].filter((address) => address !== undefined));
    if (srcset !== undefined) asked.push(...srcset.split(',').map((part) => part.trim()));
  }
  return { styles, scripts, inline, asked };
}

const toRecord = (node: Element): Partial<Record<string, string>> =>
  Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));

const isElsewhere = (address: string): boolean => /^(?:[a-z]+:)?\/\//i.test(address);

/** What a style sheet fetches from other hosts. */
const findInStyle = (css: string): string[] =>
  [...css.matchAll(/(?:url\(|@import)\s*["']?((?:[a-z]+:)?\/\/[^"')\s;]+)/gi)].map(([, address = '']) => address);
