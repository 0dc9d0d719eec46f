import { expect, test } from 'vitest';
import { decidingWords, wordsOfTopic } from './topic-words.ts';

test('each word under the topic that it speaks for', () => {
  const words = decidingWords('据用词：新能源汽车、补链、造车');
  expect(
    wordsOfTopic(words, { terms: ['整车', { term: '造车', weight: 3 }, { term: '新能源汽车', weight: 3 }] }),
  ).toEqual(['新能源汽车', '造车']);
  expect(wordsOfTopic(words, { terms: ['补链', '强链', '延链'] })).toEqual(['补链']);
});

test.each([undefined, '主题由编者改定'])('%s: none', (reason) => {
  expect(decidingWords(reason)).toEqual([]);
});
