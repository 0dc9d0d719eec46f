/** Mark-up replaced in place: what it says takes the room of how it was said, so every offset of the page holds. */

/** Stands where nothing is printed: a noncharacter, which no text holds. */
export const nothing = '\uffff';

/** `text` in a room of `length` characters, nothing behind it. `fill('①', 4)` → `'①'` and three times nothing */
export const fill = (text: string, length: number): string => text.slice(0, length).padEnd(length, nothing);

/** The same with nothing before it: a line break made of mark-up stands at its end. */
export const fillEnd = (text: string, length: number): string => text.slice(-length).padStart(length, nothing);

/** Looks at a page and gives it back with some mark-up read; the length stays. */
export type MarkupRule = (page: string) => string;

/** What a match is replaced by, in as many characters; null where it stays. */
export type Replacer = (match: RegExpExecArray, page: string) => string | null;

/** Replaces what `pattern` (global) finds; where `to` gives null it stays. Throws where the length would change: our own mistake. */
export function replaceInPlace(page: string, pattern: RegExp, to: Replacer): string {
  let result = '';
  let done = 0;
  for (const match of page.matchAll(pattern)) {
    const made = to(match, page);
    if (made === null) continue;
    if (made.length !== match[0].length) throw new Error(`mark-up “${match[0]}” may not change its length`);
    result += page.slice(done, match.index) + made;
    done = match.index + match[0].length;
  }
  return done === 0 ? page : result + page.slice(done);
}
