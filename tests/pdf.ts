/** Makes small PDFs with a Chinese text layer, by hand: no library writes one without a font file of megabytes. */

/** A line of text; lengths in points from the lower left corner. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Extra space behind each character: justified setting. */
  readonly spacing?: number;
  /** Set downwards. */
  readonly vertical?: boolean;
  /** Degrees, counter-clockwise. */
  readonly turned?: number;
  /** Never painted, as OCR sets it behind a picture. */
  readonly invisible?: boolean;
  /** Width of the glyphs, in hundredths of their own. */
  readonly stretch?: number;
  /** Gaps behind characters, by their number, in sizes of the type: one text with holes in it. */
  readonly gaps?: Readonly<Record<number, number>>;
}

interface PdfOptions {
  /** `unicode`: the font carries a table of its characters. `gbk`: it names a predefined one. `none`: it does neither. */
  readonly font?: 'unicode' | 'gbk' | 'none';
  /** Asks for a password. */
  readonly locked?: boolean;
  /** Clockwise degrees that a viewer turns each page by. */
  readonly rotate?: number;
  /** Bytes of a text in GBK, needed where the font is `gbk`. */
  readonly encode?: (text: string) => Uint8Array;
}

/** A PDF of one page for each list of lines; A3, upright. */
export function makePdf(pages: readonly (readonly PdfLine[])[], options: PdfOptions = {}): Uint8Array {
  const { font = 'unicode', locked = false, rotate = 0 } = options;
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (content: string): string => `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`;

  const toUnicode = add(stream(toUnicodeTable()));
  const info = '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >>';
  const identity = '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>';
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>',
  );
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made ${font === 'gbk' ? info : identity} /FontDescriptor ${String(descriptor)} 0 R /DW 1000 /W [32 126 500] >>`,
  );
  const face = (writing: 'H' | 'V'): number =>
    add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /${font === 'gbk' ? 'GBK-EUC' : 'Identity'}-${writing} /DescendantFonts [${String(descendant)} 0 R] ${font === 'unicode' ? `/ToUnicode ${String(toUnicode)} 0 R` : ''} >>`,
    );
  const faces = [face('H'), face('V')];
  const parent = objects.length + 2 * pages.length + 1;
  const kids = pages.map((lines) => {
    const content = add(stream(lines.map((line) => show(line, options)).join('\n')));
    return add(
      `<< /Type /Page /Parent ${String(parent)} 0 R /MediaBox [0 0 842 1191] /Rotate ${String(rotate)} /Contents ${String(content)} 0 R /Resources << /Font << /H ${String(faces[0])} 0 R /V ${String(faces[1])} 0 R >> >> >>`,
    );
  });
  add(`<< /Type /Pages /Kids [${kids.map((kid) => `${String(kid)} 0 R`).join(' ')}] /Count ${String(kids.length)} >>`);
  const catalog = add(`<< /Type /Catalog /Pages ${String(parent)} 0 R >>`);
  const key = '0'.repeat(64);
  const encrypt = locked
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00> <00>]`
    : '';
  return assemble(objects, `/Root ${String(catalog)} 0 R ${encrypt}`);
}

/** Code n of the font is the UTF-16 code unit n. */
function toUnicodeTable(): string {
  const hex = (value: number): string => value.toString(16).padStart(2, '0');
  const rows = Array.from({ length: 256 }, (_, row) => `<${hex(row)}00> <${hex(row)}ff> <${hex(row)}00>`);
  const blocks = [rows.slice(0, 100), rows.slice(100, 200), rows.slice(200)].map(
    (block) => `${String(block.length)} beginbfrange\n${block.join('\n')}\nendbfrange`,
  );
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Made def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}\nendcmap\nend\nend`;
}

function show(
  { text, x, y, size = 10, spacing = 0, vertical = false, turned = 0, invisible = false, stretch = 100, gaps }: PdfLine,
  options: PdfOptions,
): string {
  const toBytes = (part: string): Buffer =>
    options.font === 'gbk' && options.encode
      ? Buffer.from(options.encode(part))
      : Buffer.from(part, 'utf16le').swap16();
  const shown = gaps
    ? `[${Array.from(text, (character, at) => `<${toBytes(character).toString('hex')}> ${String(-1000 * (gaps[at] ?? 0))}`).join(' ')}] TJ`
    : `<${toBytes(text).toString('hex')}> Tj`;
  const angle = (turned / 180) * Math.PI;
  const matrix = [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), x, y];
  const numbers = matrix.map((value) => value.toFixed(4)).join(' ');
  return `BT /${vertical ? 'V' : 'H'} ${String(size)} Tf ${String(spacing)} Tc ${String(stretch)} Tz ${invisible ? '3' : '0'} Tr ${numbers} Tm ${shown} ET`;
}

/** Objects numbered from 1, with the table of where each begins. */
function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.7\n';
  const starts = objects.map((body, index) => {
    const start = file.length;
    file += `${String(index + 1)} 0 obj\n${body}\nendobj\n`;
    return `${String(start).padStart(10, '0')} 00000 n \n`;
  });
  const size = String(objects.length + 1);
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${starts.join('')}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${String(file.length)}\n%%EOF\n`,
    'latin1',
  );
}
