/** What newspapers call those who write for them. */
import type { Role } from '../../src/schema/article.ts';

/** A name in a byline; `photographer` is no reporter. */
export interface Credited {
  readonly name: string;
  readonly role: Role | 'photographer';
}

/** What a newspaper calls them, longest first so that 特约通讯员 is not read as 通讯员. */
const roleWords = [
  ['特约通讯员', 'specialCorrespondent'],
  ['特约记者', 'specialCorrespondent'],
  ['摄影记者', 'photographer'],
  ['摄影报道', 'photographer'],
  ['实习记者', 'traineeReporter'],
  ['见习记者', 'traineeReporter'],
  ['首席记者', 'staffReporter'],
  ['实习生', 'traineeReporter'],
  ['通讯员', 'correspondent'],
  ['特派员', 'staffReporter'],
  ['评论员', 'author'],
  ['撰稿人', 'author'],
  ['记者', 'staffReporter'],
  ['摄影', 'photographer'],
  ['作者', 'author'],
  ['撰稿', 'author'],
  ['撰文', 'author'],
] as const satisfies readonly (readonly [string, Role | 'photographer'])[];

/** What may stand before a role word: whose reporter it is. */
const employers = [
  ...['本报', '本刊', '本网', '本社', '日报', '晚报', '时报', '导报', '早报', '网', '社'],
  // How they work for it: 全媒体记者, 融媒记者, 特派记者, 驻站记者.
  ...['驻', '媒体', '融媒', '特派'],
];

/** Every role word holds one of these. */
const roleHint = /[记员生作撰影]/;

/** The role that a word of a byline begins with, whose reporter it is included, and the rest of the word; null where it names none. */
export function findRole(token: string): { readonly role: Credited['role']; readonly rest: string } | null {
  if (!roleHint.test(token)) return null;
  for (const [word, role] of roleWords) {
    const at = token.indexOf(word);
    if (at < 0) continue;
    const employer = token.slice(0, at);
    if (employer !== '' && !/[报网社台刊端]$/.test(employer) && !employers.some((known) => employer.includes(known)))
      return null;
    return { role, rest: token.slice(at + word.length) };
  }
  return null;
}
