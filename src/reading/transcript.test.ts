import { fc, test as propertyTest } from '@fast-check/vitest';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import type { Segment } from '../schema/page.ts';
import { lightArticles, placesOf, toTranscript } from './transcript.ts';

const text = '\n甲乙甲乙\n\n\n首段之\n半。\n乙文';
const segments: Segment[] = [
  [1, 3, 'headline', 'k1', null],
  [3, 5, 'doubleStrike', 'k1', null],
  [8, 11, 'paragraph', 'k1', 1],
  [12, 14, 'paragraph', 'k1', 1],
  [15, 17, 'paragraph', 'k2', 1],
];
const articles = new Map([
  ['k1', { id: 'k1', title: '甲乙', number: 1 }],
  ['k2', { id: 'k2', title: '乙', number: 2 }],
]);

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';

describe('toTranscript', () => {
  const html = toHtml(toTranscript(text, { segments }, articles));

  test('marks segments by article and links their blocks', () => {
    expect(html).toContain('<mark id="s8" class="segment is-paragraph tint-1 of-k1" title="正文">首段之</mark>');
    expect(html).toContain('href="/articles/k2/#p1"');
    expect(html.match(/#p1"/g)).toHaveLength(2);
  });

  test('opens each stretch of an article once, across what was dropped', () => {
    expect(html.match(/class="opening/g)).toHaveLength(2);
  });

  test('says why something was dropped', () => {
    expect(html).toContain('<s id="s3" class="dropped" title="未收入报道：重复印刷">甲乙</s>');
  });

  test('shows control characters, which have no form, by their pictures', () => {
    const made: Segment[] = [[0, 2, 'controlCharacter', null, null]];
    expect(
      toHtml(
        toTranscript('\u0000\u009f\u007f', { segments: [...made, [2, 3, 'controlCharacter', null, null]] }, articles),
      ),
    ).toBe(
      '<s id="s0" class="dropped" title="未收入报道：控制字符">␀␦</s><s id="s2" class="dropped" title="未收入报道：控制字符">␡</s>',
    );
  });

  test('runs of blank lines stand apart', () => {
    expect(html).toContain('<span class="gap">\n\n\n</span>');
  });

  propertyTest.prop([fc.string({ unit: fc.constantFrom('甲', '\n', ' ', '<', '\r', '𠮷') }), fc.array(fc.nat(30))])(
    'every character stays, once, in order',
    (page, cuts) => {
      const ends = [...new Set(cuts.filter((cut) => cut <= page.length))].sort((a, b) => a - b);
      const made = ends.slice(1).map((end, index): Segment => [ends[index] ?? 0, end, 'paragraph', 'k1', index + 1]);
      expect(toTranscript(page, { segments: made }, articles).map(textOf).join('')).toBe(page);
    },
  );
});

test('links lead to the anchors that the article has: crossheads are not counted among paragraphs', () => {
  const made: Segment[] = [
    [0, 2, 'paragraph', 'k1', 1],
    [2, 4, 'crosshead', 'k1', 2],
    [4, 8, 'paragraph', 'k1', 3],
  ];
  const html = toHtml(toTranscript('首段小题次段次段', { segments: made }, articles));
  expect(
    [...html.matchAll(/href="[^"]*#([^"]*)" aria-label="([^"]*)" data-label="([^"]*)"/g)].map((m) => m.slice(1)),
  ).toEqual([
    ['p1', '《甲乙》第1段', '¶1'],
    ['s1', '《甲乙》第1个小标题', '¶'],
    ['p2', '《甲乙》第2段', '¶2'],
  ]);
});

describe('an article in several stretches', () => {
  const parted: Segment[] = [
    [1, 3, 'paragraph', 'k1', 1],
    [3, 5, 'paragraph', 'k2', 1],
    [8, 11, 'headline', 'k1', null],
  ];
  const html = toHtml(toTranscript(text, { segments: parted }, articles));

  test('is linked from one to the next, and back', () => {
    expect(html).toContain('href="#s8" aria-label="《甲乙》下转：标题" data-label="下转 标题"></a>');
    expect(html).toContain('href="#s1" aria-label="《甲乙》上接：第1段" data-label="上接 第1段"></a>');
    expect(html.match(/class="onward/g)).toHaveLength(2);
  });

  test('is one thing to the style sheet', () => {
    expect(html.match(/class="segment [^"]* of-k1"/g)).toHaveLength(2);
    expect(lightArticles(['k1'])).toContain(':root:has(.of-k1:target) .transcript');
  });
});

test('placesOf gives the first place of each block, and the headline', () => {
  expect([...placesOf({ segments: [[0, 1, 'paragraph', 'k1', 1], ...segments] }, 'k1')]).toEqual([
    [0, 1],
    [1, 0],
  ]);
});
