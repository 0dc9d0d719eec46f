/** Stories that are set around another one. */
import { expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { splitPage } from '../pipeline.ts';

const library = '本报讯（记者 沈青）码头边的旧仓库改成渔民书屋，三千册图书免费借阅，书屋每天开到晚上九点。';
const bridge = '本报讯（记者 王振）石匠们把松动的桥石一块块取下，清洗之后按原样砌回，桥栏也补齐了缺角。';
const books = '下一步，渔民书屋还要添置两千册图书，在码头各处设借阅点，免费给出海的渔民送书。';
const stones = '桥石砌回之后，古桥将重新通行，石匠们还会每月来检查桥栏，渔民过桥更放心了。';

const read = (first: string, last: string): unknown[] =>
  splitPage(
    { name: 'made', text: ['码头书屋开张', first, '古桥加固完工', bridge, last].join('\n\n') },
    knowledge,
  ).articles.map(({ body }) => body.map(({ text }) => text));

test('a last paragraph that clearly speaks of the story above goes back to it', () => {
  expect(read(library, books)).toEqual([[library, books], [bridge]]);
});
test('one that speaks of its own story stays', () => {
  expect(read(library, stones)).toEqual([[library], [bridge, stones]]);
});
test('a story that is signed is over', () => {
  expect(read(`${library}（陆远舟）`, books)[1]).toEqual([bridge, books]);
});
