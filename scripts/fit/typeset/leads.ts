/** What stands before the first words of a text: where from, when, and now and then who. */
import type { Draft } from './content.ts';
import { daysBefore, toChinese } from './dates.ts';
import type { IssueDate, PrintedDay } from './model.ts';
import { spaced } from './people.ts';
import { withRoles, type Credited, type Press } from './press.ts';
import { isLucky, pick } from './random.ts';
import { toTraditional } from './script.ts';
import { cities } from './words.ts';

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
