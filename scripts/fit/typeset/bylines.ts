/** Who wrote a story, in the forms in which newspapers say so. */
import type { Draft, Era } from './content.ts';
import { daysBefore, toChinese } from './dates.ts';
import type { IssueDate, PrintedDay } from './model.ts';
import { spaced } from './people.ts';
import { isLucky, pick, weighted, type Random } from './random.ts';
import { toTraditional } from './script.ts';
import type { Style } from './style.ts';
import { cities } from './words.ts';

export interface Credited {
  readonly text: string;
  readonly names: readonly string[];
}

export interface Press {
  readonly random: Random;
  readonly style: Style;
  readonly era: Era;
  readonly paper: string;
  readonly issue: IssueDate;
}

const list = ({ style }: Press, names: readonly string[]): string =>
  names.map((name) => spaced(name, style.nameGap)).join(style.nameJoin);

const staff = [
  '本报记者',
  '本报记者',
  '本报记者',
  '记者',
  '融媒体记者',
  '全媒体记者',
  '见习记者',
  '本报特派记者',
  '新华社记者',
  '特约记者',
  '首席记者',
  '实习记者',
  '本报通讯员',
  '通讯员',
  '中新社记者',
  '特约通讯员',
];

/** `'本报记者 甲 乙 通讯员 丙'` */
function withRoles(press: Press, draft: Draft, isJoined = false): Credited {
  const { random } = press;
  const gap = isJoined
    ? ''
    : weighted(random, [
        [' ', 7],
        ['　', 3],
        ['  ', 1],
        ['', 1],
      ]);
  const role = isLucky(random, 0.65) ? '本报记者' : pick(random, staff);
  const others = draft.correspondents;
  const second = pick(random, ['通讯员', '通讯员', '实习生', '特约通讯员', '实习记者', '见习记者', '特约记者']);
  return {
    text: `${role}${gap}${list(press, draft.people)}${others.length > 0 ? `${isJoined ? ' ' : press.style.nameJoin === '、' ? ' ' : press.style.nameJoin}${second}${gap}${list(press, others)}` : ''}`,
    names: [...draft.people, ...others],
  };
}

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

export interface Lead extends Credited {
  readonly date: PrintedDay | null;
}

interface When {
  readonly day: IssueDate;
  readonly arabic: string;
  readonly chinese: string;
}

const agencies = [
  '新华社',
  '新华社',
  '新华社',
  '中新社',
  '中新网',
  '人民网',
  '央视网',
  '塔斯社',
  '路透社',
  '美联社',
  '法新社',
  '共同社',
  '埃菲社',
  '工人日报社',
];

type LeadForm = (press: Press, draft: Draft, when: When, who: Credited) => string;

const dated: readonly LeadForm[] = [
  (_press, draft, when, who) => `本报${draft.place}${when.arabic}讯${who.text === '' ? ' ' : `（${who.text}）`}`,
  (_press, draft, when, who) => `本报${draft.place}${when.arabic}电${who.text === '' ? ' ' : `（${who.text}）`}`,
  (_press, draft, when, who) => `本报${draft.place}${when.arabic}电 ${who.text === '' ? '' : `${who.text}报道：`}`,
  (_press, draft, when, who) => `新华社${draft.place}${when.arabic}电${who.text === '' ? ' ' : `（${who.text}）`}`,
  (_press, draft, when) => `据新华社${draft.place}${when.arabic}电 `,
  (_press, draft, when, who) => `本报${draft.place}${when.chinese}讯 ${who.text === '' ? '' : `（${who.text}）`}`,
  (_press, draft, when, who) =>
    `【新华社${draft.place}${when.chinese}电】${who.text === '' ? '' : `记者${who.names.join('、')}报道：`}`,
  (press, draft, when) => `${pick(press.random, agencies)}${draft.place}${when.arabic}电 `,
  (press, draft, when, who) =>
    `${pick(press.random, agencies)}${draft.place}${press.issue.year % 2 === 0 ? `${String(when.day.year)}年` : ''}${when.arabic}电（${who.text === '' ? '记者' : who.text}）`,
  (press, draft, when) => `【${pick(press.random, agencies)}${draft.place}${when.chinese}电】`,
];
const undated: readonly LeadForm[] = [
  (_press, _draft, _when, who) => (who.text === '' ? '本报讯 ' : `本报讯（${who.text}）`),
  (_press, _draft, _when, who) => (who.text === '' ? '本报讯　' : `本报讯 （${who.text}） `),
  (_press, _draft, _when, who) => `本报讯 ${who.text === '' ? '' : `${who.text}报道：`}`,
  (_press, _draft, _when, who) => (who.text === '' ? '本报讯 ' : `（${who.text}）`),
  (_press, _draft, _when, who) => (who.text === '' ? '本报消息 ' : `${who.text}报道：`),
  (_press, _draft, _when, who) => `【本报讯】${who.text === '' ? '' : `（${who.text}）`}`,
  (press, _draft, _when, who) => `${press.paper}讯${who.text === '' ? ' ' : `（${who.text}）`}`,
  (_press, _draft, _when, who) => `${pickTail(who)}晚报讯 `,
  (_press, _draft, _when, who) => (who.text === '' ? '据新华社电 ' : `本报讯(${who.text})`),
  () => '综合新华社电 ',
  () => '本报综合消息 ',
  (_press, draft) => `${draft.place}消息：`,
  (_press, _draft, _when, who) => `[本报讯]${who.text === '' ? '' : `[${who.text}]`}`,
  (_press, _draft, _when, who) => `本报专讯 ${who.text === '' ? '' : `记者${who.names.join('、')}`} `,
];
const pickTail = (who: Credited): string => (who.text === '' ? '' : '本报');
const leadForms = [...dated, ...undated];

