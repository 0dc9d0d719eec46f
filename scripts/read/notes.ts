/**
 * What the pipeline has to say about a place: the closed list of codes, and how a note is printed.
 *
 * A note is for the archivist: what is doubtful, where, what was expected and what was found. Data never throws.
 */
import { withControlPictures } from '../../src/reading/control-pictures.ts';
import type { Span } from './model.ts';

/** Every code, with what was expected where it is given; the note itself says what was found and decided. */
export const noteCodes = {
  'headline-displaced': 'the headline directly above its text',
  'headline-unpaired': 'a text on this page that the headline speaks of',
  'story-doubtful': 'a story that plainly begins and ends where it was cut',
  'heading-doubtful': 'a heading that is plainly kicker, headline, deck or crosshead',
  'byline-doubtful': 'names that plainly sign this story',
  'tail-moved': 'the end of a story below its beginning',
  'park-unknown': 'a park of content/authority/parks.yaml',
  'park-of-newspaper': 'a park that the text names',
  'year-inferred': 'a date of the issue on the page or beside it',
  'control-character': 'characters that print something',
  'replacement-character': 'text whose every character came through; the page was damaged before it came here',
  'private-use': 'characters of Unicode, not of one font',
  'direction-control': 'characters that print something, in the order in which they are read',
  fragment: 'text that belongs to an article of this page',
} as const satisfies Readonly<Record<string, string>>;

export type NoteCode = keyof typeof noteCodes;

export interface Note {
  readonly code: NoteCode;
  readonly span: Span;
  /** What was found, and what was decided. */
  readonly message: string;
}

export type Noter = (code: NoteCode, span: Span, message: string) => void;

/** Collects notes in the order of the page. */
export function toNoter(): { readonly note: Noter; readonly notes: () => readonly Note[] } {
  const notes: Note[] = [];
  return {
    note: (code, span, message) => notes.push({ code, span, message }),
    notes: () => notes.toSorted((a, b) => a.span[0] - b.span[0] || a.code.localeCompare(b.code)),
  };
}

/** Offsets at which the lines of a page begin: made once, asked often. */
export function toLineStarts(page: string): Int32Array {
  const starts = [0];
  for (let end = page.indexOf('\n'); end >= 0; end = page.indexOf('\n', end + 1)) starts.push(end + 1);
  return Int32Array.from(starts);
}

/** Number of the line, from 1, that an offset stands on. */
export function lineAt(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** Line and column of an offset, both from 1. */
export function toPlace(page: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let end = page.indexOf('\n'); end >= 0 && end < offset; end = page.indexOf('\n', end + 1)) {
    line++;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}

/** `page:line:column code message; expected …`, then the source line and a pointer below the place. */
export function formatNote(name: string, page: string, note: Note): string {
  const { line, column } = toPlace(page, note.span[0]);
  const start = note.span[0] - column + 1;
  const end = page.indexOf('\n', start);
  const source = page.slice(start, end < 0 ? page.length : end);
  const from = Math.max(0, column - 9);
  const shown = withControlPictures(source.slice(from, from + 48));
  const pointer = [...source.slice(from, column - 1)]
    .map((character) => (character.charCodeAt(0) < 0x2000 ? ' ' : '　'))
    .join('');
  const said = `${note.message}; expected ${noteCodes[note.code]}`;
  return `${name}:${String(line)}:${String(column)} ${note.code} ${said}\n    ${shown}\n    ${pointer}^`;
}
