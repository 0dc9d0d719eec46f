/** Typeset and read back: stories set into a page must come out of it as they went in. */
import { describe, expect, test } from 'vitest';
import { readKnowledge } from '../../scripts/keep/authority/read-knowledge.ts';
import { splitPage, type PageResult } from '../../scripts/read/pipeline.ts';
import { toRandom, type MadeStory } from './news.ts';
import { manners, type MadePage } from './typeset.ts';

const pagesEach = 120;
const knowledge = await readKnowledge('content');

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** What must come back of a story: everything that the page prints of it. */
function toExpected(story: MadeStory): unknown {
  return {
    title: story.form === 'photo' ? null : letters((story.kicker ?? '') + story.title),
    park: story.park,
    reporters: [...story.reporters],
    day: story.day === null ? null : story.day.replace(/[月日]/g, '-'),
    body: story.body.map(({ text }) => letters(text)).join(''),
  };
}

function toFound({ data, body }: PageResult['articles'][number]): unknown {
  const [, month = '', day = ''] = /-(\d\d)-(\d\d)$/.exec(data.date ?? '') ?? [];
  return {
    title: data.basis.title.basis === 'inferred' ? null : letters((data.kicker ?? '') + data.title),
    park: data.park,
    reporters: (data.reporter ?? []).map(({ name }) => name),
    day: day === '' ? null : `${String(Number(month))}-${String(Number(day))}-`,
    body: toBlocks(body).join(''),
  };
}

/** Letters of each block, without the dateline. */
const toBlocks = (body: PageResult['articles'][number]['body']): string[] =>
  body.map(({ text }, index) =>
    letters(index === 0 ? text.replace(/^(?:本报|科技日报)讯\s?(?:[(（].*?[)）])?/, '') : text),
  );

/** The parts of a page that did not come back; empty where all did. */
function compare(page: MadePage, result: PageResult): unknown[] {
  const found = result.articles.map(toFound).map((article) => JSON.stringify(article));
  return page.stories.map(toExpected).filter((story) => !found.includes(JSON.stringify(story)));
}

/** Share of the paragraphs and crossheads that came back as one, neither cut nor joined. */
function wholeBlocks(page: MadePage, result: PageResult): readonly [whole: number, all: number] {
  const found = new Set(result.articles.flatMap(({ body }) => toBlocks(body)));
  const blocks = page.stories.flatMap((story) => story.body.map(({ text }) => letters(text)));
  return [blocks.filter((block) => found.has(block)).length, blocks.length];
}

describe.each(manners)('%s', (_, typeset, leastWhole) => {
  test(`${String(pagesEach)} pages come back whole`, () => {
    const failures: { readonly seed: number; readonly lost: unknown[]; readonly count: number }[] = [];
    let stories = 0;
    let whole = 0;
    let blocks = 0;
    for (let seed = 1; seed <= pagesEach; seed++) {
      const page = typeset(toRandom(seed));
      const result = splitPage({ name: 'made', text: page.text }, knowledge);
      stories += page.stories.length;
      const lost = compare(page, result);
      const [came, all] = wholeBlocks(page, result);
      whole += came;
      blocks += all;
      if (lost.length > 0 || result.articles.length !== page.stories.length)
        failures.push({ seed, lost, count: result.articles.length });
    }
    expect(stories).toBeGreaterThan(pagesEach * 3);
    expect(failures).toEqual([]);
    // Where a sentence ends with its line, columns do not always tell whether the paragraph does.
    expect(whole / blocks).toBeGreaterThanOrEqual(leastWhole);
  });
});
