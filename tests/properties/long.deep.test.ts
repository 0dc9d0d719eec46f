/** Pages of 200,000 characters of one thing, or of many made pages: read to the end, nothing lost. `npm run bench` prints how their time grows. */
import { describe, expect, test } from 'vitest';
import { splitPage } from '../../scripts/read/pipeline.ts';
import { knowledge } from '../knowledge.ts';
import { toWorstPage, worstPages } from '../worst-pages.ts';
import { findFault } from './conservation.ts';
import { toRandom } from './news.ts';
import { manners } from './typeset.ts';

const length = 200_000;
const faultOf = (text: string): string | null => findFault(text, splitPage({ name: 'any', text }, knowledge));

describe('200,000 characters', () => {
  test.each(worstPages)('%s', (_, unit) => {
    expect(faultOf(toWorstPage(unit, length))).toBeNull();
  });

  test.each(manners)('of pages set as %s', (_, typeset) => {
    let text = '';
    for (let seed = 1; text.length < length; seed++) text += typeset(toRandom(seed)).text;
    expect(faultOf(text)).toBeNull();
  });
});
