/** Whatever a person rules, nothing is lost, nothing invented, and splitting again gives the same. */
import { describe, expect, test } from 'vitest';
import { splitPage, type PageResult } from '../../scripts/read/pipeline.ts';
import { toEntries } from '../../scripts/read/rulings/entries.ts';
import { isSpace } from '../../scripts/read/text/characters.ts';
import { formatArticle, parseArticle } from '../../src/markdown/article-file.ts';
import { asPrinted } from '../../src/markdown/corrected-text.ts';
import { article } from '../../src/schema/article.ts';
import { knowledge } from '../knowledge.ts';
import { toRandom } from './news.ts';
import { toRandomRulings } from './random-rulings.ts';
import { manners } from './typeset.ts';

const solid = (text: string): string => [...text].filter((character) => !isSpace(character)).join('');

/** The body as printed is what its parts are, block by block; and all blocks are there. */
function expectPrinted({ articles }: PageResult): void {
  for (const { body, parts } of articles) {
    const printed = body.map((_, index) =>
      parts.flatMap(({ passage, block }) => (block === index + 1 ? [passage.text] : [])).join(''),
    );
    expect(body.map(({ text, corrections }) => solid(asPrinted(text, corrections)))).toEqual(printed.map(solid));
  }
}

describe.each(manners)('pages set as %s, with random rulings', (_, typeset) => {
  test('every character is kept once, files read back, and a ruling is followed or said', () => {
    let given = 0;
    let followed = 0;
    for (let seed = 3000; seed < 3040; seed++) {
      const random = toRandom(seed);
      const { text } = typeset(random);
      const plain = splitPage({ name: 'made', text }, knowledge);
      const rulings = toEntries(toRandomRulings(random, text, plain, 1 + (seed % 6)));
      expect(rulings.problems).toEqual([]);
      // splitPage throws where a character is lost or doubled.
      const ruled = splitPage({ name: 'made', text, rulings }, knowledge);
      expectPrinted(ruled);
      for (const { data, body } of ruled.articles) {
        expect(article.parse(data)).toEqual(data);
        expect(parseArticle(formatArticle({ data, body }))).toEqual({ data, body });
      }
      expect(splitPage({ name: 'made', text, rulings }, knowledge)).toEqual(ruled);
      given += rulings.entries.length;
      followed += rulings.entries.length - new Set(ruled.problems.map(({ entry }) => entry)).size;
    }
    expect(given).toBeGreaterThan(100);
    expect(followed / given).toBeGreaterThan(0.5);
  });
});