const fullLeads: readonly ((press: Press, draft: Draft, when: When, names: string) => string)[] = [
  (_press, _draft, _when, names) => `【本報訊】${names === '' ? '' : `記者${names}報導：`}`,
  (_press, draft, _when, names) =>
    names === '' ? `〔${toTraditional(draft.place)}訊〕` : `〔記者${names}${toTraditional(draft.place)}報導〕`,
  (_press, draft, _when, names) =>
    names === '' ? '〔本報訊〕' : `【記者${names}／${toTraditional(draft.place)}報導】`,
  (_press, draft, when, names) =>
    `（中央社${names === '' ? '' : `記者${names}`}${toTraditional(draft.place)}${String(when.day.day)}日電）`,
  (_press, _draft, _when, names) => `【本報專訊】${names === '' ? '' : `（記者${names}）`}`,
  (_press, draft, _when, names) => `（本報${toTraditional(draft.place)}訊）${names === '' ? '' : `記者${names}`}`,
  (_press, draft, when, names) =>
    `【本報${names === '' ? '' : `記者${names}`}${toTraditional(draft.place)}${toChinese(when.day.day)}日電】`,
  (_press, _draft, _when, names) => `〔本報訊〕${names === '' ? '' : `（記者${names}）`}`,
];

/** What stands before the first words of a text; `hasNames` says whether the people stand in it. */
export function toLead(press: Press, draft: Draft, hasNames: boolean): Lead {
  const { random, style, era, issue } = press;
  if (draft.lead !== '') {
    const [open, close] = pick(random, [
      ['〔', '〕'],
      ['【', '】'],
      ['（', '）'],
      ['▲', ' '],
      ['', ' '],
      ['〔', '〕'],
      ['[', ']'],
    ] as const);
    return { text: open + draft.lead + close, names: [], date: null };
  }
  const day = daysBefore(issue, draft.age);
  const when: When = {
    day,
    arabic: `${String(day.month)}月${String(day.day)}日`,
    chinese: isLucky(random, 0.5) ? `${toChinese(day.month)}月${toChinese(day.day)}日` : `${toChinese(day.day)}日`,
  };
  if (era !== 'modern') {
    const form = fullLeads[(style.leads[0] ?? 0) % fullLeads.length];
    const names = hasNames ? draft.people : [];
    return { text: form?.(press, draft, when, names.join('、')) ?? '', names, date: null };
  }
  const isJoined = isLucky(random, 0.4);
  const role = withRoles(press, { ...draft, place: draft.place || pick(random, cities) }, isJoined);
  const who = hasNames ? { text: role.text.replace(/^本报(?=记者)/, ''), names: role.names } : { text: '', names: [] };
  const number = pick(random, style.leads) % leadForms.length;
  const form = leadForms[number];
  const text = form?.(press, { ...draft, place: draft.place || pick(random, cities) }, when, who) ?? '';
  // Some forms have no room for names.
  const names = who.names.filter((name) => text.includes(name) || text.includes(spaced(name, style.nameGap)));
  const date =
    number >= dated.length
      ? null
      : text.includes(when.arabic) || text.includes(`${toChinese(day.month)}月`)
        ? { month: day.month, day: day.day }
        : { day: day.day };
  return { text, names, date };
}

/** At the foot: behind the last words of the text (`isLine` false) or on a line of its own. */
export function toSignOff(press: Press, draft: Draft, isLine: boolean): Credited {
  const { random, style } = press;
  const names = list(press, draft.people);
  const roles = withRoles(press, draft);
  const number = pick(random, style.signs);
  if (draft.form === 'letter') {
    const [first = ''] = draft.people;
    return {
      text: pick(random, [
        `${draft.place} ${first}`,
        `${draft.place}　${first}`,
        `（${draft.place} ${first}）`,
        `${draft.place}读者 ${first}`,
        first,
        `——${first}`,
        `${draft.place} ${spaced(first, ' ')}`,
      ]),
      names: [first],
    };
  }
  const forms: readonly (readonly [string, readonly string[]])[] = [
    [`（${names}）`, draft.people],
    [`（${names}）`, draft.people],
    [`（${roles.text}）`, roles.names],
    [`（记者 ${names}）`, draft.people],
    [`(${names})`, draft.people],
    [isLine ? names : ` ${names}`, draft.people],
    [isLine ? names : `　　${names}`, draft.people],
    [isLine ? roles.text : `●${names}`, isLine ? roles.names : draft.people],
    [
      isLine
        ? `（作者系${pick(random, cities)}${pick(random, ['大学教授', '社科院研究员', '市委党校副教授', '作家协会会员'])}）`
        : '（据新华社）',
      [],
    ],
    [
      isLine
        ? `（作者：${draft.people[0] ?? ''}，系${pick(random, cities)}大学教授）`
        : `（来源：${pick(random, ['新华社', '央视新闻', '人民日报', '中国新闻网'])}）`,
      isLine ? draft.people.slice(0, 1) : [],
    ],
    [isLine ? `（据新华社${draft.place}电）` : '（新华社）', []],
    [isLine ? `（执笔：${names}）` : `（本报综合）`, isLine ? draft.people : []],
    [isLine ? `□${names}` : `（通讯员 ${names}）`, draft.people],
    [`（本报记者 ${names}）`, draft.people],
  ];
  const [text = '', given = []] = forms[number % forms.length] ?? [];
  return { text, names: given };
}
