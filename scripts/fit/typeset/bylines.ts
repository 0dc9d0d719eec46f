/** Who wrote a story, on a line below its headline. */
import type { Draft } from './content.ts';
import { list, withRoles, type Credited, type Press } from './press.ts';
import { isLucky, pick } from './random.ts';
import { toTraditional } from './script.ts';

type Form = (press: Press, draft: Draft) => Credited;

const plainNames = (press: Press, draft: Draft, before: string, after = ''): Credited => ({
  text: before + list(press, draft.people) + after,
  names: draft.people,
});

/** Lines below a headline, by number; the first ones are drawn more often by standing here more than once. */
const bylineForms: readonly Form[] = [
  withRoles,
  withRoles,
  withRoles,
  withRoles,
  withRoles,
  (press, draft) => plainNames(press, draft, ''),
  (press, draft) => plainNames(press, draft, ''),
  (press, draft) => plainNames(press, draft, '', '/文'),
  (press, draft) => ({
    text: `${list(press, draft.people)}/文 ${pick(press.random, draft.pictures.length > 0 ? draft.pictures.map(({ by }) => by) : ['摄影部'])}/图`,
    names: draft.people,
  }),
  (press, draft) =>
    plainNames(press, draft, pick(press.random, ['文/', '文／', '文｜', '文丨', '文·', '图文/', '文图/', '文 '])),
  (press, draft) =>
    plainNames(
      press,
      draft,
      pick(press.random, ['本报记者 ', '', '记者 ']),
      pick(press.random, [' 文/图', ' 文／图', '文/图', ' 文并图', ' 图文', ' 文 图']),
    ),
  (press, draft) =>
    plainNames(
      press,
      draft,
      pick(press.random, ['记者 ', '本报记者 ', '特派记者 ']),
      ` ${pick(press.random, ['发自', '自'])}${draft.place || '北京'}`,
    ),
  (press, draft) =>
    plainNames(
      press,
      draft,
      pick(press.random, ['本报记者 ', '记者 ', '']),
      ` ${draft.place || '北京'}${pick(press.random, ['报道', '电', '专电'])}`,
    ),
  (press, draft) =>
    withRoles(press, {
      ...draft,
      correspondents: draft.correspondents.length > 0 ? draft.correspondents : draft.people.slice(1),
      people: draft.people.slice(0, 1),
    }),
  (press, draft) =>
    plainNames(
      press,
      draft,
      pick(press.random, ['特约撰稿人 ', '特约撰稿 ', '本报特约评论员 ', '本报评论员 ', '撰文 ', '本刊记者 ']),
    ),
  (press, draft) =>
    plainNames(
      press,
      draft,
      pick(press.random, ['作者：', '作者:', '作者 ', '撰稿：', '执笔：', '采写：', '记者：', '本报记者：']),
    ),
  (press, draft) => plainNames(press, draft, pick(press.random, ['整理 ', '编译 ', '口述 ', '采访 ', '整理：'])),
  (press, draft) => plainNames(press, draft, '', pick(press.random, [' 整理', ' 编译', ' 译', ' 文', ' 著', ' 报道'])),
  (press, draft) =>
    plainNames(
      press,
      draft,
      pick(press.random, ['新华社记者 ', '新华社记者 ', '据新华社记者 ', '人民日报记者 ', '中新社记者 ', '央视记者 ']),
    ),
  (press, draft) =>
    plainNames(
      press,
      draft,
      pick(press.random, [
        '融媒体记者 ',
        '全媒体记者 ',
        `${press.paper}记者 `,
        `${press.paper}全媒体记者 `,
        '本报融媒体记者 ',
      ]),
    ),
  (press, draft) => withRoles(press, draft, true),
  (press, draft) => {
    const [first = ''] = draft.people;
    return {
      text: `${pick(press.random, ['省社科院研究员', '市人大代表', '县委书记', '某大学教授', '市作家协会会员', '高级工程师'])} ${first}`,
      names: [first],
    };
  },
];

const traditionalForms: readonly Form[] = [
  (press, draft) => plainNames(press, draft, '記者', `／${placeOf(draft, true)}報導`),
  (press, draft) => plainNames(press, draft, '記者', `/${placeOf(draft, true)}報導`),
  (press, draft) => plainNames(press, draft, '本報記者 '),
  (press, draft) => plainNames(press, draft, '文／', ''),
  (press, draft) => plainNames(press, draft, '◎', ''),
  (press, draft) => plainNames(press, draft, '', ''),
  (press, draft) => plainNames(press, draft, '【', `／${placeOf(draft, true)}報導】`),
];

const placeOf = (draft: Draft, isFull: boolean): string =>
  isFull ? toTraditional(draft.place || '台北') : draft.place || '北京';

const boxed = (box: string, text: string): string => {
  if (box === '【') return `【${text}】`;
  if (box === '（') return `（${text}）`;
  return box + text;
};

const anonymous = [
  '本报评论员',
  '本报评论员',
  '本报编辑部',
  '新华社评论员',
  '本报记者',
  '本报特约评论员',
  '人民时评',
  '本报讯员',
];

/** A line of its own below the headline. */
export function toByline(press: Press, draft: Draft): Credited {
  const { random, style, era } = press;
  if (draft.form === 'comment' && isLucky(random, 0.18))
    return { text: boxed(style.box, pick(random, anonymous)), names: [] };
  if (draft.form === 'essay' || draft.form === 'poem')
    return isLucky(random, 0.8)
      ? plainNames(press, draft, boxed(style.box.trim() === '【' || style.box === '（' ? '' : style.box, ''))
      : plainNames(press, draft, pick(random, ['作者：', '文/', '', '（']), '').text.startsWith('（')
        ? plainNames(press, draft, '（', '）')
        : plainNames(press, draft, '文/');
  if (era !== 'modern') {
    const form = traditionalForms[(style.bylines[0] ?? 0) % traditionalForms.length] ?? withRoles;
    return form(press, draft);
  }
  const form = bylineForms[pick(random, style.bylines)] ?? withRoles;
  const made = form(press, draft);
  return { ...made, text: boxed(style.box, made.text) };
}
