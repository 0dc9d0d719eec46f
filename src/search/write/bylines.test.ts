import { expect, test } from 'vitest';
import type { ArticleFrontMatter, Reporter } from '../../schema/article.ts';
import { toBylines } from './bylines.ts';

const by = (reporter: readonly Reporter[], quote?: string): ArticleFrontMatter => ({
  id: 'k1',
  title: '题',
  kind: 'brief',
  park: null,
  date: null,
  reporter: reporter.length === 0 ? null : [...reporter],
  topic: null,
  basis: {
    title: { basis: 'printed' },
    ...(quote === undefined ? {} : { reporter: { basis: 'printed', quote } }),
  },
  source: { page: 'p1', order: 1, lines: [[1, 1]] },
});

const lai: Reporter = { name: '赖小琴', role: 'specialCorrespondent' };
const deng: Reporter = { name: '邓淑华', role: 'staffReporter' };
const authors: readonly Reporter[] = ['柳鑫', '谢妮妮'].map((name) => ({ name, role: 'author' }));

test.each<[string, ArticleFrontMatter, string, readonly string[]]>([
  ['nobody', by([]), '正文', []],
  ['as printed, which says what is shown', by([lai], '本报特约通讯员 赖小琴'), '正文', ['本报特约通讯员 赖小琴']],
  ['not printed: as it is shown', by([...authors, deng]), '正文', ['柳鑫 谢妮妮 记者 邓淑华']],
  ['said in the text', by([deng], '记者 邓淑华'), '本报讯（记者邓淑华）近日', []],
  [
    'a corrected name is found in both forms',
    by([lai], '特约通讯员 赖小芩'),
    '',
    ['特约通讯员 赖小芩', '特约通讯员 赖小琴'],
  ],
])('%s', (_, data, text, bylines) => {
  expect(toBylines(data, [{ type: 'paragraph', text }])).toEqual(bylines);
});
