/** Records of all articles → the files of the index. No more than one copy of the texts is held. */
import { encodeCatalogue, type CatalogueSource } from '../format/catalogue.ts';
import { toChunks } from '../format/chunks.ts';
import { toSearched } from '../text/words.ts';
import {
  catalogueFile,
  chunkFile,
  lengthStep,
  namesFile,
  textFile,
  wordsFile,
  type Names,
  type StoredText,
  type Words,
} from '../format/files.ts';
import { toInitialUnits } from '../text/pinyin.ts';
import { headStep, partEnd } from '../format/postings.ts';
import { toSearchParts, type SearchRecord } from '../format/records.ts';
import { sortRecords, toFacetColumns } from './write-catalogue.ts';
import { toLists, type IndexedText } from './write-lists.ts';
import { toPagefindFiles } from './write-pagefind.ts';
import { toWords } from './write-words.ts';

export interface IndexFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Bytes that need no packing. */
  readonly isPacked?: true;
}

/** What the pinyin of a text is, syllable by syllable. */
export type ToSyllables = (text: string) => readonly string[];

/** Who looks things up in the reader's browser. */
export type EngineName = 'pagefind' | 'pairs';

export interface IndexOptions {
  readonly engine: EngineName;
  /** Below 2³²; no other set of records has it. */
  readonly stamp: number;
  readonly names: Names;
  /** Gives headlines their pinyin. */
  readonly toSyllables: ToSyllables;
  /** Bytes above which a list of places is heavy. */
  readonly heavyFrom?: number | undefined;
}

/** All files. `unsorted`: the articles in any order. */
export async function* toIndexFiles(
  unsorted: readonly SearchRecord[],
  { engine, stamp, names, toSyllables, heavyFrom = 4096 }: IndexOptions,
): AsyncGenerator<IndexFile> {
  const records = sortRecords(unsorted);
  const texts: IndexedText[] = [];
  for (const [number, record] of records.entries()) {
    const syllables = toSyllables(record.text.title);
    texts.push(toIndexedText(record, syllables));
    const stored: StoredText = { stamp, pinyin: syllables.join(' '), ...record.text };
    yield { path: textFile(number), content: JSON.stringify(stored) };
  }
  const firstKeys: number[] = [];
  const { lists, heavy, giant } = toLists(texts, heavyFrom);
  let pagefind: string | null = null;
  if (engine === 'pagefind') {
    const { meta, files } = await toPagefindFiles(texts);
    pagefind = meta;
    for (const { path, content } of files) yield { path, content, isPacked: true };
  } else {
    for (const { firstKey, bytes } of toChunks(lists, stamp)) {
      yield { path: chunkFile(firstKeys.length), content: bytes };
      firstKeys.push(firstKey);
    }
  }
  const source: CatalogueSource = {
    stamp,
    pagefind,
    ...toFacetColumns(records),
    bodyStart: texts.map(({ bodyStart }) => bodyStart),
    lengths: texts.map(({ head, body }) => Math.ceil((head.length + body.length) / lengthStep)),
    firstKeys,
    heavy,
    giant,
  };
  yield { path: catalogueFile, content: encodeCatalogue(source) };
  yield { path: namesFile, content: JSON.stringify(names) };
  yield { path: wordsFile, content: JSON.stringify({ words: toWords(records) } satisfies Words) };
}

/** The text that is searched, each part closed; and the initials of the headline behind it. */
function toIndexedText({ text }: SearchRecord, syllables: readonly string[]): IndexedText {
  const parts = toSearchParts(text).map(({ text: part, role }) => ({ folded: toSearched(part).text + partEnd, role }));
  const join = (isHead: boolean): string =>
    parts
      .filter(({ role }) => (role !== 'body') === isHead)
      .map(({ folded }) => folded)
      .join('');
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  const head = join(true);
  return {
    head,
    body: join(false) + toInitialUnits(initials) + partEnd,
    bodyStart: Math.ceil(head.length / headStep),
  };
}
