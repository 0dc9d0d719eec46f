/** hOCR, which Tesseract and others write: HTML whose classes say what is a page, a block, a line, a word. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Decoded, DecodedPage, Refused } from './decoded.ts';
import { toPrintedOcr, type OcrLine } from './ocr-lines.ts';
import { toPage } from './printed.ts';
import { joinWords, type Word } from './spaces.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What holds words side by side; the names differ by what the line is for. */
const lineClass = /\bocr_(?:line|header|footer|caption|textfloat|title)\b/;
const blockClass = /\bocr_(?:par|carea)\b/;

/** Every page of an hOCR file. */
export function decodeHocr(html: string): Decoded {
  const pages: OcrLine[][] = [];
  let block = 0;
  const visit = (node: Node): void => {
    if (!('attrs' in node)) return;
    const name = attribute(node, 'class');
    if (/\bocr_page\b/.test(name)) pages.push([]);
    if (blockClass.test(name)) block++;
    if (lineClass.test(name)) {
      pages.at(-1)?.push(toLine(node, block));
      return;
    }
    node.childNodes.forEach(visit);
  };
  parse(html).childNodes.forEach(visit);
  if (pages.length === 0) return { reason: 'expected hOCR with an ocr_page; found none. Run OCR again' };
  return pages.map((lines): DecodedPage | Refused => {
    const page = toPage(toPrintedOcr(lines));
    if (page.text !== '') return { ...page, format: 'hocr', encoding: 'UTF-8' };
    return { reason: 'expected words; found a page without a word. Run OCR again, or remove it' };
  });
}

function toLine(line: DefaultTreeAdapterTypes.Element, block: number): OcrLine {
  const title = attribute(line, 'title');
  const [left, top, right, bottom] = boxOf(title);
  const found: Word[] = [];
  const visit = (node: Node): void => {
    if (!('attrs' in node)) return;
    if (/\bocrx_word\b/.test(attribute(node, 'class'))) {
      const [start, , end] = boxOf(attribute(node, 'title'));
      found.push({ text: textOf(node).trim(), left: start, right: end });
    } else node.childNodes.forEach(visit);
  };
  line.childNodes.forEach(visit);
  const text = found.length > 0 ? joinWords(found, bottom - top) : textOf(line).trim();
  const size = Number(/\bx_size\s+([\d.]+)/.exec(title)?.[1] ?? bottom - top);
  return { text, block, left, top, right, bottom, size };
}

const attribute = (node: DefaultTreeAdapterTypes.Element, name: string): string =>
  node.attrs.find((found) => found.name === name)?.value ?? '';

/** `'bbox 1 2 30 40; x_wconf 90'` → its four numbers. */
function boxOf(title: string): readonly [number, number, number, number] {
  const [, left, top, right, bottom] = /\bbbox\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)/.exec(title) ?? [];
  return [Number(left ?? NaN), Number(top ?? NaN), Number(right ?? NaN), Number(bottom ?? NaN)];
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
