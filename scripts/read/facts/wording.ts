/** A text made ready for the parsers: simplified, of one width, and only its ends where it is long. */
import { plainText } from '../text/characters.ts';
import { toSimplified } from '../text/script.ts';
import type { Wording, PressKnowledge } from './model.ts';

/** So many characters at either end say what a text says of itself. */
const endLength = 120;
/** No line of people, no head and no furniture is longer. */
const longestLine = 120;

export function toWording(text: string, knowledge: PressKnowledge): Wording {
  if (text.length <= longestLine) {
    const line = fold(text);
    return { text, head: line, tail: line, tailAt: 0, line, label: hasClause(line) ? '' : line, knowledge };
  }
  const tailAt = text.length - endLength;
  return {
    text,
    head: fold(text.slice(0, endLength)),
    tail: fold(text.slice(tailAt)),
    tailAt,
    line: '',
    label: '',
    knowledge,
  };
}

const hasClause = (line: string): boolean =>
  line.includes(',') ||
  line.includes('。') ||
  line.includes(';') ||
  line.includes('！') ||
  line.includes('？') ||
  line.endsWith('、');

/** Simplified, of one width, 报道 for 报导; length stays. */
export function fold(text: string): string {
  const plain = plainText(toSimplified(text));
  return plain.includes('报导') ? plain.replaceAll('报导', '报道') : plain;
}
