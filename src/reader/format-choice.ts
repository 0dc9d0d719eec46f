/** The format that the reader cites in, kept in the browser. */
import { isFormatKey, type FormatKey } from '../cite/formats.ts';

const key = 'banku:format';

export function chosenFormat(): FormatKey {
  try {
    const kept = localStorage.getItem(key);
    if (isFormatKey(kept)) return kept;
  } catch {
    // A browser that keeps nothing has the first format.
  }
  return 'gbt2025';
}

export function chooseFormat(format: FormatKey): void {
  try {
    localStorage.setItem(key, format);
  } catch {
    // It holds for this route, then.
  }
}
