/** Who wrote a story, at its foot. */
import type { Draft } from './content.ts';
import { list, withRoles, type Credited, type Press } from './press.ts';
import { pick } from './random.ts';
import { spaced } from './people.ts';
import { cities } from './words.ts';

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
