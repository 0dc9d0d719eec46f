/** Who wrote a story: on a line below its headline, and at its foot. */
import type { Draft } from '../texts/content.ts';
import { englishBylines } from '../texts/english.ts';
import { bylineForms, fullBylineForms, namedEndings, namedFeet, plainEndings, plainFeet } from './form-lists.ts';
import { fill } from './fill-forms.ts';
import { spaced } from '../texts/writer-names.ts';
import type { Credited, Press } from './press-names.ts';
import { draw, isLucky, pick } from '../texts/random.ts';
import { toTraditional } from '../texts/traditional.ts';

/** One of the few forms that a style keeps to. */
export const keptForm = ({ random }: Press, forms: readonly string[], kept: readonly number[]): string =>
  forms[pick(random, kept) % forms.length] ?? '';

const boxed = (box: string, text: string): string => {
  if (box === '【') return `【${text}】`;
  if (box === '（') return text.startsWith('（') ? text : `（${text}）`;
  return box === '[' ? `[${text}]` : box + text;
};

const anonymous =
  '本报评论员 本报评论员 本报编辑部 新华社评论员 本报记者 本报特约评论员 人民日报评论员 社论 仲音 辛平 本报编辑部'.split(
    ' ',
  );

/** A line of its own below the headline. */
export function toByline(press: Press, draft: Draft): Credited {
  const { random, style, era } = press;
  const script = era === 'modern' ? (text: string) => text : toTraditional;
  if (draft.form === 'comment' && isLucky(random, 0.18))
    return { text: script(boxed(style.box, pick(random, anonymous))), names: [] };
  if (draft.form === 'essay' || draft.form === 'poem') {
    const form = draw(random, {
      '{n}': 16,
      '文/{n}': 2,
      '作者：{n}': 1,
      '（{n}）': 1,
      '{p} {n}': 2,
      '{n} 文': 0.5,
      '[{n}]': 0.3,
      '（{p}）{n}': 0.6,
      '{n}（{p}）': 0.6,
    });
    return fill(press, draft, form.includes('（') || form.includes('[') ? form : boxed(style.box, form));
  }
  if (era === 'english') return fill(press, draft, keptForm(press, englishBylines, style.bylines));
  if (era !== 'modern') return fill(press, draft, keptForm(press, fullBylineForms, style.bylines));
  return fill(press, draft, boxed(style.box, keptForm(press, bylineForms, style.bylines)));
}

/** Behind the last words of a text. `hasNames`: the people stand there, else the source may. */
export function toEnding(press: Press, draft: Draft, hasNames: boolean): Credited {
  const { random, style } = press;
  if (draft.form === 'letter') return letterSign(press, draft);
  if (!hasNames) return { text: pick(random, plainEndings), names: [] };
  return fill(press, draft, keptForm(press, namedEndings, style.signs));
}

/** On a line of its own at the foot of a story. */
export function toFoot(press: Press, draft: Draft): Credited {
  const { random, style } = press;
  if (draft.form === 'letter') return letterSign(press, draft);
  return isLucky(random, 0.12)
    ? fill(press, draft, pick(random, plainFeet))
    : fill(press, draft, keptForm(press, namedFeet, style.signs));
}

/** `'临江 丁守业'`; a reader signs with place and name, or with the name alone. */
function letterSign({ random }: Press, { place, people }: Draft): Credited {
  const [name = ''] = people;
  const text = draw(random, {
    '{p} {n}': 8,
    '{p}　{n}': 3,
    '（{p} {n}）': 3,
    '{p}读者 {n}': 2,
    '{n}': 4,
    '——{n}': 1,
    '（{n}）': 1,
    '{p}市民 {n}': 1,
    '读者 {n}': 1,
    '{n}（{p}）': 1,
    '{p}  {n}': 1,
    '{p} 一读者': 0.4,
  });
  const set = isLucky(random, 0.3) ? spaced(name, ' ') : name;
  return { text: text.replace('{p}', place).replace('{n}', set), names: text.includes('{n}') ? [name] : [] };
}
