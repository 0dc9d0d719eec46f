/** 文末署名: names at the end of a text. */
import { describe, expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { signOffStart } from '../blocks/signatures.ts';

describe('sign-offs', () => {
  test.each([
    ['项目全部投产。 苏莹', 8],
    ['服务更好了。” 李媛 肖玲', 8],
    ['产教融合。（本报记者 张三）', 5],
    ['产教融合。 （记者 沈青 通讯员 王振）', 6],
    ['项目全部投产！ 沈青　王振', 8],
    ['项目全部投产。　李 超', 8],
    ['项目全部投产。（据新华社）', -1],
    ['项目全部投产。（下转第三版）', -1],
    ['占比达七成。沈青', -1],
    ['占比达七成。江苏', -1],
    ['项目全部投产。', -1],
    ['他来自 江苏', -1],
  ])('%s', (text, start) => {
    expect(signOffStart(text, knowledge)).toBe(start);
  });
});
