/** Fills the blanks of forms (form-lists.ts, ../texts/english.ts; there `{m}` is the day in English and `{e}` an agency). */
import type { Draft } from '../texts/content.ts';
import { daysBefore, englishMonths, toChinese, toTelegram } from '../texts/printed-days.ts';
import { englishAgencies } from '../texts/english.ts';
import type { PrintedDay } from '../texts/typeset-model.ts';
import { list, withRoles, type Credited, type Press } from './press-names.ts';
import { isLucky, pick } from '../texts/random.ts';
import { toTraditional } from '../texts/traditional.ts';
import { cities } from '../texts/word-lists.ts';

const agencies =
  '塔斯社 路透社 美联社 法新社 共同社 埃菲社 中新社 新华社 新华社 德新社 合众国际社 安莎社 朝中社 中通社'.split(' ');

export interface Filled extends Credited {
  readonly date: PrintedDay | null;
}

/** A form with its blanks filled in. */
export function fill(press: Press, draft: Draft, form: string): Filled {
  const { random, era, issue } = press;
  const isFull = era !== 'modern';
  const script = isFull ? toTraditional : (text: string) => text;
  const day = daysBefore(issue, draft.age);
  const names = new Set<string>();
  let date: PrintedDay | null = null;
  const text = script(form).replace(/\{(\w+)\}/g, (_, blank: string) => {
    if (blank === 'p') return script(draft.place === '' ? pick(random, cities) : draft.place);
    if (blank === 'a') return pick(random, agencies);
    if (blank === 'e') return pick(random, englishAgencies);
    if (blank === 'm') {
      date = { month: day.month, day: day.day };
      return `${(englishMonths[day.month - 1] ?? '').slice(0, 3)} ${String(day.day)}`;
    }
    if (blank === 'paper') return press.paper;
    if (blank === 'x') return draft.pictures[0]?.by ?? draft.correspondents[0] ?? '资料';
    if (blank === 'y') return `${String(day.year)}年`;
    if (blank === 't') {
      date = { day: day.day };
      return isLucky(random, 0.5) ? toTelegram(day.day) : String(day.day);
    }
    if (blank === 'd') {
      date = { month: day.month, day: day.day };
      return `${String(day.month)}月${String(day.day)}日`;
    }
    if (blank === 'c') {
      const isShort = isLucky(random, 0.4);
      date = isShort ? { day: day.day } : { month: day.month, day: day.day };
      return `${isShort ? '' : `${toChinese(day.month)}月`}${toChinese(day.day)}日`;
    }
    if (blank === '1') {
      const [first = ''] = draft.people;
      names.add(first);
      return first;
    }
    if (blank === 'n') {
      for (const name of draft.people) names.add(name);
      // Within a line of telegraphic brevity names are told apart by a stop.
      if (era === 'english') return draft.people.join(' and ');
      return isFull ? draft.people.join('、') : list(press, draft.people);
    }
    const roles = withRoles(press, draft, blank === 'j');
    for (const name of roles.names) names.add(name);
    const isAfterPaper = form.includes('本报') || form.includes('社') || form.includes('{paper}');
    return script(isAfterPaper ? roles.text.replace(/^本报(?=记者|见习|特派|首席|通讯员)/, '') : roles.text);
  });
  return { text, names: [...names], date };
}
