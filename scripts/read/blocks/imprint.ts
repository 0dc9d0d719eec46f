/** 责编, 电话, 定价: what the newspaper says of those who made the page and of the issue. */

/** Words of the imprint that stand before a colon or a slash and a name or number, or begin the line. */
const imprintWords = [
  '责任编辑',
  '责编',
  '编辑',
  '主编',
  '校对',
  '版式',
  '版式设计',
  '责校',
  '美编',
  '爆料',
  '定价',
  '数据提供',
  '组稿',
  '信箱',
  '组版',
  '审读',
  '监制',
  '值班',
  '电话',
  '热线',
  '传真',
  '邮编',
  '邮箱',
  '网址',
  '地址',
  '社址',
];
/** What stands in an imprint and nowhere else. */
const imprintMarks = [
  'http:',
  'https:',
  'www.',
  '国内统一刊号',
  '国内统一连续出版物号',
  '邮发代号',
  '广告经营许可',
  '广告许可证',
  '本版编辑',
];
/** In characters. */
const longestImprint = 90;
/** What those who made the page did, as the imprint says it. */
export const teamWords: ReadonlySet<string> = new Set([
  ...[
    '责任编辑',
    '责编',
    '本版编辑',
    '本版责编',
    '编辑',
    '主编',
    '校对',
    '责校',
    '责任校对',
    '版式',
    '版式设计',
    '美编',
  ],
  ...[
    '本版美编',
    '组版',
    '设计',
    '制图',
    '审读',
    '监制',
    '值班',
    '统筹',
    '策划',
    '本版校对',
    '本版责任编辑',
    '本版组版',
    '版面设计',
    '值班编委',
    '值班主任',
  ],
]);

/** What a 报头 says of the issue: two of them are no news. */
const issueMarks = [
  /总第/,
  // `总第600期` is one of them, not two.
  /(?<!总)第\d+[期号]/,
  /本期.{1,4}版|今日.{1,4}版/,
  /代号/,
  /主办|主管/,
  /农历|星期/,
  /定价|零售/,
  /第\d+版/,
];

/** `'编辑 林洲璐 美 编 王轶星 校对 郭 敏'`: those who made the page, each after what they did; in characters. */
const longestTeam = 60;

/** The first character of every word in `teamWords`; each of `issueMarks` holds one of the others. */
const teamHint = /^[责编本主校版美组设制审监值统策]/;
const issueHint = /[期号版代办管历星价售总]/;

/** The day of the issue may stand before those who made it. */
const dayBefore = /^\d{4}年\d{1,2}月\d{1,2}日\s+(?:星期.\s+)?/;

function isTeam(plain: string): boolean {
  const words = plain.split(/[\s/:|]+/);
  if (words.length < 2) return false;
  const [first = '', second = ''] = words;
  if (!teamWords.has(first) && !teamWords.has(first + second)) return false;
  return words.every((word, index) => {
    // A name is set wide with a space behind the surname.
    const pair = [words[index - 1], words[index + 1]].some((near = '') => near.length > 0 && near.length <= 2);
    return (
      teamWords.has(word) || isContact(word) || (word.length >= 2 && word.length <= 4) || (word.length === 1 && pair)
    );
  });
}

/** `'邮政编码000000'`, `'62000110'`, `'186-0000呼1200'` */
const isContact = (word: string): boolean => /^[^\d\s]{0,5}[\d-]{5,}(?:[呼转]\d{1,6})?$/.test(word);

/** `'广告热线 62000110 发行热线 62000111'`: numbers to call, each after what it is for. */
const isContacts = (plain: string): boolean =>
  /[线话真编]/.test(plain) && /^(?:\S{0,4}(?:热线|电话|传真|邮编|邮政编码)\s*[\d\-—()]{5,}\s*)+$/.test(plain);

/** `监督电话`, `报名邮箱`: a notice says whom to ask, not the newspaper. */
const isForReaders = (before: string): boolean => /(?:监督|咨询|报名|举报|招商|预约|联系)$|联系人/.test(before);

/** `'责编：周松欢  版式：贾宜颖'`, `'责任编辑 王小明'` */
export function isImprint(plain: string): boolean {
  if (imprintMarks.some((mark) => plain.includes(mark))) return true;
  const isFollowed = (plain.includes(':') || plain.includes('/')) && plain.length <= longestImprint;
  const named =
    isFollowed &&
    imprintWords.some((word) => {
      const at = plain.indexOf(word);
      if (at < 0 || isForReaders(plain.slice(0, at))) return false;
      const after = plain.slice(at + word.length).trimStart();
      return after.startsWith(':') || after.startsWith('/');
    });
  if (named || (issueHint.test(plain) && issueMarks.filter((mark) => mark.test(plain)).length >= 2)) return true;
  if (isContacts(plain)) return true;
  const team = plain.replace(dayBefore, '');
  return team.length <= longestTeam && teamHint.test(team) && isTeam(team);
}
