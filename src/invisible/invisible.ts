/**
 * Characters of a page that print nothing: those that turn the direction of text, and those of no width.
 *
 * Each stands in an element of its own, which isolates it: it turns nothing, is copied with the text around it, and is
 * shown as what it is where a reader asks for that. Where no element can stand – attributes, a title – it is left out.
 */
import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

// Left to themselves are U+200C and U+200D: letters and signs of several peoples are written with them.
const invisible =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Class of the element, and attribute of the box that shows them all. */
export const markClass = 'invisible-sign';
export const boxMark = 'data-show-invisible';

/** Whose text holds no elements: it is shown or searched as it stands. */
const plain = new Set(['title', 'option', 'textarea']);
/** Whose text nobody reads. */
const unread = new Set(['script', 'style']);
/** Read aloud, or drawn by style sheets. */
const readAttributes = ['alt', 'aria-label', 'content', 'data-label', 'label', 'placeholder', 'title'];

/** A stretch of the source and what stands there instead. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A page with its invisible characters isolated, and a box that shows them; the same text where it has none. */
export function withIsolated(html: string): string {
  if (html.search(invisible) === -1) return html;
  const edits: Edit[] = [];
  let count = 0;
  let mainEnd: number | undefined;
  const visit = (node: Node): void => {
    if ('tagName' in node) {
      edits.push(...editAttributes(html, node));
      if (node.tagName === 'main') mainEnd = node.sourceCodeLocation?.endTag?.startOffset;
    }
    if (node.nodeName === '#text' && node.sourceCodeLocation && node.parentNode && !isUnread(node.parentNode)) {
      const { startOffset, endOffset } = node.sourceCodeLocation;
      const sign = holdsElements(node.parentNode) ? toSign : () => '';
      const found = replaceIn(html, startOffset, endOffset, sign);
      if (sign === toSign) count += found.length;
      edits.push(...found);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  if (count > 0 && mainEnd !== undefined) edits.push({ start: mainEnd, end: mainEnd, text: toBox(count) });
  return apply(html, edits);
}

const isUnread = (node: Node): boolean => 'tagName' in node && unread.has(node.tagName);

/** Drawings have elements of their own: in them, others are not shown, nor what stands in those. */
const holdsElements = (node: Node): boolean =>
  !('tagName' in node) || (!plain.has(node.tagName) && node.namespaceURI.endsWith('xhtml'));

function editAttributes(html: string, { sourceCodeLocation }: Element): readonly Edit[] {
  return readAttributes.flatMap((name) => {
    const place = sourceCodeLocation?.attrs?.[name];
    return place ? replaceIn(html, place.startOffset, place.endOffset, () => '') : [];
  });
}

const replaceIn = (html: string, from: number, to: number, toText: (sign: string) => string): readonly Edit[] =>
  [...html.slice(from, to).matchAll(invisible)].map(({ 0: sign, index }) => ({
    start: from + index,
    end: from + index + sign.length,
    text: toText(sign),
  }));

/** `'\u202e'` → `<bdi class="invisible-sign" data-code="U+202E">\u202e</bdi>` */
function toSign(sign: string): string {
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `<bdi class="${markClass}" data-code="U+${code}">${sign}</bdi>`;
}

const toBox = (count: number): string =>
  `<p class="show-invisible"><label><input type="checkbox" ${boxMark}> 标出本页不可见的字符（${String(count)}处）</label></p>`;

function apply(html: string, edits: readonly Edit[]): string {
  let end = 0;
  const pieces: string[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    pieces.push(html.slice(end, edit.start), edit.text);
    ({ end } = edit);
  }
  return pieces.join('') + html.slice(end);
}
