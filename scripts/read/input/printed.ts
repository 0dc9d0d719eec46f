/** Printed lines, each with its place → the text of a page and what is known of each of its lines. */

/** A printed line; lengths in the unit of its file, y grows downwards. */
export interface PrintedLine {
  readonly text: string;
  /** Full-width spaces before it, which is how the later stages know an indentation. */
  readonly inset: string;
  /** Size of its type. */
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** True where more white stands above it than between two lines of a text, or other type. */
  readonly apart: boolean;
}

/** What is known of a line beside its words: `at`, where its text begins in that of the page. */
export interface LineGeometry extends Omit<PrintedLine, 'text' | 'inset' | 'apart'> {
  readonly at: number;
}

/** A line for each printed line, a blank line above one that stands apart. */
export function toPage(lines: readonly PrintedLine[]): {
  readonly text: string;
  readonly geometry: readonly LineGeometry[];
} {
  let text = '';
  const geometry = lines.map(({ text: printed, inset, apart, ...placed }): LineGeometry => {
    text += `${apart && text !== '' ? '\n' : ''}${inset}`;
    const at = text.length;
    text += `${inOneLine(printed)}\n`;
    return { at, ...placed };
  });
  return { text, geometry };
}

/** Half surrogate pairs, which no file can store, are U+FFFD; a line break in a line is a space. */
const inOneLine = (text: string): string => text.toWellFormed().replace(/[\r\n]/g, ' ');
