/**
 * A page of a PDF → a picture of it. A PDF can hold programs, forms, other files and addresses that it calls: its picture
 * holds none.
 */
import { openPdf } from './pdf.ts';

/** Pixels of the longer side, at most: a newspaper's small print can be read. */
const longest = 3000;
/** Points are 72 to the inch; the picture of a small page has no more than 200 pixels to the inch. */
const finest = 200 / 72;

interface Canvas {
  readonly encode: (format: 'webp', quality: number) => Promise<Uint8Array>;
}

/** `sheet`: number of the page, from 1. Throws where the file cannot be opened, or nothing can be drawn on this machine. */
export async function drawPdf(bytes: Uint8Array, sheet: number): Promise<Uint8Array> {
  const { document, close } = await openPdf(bytes, true);
  try {
    const page = await document.getPage(sheet);
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: Math.min(finest, longest / Math.max(width, height)) });
    const factory = document.canvasFactory as {
      readonly create: (width: number, height: number) => { readonly canvas: Canvas };
    };
    const { canvas } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport, annotationMode: 0 }).promise;
    return await canvas.encode('webp', 80);
  } finally {
    await close();
  }
}
