/**
 * A table of 16-bit numbers as text of plain ASCII. Each pair is written as its distance from the one before: characters
 * that share a radical stand side by side in Unicode, so most distances are short.
 */

/** Digits are the characters from `#` on: those below `base` end a number, those above say that more follow. */
const first = 35;
const base = 46;

/** `[[0x8eca, 0x8f66], …]` → text */
export function encodeTable(pairs: readonly (readonly [from: number, to: number])[]): string {
  const sorted = pairs.toSorted(([a], [b]) => a - b);
  return sorted
    .map(([from, to], index) => {
      const [fromBefore, toBefore] = sorted[index - 1] ?? [0, 0];
      const step = to - toBefore;
      return encode(from - fromBefore) + encode(step < 0 ? -2 * step - 1 : 2 * step);
    })
    .join('');
}

function encode(number: number): string {
  let text = '';
  let rest = number;
  for (; rest >= base; rest = Math.floor(rest / base)) text += String.fromCharCode(first + base + (rest % base));
  return text + String.fromCharCode(first + rest);
}

/** Text → for each number below 2¹⁶ what it becomes; 0 where the table has none. */
export function decodeTable(text: string): Uint16Array {
  const becomes = new Uint16Array(0x10000);
  let at = 0;
  const read = (): number => {
    let number = 0;
    for (let place = 1; ; place *= base) {
      const digit = text.charCodeAt(at++) - first;
      if (!(digit >= base)) return number + digit * place;
      number += (digit - base) * place;
    }
  };
  for (let from = 0, to = 0; at < text.length;) {
    from += read();
    const step = read();
    to += step % 2 === 1 ? -(step + 1) / 2 : step / 2;
    becomes[from] = to;
  }
  return becomes;
}
