/** Pairs of characters as words that Pagefind neither cuts nor changes: seven small letters each. */

/** Stands between two parts. */
export const border = 'zz';

function spell(number: number): string {
  let rest = number;
  let letters = '';
  for (let place = 0; place < 7; place++) {
    letters = String.fromCharCode(97 + (rest % 26)) + letters;
    rest = Math.floor(rest / 26);
  }
  return letters;
}

export const toPairs = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) =>
    spell(text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)),
  );
