/** What the formats give: the text of each newspaper page in a file, or why there is none. */
import type { Encoding, Format } from '../../../src/schema/encoding.ts';
import type { LineGeometry } from './printed.ts';

/** Why a file or one of its pages cannot be read: what was expected, what was found, what to do. One line. */
export interface Refused {
  readonly reason: string;
}

/** One newspaper page as text: the string that all offsets speak of. */
export interface DecodedPage {
  readonly text: string;
  /** Null where the format leaves no choice (PDF). */
  readonly encoding: Encoding | null;
  /** What its file is, where its name says something else. */
  readonly format?: Format;
  /** Its printed lines with their places, where the file knows them. */
  readonly geometry?: readonly LineGeometry[];
}

/** The pages of a file in their order, each read or refused; or one refusal for all of it. */
export type Decoded = readonly (DecodedPage | Refused)[] | Refused;

export const isRefused = (decoded: DecodedPage | Decoded): decoded is Refused => 'reason' in decoded;

/**
 * Text as the pipeline takes it: half surrogate pairs, which no file can store, are U+FFFD, and every line ends in LF,
 * so that whoever counts lines counts the same ones.
 */
export const toPageText = (text: string): string => text.toWellFormed().replace(/\r\n?/g, '\n');
