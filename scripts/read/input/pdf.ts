/** A PDF's text layer → the text of each of its pages, in printed lines. */
import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { toPrintedLines } from './columns.ts';
import type { Decoded, DecodedPage, Refused } from './decoded.ts';
import { weigh } from './likelihood.ts';
import { withoutRadicals } from './radicals.ts';
import { readGlyphs, type Glyph } from './pdf-glyphs.ts';
import { isOcrLayer, readOcrLayer } from './pdf-ocr-layer.ts';
import { asVertical, toRuns } from './pdf-runs.ts';
import { toPage, type PrintedLine } from './printed.ts';
import { layDown, standUp, toSegments, type Run, type Segment } from './segments.ts';

/** A text layer with more odd characters than this names its glyphs wrongly. */
const mostOdd = 0.1;

/** A page that is none of the others takes so many bytes at the least: its own object, `<</Type/Page/Parent 2 0 R/Contents 4 0 R>>`. */
const leastBytes = 40;

/** True where the bytes begin as a PDF does: what has a line or two before it may be something else to another reader. */
export const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).equals(Buffer.from('%PDF-'));

/**
 * Opens a PDF; `close` is to be called when it is done with. Throws where it is locked or too damaged. Pictures are
 * unpacked only where they are wanted.
 */
export async function openPdf(
  bytes: Uint8Array,
  withPictures: boolean,
): Promise<{ readonly document: PDFDocumentProxy; readonly close: () => Promise<void> }> {
  // Megabytes of code that an archive of text files never needs.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({
    // The library takes the bytes over.
    data: Uint8Array.from(bytes),
    // CJK fonts that are not embedded name their characters by these tables.
    cMapUrl: folderOf('cmaps'),
    standardFontDataUrl: folderOf('standard_fonts'),
    // Scans are packed in ways of their own.
    wasmUrl: folderOf('wasm'),
    iccUrl: folderOf('iccs'),
    verbosity: VerbosityLevel.ERRORS,
    ...(withPictures ? {} : { maxImageSize: 0 }),
  });
  const close = (): Promise<void> => loading.destroy();
  try {
    return { document: await loading.promise, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Every page of a PDF: its text, or why it has none. A file that is locked, or too damaged to be opened, is refused as a whole. */
export async function decodePdf(bytes: Uint8Array, onPage: () => void = () => undefined): Promise<Decoded> {
  if (!isPdf(bytes)) return { reason: 'expected a PDF, which begins with %PDF-; found something else under its name' };
  const size = bytes.length;
  const opened = await openPdf(bytes, false).catch(refuse);
  if ('reason' in opened) return opened;
  const { document, close } = opened;
  try {
    const count = document.numPages;
    if (count * leastBytes > size)
      return {
        reason: `expected pages of their own; found ${String(count)} in a file of ${String(size)} bytes: its pages repeat. Save the real ones as a new file`,
      };
    const pages: (DecodedPage | Refused)[] = [];
    for (let number = 1; number <= count; number++) {
      pages.push(await document.getPage(number).then(readPage).catch(refuse));
      onPage();
    }
    return pages;
  } catch (error) {
    return refuse(error);
  } finally {
    await close();
  }
}

/** Data files of the PDF library; it wants a path that ends in a slash. */
const folderOf = (name: string): string =>
  fileURLToPath(new URL(`${name}/`, import.meta.resolve('pdfjs-dist/package.json')));

/** A picture a page, then a command for each of them. */
const ocrAdvice =
  'Run OCR first (pdftoppm -r 300 -png FILE page; tesseract page-1.png page-1 -l chi_sim hocr), and bring its output: hOCR, ALTO XML, a PDF with a text layer, or plain text';

async function readPage(page: PDFPageProxy): Promise<DecodedPage | Refused> {
  const glyphs = await readGlyphs(page);
  page.cleanup();
  const { text: printed, geometry } = toPage(layOut(glyphs));
  const text = withoutRadicals(printed);
  if (text.trim() === '')
    return {
      reason: `expected a text layer; found a picture of a page only. ${ocrAdvice}`,
    };
  if (weigh(text).odd > mostOdd)
    return {
      reason: `expected characters; found glyphs whose fonts do not say which characters they are. ${ocrAdvice}`,
    };
  return { text, encoding: null, geometry };
}

/** Upright text first; text that is turned follows, each way of turning read as a page of its own. */
function layOut(glyphs: readonly Glyph[]): PrintedLine[] {
  if (isOcrLayer(glyphs)) return readOcrLayer(glyphs);
  const [upright = [], sideways = [], ...others] = toRuns(glyphs);
  const turned = others.flatMap((runs) => toPrintedLines(toSegments(runs)));
  if (isVertical(upright)) return [...layOutVertical(toSegments(asVertical(upright, sideways))), ...turned];
  return [...toPrintedLines(toSegments(upright)), ...toPrintedLines(toSegments(sideways)), ...turned];
}

/** True where most of a page is set downwards: it is no page with a vertical headline. */
function isVertical(runs: readonly Run[]): boolean {
  const count = (some: readonly Run[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  return count(runs.filter(({ vertical }) => vertical)) > count(runs) / 2;
}

/** Running heads and captions first, which are set across; then the lines that are set downwards, from the right. */
function layOutVertical(segments: readonly Segment[]): PrintedLine[] {
  const lying = segments.filter(({ vertical }) => vertical).map((segment) => layDown({ ...segment, vertical: false }));
  return [...toPrintedLines(segments.filter(({ vertical }) => !vertical)), ...toPrintedLines(lying).map(standUp)];
}

function refuse(error: unknown): Refused {
  const name = error instanceof Error ? error.name : '';
  const said = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
  if (name === 'PasswordException')
    return { reason: 'expected a PDF that can be read; this one asks for a password. Save it without one' };
  return { reason: `expected a PDF; the file is damaged, or no PDF (${said}). Make or fetch it again` };
}
