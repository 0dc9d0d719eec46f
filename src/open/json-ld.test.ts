import { describe, expect, test } from 'vitest';
import { archive, toRecord, type Made } from '../../tests/open-record.ts';
import { toArticleGraph, toNewsArticle } from './json-ld.ts';
import { toScriptJson } from './script-json.ts';

const home = 'https://example.org/archive/';
const toArticle = (made: Made) => toNewsArticle(toRecord(made), archive, home) as unknown as Record<string, unknown>;

describe('toNewsArticle', () => {
  test.each([
    ['day of the issue', { issueDate: '2023-11-06' }, '2023-11-06', undefined],
    ['doubtful issue', { issueDate: '2023-11~' }, undefined, undefined],
    ['date of the event alone', { date: '2023-10-31' }, undefined, '2023-10-31'],
    ['uncertain date of the event', { date: '2023-03~' }, undefined, '2023-03~'],
    ['no date', {}, undefined, undefined],
  ])('%s', (_, article, datePublished, temporalCoverage) => {
    const made = toArticle({ article });
    expect([made['datePublished'], made['temporalCoverage']]).toEqual([datePublished, temporalCoverage]);
  });

  test('writers with what the newspaper calls them; photographers beside them', () => {
    const made = toArticle({
      article: {
        reporter: [
          { name: '赖小琴', role: 'specialCorrespondent' },
          { name: '方斌', role: 'author' },
        ],
        photos: [{ caption: '车间', credit: '王振宇/摄' }],
      },
    });
    expect(made['author']).toEqual([
      { '@type': 'Person', name: '赖小琴', jobTitle: '特约通讯员', url: `${home}reporters/lai-xiao-qin/` },
      { '@type': 'Person', name: '方斌', url: `${home}reporters/fang-bin/` },
    ]);
    expect(made['contributor']).toEqual([{ '@type': 'Person', name: '王振宇', jobTitle: '摄影' }]);
  });

  test('says nothing of what is not known', () => {
    const made = toArticle({ accession: null });
    const unknown = ['author', 'contributor', 'isPartOf', 'contentLocation', 'about', 'license', 'sdDatePublished'];
    expect(unknown.filter((name) => name in made)).toEqual([]);
  });

  test('issue of a newspaper, page, section, dateline', () => {
    const made = toArticle({
      article: { newspaper: '科技日报', issueDate: '2023-11-06', printPage: '11', section: '园区' },
      body: [{ type: 'paragraph', text: '本报讯 近日，建5G工厂。' }],
      segments: [[0, 3, 'dateline', 'k4m2x9a0', 1]],
      pageText: '本报讯 近日，建5G工厂。',
    });
    expect(made).toMatchObject({
      isPartOf: {
        '@type': 'PublicationIssue',
        datePublished: '2023-11-06',
        isPartOf: { '@type': 'Newspaper', name: '科技日报' },
      },
      printPage: '11',
      printSection: '园区',
      dateline: '本报讯',
      inLanguage: 'zh-CN',
      wordCount: 9,
    });
  });

  test('the coordinates are those of the city', () => {
    const place = toArticle({ article: { park: '肇庆高新区' } })['contentLocation'];
    expect(place).toMatchObject({
      name: '肇庆高新区',
      containedInPlace: { name: '肇庆', geo: { latitude: 23.05, longitude: 112.47 } },
    });
    expect(place).not.toHaveProperty('geo');
  });
});

test('nothing in an article ends the script that it stands in', () => {
  const hostile = '</script><script>alert(1)</script><!-- \u2028 & "引号"';
  const record = toRecord({ article: { title: hostile }, body: [{ type: 'paragraph', text: hostile }] });
  const json = toScriptJson(toArticleGraph(record, archive, [{ name: hostile, address: home }]));
  expect(json).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(json)).toMatchObject({ '@graph': [{ headline: hostile }, {}] });
});
