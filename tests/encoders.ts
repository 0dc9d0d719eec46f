/** Text → bytes in the encodings that Node decodes but cannot write; the tables are turned round from TextDecoder's own. */

/** Bytes of each character that two or four bytes of an encoding stand for; the first code that gives a character is taken. */
function toTable(label: 'gb18030' | 'big5'): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(label);
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if ([...character].length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, bytes);
  };
  for (let code = 0; code < 0x80; code++) add([code]);
  for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) add([lead, trail]);
  if (label === 'gb18030')
    for (let lead = 0x81; lead <= 0x84; lead++)
      for (let second = 0x30; second <= 0x39; second++)
        for (let third = 0x81; third <= 0xfe; third++)
          for (let last = 0x30; last <= 0x39; last++) add([lead, second, third, last]);
  return table;
}

const tables = { gb18030: toTable('gb18030'), big5: toTable('big5') };

/** Bytes of a text; throws where the encoding lacks one of its characters. */
function encode(label: keyof typeof tables, text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = tables[label].get(character);
      if (!bytes) throw new Error(`${label} has no ${character}`);
      return bytes;
    }),
  );
}

/** Those characters of a text that an encoding has. */
export const within = (label: keyof typeof tables, text: string): string =>
  [...text].filter((character) => tables[label].has(character)).join('');

const bigEndian = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

/** Encoding as Banku names it → how a text is written in it. */
export const encoders = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with BOM': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16LE': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16LE with BOM': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16BE': bigEndian,
  'UTF-16BE with BOM': (text) => bigEndian(`\ufeff${text}`),
  GB18030: (text) => encode('gb18030', text),
  Big5: (text) => encode('big5', text),
} as const satisfies Record<string, (text: string) => Uint8Array>;
