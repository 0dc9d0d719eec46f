/**
 * Strings as words that Pagefind neither cuts nor changes. Pagefind looks for words and knows the place of each in its
 * article; so each place of a text is made a word, which spells the character that stands there and the one behind it.
 *
 * Both take four small letters: all words are equally long, and the first four letters, which Pagefind looks for as well as for
 * whole words, mean every place of that character.
 */

/** Letters of one UTF-16 unit. */
const length = 4;

/** `'零'` → four letters, `'零碳'` → eight. */
export function spell(text: string): string {
  let word = '';
  for (let at = 0; at < text.length; at++) {
    let letters = '';
    for (let rest = text.charCodeAt(at), left = length; left > 0; left--, rest = Math.floor(rest / 26))
      letters = String.fromCharCode(0x61 + (rest % 26)) + letters;
    word += letters;
  }
  return word;
}

/** Stands for a place at which nothing is looked for: Pagefind counts it and does not keep it. */
const nothing = '-';

/**
 * A text whose parts are each closed with `partEnd` → one word for each of its places, and more until there are `places`.
 * The last character of a part is spelled together with the end.
 */
export function toTokens(text: string, partEnd: string, places: number): string {
  const words = Array.from({ length: Math.max(places, text.length) }, (_, at) =>
    at >= text.length || text.charAt(at) === partEnd ? nothing : spell(text.slice(at, at + 2)),
  );
  return words.join(' ');
}
