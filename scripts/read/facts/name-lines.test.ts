/** Lines of people and nothing else, with what they did and without. */
import { describe, expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { factsOf } from './index.ts';

describe('bylines and names', () => {
  test.each(['本报特约通讯员 方斌 赖小琴', '柳鑫 谢妮妮 周娴 本报记者 过国忠', '本报记者 张景阳 通讯员 贾婷婷'])(
    '%s is a byline',
    (text) => {
      expect(factsOf(text, knowledge).byline).not.toBeNull();
    },
  );
  test.each(['管轩 王秋玲', '郭树勋', '彭宁 秦泽 王霞'])('%s are names', (text) => {
    expect(factsOf(text, knowledge)).toMatchObject({ byline: null, names: { people: expect.any(Array) as unknown } });
  });
  test.each(['本报讯（记者 邓淑华）', '记者了解到,园区已开园', '高新视窗', '园镜头', '资讯速递'])(
    '%s is neither',
    (text) => {
      expect(factsOf(text, knowledge)).toMatchObject({ byline: null, names: null });
    },
  );
});

describe('commentators without a name', () => {
  test.each(['本报评论员', '评论员', '本刊特约评论员', '新华社评论员', ' 本报评论员 '])('%s is a byline', (text) => {
    expect(factsOf(text, knowledge).byline).not.toBeNull();
  });
  test.each(['本报评论员文章', '评论员的责任', '本报评论部'])('%s is none', (text) => {
    expect(factsOf(text, knowledge)).toMatchObject({ byline: null, names: null });
  });
});

test.each([
  ['本报特约通讯员 陆文远', true],
  ['记者吴长风', true],
  ['陆文远 沈青', false],
  ['退休记者 陆文远', false],
])('%s names a role: %s', (text, named) => {
  expect(factsOf(text, knowledge).byline !== null).toBe(named);
});
