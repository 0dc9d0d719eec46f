/** PAGE XML, which Transkribus, OCR-D and eScriptorium write → the text of its page, in printed lines. */
import { SaxesParser } from 'saxes';
import type { Decoded } from './decoded.ts';
import { toPrintedOcr, type OcrLine } from './ocr-lines.ts';
import { toPage } from './printed.ts';
import { joinWords, type Word } from './spaces.ts';

interface Region {
  readonly id: string;
  readonly lines: { text: string | null; readonly words: Word[]; points: string }[];
  text: string | null;
}

/** The page of a PAGE XML file. Refused: what is not well-formed, or has a document type, which PAGE never needs. */
export function decodePageXml(xml: string): Decoded {
  try {
    const { regions, order } = readRegions(xml);
    const lines = inOrder(regions, order).flatMap(toLines);
    const page = toPage(toPrintedOcr(lines));
    if (page.text === '')
      return { reason: 'expected text; found PAGE XML without a Unicode text. Run OCR over it first' };
    return [{ ...page, format: 'page', encoding: 'UTF-8' }];
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Throws where the text is not well-formed. */
function readRegions(xml: string): { readonly regions: readonly Region[]; readonly order: readonly string[] } {
  const parser = new SaxesParser({ xmlns: false });
  const regions: Region[] = [];
  const order: string[] = [];
  const path: string[] = [];
  let word: { text: string; points: string } = { text: '', points: '' };
  let text = '';
  parser.on('error', (error) => {
    throw new Error(`expected well-formed XML; found at ${error.message.replace(/\.$/, '')}. Export the file again`);
  });
  parser.on('doctype', () => {
    throw new Error('expected PAGE XML; found a document type (<!DOCTYPE), which PAGE never needs. Remove it');
  });
  parser.on('opentag', ({ name: full, attributes }) => {
    const name = full.slice(full.indexOf(':') + 1);
    const line = regions.at(-1)?.lines.at(-1);
    if (name === 'RegionRefIndexed' || name === 'RegionRef') order.push(attributes['regionRef'] ?? '');
    if (name === 'TextRegion') regions.push({ id: attributes['id'] ?? '', lines: [], text: null });
    if (name === 'TextLine') regions.at(-1)?.lines.push({ text: null, words: [], points: '' });
    if (name === 'Word') word = { text: '', points: '' };
    if (name === 'Coords' && path.at(-1) === 'TextLine' && line) line.points = attributes['points'] ?? '';
    if (name === 'Coords' && path.at(-1) === 'Word') word.points = attributes['points'] ?? '';
    if (name === 'Unicode') text = '';
    path.push(name);
  });
  parser.on('text', (part) => (text += part));
  parser.on('closetag', () => {
    const name = path.pop();
    const holder = path.at(-2);
    const region = regions.at(-1);
    const line = region?.lines.at(-1);
    // The first of several readings is the best.
    if (name === 'Unicode' && path.at(-1) === 'TextEquiv') {
      if (holder === 'TextLine' && line) line.text ??= text;
      if (holder === 'TextRegion' && region) region.text ??= text;
      if (holder === 'Word' && word.text === '') word.text = text;
    }
    if (name === 'Word') {
      const { left, right } = boxOf(word.points);
      line?.words.push({ text: word.text, left, right });
    }
  });
  parser.write(xml).close();
  return { regions, order };
}

function inOrder(regions: readonly Region[], order: readonly string[]): readonly Region[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const placeOf = ({ id }: Region): number => places.get(id) ?? order.length;
  return regions.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** A region without lines has its own text. */
function toLines({ lines, text }: Region, block: number): OcrLine[] {
  const nowhere = { left: NaN, right: NaN, top: NaN, bottom: NaN, size: NaN };
  if (lines.length === 0) return (text ?? '').split('\n').map((line) => ({ text: line, block, ...nowhere }));
  return lines.map((line) => {
    const box = boxOf(line.points);
    const height = box.bottom - box.top;
    return { text: line.text ?? joinWords(line.words, height), block, ...box, size: height };
  });
}

/** `'1,2 30,2 30,40 1,40'` → the box around them. */
function boxOf(points: string): Pick<OcrLine, 'left' | 'right' | 'top' | 'bottom'> {
  const found = [...points.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  if (found.length === 0) return { left: NaN, right: NaN, top: NaN, bottom: NaN };
  const [xs, ys] = [found.map(([x]) => x), found.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
