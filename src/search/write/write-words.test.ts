import { expect, test } from 'vitest';
import { toRecords } from '../../integrations/search-index.ts';
import { made } from '../../../tests/properties/search-indexes.ts';
import { toWords } from './write-words.ts';

const sentences = [
  '小鹏汽车落户肇庆，小鹏汽车投产。',
  '参观小鹏汽车的人，说小鹏汽车好。',
  '零碳工厂的经验，零碳园区的规划，与零碳同行。',
];

test('what stands often, beside different characters, is a word; its pinyin goes with it', () => {
  const words = toWords(toRecords(sentences.map((text, at) => made(`a${String(at)}`, '题', [text]))));
  expect(words).toEqual([
    ['小鹏汽车', 'xiao peng qi che'],
    ['零碳', 'ling tan'],
  ]);
});
