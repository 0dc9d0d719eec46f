/** Who prints and who wrote: what all forms of names share. */
import type { Draft, Era } from '../texts/content.ts';
import type { IssueDate } from '../texts/typeset-model.ts';
import { spaced } from '../texts/writer-names.ts';
import { draw, isLucky, pick, type Random } from '../texts/random.ts';
import type { Style } from './style.ts';

/** The newspaper that sets a page, and how. */
export interface Press {
  readonly random: Random;
  readonly style: Style;
  readonly era: Era;
  readonly paper: string;
  readonly issue: IssueDate;
}

/** Printed words, and those people in them who are the story's authors. */
export interface Credited {
  readonly text: string;
  readonly names: readonly string[];
}

/** `'邵 青　唐小溪'`, with the style's gaps. */
export const list = ({ style }: Press, names: readonly string[]): string =>
  names.map((name) => spaced(name, style.nameGap)).join(style.nameJoin);

const staff =
  '记者 融媒体记者 全媒体记者 见习记者 本报特派记者 新华社记者 特约记者 首席记者 实习记者 本报通讯员 通讯员 中新社记者 特约通讯员 本报首席记者 本报见习记者 特派记者 本报驻外记者 实习生'.split(
    ' ',
  );
const seconds = '通讯员 通讯员 通讯员 实习生 特约通讯员 实习记者 见习记者 特约记者'.split(' ');

/** `'本报记者 甲 乙 通讯员 丙'`; joined: `'本报记者甲 乙 通讯员丙'`. */
export function withRoles(press: Press, draft: Draft, isJoined = false): Credited {
  const { random, style } = press;
  const gap = isJoined ? '' : draw(random, { ' ': 7, '　': 3, '  ': 1, '': 1 });
  const role = isLucky(random, 0.65) ? '本报记者' : pick(random, staff);
  const others = draft.correspondents;
  const between = isJoined || style.nameJoin === '、' ? ' ' : style.nameJoin;
  const second = others.length > 0 ? `${between}${pick(random, seconds)}${gap}${list(press, others)}` : '';
  return { text: `${role}${gap}${list(press, draft.people)}${second}`, names: [...draft.people, ...others] };
}
