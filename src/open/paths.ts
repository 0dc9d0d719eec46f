/** Where the machine-readable forms stand: paths from the archive's root. */
import { articlePath } from '../core/links.ts';

/** The forms of an article beside its route, each with the end of its address, its media type, and its name for readers. */
export const formats = [
  { key: 'json', end: 'json', type: 'application/json', name: 'JSON', about: '全部著录与依据，正文逐段' },
  { key: 'text', end: 'txt', type: 'text/plain', name: '纯文本', about: '标题、署名、正文、出处' },
  { key: 'markdown', end: 'md', type: 'text/markdown', name: 'Markdown', about: '带 YAML 题录的 CommonMark' },
  { key: 'tei', end: 'xml', type: 'application/tei+xml', name: 'TEI P5', about: '含锚点与订正前后的文字' },
] as const;

export type FormatKey = (typeof formats)[number]['key'];
export type FormatEnd = (typeof formats)[number]['end'];
export type FormatPaths = Readonly<Record<FormatKey | 'html', string>>;

/** `k4m2x9a` → `{ html: 'articles/k4m2x9a/', json: 'articles/k4m2x9a.json', … }` */
export const formatPaths = (id: string): FormatPaths => ({
  html: articlePath(id),
  json: `articles/${id}.json`,
  text: `articles/${id}.txt`,
  markdown: `articles/${id}.md`,
  tei: `articles/${id}.xml`,
});

/** Folder of the whole-archive downloads, and the route that documents them. */
export const dataFolder = 'data';

/** The feeds of a list: `parks/zhaoqing/` → `parks/zhaoqing/atom.xml`, `…/feed.json`; those of the archive stand at its root. */
export const feedPaths = (list = ''): { readonly atom: string; readonly json: string } => ({
  atom: `${list}atom.xml`,
  json: `${list}feed.json`,
});
