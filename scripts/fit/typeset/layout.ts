/** Pieces in their order become physical lines: marked, indented, wrapped, with gaps between them. */
import type { LineLabel, Piece, TypesetLine } from '../texts/typeset-model.ts';
import { isLucky, pick, type Random } from '../texts/random.ts';
import type { Style } from './style.ts';

/** No line begins with one of these. */
const clinging = '，。；：、！？”’）》」』〕】…—%％,.;:!?)';

/** Display text, and prose of `width` full-width characters a line; the first line has `indent` taken away. 0 leaves a text whole. */
export function wrap(text: string, width: number, indent: number): string[] {
  if (width === 0) return [text];
  const lines: string[] = [];
  let start = 0;
  let used = indent;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    const wide = text.charCodeAt(index) < 0x2000 ? 0.5 : 1;
    if (used + wide > width && index > start && !clinging.includes(character)) {
      const end = wordStart(text, start, index);
      lines.push(text.slice(start, end).trimEnd());
      start = end;
      used = (index - end) / 2;
    }
    used += wide;
  }
  lines.push(text.slice(start));
  return lines;
}

/** Words in Latin letters are not parted: where the one that stands at `index` begins, unless it is the whole line. */
function wordStart(text: string, start: number, index: number): number {
  if (!/[a-z]/i.test(text.charAt(index))) return index;
  const space = text.lastIndexOf(' ', index);
  return space > start && index - space < 16 && /^[\w'’,.-]*$/.test(text.slice(space + 1, index)) ? space + 1 : index;
}

const later: Readonly<Partial<Record<LineLabel, LineLabel>>> = {
  headline: 'headmore',
  headmore: 'headmore',
  kicker: 'kicker',
  deck: 'deck',
  byline: 'byline',
  signoff: 'signoff',
  crosshead: 'crosshead',
  furniture: 'furniture',
  label: 'label',
  jump: 'jump',
};

/** What the further lines of a piece are. */
const goesOnAs = (label: LineLabel): LineLabel => later[label] ?? 'more';

interface Printed {
  readonly text: string;
  readonly lines: readonly TypesetLine[];
}

/** The page's text and its lines. */
export function layOut(random: Random, style: Style, pieces: readonly Piece[]): Printed {
  let text = '';
  const lines: TypesetLine[] = [];
  const isCentred = style.width > 0 && isLucky(random, 0.08);
  const loose = isLucky(random, 0.25);
  for (const [at, piece] of pieces.entries()) {
    const above = pieces[at - 1];
    if (above !== undefined) text += gapBetween(random, style, above, piece);
    const printed = toPrinted(
      style,
      piece,
      isCentred,
      style.width === 0 ? 0 : style.width + ((piece.story * 7) % (style.widthSpread + 1)),
    );
    for (const [index, line] of printed.entries()) {
      if (index > 0) text += style.gap === 'every' ? '\n\n' : '\n';
      const body = style.width > 0 && loose && piece.set === 'prose' ? justified(random, line) : line;
      if (body.trim() === '') continue;
      lines.push({ start: text.length, label: index === 0 ? piece.label : goesOnAs(piece.label), story: piece.story });
      text += body;
    }
  }
  return { text: `${text}\n`, lines };
}

/** A line that is set out wide has spaces about its figures and stops. */
const justified = (random: Random, line: string): string =>
  isLucky(random, 0.06) ? line.replace(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, ' ') : line;

function toPrinted(style: Style, piece: Piece, isCentred: boolean, width: number): string[] {
  const { text, set, mark = '' } = piece;
  if (set === 'raw') return [text];
  if (set === 'display') {
    const lines = wrap(
      text,
      piece.label === 'headline' || piece.label === 'headmore' || piece.label === 'deck' || piece.label === 'kicker'
        ? style.headWidth
        : 0,
      0,
    );
    const centre =
      isCentred && mark === '' ? ' '.repeat(Math.max(0, style.width - Math.min(text.length, style.width))) : '';
    const isVerse = piece.label === 'body' || piece.label === 'opening';
    return lines.map((line, at) => centre + toMarked(line, mark, at === 0, isVerse ? style.indent : ''));
  }
  // A paragraph that goes on after a column break is not indented.
  const indent = piece.label === 'more' ? '' : style.indent;
  const wide = [...indent].reduce((sum, space) => sum + (space === '　' ? 1 : 0.5), 0);
  return wrap(text, width, wide).map((line, at) => (at === 0 ? indent + line : line));
}

/** The mark of type that a printer struck twice to make it bold, as a PDF's text layer repeats it. */
export const twice = '××';

/** `'首家“零碳工厂”'` → `'首家首家““零碳工厂零碳工厂””'`: run by run, or the whole line at once. */
const struckTwice = (line: string): string =>
  line.length % 3 === 0
    ? line + line
    : (line.match(/[\p{Script=Han}]+|[^\p{Script=Han}]+/gu) ?? []).map((run) => run + run).join('');

function toMarked(line: string, mark: string, isFirst: boolean, indent: string): string {
  if (mark === '**') return `**${line}**`;
  if (mark === twice) return struckTwice(line);
  if (mark === '【') return isFirst ? `【${line}】` : line;
  const tag = /^<(\w+)>$/.exec(mark)?.[1];
  if (tag !== undefined) return `${mark}${line}</${tag}>`;
  if (mark === '［') return `［${line}］`;
  return isFirst ? indent + mark + line : line;
}

function gapBetween(random: Random, style: Style, above: Piece, piece: Piece): string {
  if (piece.tight === true) return '\n';
  if (style.gap === 'none') return '\n';
  if (style.gap === 'stories') return above.story !== piece.story || piece.label === 'label' ? '\n\n' : '\n';
  if (style.gap === 'ragged') return pick(random, ['\n', '\n\n', '\n\n', '\n\n\n']);
  return '\n\n';
}
