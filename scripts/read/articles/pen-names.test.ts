/** Bylines of two characters set wide. */
import { expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { splitPage } from '../pipeline.ts';

const brief = ['古桥加固完工', '本报讯（记者 沈青）石匠们把松动的桥石一块块取下，清洗之后按原样砌回。'];
const essay = [
  '茶馆里的老人们每天清早就来，一壶茶喝到中午，说的都是旧事。',
  '年轻人不懂，问他们图什么，老人笑而不答。',
];

const read = (line: string): unknown[] =>
  splitPage({ name: 'made', text: [...brief, '也说老街', line, ...essay].join('\n') }, knowledge).articles.map(
    ({ data }) => [data.title, data.reporter?.map(({ name }) => name) ?? null],
  );

test.each([
  ['老　川', '老川'],
  ['阿　禾', '阿禾'],
])('%s below a headline wrote the text', (line, name) => {
  expect(read(line)).toContainEqual(['也说老街', [name]]);
});
test.each(['序　言', '引　子'])('%s wrote nothing', (line) => {
  expect(read(line)).not.toContainEqual([expect.anything(), [line.replace('　', '')]]);
});
