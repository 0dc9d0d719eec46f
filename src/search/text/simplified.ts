/** Traditional → simplified, character by character; characters of the basic plane only. */
import { decodeTable } from './number-text.ts';
import { characters } from './simplified-table.ts';

let table: Uint16Array | null = null;

/** `'廠'` → `'厂'`, both as UTF-16 units: what is no traditional character stays. Read when first asked. */
export function simplifyUnit(unit: number): number {
  table ??= decodeTable(characters);
  const simplified = table[unit] ?? 0;
  return simplified === 0 ? unit : simplified;
}

/** `'廠'` → `'厂'` */
export const simplify = (character: string): string =>
  character.length === 1 ? String.fromCharCode(simplifyUnit(character.charCodeAt(0))) : character;
