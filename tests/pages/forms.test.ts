/** Files as OCR tools and editors write them: whatever the grammar makes of a page, its mark-up is read and never shown. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isRefused } from '../../scripts/read/input/decoded.ts';
import { decodeText } from '../../scripts/read/input/encoding.ts';
import { splitPage } from '../../scripts/read/pipeline.ts';
import { knowledge } from '../knowledge.ts';

const decode = async (name: string) =>
  decodeText(await readFile(join(import.meta.dirname, '..', 'forms', `${name}.txt`)));

/** All that readers see of a page's articles, a block a line of `type: text`. */
async function shownOf(name: string): Promise<string> {
  const decoded = await decode(name);
  if (isRefused(decoded)) throw new Error(decoded.reason);
  const { articles } = splitPage({ name: 'page', text: decoded.text }, knowledge);
  return articles
    .flatMap(({ data, body }) => [
      ...[data.kicker, data.title, data.deck].map((text) => `head: ${text ?? ''}`),
      ...(data.photos ?? []).map(({ caption, credit }) => `photo: ${caption ?? ''} / ${credit ?? ''}`),
      ...body.map(({ type, text }) => `${type}: ${text}`),
    ])
    .join('\n\n');
}

describe('mark-up is read', () => {
  test.each<[name: string, shown: readonly string[], hidden: RegExp]>([
    ['docling-marks', ['table: 季度\t新增企业\n一季度\t12\n二季度\t19', '3.2 亿元 & 配套'], /<!--|&amp;|- 据介绍|\|/],
    [
      'mineru-latex-digits',
      ['增长12.5%，', '达-40℃。', '面积320m²，', '①首批企业已签约；②人才'],
      /mathrm|textcircled|\\|\$/,
    ],
    [
      'mineru-table-formula',
      ['table: 季度\t新增企业\n一季度\t12', '研发强度由3.2%升至4.1%，', 'v=(a-b)/b'],
      /<td|\$|!\[/,
    ],
    ['text-entities', ['“配套完整”', '四十余家·配套', '（记者 林知远）'], /&|<br/],
    ['text-pua-bullets', ['据介绍，', '李\ue863明'], /paragraph: \s|[\ue5d2\ue5cf\uf06c]/],
    ['text-big5-hkscs', ['佢哋話係喺沙田嘅里程碑，啲設備係全新嘅。', '深水埗、鰂魚涌、㘭背灣'], /[\ue000-\uf8ff]/],
    [
      'tables',
      ['table: 县名\t面积（万亩）\t亩产（公斤）\n东河\t32.5\t512', 'table: 品名\t元/公斤\n白菜\t1.6\n土豆\t2.2'],
      /<t|\|/,
    ],
    ['html-table', ['table: 站名\t水位（米）\n东河站\t23.41'], /<|rowspan/],
  ])('%s', async (name, shown, hidden) => {
    const text = await shownOf(name);
    for (const words of shown) expect(text).toContain(words);
    expect(text).not.toMatch(hidden);
  });
});
