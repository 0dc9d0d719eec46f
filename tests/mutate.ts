/** Pages as bad luck leaves them: pieces cut out, doubled, moved, bytes of other pages in between. The same seed gives the same page. */
export type Random = () => number;

/** Numbers from 0 up to 1 (mulberry32). */
export function toRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Words that the rules look for, and characters that trip programs. */
const seasoning = [
  ...[
    '图片来源西安高新区\n',
    '深圳高新区供图\n',
    '本报记者 张三 摄\n',
    '\n本报讯 ',
    '(记者 李四)',
    '图为',
    '\n## ',
    '**',
    '▶',
    '\n\n',
  ],
  ...[
    '本版责编 王五\n',
    '（下转第3版）',
    '（上接第1版）',
    '编者按',
    '“',
    '”',
    '2023年5月6日',
    '\n',
    '　　',
    '  ',
    '\t',
    '---\n',
    '1. ',
  ],
  ...['\0', '\u202e', '\u200b', '\ufeff', '\u2028', '\r', '\r\n', '𠮷', '\ud800', '<b>', '{1+1}', '![](a)', '`', '\\'],
];

/** One page from others: up to eight changes, the more the rarer. */
export function mutate(pages: readonly string[], random: Random): string {
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('expected something to pick from');
    return value;
  };
  // Whole pages take long and find no more than stretches of them.
  const cut = (text: string, most: number): string => {
    const length = Math.ceil(random() * most);
    const start = Math.floor(random() * Math.max(1, text.length - length));
    return text.slice(start, start + length);
  };
  let page = cut(pick(pages), 1500);
  const changes = 1 + Math.floor(random() * random() * 8);
  for (let change = 0; change < changes; change++) {
    const at = Math.floor(random() * (page.length + 1));
    const piece = cut(page, 60);
    const added = pick([
      () => piece,
      () => `${piece}\n${piece}`,
      () => `\n${piece}。\n${pick(seasoning)}`,
      () => pick(seasoning),
      () => pick(seasoning) + pick(seasoning),
      () => cut(pick(pages), 200),
      () => '',
    ])();
    const gone = random() < 0.3 ? Math.floor(random() * 40) : 0;
    page = page.slice(0, at) + added + page.slice(at + gone);
  }
  return page;
}
