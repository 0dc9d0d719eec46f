/**
 * Reading punctuation: an OCR program gives the marks of a Chinese newspaper half width; they are read full width. A view
 * only: each mark keeps its printed form beside it, and every text keeps its length, so offsets, anchors and quotations stay.
 */
import type { ElementContent, Element } from 'hast';

const full: Readonly<Record<string, string>> = {
  ...{ ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' },
  ...{ '.': '。', '(': '（', ')': '）' },
};

/** Han, and marks that only Chinese text has; half of a pair of surrogates is mostly a rare character. */
const han = /[\p{Script=Han}\u3001-\u3011\uff01-\uff60\ud800-\udfff“”‘’…—]/u;
const isHan = (character: string | undefined): boolean => character !== undefined && han.test(character);
const closing = /[”’」』）)]/;

/** Where a mark belongs to an address: `https://a.cn/?q=1,2`, `a.b@c.cn`; what stands at its end does not. */
const addresses = /(?:(?:https?:\/\/|www\.)[\x21-\x7e]*|[\w.-]+@[\w.-]*)[\w/=&#]/gi;

/**
 * A text as it is read, of the same length: `产值35亿元,增长10,000家(见上).` → `产值35亿元，增长10,000家（见上）。`
 *
 * A comma, semicolon, colon, question or exclamation mark is Chinese where a neighbour is; between digits or letters (10,000,
 * 3:1, A,B, 9:30) it stays. A stop only behind Han and at an end: 约翰.史密斯 and 1.加强 stay. Brackets go in pairs.
 */
export function toReading(text: string): string {
  const read = [...Array(text.length).keys()].map((at) => text.charAt(at));
  const inAddress = new Set<number>();
  for (const { index, 0: address } of text.matchAll(addresses))
    for (let at = index; at < index + address.length; at++) inAddress.add(at);
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const [before, mark, after] = [text[at - 1], text.charAt(at), text[at + 1]];
    if (inAddress.has(at)) continue;
    if (mark === '(') open.push(at);
    else if (mark === ')') {
      const start = open.pop();
      if (start === undefined || !isChinesePair(text, start, at)) continue;
      [read[start], read[at]] = ['（', '）'];
    } else if (mark === '.') {
      if (isHan(before) && (after === undefined || closing.test(after))) read[at] = '。';
    } else if (full[mark] !== undefined && (isHan(before) || isHan(after) || isBetween(text, at, read)))
      read[at] = full[mark];
  }
  return read.join('');
}

/** Does a pair of brackets hold Chinese words, or stand behind one? f(x) is a formula, 项目(MLCC) is not. */
const isChinesePair = (text: string, start: number, end: number): boolean =>
  isHan(text[start - 1]) || han.test(text.slice(start + 1, end));

/** Behind a bracket that was just found to be Chinese, or at the end of a Chinese text: `(见上),` */
const isBetween = (text: string, at: number, read: readonly string[]): boolean =>
  at > 0 && read[at - 1] !== text[at - 1] && isHan(read[at - 1]);

/** What stands in a block and is none of its text. */
const isApart = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties.className) && properties.className.includes(name);

const textOf = (node: ElementContent): string => {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isApart(node, 'mark')) return '';
  const [first] = node.children;
  if (isApart(node, 'corr')) return first === undefined ? '' : textOf(first);
  return node.children.map(textOf).join('');
};

/** A block's children, each mark that is read otherwise than it is printed in an element of its own that knows how it is printed. */
export function withReadingMarks(children: readonly ElementContent[]): ElementContent[] {
  const text = children.map(textOf).join('');
  const read = toReading(text);
  if (read === text) return [...children];
  let offset = 0;
  const walk = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      const start = offset;
      if (node.type === 'element' && !isApart(node, 'corr') && !isApart(node, 'mark'))
        return [{ ...node, children: walk(node.children) }];
      offset += textOf(node).length;
      return node.type === 'text' ? cut(node.value, read.slice(start, offset)) : [node];
    });
  return walk(children);
}

function cut(printed: string, read: string): ElementContent[] {
  const made: ElementContent[] = [];
  let done = 0;
  for (let at = 0; at < printed.length; at++) {
    if (printed[at] === read[at]) continue;
    if (at > done) made.push({ type: 'text', value: printed.slice(done, at) });
    made.push({
      type: 'element',
      tagName: 'span',
      properties: { dataPrinted: printed.charAt(at) },
      children: [{ type: 'text', value: read.charAt(at) }],
    });
    done = at + 1;
  }
  if (done < printed.length) made.push({ type: 'text', value: printed.slice(done) });
  return made;
}
