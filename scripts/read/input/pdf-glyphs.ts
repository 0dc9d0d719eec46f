/**
 * What a page of a PDF shows → its glyphs, each with its place, in the order in which the page shows them.
 *
 * The library joins glyphs to texts of its own and gives these one place and one width. A text is drawn with gaps in it,
 * though: quotation marks of another font, columns, whole lines. So the glyphs are placed one by one, as a viewer does
 * (ISO 32000-2, 9.4.4).
 */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { multiply, upright, type Matrix } from './matrix.ts';

export interface Glyph {
  readonly text: string;
  /** Where it begins, on the page as viewers turn it; y grows downwards. */
  readonly x: number;
  readonly y: number;
  /** How far the text goes on, and the size of its type. */
  readonly advance: number;
  readonly size: number;
  /** Of its baseline: radians, clockwise. */
  readonly angle: number;
  /** Set downwards. */
  readonly vertical: boolean;
  /** Never painted: OCR puts such text behind a picture. */
  readonly invisible: boolean;
}

/** A glyph as the library names it; `vmetric`: how far downwards, and where it begins beside and above its place. */
interface NamedGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly vmetric?: readonly [number, number, number];
  readonly isSpace: boolean;
}

interface Font {
  readonly vertical: boolean;
  readonly fontMatrix?: readonly number[];
}

/** What `save` keeps. */
interface State {
  matrix: Matrix;
  font: Font | null;
  size: number;
  spacing: number;
  wordSpacing: number;
  stretch: number;
  rise: number;
  leading: number;
  invisible: boolean;
}

const initial: State = {
  matrix: upright,
  font: null,
  size: 0,
  spacing: 0,
  wordSpacing: 0,
  stretch: 1,
  rise: 0,
  leading: 0,
  invisible: false,
};

/** Text rendering modes that paint nothing: neither fill nor stroke. */
const unpainted = new Set([3, 7]);

/** The glyphs of a page. What lies outside of it is not shown, and left out. */
export async function readGlyphs(page: PDFPageProxy): Promise<Glyph[]> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const glyphs: Glyph[] = [];
  const saved: State[] = [];
  let state: State = { ...initial, matrix: multiply(transform, upright) };
  let text: Matrix = upright;
  let line: readonly [number, number] = [0, 0];
  let [x, y] = line;

  const move = (dx: number, dy: number): void => {
    line = [line[0] + dx, line[1] + dy];
    [x, y] = line;
  };
  const setFont = (name: unknown, size: unknown): void => {
    state.font = page.commonObjs.get(name as string) as Font | null;
    state.size = Number(size);
  };
  const show = (shown: readonly (NamedGlyph | number)[]): void => {
    const { font, size, spacing, wordSpacing, stretch, rise, invisible } = state;
    if (!font || size === 0) return;
    const unit = size * (font.fontMatrix?.[0] ?? 0.001);
    const onPage = multiply(state.matrix, text);
    for (const glyph of shown) {
      if (typeof glyph === 'number') {
        if (font.vertical) y -= (glyph * size) / 1000;
        else x -= (glyph * size * stretch) / 1000;
        continue;
      }
      const extra = spacing + (glyph.isSpace ? wordSpacing : 0);
      const { vmetric = [-glyph.width, glyph.width / 2, 880] } = glyph;
      const advance = font.vertical ? vmetric[0] * unit + extra : (glyph.width * unit + extra) * stretch;
      const at = multiply(onPage, [1, 0, 0, 1, x, y + rise]);
      const [length, type] = font.vertical ? [-vmetric[0] * unit, size] : [glyph.width * unit * stretch, size];
      const placed = {
        text: glyph.unicode,
        x: at[4],
        y: at[5],
        advance: Math.abs(length) * (font.vertical ? Math.hypot(at[2], at[3]) : Math.hypot(at[0], at[1])),
        size: Math.abs(type) * Math.hypot(at[2], at[3]),
        angle: Math.atan2(at[1] * Math.sign(size), at[0] * Math.sign(size)),
        vertical: font.vertical,
        invisible,
      };
      const isShown = placed.x > -placed.advance && placed.x < width && placed.y > 0 && placed.y < height + placed.size;
      if (isShown && placed.size > 0 && placed.text !== '') glyphs.push(placed);
      if (font.vertical) y += advance;
      else x += advance;
    }
  };
  const save = (): void => void saved.push({ ...state });
  const restore = (): void => {
    state = saved.pop() ?? state;
  };

  const operators: Readonly<Record<number, (...args: readonly unknown[]) => void>> = {
    [OPS.save]: save,
    [OPS.restore]: restore,
    [OPS.transform]: (...matrix) => {
      state.matrix = multiply(state.matrix, matrix as number[]);
    },
    [OPS.paintFormXObjectBegin]: (matrix) => {
      save();
      if (matrix) state.matrix = multiply(state.matrix, matrix as number[]);
    },
    [OPS.paintFormXObjectEnd]: restore,
    [OPS.beginText]: () => {
      text = upright;
      line = [0, 0];
      [x, y] = line;
    },
    [OPS.setTextMatrix]: (matrix) => {
      text = multiply(matrix as number[], upright);
      line = [0, 0];
      [x, y] = line;
    },
    [OPS.moveText]: (dx, dy) => {
      move(Number(dx), Number(dy));
    },
    [OPS.setLeadingMoveText]: (dx, dy) => {
      state.leading = -Number(dy);
      move(Number(dx), Number(dy));
    },
    [OPS.nextLine]: () => {
      move(0, -state.leading);
    },
    [OPS.setLeading]: (leading) => (state.leading = Number(leading)),
    [OPS.setCharSpacing]: (spacing) => (state.spacing = Number(spacing)),
    [OPS.setWordSpacing]: (spacing) => (state.wordSpacing = Number(spacing)),
    [OPS.setHScale]: (percent) => (state.stretch = Number(percent) / 100),
    [OPS.setTextRise]: (rise) => (state.rise = Number(rise)),
    [OPS.setTextRenderingMode]: (mode) => (state.invisible = unpainted.has(Number(mode))),
    [OPS.setFont]: setFont,
    [OPS.setGState]: (pairs) => {
      for (const [key, value] of pairs as readonly (readonly [string, unknown])[])
        if (key === 'Font') setFont(...(value as readonly [unknown, unknown]));
    },
    [OPS.showText]: (shown) => {
      show(shown as readonly (NamedGlyph | number)[]);
    },
  };
  fnArray.forEach((operator, index) => operators[operator]?.(...((argsArray[index] as unknown[] | null) ?? [])));
  return glyphs;
}
