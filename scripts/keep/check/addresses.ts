/** The addresses that a file of the built site names, by its format. */
import { SaxesParser } from 'saxes';
import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** Attributes that hold an address, by whatever element. */
const addressAttributes = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data', 'data-href']);
const addressLists = new Set(['srcset', 'imagesrcset']);

export interface Addresses {
  /** What can be led to behind `#`. */
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly string[];
}

/**
 * Anchors and addresses of an HTML page: of links, pictures, scripts and forms, and wherever else a whole address of the
 * published site `origin` stands as the value of an attribute or in JSON-LD.
 */
export function readHtml(html: string, origin: string): Addresses {
  const anchors = new Set<string>();
  const links: string[] = [];
  // A page without scripts has what stands in `noscript`.
  const queue: Node[] = [parse(html, { scriptingEnabled: false })];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if ('childNodes' in node) queue.push(...node.childNodes);
    if ('content' in node) queue.push(node.content);
    if (!('attrs' in node)) continue;
    // A link may say that it leads to JSON.
    const isJson =
      node.tagName === 'script' && node.attrs.some(({ name, value }) => name === 'type' && value.endsWith('json'));
    if (isJson) links.push(...node.childNodes.flatMap((text) => ('value' in text ? readJson(text.value, origin) : [])));
    for (const { name, value } of node.attrs) {
      if (name === 'id') anchors.add(value);
      else if (addressLists.has(name)) links.push(...value.split(',').map((part) => part.trim().split(/\s/)[0] ?? ''));
      else if (addressAttributes.has(name) || value.startsWith(origin)) links.push(value);
    }
  }
  return { anchors, links };
}

/** Whole addresses of the published site that are a value in JSON, or in lines of JSON. Throws where it is none. */
export function readJson(text: string, origin: string): string[] {
  const links: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && value.startsWith(origin)) links.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(JSON.parse(text));
  return links;
}

/** Whole addresses of the published site that are a text or an attribute in XML. Throws where it is not well formed. */
export function readXml(xml: string, origin: string): string[] {
  const links: string[] = [];
  const add = (value: string): void => {
    if (value.trim().startsWith(origin)) links.push(value.trim());
  };
  const parser = new SaxesParser();
  parser.on('text', add);
  parser.on('attribute', ({ value }) => {
    add(value);
  });
  parser.write(xml).close();
  return links;
}
