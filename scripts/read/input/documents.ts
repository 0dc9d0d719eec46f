/** What a file is, told by its content: documents are often called .txt, and a name promises nothing. */
import { decodeAlto } from './alto.ts';
import { isRefused, toPageText, type Decoded, type DecodedPage } from './decoded.ts';
import { decodeText } from './encoding.ts';
import { decodeHocr } from './hocr.ts';
import { decodeHtml } from './html.ts';
import { decodeOcrJson } from './ocr-json.ts';
import { decodePageXml } from './page-xml.ts';

/** So many characters tell what a document is. */
const headLength = 4000;

interface DocumentKind {
  /** `head`: the first characters, without white space before them; `text`: all of it. */
  readonly is: (head: string, text: string) => boolean;
  readonly decode: (text: string, bytes: Uint8Array) => Decoded | Promise<Decoded>;
}

const refuse = (found: string, advice: string) => (): Decoded => ({
  reason: `expected the text of a page; found ${found}. ${advice}`,
});

/** In the order in which they are tried: hOCR is HTML, ALTO is XML. */
const kinds: readonly DocumentKind[] = [
  {
    is: (head) => /^<[!?h]/i.test(head) && /class=['"]ocr(?:_page|x_word)|name=['"]ocr-system/.test(head),
    decode: decodeHocr,
  },
  { is: (head) => isRoot(head, 'alto'), decode: (_, bytes) => decodeAlto(bytes) },
  { is: (head) => isRoot(head, 'PcGts'), decode: decodePageXml },
  {
    is: (head) => isRoot(head, 'mets'),
    decode: refuse('METS, which lists the files of an issue', 'Bring the ALTO files that it lists'),
  },
  { is: isWebPage, decode: decodeHtml },
  { is: (head) => head.startsWith('<?xml'), decode: refuse('XML', 'Save its text, or export ALTO') },
  {
    is: (head) => head.startsWith('{\\rtf'),
    decode: refuse(
      'RTF, a document of a word processor',
      'Convert it: soffice --headless --convert-to "txt:Text (encoded):UTF8" FILE',
    ),
  },
  {
    is: (head, text) => /^[{[]\s*["{[\]}]/.test(head) && parseJson(text) !== undefined,
    decode: (text) => decodeJson(text),
  },
];

/** A text file → its page, or those of the document that it is. */
export async function decodeDocument(bytes: Uint8Array): Promise<Decoded> {
  const decoded = decodeText(bytes);
  if (isRefused(decoded)) return decoded;
  const { text, encoding } = decoded;
  const head = text.slice(0, headLength).trimStart();
  const kind = kinds.find(({ is }) => is(head, text));
  if (!kind) return [{ text: toPageText(text), encoding, format: 'text' }];
  const pages = await kind.decode(text, bytes);
  if (isRefused(pages)) return pages;
  return pages.map((page) => (isRefused(page) ? page : ({ ...page, encoding } satisfies DecodedPage)));
}

/** `isRoot('<?xml?><a:alto>', 'alto')` → true */
const isRoot = (head: string, name: string): boolean =>
  head.startsWith('<') && new RegExp(`<(?:\\w+:)?${name}[\\s>]`, 'i').test(head);

/** One document from its first tag to its last. `<html><body><table>` before text is a table of an OCR tool. */
function isWebPage(head: string): boolean {
  if (/^(?:<\?xml[^>]*>\s*)?<!doctype html/i.test(head)) return true;
  return /^(?:<\?xml[^>]*>\s*)?<html[\s>]/i.test(head) && /<(?:head|meta|title|script|style|link)[\s>]/i.test(head);
}

/** Undefined where it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const decodeJson = (text: string): Decoded =>
  decodeOcrJson(parseJson(text)) ??
  refuse(
    'JSON of a form that is not known (known: PaddleOCR, MinerU’s content list, docling)',
    'Export Markdown or plain text',
  )();
