import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { decodeArchived } from './archived.ts';

async function makeZip(entries: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [path, text] of Object.entries(entries)) zip.addBuffer(Buffer.from(text), path);
  zip.end();
  return buffer(zip.outputStream);
}

const odt = (body: string): Promise<Uint8Array> =>
  makeZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:o" xmlns:style="urn:s" xmlns:text="urn:t" xmlns:table="urn:b" xmlns:fo="urn:f" xmlns:draw="urn:d">
<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>
<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });

const chapter = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>目录</title></head><body>${body}</body></html>`;

const epub = (files: Readonly<Record<string, string>>, spine: readonly string[]): Promise<Uint8Array> =>
  makeZip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf"><manifest>${Object.keys(files)
      .map((path, index) => `<item id="c${String(index)}" href="${encodeURIComponent(path)}"/>`)
      .join('')}</manifest><spine>${spine.join('')}</spine></package>`,
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`OEBPS/${path}`, text])),
  });

test('an OpenDocument text gives its headings, bold lines, spaces and tables, and no remark in its margin', async () => {
  const bytes = await odt(
    [
      '<text:h text:outline-level="2">轧钢车间投产</text:h>',
      '<text:p>　　本报讯 甲<text:s text:c="2"/>乙 &amp; 丙 &lt;丁&gt;<office:annotation><text:p>待查</text:p></office:annotation></text:p>',
      '<text:p><text:span text:style-name="T1">小标题</text:span></text:p>',
      '<table:table><table:table-row><table:table-cell><text:p>站</text:p></table:table-cell><table:table-cell><text:p>米</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>东</text:p></table:table-cell><table:table-cell><text:p>9</text:p></table:table-cell></table:table-row></table:table>',
    ].join(''),
  );
  const [page] = (await decodeArchived(bytes)) as readonly { readonly text: string }[];
  expect(page).toMatchObject({ format: 'odt', encoding: null });
  expect(page?.text).toMatch(/^## 轧钢车间投产\n\n　　本报讯 甲 +乙 & 丙 <丁>\n\n\*\*小标题\*\*\n\n<table>/);
  expect(page?.text).toContain('<tr><td>东</td><td>9</td></tr>');
  expect(page?.text).not.toContain('待查');
});

test('a book gives its chapters in the order of reading, without what stands outside it', async () => {
  const files = {
    '二.xhtml': chapter('<h1>第二题</h1><p>乙。</p>'),
    'nav.xhtml': chapter('<p>目录</p>'),
    'one.xhtml': chapter('<h1>第一题</h1><p>甲。</p>'),
  };
  const spine = ['<itemref idref="c1" linear="no"/>', '<itemref idref="c2"/>', '<itemref idref="c0"/>'];
  expect(await decodeArchived(await epub(files, spine))).toEqual([
    { text: '# 第一题\n\n甲。\n\n# 第二题\n\n乙。\n', format: 'epub', encoding: null },
  ]);
});

test.each<[string, () => Promise<Uint8Array>, RegExp]>([
  ['no text', () => odt(''), /^expected text; found an OpenDocument text without any/],
  [
    'no content',
    () => makeZip({ mimetype: 'application/vnd.oasis.opendocument.text' }),
    /^expected an OpenDocument text \(\.odt\); found one that is damaged \(no content\.xml in it\)/,
  ],
  [
    'a chapter that is not there',
    () => epub({}, ['<itemref idref="c0"/>']),
    /^expected text; found a book without any/,
  ],
  [
    'a chapter outside of it',
    () =>
      makeZip({
        mimetype: 'application/epub+zip',
        'META-INF/container.xml': '<container><rootfile full-path="../../etc/passwd"/></container>',
      }),
    /^expected a book \(\.epub\); found one that is damaged \(no /,
  ],
  [
    'a bomb',
    () => odt(`<text:p>${'甲'.repeat(21_000_000)}</text:p>`),
    /^expected an OpenDocument text .*\(more than 20000000 characters in it\)/,
  ],
  ['another archive', () => makeZip({ 'a.txt': '甲' }), /^expected a Word document/],
  ['an archive cut short', async () => (await odt('')).subarray(0, 60), /^expected a Word document/],
])('%s is refused in one line', async (_, make, reason) => {
  expect(await decodeArchived(await make())).toEqual({ reason: expect.stringMatching(reason) as string });
});
