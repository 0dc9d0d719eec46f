/** A PDF's text layer → the text of each of its pages, in printed lines. */
import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { toColumnText } from './columns.ts';
import { toPageText, type Decoded, type DecodedPage, type Refused } from './decoded.ts';
import { weigh } from './likelihood.ts';
import { withoutRadicals } from './radicals.ts';
import { toSegments, type Run } from './segments.ts';

/** A text layer with more odd characters than this names its glyphs wrongly. */
const mostOdd = 0.1;

/** A page that is none of the others takes so many bytes at the least: its own object, `<</Type/Page/Parent 2 0 R/Contents 4 0 R>>`. */
const leastBytes = 40;

/** True where the bytes begin as a PDF does: what has a line or two before it may be something else to another reader. */
export const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).equals(Buffer.from('%PDF-'));

/** Opens a PDF; `close` is to be called when it is done with. Throws where it is locked or too damaged. */
export async function openPdf(
  bytes: Uint8Array,
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
  const opened = await openPdf(bytes).catch(refuse);
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

async function readPage(page: PDFPageProxy): Promise<DecodedPage | Refused> {
  const text = toPageText(withoutRadicals(await layOut(page)));
  page.cleanup();
  if (text.trim() === '')
    return {
      reason:
        'expected a text layer; found a picture of a page only. Run OCR first, and bring its output: a PDF with a text layer, ALTO XML, or plain text',
    };
  if (weigh(text).odd > mostOdd)
    return {
      reason:
        'expected characters; found glyphs whose fonts do not say which characters they are. Run OCR first, and bring its output: a PDF with a text layer, ALTO XML, or plain text',
    };
  return { text, encoding: null };
}

/** Upright text first; text that is turned follows, each way of turning read as a page of its own. */
async function layOut(page: PDFPageProxy): Promise<string> {
  const { transform } = page.getViewport({ scale: 1 });
  const { items, styles } = await page.getTextContent({ disableNormalization: true });
  const turned: Run[][] = [[], [], [], []];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const [a, b, c, d, x, y] = multiply(transform, item.transform);
    const quarter = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
    const [left, baseline] = turnBack(x, y, quarter);
    const size = Math.hypot(c, d);
    if (!(size > 0)) continue;
    const vertical = styles[item.fontName]?.vertical === true;
    turned[quarter]?.push(
      vertical
        ? {
            text: item.str,
            size,
            vertical,
            left: left - size / 2,
            right: left + size / 2,
            top: baseline,
            bottom: baseline + item.height,
          }
        : {
            text: item.str,
            size,
            vertical,
            left,
            right: left + item.width,
            top: baseline - size * ascent,
            bottom: baseline,
          },
    );
  }
  const texts = turned.map((runs) => toColumnText(toSegments(runs)));
  return texts.filter((text) => text !== '').join('\n');
}

/** Height of a Han character above the baseline, in sizes of its type. */
const ascent = 0.88;

type Matrix = readonly [number, number, number, number, number, number];

/** `outer` after `inner`, both as PDF writes them. */
function multiply(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A point as it lies when the page is turned so that its text stands upright; `quarter` turns clockwise. */
function turnBack(x: number, y: number, quarter: number): readonly [number, number] {
  if (quarter === 1) return [y, -x];
  if (quarter === 2) return [-x, -y];
  return quarter === 3 ? [-y, x] : [x, y];
}

function refuse(error: unknown): Refused {
  const name = error instanceof Error ? error.name : '';
  const said = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
  if (name === 'PasswordException')
    return { reason: 'expected a PDF that can be read; this one asks for a password. Save it without one' };
  return { reason: `expected a PDF; the file is damaged, or no PDF (${said}). Make or fetch it again` };
}
