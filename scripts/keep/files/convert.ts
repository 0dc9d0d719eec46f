/** What cannot be read as it is: the command that makes a page of it. */
import { basename, extname } from 'node:path';

/** Pictures that Tesseract reads and browsers do not show. */
const scans: readonly string[] = ['.tif', '.tiff', '.jp2', '.bmp'];
/** Documents that LibreOffice opens. */
const documents: readonly string[] = ['.doc', '.rtf', '.wps'];

/** `'b 1.png'` → `"tesseract 'b 1.png' 'b 1' -l chi_sim hocr"`, which writes `b 1.hocr`. */
export function ocrCommand(file: string): string {
  const name = basename(file);
  const stem = name.slice(0, name.length - extname(name).length);
  return `tesseract ${quoted(name)} ${quoted(stem)} -l chi_sim hocr`;
}

/** A sentence that says what to do with a file that is no page, by the end of its name. */
export function conversionOf(file: string): string {
  const extension = extname(file).toLowerCase();
  if (scans.includes(extension)) return `Run OCR: ${ocrCommand(file)}; then keep the scan elsewhere, or as PNG`;
  if (documents.includes(extension))
    return `Convert it: soffice --headless --convert-to docx ${quoted(basename(file))}; then keep it elsewhere`;
  return 'Convert it, or keep it elsewhere';
}

/** A word of a shell, POSIX; a leading hyphen would be read as an option. */
function quoted(name: string): string {
  const path = name.startsWith('-') ? `./${name}` : name;
  return /^[\p{L}\p{N}_./-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
