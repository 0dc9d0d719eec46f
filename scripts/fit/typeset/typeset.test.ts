import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { madeTexts, restyle, toContent, toRandom, typesetPage, genres } from './index.ts';
import type { LineLabel, TypesetPage } from './index.ts';

const texts = madeTexts(toRandom(1), 120);
const seeds = fc.integer({ min: 0, max: 1_000_000 });
const runs = { numRuns: 150 };

/** Letters and figures alone: marks, gaps and stops differ with the layout. */
const bare = (text: string): string => text.replace(/<[^>]*>/g, '').replace(/[^\p{L}\p{N}]+/gu, '');

function linesOf(page: TypesetPage): { readonly start: number; readonly text: string }[] {
  let start = 0;
  return page.text
    .split('\n')
    .map((text) => {
      const line = { start, text };
      start += text.length + 1;
      return line;
    })
    .filter(({ text }) => text.trim() !== '');
}

describe('a typeset page', () => {
  test.prop([seeds], runs)('labels every line that is not blank, and no other place', (seed) => {
    const page = typesetPage(toRandom(seed), texts);
    expect(page.lines.map(({ start }) => start)).toEqual(linesOf(page).map(({ start }) => start));
  });

  test.prop([seeds], runs)('is the same for the same seed', (seed) => {
    expect(typesetPage(toRandom(seed), texts)).toEqual(typesetPage(toRandom(seed), texts));
  });

  test.prop([seeds], runs)('prints all of its stories', (seed) => {
    const page = typesetPage(toRandom(seed), texts);
    const printed = bare(page.text);
    for (const { title, kicker, deck, reporters, paragraphs } of page.stories) {
      // What is struck twice is printed run by run.
      const heads = page.style.includes('××') ? [] : [kicker, deck, ...(title?.split(/\s/) ?? [])];
      for (const words of [...heads, ...reporters]) if (words !== null) expect(printed).toContain(bare(words));
      for (const { type, text } of paragraphs) {
        if (type === 'crosshead' && page.style.includes('××')) continue;
        for (const part of type === 'row' ? text.split('\t') : [text])
          // A picture may stand where a column breaks.
          if (!printed.includes(bare(part))) expect(isInTwo(printed, bare(part)), part).toBe(true);
      }
    }
  });

  test.prop([seeds], runs)('gives every line of a story to that story, and its lines a beginning', (seed) => {
    const page = typesetPage(toRandom(seed), texts);
    const apart: readonly LineLabel[] = ['furniture', 'label'];
    for (const { label, story } of page.lines) {
      expect(story >= 0).toBe(!apart.includes(label));
      expect(story).toBeLessThan(page.stories.length);
    }
    page.stories.forEach(({ title, paragraphs }, story) => {
      const labels = page.lines.filter((line) => line.story === story).map(({ label }) => label);
      expect(labels.filter((label) => label === 'headline')).toHaveLength(title === null ? 0 : 1);
      if (title === null && paragraphs.length > 0)
        expect(labels.filter((label) => label === 'opening' || label === 'photo')).toHaveLength(1);
    });
  });

  it('is set in many styles for the same content', () => {
    const content = toContent(toRandom(3), texts, 'daily');
    const pages = Array.from({ length: 40 }, (_, seed) => restyle(toRandom(seed), content));
    expect(new Set(pages.map(({ text }) => text)).size).toBe(40);
    expect(new Set(pages.map(({ styleGroup }) => styleGroup)).size).toBeGreaterThan(5);
  });

  it.each(genres)('of the kind %s uses the labels of its kind', (genre) => {
    const random = toRandom(7);
    const labels = new Set(
      Array.from({ length: 60 }, () => restyle(random, toContent(random, texts, genre))).flatMap(({ lines }) =>
        lines.map(({ label }) => label),
      ),
    );
    for (const label of ['headline', 'body', 'more', 'furniture', 'opening'] satisfies LineLabel[])
      expect(labels).toContain(label);
  });
});

/** Is a text printed in two parts with something between them? */
function isInTwo(printed: string, text: string): boolean {
  for (let at = 10; at < text.length; at++)
    if (printed.includes(text.slice(0, at)) && printed.includes(text.slice(at))) return true;
  return false;
}
