import { createHash } from 'node:crypto';

/** A file's text as it is compared: without byte order mark, with LF ends of lines, whatever Git or an editor made of them. */
export const plainLines = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');

/** SHA-256 of a generated text, hexadecimal: tells later whether the file still says what was generated. */
export const digestOf = (text: string): string => createHash('sha256').update(plainLines(text)).digest('hex');
