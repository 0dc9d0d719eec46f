/** What the path of a file says of its page: a name for it, and of which newspaper, day and number it is. */
import { pinyin } from 'pinyin-pro';
import { pageName } from '../../../src/schema/article.ts';
import { sidecar, type Sidecar } from '../../../src/schema/sidecar.ts';

/**
 * Path of a file below seeds/, without extension → name of its page. One that is a name stays; folders are parted by
 * hyphens; Chinese is written in pinyin. `'2023-11-06/b'` → `'2023-11-06-b'`, `'西安日报11月6日'` → `'xianribao11yue6ri'`
 */
export function toPageName(path: string): string {
  if (pageName.safeParse(path).success) return path;
  return path
    .normalize('NFKC')
    .replace(/\p{Script=Han}+/gu, (words) => pinyin(words, { toneType: 'none', type: 'array', v: true }).join(''))
    .replace(/[^A-Za-z0-9_]+/g, '-')
    .replace(/^[-_]+|-+$/g, '');
}

const day = /(?<![A-Za-z0-9])((?:19|20)\d{2})([-._/年]?)(0?[1-9]|1[0-2])(?:\2|月|\/)(0?[1-9]|[12]\d|3[01])日?(?!\d)/;
const numbered = /第?([A-Za-z]?\d{1,3})版/;
/** Behind a day and nothing but marks. */
const behind = /^[-_./\s]+([A-Za-z]?\d{1,3})$/;
const newspaper = /(?:^|[/\s_-])(\p{Script=Han}{1,10}报)(?![\p{Script=Han}])/u;

/** What a path tells of its page: `'西安日报2023-11-06第11版'` → all three. Weaker than what the page prints. */
export function readName(path: string): Sidecar {
  const told = path.normalize('NFKC');
  const date = day.exec(told);
  const [whole = '', year = '', , month = '', date_ = ''] = date ?? [];
  const rest = date ? told.slice(date.index + whole.length) : '';
  const printPage = numbered.exec(told)?.[1] ?? behind.exec(rest)?.[1];
  const named = newspaper.exec(told)?.[1];
  const found = {
    ...(named !== undefined && { newspaper: named }),
    ...(date && { issueDate: `${year}-${month.padStart(2, '0')}-${date_.padStart(2, '0')}` }),
    ...(printPage !== undefined && { printPage: printPage.replace(/^0+(?=\d)/, '') }),
  };
  // 2023-02-31 is no day.
  return sidecar.safeParse(found).data ?? {};
}
