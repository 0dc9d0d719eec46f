import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { isZip } from './archived.ts';
import { decodeDocx } from './docx.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org';

async function makeDocx(body: string): Promise<Uint8Array> {
  const zip = new ZipFile();
  const add = (path: string, xml: string): void => {
    zip.addBuffer(Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`), path);
  };
  add(
    '[Content_Types].xml',
    `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  );
  add(
    '_rels/.rels',
    `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  add('word/document.xml', `<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`);
  zip.end();
  return buffer(zip.outputStream);
}

const paragraph = (text: string, properties = '', run = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

test('a Word document gives its headings, bold lines and tables', async () => {
  const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
  const bytes = await makeDocx(
    [
      paragraph('轧钢车间投产', '<w:pStyle w:val="Heading1"/>'),
      paragraph('　　本报讯 甲'),
      paragraph('小标题', '', '<w:b/>'),
      `<w:tbl>${`<w:tr>${cell('站')}${cell('米')}</w:tr>`.repeat(2)}</w:tbl>`,
    ].join(''),
  );
  expect(isZip(bytes)).toBe(true);
  const row = '<tr><td>站</td><td>米</td></tr>';
  const text = `# 轧钢车间投产\n\n　　本报讯 甲\n\n**小标题**\n\n<table>${row}${row}</table>\n`;
  expect(await decodeDocx(bytes)).toEqual([{ text, format: 'docx', encoding: null }]);
});

test('what is no Word document, or cut off, or empty, is refused in one line', async () => {
  const whole = await makeDocx(paragraph('甲'));
  for (const bytes of [whole.subarray(0, 300), Buffer.from('PK\u0003\u0004')])
    expect(await decodeDocx(bytes)).toEqual({
      reason: expect.stringMatching(
        /^expected a Word document .*another ZIP archive, or one that is damaged.*$/,
      ) as string,
    });
  expect(await decodeDocx(await makeDocx(''))).toEqual({ reason: expect.stringMatching(/without any/) as string });
});
