/**
 * 剪报: what a reader keeps of the archive, in the reader's own browser.
 *
 * A folder is a list of clippings in the reader's order, stored as JSON with the version of its shape. All here is pure.
 */
import type { CslItem } from '../cite/csl-item.ts';
import type { ArticlePage } from './article-page.ts';
import type { Head } from './head.ts';
import { isPlace } from './place.ts';

export interface Clipping {
  /** The article's id. */
  readonly id: string;
  /** Of the passage in the article (place.ts); null: the article as a whole. */
  readonly place: string | null;
  /** The passage; null for an article. */
  readonly words: string | null;
  readonly note: string;
  /** The day it was taken: 2026-11-21. */
  readonly taken: string;
  /** How the article is cited, as known when it was taken. */
  readonly item: CslItem;
  /** As the lists show it; clippings of before this was kept have none. */
  readonly head?: Head;
}

/** What a clipping keeps of the article's route. */
export const keptOf = ({
  item,
  config: { head },
}: Pick<ArticlePage, 'item' | 'config'>): Pick<Clipping, 'item' | 'head'> => ({
  item,
  ...(head === undefined ? {} : { head }),
});

export const folderVersion = 1;

/** The same passage of the same article is kept once. */
export const keyOf = ({ id, place }: Pick<Clipping, 'id' | 'place'>): string =>
  place === null ? id : `${id}#${place}`;

/** A folder → its text in the store and in a file. */
export const formatFolder = (clippings: readonly Clipping[]): string =>
  JSON.stringify({ version: folderVersion, clippings });

/** What a stored text holds: its clippings, and how many entries were none. */
export interface ReadFolder {
  readonly clippings: readonly Clipping[];
  readonly lost: number;
}

/** Text → folder. Null where it is no folder, or one of a later version, which must not be written over. */
export function parseFolder(text: string): ReadFolder | null {
  const value = toValue(text);
  if (!isRecord(value) || value['version'] !== folderVersion || !Array.isArray(value['clippings'])) return null;
  const entries: readonly unknown[] = value['clippings'];
  const clippings = entries.filter(isClipping);
  return { clippings: unique(clippings), lost: entries.length - clippings.length };
}

/** Adds clippings at the end; those that are there already stay as they are. */
export const addClippings = (folder: readonly Clipping[], added: readonly Clipping[]): readonly Clipping[] =>
  unique([...folder, ...added]);

/** Moves the clipping at `from` to `to`. */
export function moveClipping(folder: readonly Clipping[], from: number, to: number): readonly Clipping[] {
  const moved = folder[from];
  if (moved === undefined || to < 0 || to >= folder.length) return folder;
  return folder.toSpliced(from, 1).toSpliced(to, 0, moved);
}

const unique = (clippings: readonly Clipping[]): readonly Clipping[] =>
  [...new Map([...clippings].reverse().map((clipping) => [keyOf(clipping), clipping])).values()].reverse();

function toValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

/** Ids as schema/article.ts has them. */
export const isArticleId = (value: unknown): value is string =>
  isText(value) && /^[a-z0-9][a-z0-9-]{0,63}$/.test(value);

function isClipping(value: unknown): value is Clipping {
  if (!isRecord(value)) return false;
  const { id, place, words, note, taken, item, head } = value;
  const isPassage = isText(place) && isPlace(place) && isText(words);
  return (
    isArticleId(id) &&
    (isPassage || (place === null && words === null)) &&
    isText(note) &&
    isText(taken) &&
    isItem(item) &&
    (head === undefined || isHead(head))
  );
}

const isHead = (value: unknown): value is Head =>
  isRecord(value) &&
  [value['kicker'], value['park'], value['date']].every((text) => text === null || isText(text)) &&
  typeof value['isInferred'] === 'boolean';

function isItem(value: unknown): value is CslItem {
  if (!isRecord(value)) return false;
  const { id, title, URL: address, archive, language, author, issued, page, note } = value;
  const isList =
    author === undefined || (Array.isArray(author) && author.every((one) => isRecord(one) && isText(one['literal'])));
  const isDate =
    issued === undefined ||
    (isRecord(issued) &&
      Array.isArray(issued['date-parts']) &&
      issued['date-parts'].every((end) => Array.isArray(end)));
  const isOptional = [page, note, value['container-title']].every((text) => text === undefined || isText(text));
  return (
    [id, title, address, archive, language].every(isText) &&
    /^https?:/.test(address as string) &&
    isList &&
    isDate &&
    isOptional
  );
}
