/** What stands before the first words of a text: where from, when, and now and then who. */
import { keptForm } from './bylines.ts';
import type { Draft } from '../texts/content.ts';
import { englishLeads } from '../texts/english.ts';
import { fullNamedLeads, fullPlainLeads, namedLeads, plainLeads } from './form-lists.ts';
import { fill, type Filled } from './fill-forms.ts';
import type { Press } from './press-names.ts';
import { draw } from '../texts/random.ts';

/** Round a telegram's dateline. */
const brackets = { '〔〕': 5, '【】': 4, '（）': 3, '▲ ': 1, ' ': 2, '[]': 1, '〖〗': 0.4, '△ ': 0.3, '。': 0 };

/** `hasNames` says whether the people stand in it. */
export function toLead(press: Press, draft: Draft, hasNames: boolean): Filled {
  const { random, style, era } = press;
  if (draft.lead !== '') {
    const around = draw(random, brackets);
    const [open, close] = around.length === 1 ? ['', around] : [around.charAt(0), around.charAt(1)];
    return { text: open + draft.lead + close, names: [], date: null };
  }
  if (era === 'english') return fill(press, draft, keptForm(press, englishLeads, style.leads));
  const isModern = era === 'modern';
  const forms = hasNames ? (isModern ? namedLeads : fullNamedLeads) : isModern ? plainLeads : fullPlainLeads;
  return fill(press, draft, keptForm(press, forms, style.leads));
}
