/** Edit a generated article by hand, adopt the edit, split again: the article says what the edit says, and goes on saying it. */
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { adoptEdits } from '../../scripts/keep/adoption/index.ts';
import { parseRulings } from '../../scripts/keep/files/rulings.ts';
import { splitPage } from '../../scripts/read/pipeline.ts';
import { toEntries } from '../../scripts/read/rulings/entries.ts';
import { formatArticle, parseArticle, type ArticleFile } from '../../src/markdown/article-file.ts';
import { knowledge } from '../knowledge.ts';
import { toRandom } from './news.ts';
import { toRandomEdits } from './random-edits.ts';
import { manners } from './typeset.ts';

const decision = { by: '张三', when: '2026-11-21', why: '试' } as const;

const textOf = ({ body }: ArticleFile): string[] => body.map(({ type, text }) => `${type} ${text}`);

describe.each(manners)('pages set as %s', (_, typeset) => {
  test.each([1, 2, 3])('%d edits a page become rulings that say the same', (count) => {
    const failures: unknown[] = [];
    let all = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const random = toRandom(seed * 7 + count);
      const page = { name: 'made', text: typeset(random).text };
      const before = splitPage(page, knowledge);
      const files = new Map(
        before.articles.map(({ data, body }) => [data.id, parseArticle(formatArticle({ data, body }))]),
      );
      const { files: edited, names } = toRandomEdits(random, files, count);
      const changed = new Map(
        [...edited].filter(([id, file]) => JSON.stringify(file) !== JSON.stringify(files.get(id))),
      );
      const { rulings, adopted, problems, result } = adoptEdits(
        page,
        { split: (some) => splitPage(some, knowledge), knowledge, decision },
        changed,
      );
      all += changed.size;
      if (problems.length > 0 || adopted.length !== changed.size) {
        failures.push({ seed, names, problems, rulings });
        continue;
      }
      // The rulings as a file, read again, give the same page.
      const read = toEntries(parseRulings(stringify(rulings), 'made.yaml').toJS());
      const after = splitPage({ ...page, rulings: read }, knowledge);
      expect(after).toEqual(result);
      for (const [id, file] of changed) {
        const article = after.articles.find(({ data }) => data.id === id);
        expect(article && textOf(article), `seed ${String(seed)}`).toEqual(textOf(file));
        const base = files.get(id);
        for (const field of ['title', 'kicker', 'park', 'date', 'reporter', 'topic', 'photos'] as const)
          if (JSON.stringify(file.data[field]) !== JSON.stringify(base?.data[field]))
            expect(article?.data[field], field).toEqual(file.data[field]);
      }
    }
    expect(all).toBeGreaterThan(9);
    expect(failures).toEqual([]);
  });
});
