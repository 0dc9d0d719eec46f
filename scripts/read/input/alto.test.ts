import { describe, expect, test } from 'vitest';
import { encoders } from '../../../tests/encoders.ts';
import { decodeAlto } from './alto.ts';
import { isRefused } from './decoded.ts';

/** The text of each page, or why there is none. */
function read(bytes: Uint8Array | string): string[] {
  const decoded = decodeAlto(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  if (isRefused(decoded)) return [decoded.reason];
  return decoded.map((page) => (isRefused(page) ? page.reason : page.text));
}

const alto = (pages: string, order = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">${order}<Layout>${pages}</Layout></alto>`;
const page = (blocks: string): string => `<Page ID="P"><PrintSpace>${blocks}</PrintSpace></Page>`;
const block = (id: string, ...lines: string[]): string => `<TextBlock ID="${id}">${lines.join('')}</TextBlock>`;
const line = (content: string, left = 100, id = ''): string =>
  `<TextLine ID="${id}" HPOS="${String(left)}" VPOS="0" WIDTH="200" HEIGHT="20">${content}</TextLine>`;
const word = (content: string, more = ''): string => `<String CONTENT="${content}" ${more}/>`;
const space = (width: number): string => `<SP WIDTH="${String(width)}"/>`;

describe('ALTO is read in printed lines', () => {
  test.each<[string, string, string]>([
    [
      'a line for a line, a blank line between blocks',
      block('a', line(word('甲')), line(word('乙'))) + block('b', line(word('丙'))),
      '甲\n乙\n\n丙\n',
    ],
    [
      'blocks in blocks',
      `<ComposedBlock ID="c">${block('a', line(word('甲')))}</ComposedBlock>${block('b', line(word('乙')))}`,
      '甲\n\n乙\n',
    ],
    ['an indentation by its place', block('a', line(word('甲'), 140), line(word('乙'))), '　　甲\n乙\n'],
    [
      'no space that OCR puts between words of Han',
      block('a', line(word('临浦') + space(3) + word('高新区'))),
      '临浦高新区\n',
    ],
    ['the space that a newspaper puts there', block('a', line(word('沈青') + space(20) + word('周明'))), '沈青 周明\n'],
    ['the space between Latin words', block('a', line(word('new') + space(3) + word('park'))), 'new park\n'],
    [
      'a word broken at the line’s end whole, where it begins',
      block(
        'a',
        line(word('ma', 'SUBS_TYPE="HypPart1" SUBS_CONTENT="machine"') + '<HYP CONTENT="-"/>'),
        line(word('chine', 'SUBS_TYPE="HypPart2" SUBS_CONTENT="machine"') + space(3) + word('tool')),
      ),
      'machine\ntool\n',
    ],
    [
      'a hyphen of which nothing is said',
      block('a', line(word('ma') + '<HYP CONTENT="-"/>'), line(word('chine'))),
      'ma-\nchine\n',
    ],
    [
      'no soft hyphen: the word is whole where it begins',
      block('a', line(word('semi') + '<HYP CONTENT="\u00ad"/>'), line(word('conductor') + space(3) + word('plant'))),
      'semiconductor\nplant\n',
    ],
    [
      'words without SP by their places',
      block(
        'a',
        line(
          word('AI', 'HPOS="100" WIDTH="30"') +
            word('PC', 'HPOS="136" WIDTH="30"') +
            word('临浦', 'HPOS="172" WIDTH="40"') +
            word('站', 'HPOS="230" WIDTH="20"'),
        ),
      ),
      'AI PC临浦 站\n',
    ],
    ['character references', block('a', line(word('&lt;3%&amp;&#x9AD8;'))), '<3%&高\n'],
    ['lines without places', block('a', `<TextLine>${word('甲')}</TextLine>`), '甲\n'],
  ])('%s', (_, blocks, text) => {
    expect(read(alto(page(blocks)))).toEqual([text]);
  });

  const columns =
    block('a', line(word('甲'), 100, 'l1'), line(word('乙'), 100, 'l2')) +
    block('b', line(word('丙'))) +
    block('c', line(word('丁')));
  const order = (...ids: string[]): string =>
    `<ReadingOrder><OrderedGroup ID="g">${ids.map((id) => `<ElementRef ID="r${id}" REF="${id}"/>`).join('')}</OrderedGroup></ReadingOrder>`;
  test.each<[string, string[], string]>([
    ['of blocks', ['c', 'b', 'a'], '丁\n\n丙\n\n甲\n乙\n'],
    ['of some blocks: the others follow', ['b'], '丙\n\n甲\n乙\n\n丁\n'],
    ['of lines', ['l2', 'l1', 'c'], '乙\n甲\n\n丁\n\n丙\n'],
    ['of what is not there', ['x'], '甲\n乙\n\n丙\n\n丁\n'],
  ])('in the reading order that it gives, %s', (_, ids, text) => {
    expect(read(alto(page(columns), order(...ids)))).toEqual([text]);
  });

  test('in the order of IDNEXT, where it gives no other', () => {
    const chained = columns.replace('ID="b"', 'ID="b" IDNEXT="a"').replace('ID="a"', 'ID="a" IDNEXT="c"');
    expect(read(alto(page(chained)))).toEqual(['丙\n\n甲\n乙\n\n丁\n']);
    expect(read(alto(page(chained), order('c')))).toEqual(['丁\n\n甲\n乙\n\n丙\n']);
    const circle = chained.replace('ID="c"', 'ID="c" IDNEXT="b"');
    expect(read(alto(page(circle)))).toEqual(['甲\n乙\n\n丙\n\n丁\n']);
  });
  test('a block that holds two columns row by row is read by column', () => {
    const at = (content: string, left: number, top: number): string =>
      `<TextLine HPOS="${String(left)}" VPOS="${String(top)}" WIDTH="200" HEIGHT="20">${word(content)}</TextLine>`;
    const rows = [0, 1, 2].flatMap((row) => [
      at(['甲一', '甲二', '甲三'][row] ?? '', 100, 30 * row),
      at(['乙一', '乙二', '乙三'][row] ?? '', 330, 30 * row + 2),
    ]);
    expect(read(alto(page(block('a', ...rows))))).toEqual(['甲一\n甲二\n甲三\n乙一\n乙二\n乙三\n']);
  });
  test('sizes of type come from styles, else from the height of a line', () => {
    const styles = '<Styles><TextStyle ID="big" FONTSIZE="30"/></Styles>';
    const styled = line(word('题')).replace('<TextLine', '<TextLine STYLEREFS="par big"');
    const decoded = decodeAlto(Buffer.from(alto(page(block('a', styled, line(word('文')))), styles)));
    expect(decoded).toMatchObject([
      {
        text: '题\n文\n',
        geometry: [
          { at: 0, size: 30 },
          { at: 2, size: 20 },
        ],
      },
    ]);
  });

  test('each page of a file; one without text is refused alone', () => {
    const one = page(block('a', line(word('甲'))));
    expect(read(alto(one + page('') + one))).toEqual([
      '甲\n',
      expect.stringMatching(/a page without a String/),
      '甲\n',
    ]);
  });
  test('with a prefix for its names, and as version 2 writes it', () => {
    expect(
      read(
        '<a:alto xmlns:a="http://www.loc.gov/standards/alto/ns-v2#"><a:Layout><a:Page><a:TextBlock><a:TextLine><a:String CONTENT="甲"/></a:TextLine></a:TextBlock></a:Page></a:Layout></a:alto>',
      ),
    ).toEqual(['甲\n']);
  });

  const xml = alto(page(block('a', line(word('本报讯 近日，园区开园。')))));
  test.each<[string, string, Uint8Array]>([
    ['UTF-8', 'UTF-8', Buffer.from(xml)],
    ['UTF-8 with a byte order mark', 'UTF-8', Buffer.from(`\ufeff${xml}`)],
    ['UTF-16', 'UTF-16LE', encoders['UTF-16LE with BOM'](xml.replace('UTF-8', 'UTF-16'))],
    ['UTF-16 without a mark', 'UTF-16BE', encoders['UTF-16BE'](xml.replace('UTF-8', 'UTF-16'))],
    ['GB18030', 'GB18030', encoders.GB18030(xml.replace('UTF-8', 'GBK'))],
  ])('in the encoding that it declares: %s', (_, encoding, bytes) => {
    expect(decodeAlto(bytes)).toMatchObject([{ encoding, text: '本报讯 近日，园区开园。\n' }]);
  });
});

/** A billion laughs: a few hundred bytes that mean gigabytes. */
const bomb = `<!DOCTYPE alto [<!ENTITY a0 "ha">${Array.from({ length: 9 }, (_, index) => `<!ENTITY a${String(index + 1)} "${`&a${String(index)};`.repeat(10)}">`).join('')}]>`;

test('UTF-8 that declares another encoding is UTF-8; true Latin text is read as declared', () => {
  const declared = (label: string): string => alto(page(block('a', line(word('临浦')))), '').replace('UTF-8', label);
  expect(read(declared('ISO-8859-1'))).toEqual(['临浦\n']);
  const latin = declared('ISO-8859-1').replace('临浦', 'Café');
  expect(read(Buffer.from(latin, 'latin1'))).toEqual(['Café\n']);
});

test('a page of nothing but a picture is a page without text', () => {
  expect(read(alto(page('<Illustration ID="i"/>')))).toEqual(['']);
});

describe('what is no ALTO is refused, with what to do', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['another XML', '<mets><alto/></mets>', /expected ALTO XML \(<alto>\); found <mets>.*Convert/],
    ['no XML', '本报讯', /expected well-formed XML.*Export/],
    ['nothing', '', /expected well-formed XML/],
    ['an open element', alto('<Page>'), /expected well-formed XML; found at 2:\d+/],
    ['an entity bomb', `<?xml version="1.0"?>${bomb}<alto>&a9;</alto>`, /document type .* never needs. Remove it/],
    ['an entity that opens a file', '<!DOCTYPE alto SYSTEM "file:///etc/passwd"><alto/>', /document type/],
    ['an entity that nothing defines', alto('<Page>&a9;</Page>'), /undefined entity/],
    ['ALTO without a page', alto(''), /expected ALTO XML with a Page; found none/],
    ['an encoding that is none', alto('').replace('UTF-8', 'EBCDIC-9'), /declares the encoding “EBCDIC-9”/],
    [
      'bytes that are not what is declared',
      Buffer.concat([Buffer.from(alto('')), Buffer.from([0xff, 0xfe])]),
      /found bytes that are not/,
    ],
  ])('%s', (_, bytes, reason) => {
    const said = read(bytes);
    expect(said).toEqual([expect.stringMatching(reason)]);
    expect(said[0]).not.toContain('\n');
  });
});
