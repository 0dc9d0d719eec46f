/** ALTO XML (versions 2 to 4), as libraries exchange OCR → the text of each of its pages, in printed lines. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { countLetters } from '../text/characters.ts';
import type { Decoded, DecodedPage, Refused } from './decoded.ts';
import { toPrintedOcr, type OcrLine } from './ocr-lines.ts';
import { toPage } from './printed.ts';
import { needsSpace } from './spaces.ts';
import { decodeXml } from './xml-encoding.ts';

/** A printed line with everything that it stands in. */
interface AltoLine {
  /** Identifiers of its page, its blocks and itself: a reading order may name any of them. */
  readonly ids: readonly string[];
  /** Number of its text block. */
  readonly block: number;
  text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Of its type; NaN where no style says it. */
  readonly size: number;
  /** True where its last word, which its end breaks, is given whole. */
  whole: boolean;
  /** True where a soft hyphen breaks its last word: the rest of it stands at the head of the next line. */
  broken: boolean;
  /** Where its last word ends; NaN where the file does not say. */
  right: number;
}

interface Reading {
  readonly pages: AltoLine[][];
  /** Numbers of the pages that hold a picture. */
  readonly pictured: Set<number>;
  /** Identifiers in reading order; empty where the file gives none, and the order of its elements counts. */
  readonly order: string[];
  /** Block → the one that follows it (IDNEXT). */
  readonly next: Map<string, string>;
}

