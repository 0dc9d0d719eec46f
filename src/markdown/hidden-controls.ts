/**
 * Two characters that no Markdown source can hold: NUL, which is read as U+FFFD, and CR, which is read as LF. They are
 * written with an escape character before a letter, and that one twice, so that what is read is what was written.
 */
const escape = '\u001b';
const letters: Readonly<Record<string, string>> = { '\0': '0', '\r': 'r', [escape]: escape };
const characters = new Map(Object.entries(letters).map(([character, letter]) => [letter, character]));

/** `'甲\r乙'` → `'甲\u001br乙'` */
export const hideControls = (text: string): string =>
  text.replace(/[\0\r\u001b]/g, (character) => escape + (letters[character] ?? ''));

/** The inverse of `hideControls`. */
export const showControls = (text: string): string =>
  text.replace(/\u001b([0r\u001b])/g, (whole, letter: string) => characters.get(letter) ?? whole);
