/** A report as an issue or a mail: what the host and the mail program read from its address is the report. */
import { test as propertyTest, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Piece } from '../pieces.ts';
import { findWords } from './find-words.ts';
import { toIssueAddress, toMailAddress, toMessage, toSubject, type Reported } from './message.ts';

const reported: Reported = {
  report: {
    kind: 'word',
    quoted: { quote: '李生' },
    words: '甲',
    right: '孪生 & “双胞胎”?#1+1=2 100%',
    why: '据上下文\n次行',
    by: '读者',
    when: '2026-11-21',
  },
  words: '数字李生',
  title: '“零碳”& 工厂',
  address: 'https://banku.example.org/articles/k4m2x9a/#p3:~:text=a-,b',
  page: '001_8d50f6d304642107',
  yaml: '- correct: "李生"\n  to: "孪生"\n',
};
const long: Reported = { ...reported, report: { ...reported.report, why: '因'.repeat(3000) } };

/** What a mail program reads. */
function readMail(address: string): { readonly to: string; readonly subject: string; readonly body: string } {
  const [, to = '', query = ''] = /^mailto:([^?]*)\?(.*)$/.exec(address) ?? [];
  // RFC 6068: percent signs alone are decoded; a plus is a plus.
  const fields = new Map(query.split('&').map((field) => field.split('=').map(decodeURIComponent) as [string, string]));
  return { to: decodeURIComponent(to), subject: fields.get('subject') ?? '', body: fields.get('body') ?? '' };
}

describe('an issue', () => {
  test.each(['https://github.com/a/b', 'https://github.com/a/b//'])('of %s', (repository) => {
    const { address, isWhole } = toIssueAddress(repository, reported);
    const url = new URL(address);
    expect([url.origin + url.pathname, isWhole]).toEqual(['https://github.com/a/b/issues/new', true]);
    expect(Object.fromEntries(url.searchParams)).toEqual({ title: toSubject(reported), body: toMessage(reported) });
  });

  test('that is too long for an address opens with its title, to be pasted into', () => {
    const { address, isWhole } = toIssueAddress('https://github.com/a/b', long);
    expect([isWhole, address.length < 6000]).toEqual([false, true]);
    const { searchParams } = new URL(address);
    expect([searchParams.get('title'), searchParams.get('body')]).toEqual([
      toSubject(long),
      expect.stringContaining('粘贴'),
    ]);
  });
});

describe('a mail', () => {
  test('to an address with a plus', () => {
    const { address, isWhole } = toMailAddress('ku+bao@example.org', reported);
    expect(isWhole).toBe(true);
    expect(address).not.toMatch(/[\s+]|%0A(?<!%0D%0A)/);
    expect(readMail(address)).toEqual({
      to: 'ku+bao@example.org',
      subject: '报错：《“零碳”& 工厂》错字',
      body: toMessage(reported).replaceAll('\n', '\r\n'),
    });
  });

  test('that is too long says what to do', () => {
    const { address, isWhole } = toMailAddress('a@example.org', long);
    expect([isWhole, address.length < 6000]).toEqual([false, true]);
    expect(readMail(address).body).toContain('粘贴');
  });
});

test('the message has a line for each thing that was said, and the ruling as the file takes it', () => {
  expect(
    toMessage({ ...reported, yaml: null, report: { ...reported.report, right: ' ', by: '' } }).split('\n'),
  ).toEqual([
    `- 报道：${reported.address}`,
    '- 问题：错字',
    '- 原文：数字李生',
    '- 依据：据上下文 次行',
    '- 日期：2026-11-21',
    '',
  ]);
  expect(toMessage(reported)).toContain(
    'content/rulings/001_8d50f6d304642107.yaml\n\n````yaml\n- correct: "李生"\n  to: "孪生"\n````\n',
  );
});

test('long words and titles are cut between characters', () => {
  const words = '𠮷'.repeat(301);
  expect(toMessage({ ...reported, words })).toContain(`- 原文：${'𠮷'.repeat(300)}……\n`);
  expect(toSubject({ ...reported, title: words })).toBe(`报错：《${'𠮷'.repeat(100)}……》错字`);
});

propertyTest.prop([fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 100 })])(
  'whatever is written comes back from both addresses, or is to be pasted',
  (words, title) => {
    const made = { ...reported, words, title };
    const [issue, mail] = [toIssueAddress('https://a.example/b', made), toMailAddress('a@example.org', made)];
    const body = toMessage(made);
    const issued = new URL(issue.address).searchParams.get('body');
    if (issue.isWhole) expect(issued).toBe(body);
    if (mail.isWhole) expect(readMail(mail.address).body).toBe(body.replaceAll('\n', '\r\n'));
    for (const { address } of [issue, mail]) expect(address).toMatch(/^[\x21-\x7e]+$/);
  },
);

describe('words that a reader typed', () => {
  const pieces = ['数字李生,数字', '甲(乙)，数字'].map((text, index) => ({
    text,
    anchor: `p${String(index + 1)}`,
    corrections: [],
  })) as readonly Partial<Piece>[] as readonly Piece[];
  const [first, second] = pieces;
  const all = (piece: Piece | undefined) => (piece ? [{ piece, start: 0, end: piece.text.length }] : []);

  test.each([
    ['李生', [], { piece: first, start: 2, end: 4 }],
    [' 李生， ', [], { piece: first, start: 2, end: 5 }],
    ['甲（乙）,', [], { piece: second, start: 0, end: 5 }],
    ['数字', all(second), { piece: second, start: 5, end: 7 }],
    ['数字', [], /^文中有 3 处/],
    ['孪生', [], /^文中没有/],
    ['李生', all(second), /^文中没有/],
    ['  ', [], /抄下/],
  ])('%s', (typed, within, expected) => {
    const found = findWords(typed, pieces, within);
    if (expected instanceof RegExp) expect(found).toMatch(expected);
    else expect(found).toEqual(expected);
  });
});
