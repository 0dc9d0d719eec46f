/** Words that a person corrected, in a text that is shown: what is to be read, with the printed form beside it (TEI `sic`/`corr`). */

/** `corrected` stands in the text from `start` (UTF-16); the newspaper prints `printed` in its place. */
export interface Correction {
  readonly start: number;
  readonly corrected: string;
  readonly printed: string;
}

/** A stretch of text; `printed` where the newspaper has something else, null where it has this. */
export interface Run {
  readonly text: string;
  readonly printed: string | null;
}

/** A text and its corrections, in order → its runs. `toRuns('数字孪生', [{start: 2, corrected: '孪', printed: '李'}])` → 数字, 孪 (李), 生 */
export function toRuns(text: string, corrections: readonly Correction[] = []): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const { start, corrected, printed } of corrections) {
    runs.push({ text: text.slice(end, start), printed: null }, { text: corrected, printed });
    end = start + corrected.length;
  }
  return [...runs, { text: text.slice(end), printed: null }].filter((run) => run.text !== '');
}

/** Runs cut where `mark` stands in them; a corrected word is in one piece. */
export function cutRuns(runs: readonly Run[], mark: '\n' | '\t'): readonly (readonly Run[])[] {
  const pieces: Run[][] = [[]];
  for (const run of runs) {
    const texts = run.printed === null ? run.text.split(mark) : [run.text];
    texts.forEach((text, index) => {
      if (index > 0) pieces.push([]);
      if (text !== '') pieces.at(-1)?.push({ ...run, text });
    });
  }
  return pieces;
}

/** Runs → text and corrections: the inverse of `toRuns`. */
export function fromRuns(runs: readonly Run[]): { readonly text: string; readonly corrections: readonly Correction[] } {
  let text = '';
  const corrections: Correction[] = [];
  for (const run of runs) {
    if (run.printed !== null) corrections.push({ start: text.length, corrected: run.text, printed: run.printed });
    text += run.text;
  }
  return { text, corrections };
}

/** The text as the newspaper prints it. */
export const asPrinted = (text: string, corrections?: readonly Correction[]): string =>
  toRuns(text, corrections)
    .map((run) => run.printed ?? run.text)
    .join('');

/** An offset into a text as it is read → into what is printed; null inside a corrected word. */
export function toPrintedOffset(
  text: string,
  corrections: readonly Correction[] | undefined,
  offset: number,
): number | null {
  let [read, printed] = [0, 0];
  for (const run of toRuns(text, corrections)) {
    const inside = offset - read;
    if (inside === 0) return printed;
    if (inside < run.text.length) return run.printed === null ? printed + inside : null;
    read += run.text.length;
    printed += (run.printed ?? run.text).length;
  }
  return offset === read ? printed : null;
}
