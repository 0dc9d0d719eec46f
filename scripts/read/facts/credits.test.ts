/** 摄, 供图, 图片来源: whose picture it is. */
import { describe, expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { factsOf } from './index.ts';

describe('credits', () => {
  test.each([
    '王振宇/摄',
    '魏晨 摄',
    '付振华摄',
    '图片来源：南阳高新区',
    '图片来源:西部(重庆)科学城',
    '视觉中国供图',
    '受访者供图',
    '沈青/摄',
    '图片由临浦高新区提供',
    '本报记者 沈青 摄',
    '摄影：沈青',
  ])('%s', (text) => {
    expect(factsOf(text, knowledge).credit).not.toBeNull();
  });
  test.each(['小鹏汽车生产车间', '航拍项目由无人机拍摄。', '他拍摄了三十年的照片，家里放满了胶卷', '拍'])(
    '%s is none',
    (text) => {
      expect(factsOf(text, knowledge).credit).toBeNull();
    },
  );
  const creditAt = (text: string): number => factsOf(text, knowledge).creditTail?.span[0] ?? -1;
  test('a caption may end in its credit', () => {
    expect(creditAt('图为常州高新区生产基地。受访者供图')).toBe(12);
    expect(creditAt('图为常州高新区生产基地。')).toBe(-1);
    expect(creditAt('工人在轧钢车间检修设备。（沈青 摄）')).toBe(12);
    expect(creditAt('工人在轧钢车间检修设备 沈青/摄')).toBe(12);
  });
});
