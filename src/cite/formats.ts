/** The forms in which a citation, or a list of them, is given out. */
import { toBibtex } from './bibtex.ts';
import type { CslItem } from './csl-item.ts';
import { toGbt2015, toGbt2025 } from './gbt7714.ts';
import { toPlainText } from './plain-text.ts';
import { toRis } from './ris.ts';

export interface CiteFormat {
  readonly label: string;
  /** Of a file of citations: what follows the dot, and its media type. */
  readonly extension: string;
  readonly mediaType: string;
  /** Items → the text of a file. */
  readonly toText: (items: readonly CslItem[]) => string;
}

const oneLine = (toLine: (item: CslItem) => string) => (items: readonly CslItem[]) => items.map(toLine).join('\n');

/** CSL-JSON is an array, of one item too. */
const toCslJson = (items: readonly CslItem[]): string => JSON.stringify(items, null, 2);

export const formats = {
  gbt2025: { label: 'GB/T 7714—2025', extension: 'txt', mediaType: 'text/plain', toText: oneLine(toGbt2025) },
  gbt2015: { label: 'GB/T 7714—2015', extension: 'txt', mediaType: 'text/plain', toText: oneLine(toGbt2015) },
  text: { label: '文字', extension: 'txt', mediaType: 'text/plain', toText: oneLine(toPlainText) },
  bibtex: {
    label: 'BibTeX',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    toText: (items) => items.map(toBibtex).join('\n'),
  },
  ris: {
    label: 'RIS',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    toText: (items) => items.map(toRis).join(''),
  },
  csl: {
    label: 'CSL-JSON',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    toText: toCslJson,
  },
} as const satisfies Record<string, CiteFormat>;

export type FormatKey = keyof typeof formats;

export const formatKeys = Object.keys(formats) as readonly FormatKey[];

export const isFormatKey = (key: string | null): key is FormatKey => key !== null && Object.hasOwn(formats, key);
