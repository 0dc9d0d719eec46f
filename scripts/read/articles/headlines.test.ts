/** Headlines of several lines: which of them is the title. */
import { describe, expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { blocksOf } from '../../../tests/labelled.ts';
import { toParkLexicon } from '../text/parks.ts';
import { toHeadline } from './headlines.ts';
import { isDeck } from './wording.ts';

const parks = toParkLexicon(knowledge.parks, knowledge.places, [], '');

/** Kicker, title and deck of these lines of one headline; from the first that leads on below it, they are decks. */
function read(lines: readonly string[]): unknown[] {
  const first = lines.findIndex(isDeck);
  const headline = toHeadline(
    blocksOf(
      lines.join('\n\n'),
      lines.map((_, index) => (first >= 0 && index >= first ? 'deck' : 'headline')),
    ),
    parks,
  );
  return [headline?.kicker?.text, headline?.title.text, headline?.deck?.text];
}

describe('the title is', () => {
  test.each<[string, readonly string[], readonly (string | undefined)[]]>([
    [
      'the last line',
      ['春耕时节好', '夜校课堂满', '村里来了新老师'],
      ['春耕时节好 夜校课堂满', '村里来了新老师', undefined],
    ],
    [
      'the last two where the first of them ends in a colon',
      ['春耕时节好', '夜校课堂：', '村里来了新老师'],
      ['春耕时节好', '夜校课堂： 村里来了新老师', undefined],
    ],
    [
      'not the kicker above, whose colon leads to it',
      ['夜校课堂：', '村里来了新老师'],
      ['夜校课堂：', '村里来了新老师', undefined],
    ],
    [
      'all lines that a quotation spans',
      ['村里来了“新', '老师”上夜校'],
      [undefined, '村里来了“新 老师”上夜校', undefined],
    ],
    [
      'a quotation of three lines',
      ['春耕时节好', '村里来了“会', '种地的新”老师'],
      ['春耕时节好', '村里来了“会 种地的新”老师', undefined],
    ],
    [
      'what stands above the dash',
      ['村里来了新老师', '——松坪乡夜校见闻'],
      [undefined, '村里来了新老师', '——松坪乡夜校见闻'],
    ],
    [
      'between kicker and dash',
      ['春耕时节好', '村里来了新老师', '——松坪乡夜校见闻', '二十堂课记'],
      ['春耕时节好', '村里来了新老师', '——松坪乡夜校见闻 二十堂课记'],
    ],
    [
      'a line that begins with a dash, where it is the only one',
      ['——松坪乡夜校见闻'],
      [undefined, '——松坪乡夜校见闻', undefined],
    ],
    [
      'split where park and title share the line above a dash',
      ['宜昌高新区：村里来了新老师', '——夜校见闻'],
      ['宜昌高新区：', '村里来了新老师', '——夜校见闻'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(read(lines)).toEqual(expected);
  });
});

test.each(['兼谈夜校的几个误区', '基于松坪乡三年的观察', '来自三个村的调查', '松坪乡夜校三年侧记'])(
  '%s is a deck',
  (deck) => {
    expect(read(['村里来了新老师', deck])).toEqual([undefined, '村里来了新老师', deck]);
  },
);

test.each(['兼顾农时与课时', '来自田间的老师'])('%s is a title', (title) => {
  expect(read(['村里来了新老师', title])).toEqual(['村里来了新老师', title, undefined]);
});

test.each(['——', '——', '――', '--'])('a deck may begin with %s', (dash) => {
  expect(read(['村里来了新老师', `${dash}夜校见闻`])).toEqual([undefined, '村里来了新老师', `${dash}夜校见闻`]);
});
