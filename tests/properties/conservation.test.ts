/** Nothing lost, nothing invented, nothing moved by reading twice: for any text whatever. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { readKnowledge } from '../../scripts/keep/authority/read-knowledge.ts';
import { toLines } from '../../scripts/read/lines/index.ts';
import { splitPage, type PageResult } from '../../scripts/read/pipeline.ts';
import { isSpace } from '../../scripts/read/text/characters.ts';
import { formatArticle, parseArticle } from '../../src/markdown/article-file.ts';
import { cases } from '../cases.ts';
import { toRandom } from './news.ts';
import { manners } from './typeset.ts';

const knowledge = await readKnowledge('content');
const split = (text: string): PageResult => splitPage({ name: 'any', text }, knowledge);

/** Lines as pages have them, and as none should. */
const line = fc.oneof(
  fc.constantFrom(
    ...[
      '# 厦门火炬高新区建绿色低碳园区',
      '## 宜昌高新区',
      '### 长机科技建5G工厂',
      '▶ 本报特约通讯员 赖小琴',
      '本报记者 张三',
      '管轩 王秋玲',
    ],
    ...[
      '本报讯(记者 邓淑华)10月31日,园区开园。',
      '本报讯 近日，园区投产。 苏莹',
      '科技日报讯(曾淇 陈科)4月2日，清单发布。',
      '图片来源：南阳高新区',
      '王振宇/摄',
    ],
    ...[
      '小鹏汽车生产车间',
      '首家首家““零碳工厂零碳工厂””诞生诞生',
      '7 高新区 2023年3月27日',
      '责编：周松欢  版式：贾宜颖',
      '（上接第一版）会议指出，要改革。',
      '园镜头',
    ],
    ...[
      '高新区不少企业在不断地拓展业务范',
      '围，肇庆铭利达科技有限公司就是其中',
      '的代表之一。',
      '评 价 规 范 》（T/CECA- G0171-',
      '2022），对工厂进行了评估',
      '序号 名称 1 2 3',
    ],
    ...[
      '![](a.jpg)',
      '**加粗**',
      '---',
      '***',
      '> 引',
      '- 一',
      '1. 二',
      '|a|b|',
      '<b>x</b>',
      '{x}',
      'import x from "y"',
      'import x，用于生产。',
      'export 额增长，企业受益。',
      'export const a = 1。',
      '####### 七',
      '▶▶',
      '。',
      '“',
      '））））',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(...'高新区本报讯记者张三。，：“”（）#▶　 \t0123456789年月日摄图片来源'),
    maxLength: 80,
  }),
);
const anyPage = fc
  .array(line, { maxLength: 40 })
  .chain((lines) => fc.constantFrom('\n', '\n\n', '\r\n', '\f', '\n \n').map((gap) => lines.join(gap)));

/** Segments in page order, disjoint, and only white space outside them. */
function expectCover(text: string, { segments }: PageResult): void {
  let covered = 0;
  for (const [start, end] of [...segments, [text.length, text.length] as const]) {
    expect(start).toBeGreaterThanOrEqual(covered);
    expect([...text.slice(covered, start)].every(isSpace)).toBe(true);
    covered = end;
  }
}

/** Each block of a body is made of the characters of its place on the page, in order. */
function expectNothingInvented(text: string, { articles }: PageResult): void {
  for (const { body, parts } of articles) {
    body.forEach((block, index) => {
      const printed = parts
        .filter((part) => part.block === index + 1)
        .flatMap(({ passage }) => [...passage.at].map((at) => (at < 0 ? ' ' : text.charAt(at))));
      expect(printed.join('').replace(/\s/g, '')).toBe(block.text.replace(/\s/g, ''));
    });
  }
}

describe('any text', () => {
  test.prop([anyPage], { numRuns: cases(1500), seed: 7 })(
    'every character is kept once or noted as left out',
    (text) => {
      const result = split(text);
      expectCover(text, result);
      expectNothingInvented(text, result);
    },
  );

  test.prop([anyPage], { numRuns: cases(1500), seed: 8 })('reading twice gives the same', (text) => {
    expect(split(text)).toEqual(split(text));
  });

  // Control characters are refused before a page is read: Markdown cannot hold them.
  const printable = anyPage.map((text) => text.replace(/[^\P{Cc}\n\r\f\t]/gu, ''));
  test.prop([printable], { numRuns: cases(1500), seed: 9 })(
    'what is written to a file is read back from it',
    (text) => {
      for (const { data, body } of split(text).articles) {
        expect(parseArticle(formatArticle({ data, body }))).toEqual({ data, body });
      }
    },
  );

  test.prop([anyPage], { numRuns: cases(1500), seed: 10 })(
    'the rules for lines change nothing in what they have made',
    (text) => {
      for (const { passage } of toLines(text).lines) {
        const again = toLines(passage.text);
        expect(again.lines.map((made) => made.passage.text).join('')).toBe(passage.text);
      }
    },
  );
});

describe.each(manners)('pages set as %s', (_, typeset) => {
  test('every character is kept once or noted as left out', () => {
    for (let seed = 1000; seed < 1000 + cases(150); seed++) {
      const { text } = typeset(toRandom(seed));
      const result = split(text);
      expectCover(text, result);
      expectNothingInvented(text, result);
    }
  });
});