/** Every page of an ALTO file. Refused as a whole: what is no XML, no ALTO, or has a document type, which ALTO never needs. */
export function decodeAlto(bytes: Uint8Array): Decoded {
  const decoded = decodeXml(bytes);
  if ('reason' in decoded) return decoded;
  try {
    const reading = readAlto(decoded.text);
    const { pages, pictured } = reading;
    if (pages.length === 0) return { reason: 'expected ALTO XML with a Page; found none. Export the file again' };
    return pages.map((lines, index): DecodedPage | Refused => {
      const { text, geometry } = toPage(toPrintedOcr(inOrder(lines, reading).map(toOcrLine)));
      // A page may be one picture: an advertisement.
      if (countLetters(text) > 0 || (text === '' && pictured.has(index)))
        return { text, encoding: decoded.encoding, geometry };
      return { reason: 'expected text; found a page without a String. Run OCR over it first, or remove it' };
    });
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

const numberOf = (value: string | undefined): number => (value === undefined ? NaN : Number(value));

/** Elements that may hold text, and whose identifiers a reading order may name. */
const containers = new Set(['Page', 'ComposedBlock', 'TextBlock', 'TextLine']);

/** Throws where the text is no well-formed ALTO. */
function readAlto(xml: string): Reading {
  const parser = new SaxesParser({ xmlns: false });
  const reading: Reading = { pages: [], pictured: new Set(), order: [], next: new Map() };
  const ids: string[] = [];
  const sizes = new Map<string, number>();
  let blockStyles = '';
  let block = 0;
  let depth = 0;
  let pending: Space | null = null;
  parser.on('error', (error) => {
    throw new Error(`expected well-formed XML; found at ${error.message.replace(/\.$/, '')}. Export the file again`);
  });
  parser.on('doctype', () => {
    throw new Error('expected ALTO XML; found a document type (<!DOCTYPE), which ALTO never needs. Remove it');
  });
  parser.on('opentag', (tag) => {
    const name = localName(tag);
    const { attributes } = tag;
    if (depth++ === 0 && name !== 'alto')
      throw new Error(
        `expected ALTO XML (<alto>); found <${tag.name}>. Convert the file to ALTO, or bring its text as a .txt file`,
      );
    if (containers.has(name)) ids.push(attributes['ID'] ?? '');
    if (name === 'ElementRef') reading.order.push(attributes['REF'] ?? '');
    if (name === 'Page') reading.pages.push([]);
    if (name === 'Illustration' || name === 'GraphicalElement') reading.pictured.add(reading.pages.length - 1);
    if (name === 'TextStyle') sizes.set(attributes['ID'] ?? '', numberOf(attributes['FONTSIZE']));
    if (name === 'TextBlock') {
      block++;
      blockStyles = attributes['STYLEREFS'] ?? '';
      const next = attributes['IDNEXT'];
      if (next !== undefined) reading.next.set(attributes['ID'] ?? '', next);
    }
    if (name === 'TextLine') {
      pending = null;
      const { HPOS, VPOS, WIDTH, HEIGHT, STYLEREFS = blockStyles } = attributes;
      const [left, top, width, height] = [numberOf(HPOS), numberOf(VPOS), numberOf(WIDTH), numberOf(HEIGHT)];
      const size =
        STYLEREFS.split(/\s+/)
          .map((style) => sizes.get(style))
          .find((found) => found !== undefined) ?? NaN;
      const line = { ids: [...ids], block, text: '', whole: false, broken: false, right: NaN };
      reading.pages.at(-1)?.push({ ...line, left, top, width, height, size });
    }
    const line = reading.pages.at(-1)?.at(-1);
    if (!line) return;
    if (name === 'SP') pending = { width: numberOf(attributes['WIDTH']) };
    if (name === 'HYP' && attributes['CONTENT'] === softHyphen && !line.whole) {
      line.broken = true;
    } else if (name === 'String' || name === 'HYP') {
      const word = wordOf(name, attributes, line);
      const above = reading.pages.at(-1)?.at(-2);
      if (line.text === '' && above?.broken === true) {
        above.text += word;
        above.broken = false;
      } else append(line, word, pending ?? gapBefore(line, attributes));
      line.right = numberOf(attributes['HPOS']) + numberOf(attributes['WIDTH']);
      pending = null;
    }
  });
  parser.on('closetag', (tag) => {
    if (containers.has(localName(tag))) ids.pop();
    depth--;
  });
  parser.write(xml).close();
  return reading;
}

/** `alto:String` → `String` */
const localName = ({ name }: Pick<SaxesTagPlain, 'name'>): string => name.slice(name.indexOf(':') + 1);

/** White space between two words; width in the file's unit, NaN where it is not given. */
interface Space {
  readonly width: number;
}

/** Prints nothing where a word is not broken. */
const softHyphen = '\u00ad';

/** Words of a file without SP are parted by their places; in heights of the line, no gap between letters is so wide. */
const narrowestGap = 0.15;

/** The gap between the last word of a line and one at HPOS; null where there is none. */
function gapBefore({ right, height }: AltoLine, { HPOS }: SaxesTagPlain['attributes']): Space | null {
  const width = numberOf(HPOS) - right;
  return width > narrowestGap * height ? { width } : null;
}

/** A word that the line's end breaks stands whole (SUBS_CONTENT) where it begins. */
function wordOf(
  name: string,
  { CONTENT = '', SUBS_TYPE, SUBS_CONTENT = '' }: SaxesTagPlain['attributes'],
  line: AltoLine,
): string {
  if (name === 'HYP') return line.whole ? '' : CONTENT;
  if (SUBS_CONTENT === '') return CONTENT;
  if (SUBS_TYPE === 'HypPart2') return '';
  line.whole = true;
  return SUBS_CONTENT;
}

/** OCR puts a space between any two words: between Han characters it is one only where it is as wide as half a character. */
function append(line: AltoLine, word: string, space: Space | null): void {
  const isWide = space !== null && space.width >= line.height / 2;
  const apart = line.text !== '' && word !== '' && (isWide || (space !== null && needsSpace(line.text, word)));
  line.text += (apart ? ' ' : '') + word;
}

/** Lines as the reading order names them or what holds them; what it does not name follows in the order of the file. */
function inOrder(lines: readonly AltoLine[], { order, next }: Reading): AltoLine[] {
  const named = order.length > 0 ? order : follow(lines, next);
  if (named.length === 0) return [...lines];
  const places = new Map(named.map((id, place) => [id, place]));
  const placeOf = ({ ids }: AltoLine): number => Math.min(...ids.map((id) => places.get(id) ?? Infinity));
  return lines.toSorted((a, b) => compare(placeOf(a), placeOf(b)));
}

/** Blocks in chains: each begins with one that follows none, in the order of the file. A circle has no first, and is none. */
function follow(lines: readonly AltoLine[], next: ReadonlyMap<string, string>): string[] {
  if (next.size === 0) return [];
  const blocks = new Set(lines.map(({ ids }) => ids.at(-2) ?? ''));
  const followers = new Set(next.values());
  const chained = new Set<string>();
  for (const first of blocks)
    if (!followers.has(first))
      for (let id: string | undefined = first; id !== undefined && !chained.has(id); id = next.get(id)) chained.add(id);
  return [...chained];
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

const toOcrLine = ({ text, block, left, top, width, height, size }: AltoLine): OcrLine => {
  const place = { left, right: left + width, top, bottom: top + height };
  return { text, block, ...place, size: Number.isNaN(size) ? height : size };
};
