/** Documents that are text only in name: what they say stands inside a format that a page of text does not have. */
import type { Refused } from './decoded.ts';

/** So many characters tell what a document is. */
const headLength = 4000;

interface DocumentKind {
  readonly found: string;
  readonly advice: string;
  /** `head`: the first characters, without white space before them; `text`: all of it. */
  readonly is: (head: string, text: string) => boolean;
}

/** In the order in which they are tried: hOCR is HTML, ALTO is XML. */
const kinds: readonly DocumentKind[] = [
  {
    found: 'hOCR, the words of OCR with their places in HTML',
    advice: 'Export ALTO, named .xml, or plain text',
    is: (head) => /^<[!?h]/i.test(head) && /class=['"]ocr(?:_page|x_word)|name=['"]ocr-system/.test(head),
  },
  {
    found: 'ALTO',
    advice: 'Name it .xml',
    is: (head) => head.startsWith('<') && /<(?:\w+:)?alto[\s>]/i.test(head),
  },
  {
    found: 'a web page (HTML)',
    advice: 'Open it in a browser and save the text of its articles',
    is: isWebPage,
  },
  { found: 'XML', advice: 'Save its text, or export ALTO', is: (head) => head.startsWith('<?xml') },
  {
    found: 'RTF, a document of a word processor',
    advice: 'Save it as plain text',
    is: (head) => head.startsWith('{\\rtf'),
  },
  {
    found: 'JSON, such as OCR tools write beside their text',
    advice: 'Export Markdown or plain text',
    is: (head, text) => /^[{[]\s*["{[\]}]/.test(head) && isJson(text),
  },
];

/** `'<html><head>…'` in a file named .txt → why it is refused; null for text, which may hold a table in HTML. */
export function refuseDocument(text: string): Refused | null {
  const head = text.slice(0, headLength).trimStart();
  const kind = kinds.find(({ is }) => is(head, text));
  return kind ? { reason: `expected the text of a page; found ${kind.found}. ${kind.advice}` } : null;
}

/** One document from its first tag to its last. `<html><body><table>` before text is a table of an OCR tool. */
function isWebPage(head: string): boolean {
  if (/^(?:<\?xml[^>]*>\s*)?<!doctype html/i.test(head)) return true;
  return /^(?:<\?xml[^>]*>\s*)?<html[\s>]/i.test(head) && /<(?:head|meta|title|script|style|link)[\s>]/i.test(head);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
