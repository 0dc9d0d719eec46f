import { fc, test as property } from '@fast-check/vitest';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { encoders, within } from '../../../tests/encoders.ts';
import { toNews, toRandom } from '../../../tests/properties/news.ts';
import { isRefused } from './decoded.ts';
import { decodeText } from './encoding.ts';

const toTraditional = Converter({ from: 'cn', to: 'tw' });

/** Made news of at least 300 characters. */
const news = fc.integer({ min: 1, max: 1_000_000 }).map((seed) => {
  const stories = toNews(toRandom(seed), 4, ['feature', 'brief']);
  return stories.map(({ title, body }) => [title, ...body.map(({ text }) => text)].join('\n')).join('\n\n');
});

/** `encoding: text`, or the reason. */
const read = (bytes: Uint8Array): readonly [string | null, string] => {
  const decoded = decodeText(bytes);
  return isRefused(decoded) ? ['refused', decoded.reason] : [decoded.encoding, decoded.text];
};

describe('news of 300 and more characters is told and read back', () => {
  describe.each(Object.entries(encoders))('in %s', (name, encode) => {
    property.prop([news, fc.boolean()], { numRuns: 60, seed: 31 })('in both scripts', (simplified, isTraditional) => {
      // Big5 has no simplified characters.
      const text = isTraditional || name === 'Big5' ? toTraditional(simplified) : simplified;
      const held = name === 'Big5' ? within('big5', text) : name === 'GB18030' ? within('gb18030', text) : text;
      expect(held.length).toBeGreaterThan(300);
      expect(read(encode(held))).toEqual([name, held]);
    });
  });
});

describe('a short text is read aright or refused, never read wrongly', () => {
  const bare = Object.entries(encoders).filter(([name]) => !name.endsWith('BOM'));
  describe.each(bare)('in %s', (name, encode) => {
    property.prop([news, fc.nat(200), fc.integer({ min: 3, max: 24 })], { numRuns: 200, seed: 32 })(
      'of 3 to 24 characters',
      (all, start, length) => {
        const text = name === 'Big5' ? within('big5', toTraditional(all)) : within('gb18030', all);
        const part = text.slice(start, start + length).trim();
        fc.pre(part.length > 2);
        const [found, got] = read(encode(part));
        if (found !== 'refused') expect(got).toBe(part);
      },
    );
  });
});

const story = '本报讯 近日，临浦高新区的轧钢车间投产，为当地企业带来新的机会。据介绍，该车间年产值三亿元。';

describe('an encoding is told by content', () => {
  test.each<[string, Uint8Array, string]>([
    ['ASCII', Buffer.from('The park opened its doors. '.repeat(9)), 'UTF-8'],
    ['an English page with a Chinese name', Buffer.from(`${'The park opened its doors. '.repeat(90)}临浦`), 'UTF-8'],
    ['the same in GBK', encoders.GB18030(`${'The park opened its doors. '.repeat(90)}临浦高新区`), 'GB18030'],
    ['Russian in UTF-8', Buffer.from('Новый завод открылся в парке. '.repeat(3)), 'UTF-8'],
    ['rare characters that only four bytes of GB18030 hold', encoders.GB18030(`${story}㐂㐄`), 'GB18030'],
    ['a broken byte in UTF-8', Buffer.concat([Buffer.from(story), Buffer.from([0xe9]), Buffer.from(story)]), 'UTF-8'],
    [
      'a broken byte in GBK',
      Buffer.concat([encoders.GB18030(story), Buffer.from([0xff]), encoders.GB18030(story)]),
      'GB18030',
    ],
    ['half a surrogate pair', encoders['UTF-16LE'](`${story}\ud83d${story}`), 'UTF-16LE'],
    ['a few NULs', Buffer.from(`${story}\0\0`), 'UTF-8'],
  ])('%s', (_, bytes, encoding) => {
    expect(read(bytes)[0]).toBe(encoding);
  });
});

test('characters of Hong Kong are read as browsers read them in Big5', () => {
  const said =
    '本報訊，嗰日有百幾間公司嘅代表到場，佢哋話係喺沙田嘅里程碑，啲設備係全新嘅。深水埗、鰂魚涌、㘭背灣等地亦會設點。';
  const bytes = Buffer.from(
    'pbuz+LBUoUGd9aTpprOmyrRYtqGkvaVxne+lTqrtqOyz9aFBylySXbjcq1md9qhGpdCd76i9tXu4T6FBnfizXbPGq1ml/rdzne+hQ7JgpPSW9aFCkW+zva9GoUKd861Jxle1paZhpee3fLNdwkmhQw==',
    'base64',
  );
  expect(read(bytes)).toEqual(['Big5', said]);
});

test('a table in HTML at the head of a text is no web page', () => {
  const page = `<html><body><table><tr><td>品名</td><td>1.6</td></tr></table></body></html>\n\n${story}`;
  expect(read(Buffer.from(page))).toEqual(['UTF-8', page]);
  expect(read(Buffer.from(`[图]\n${story}`))[0]).toBe('UTF-8');
});

describe('what is no text is refused, with what to do', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['nothing', Buffer.from(''), /the file is empty/],
    ['white space', Buffer.from(' \n\t\n'), /the file is empty/],
    ['a byte order mark alone', Buffer.from('\ufeff'), /the file is empty/],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * index * 31 + index * 7) % 251)),
      /binary/,
    ],
    ['zeros', new Uint8Array(2000), /binary/],
    ['a PDF', Buffer.from('%PDF-1.7\n\u0000\u0001\u0002\u0003\u0004\u0005\u0006', 'latin1'), /name it \.pdf/],
    ['a Word document', Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000\u0008\u0000', 'latin1'), /ZIP archive/],
    ['a byte order mark before bytes that are no UTF-16', Buffer.from([0xff, 0xfe, 0x00]), /no known encoding/],
    [
      '联通 in GBK, which may be many things',
      encoders.GB18030('联通'),
      /as good in GB18030 .* as in .*tried UTF-8, .*Big5.*Save the file as UTF-8/,
    ],
  ])('%s', (_, bytes, reason) => {
    const [found, said] = read(bytes);
    expect([found, said]).toEqual(['refused', expect.stringMatching(reason)]);
    expect(said).not.toContain('\n');
  });
});
