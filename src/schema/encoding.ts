/** How the text of a seed was stored: what `npm run split` finds out and says. */

/** Kinds of files that hold pages. */
export const formats = ['text', 'pdf', 'alto', 'hocr', 'page', 'json', 'html', 'docx', 'odt', 'epub'] as const;

/** Character encodings: told apart by their content, windows-1252 by what an XML file declares. GBK and GB2312 are parts of GB18030. */
export const encodings = [
  'UTF-8',
  'UTF-8 with BOM',
  'UTF-16LE',
  'UTF-16LE with BOM',
  'UTF-16BE',
  'UTF-16BE with BOM',
  'GB18030',
  'Big5',
  'windows-1252',
] as const;

export type Format = (typeof formats)[number];
export type Encoding = (typeof encodings)[number];
