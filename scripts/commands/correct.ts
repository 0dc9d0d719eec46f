/** `correct`: one value of one article, given by a person. */
import { userInfo } from 'node:os';
import { Misuse } from '../door/arguments.ts';
import { exit, toCommand } from '../door/command.ts';
import { nearest } from '../door/probably-meant.ts';

const fields = 'title, kicker, deck, park, date, reporter, topic';

export const command = toCommand({
  usage: 'ID FIELD VALUE --why TEXT [options]',
  about: {
    en: `Gives an article the right title, kicker, deck, park, date, reporter or topic, and keeps that as a ruling: it holds
whenever the page is split again. Several reporters or topics stand with commas between them; "" says that there is none.
Example: correct k8ccmqe9 reporter "柳鑫，谢妮妮" --why 原版署名两人`,
    zh: `改正一篇文章的标题（title）、引题（kicker）、副题（deck）、园区（park）、日期（date）、作者（reporter）或
主题（topic），并收为校订，以后重新拆分也不会丢。几位作者、几个主题用逗号隔开；"" 表示没有。
例：correct k8ccmqe9 reporter "柳鑫，谢妮妮" --why 原版署名两人`,
  },
  options: {
    why: { type: 'string', value: 'TEXT', about: { en: 'the reason, shown to readers', zh: '理由，读者可见' } },
    by: {
      type: 'string',
      value: 'NAME',
      about: { en: 'who decided; default: the name of the account', zh: '校订人，默认为本机账户名' },
    },
  },
  takesNames: true,
  async run(archive, { values, names }) {
    const [id, field, value, ...rest] = names;
    if (id === undefined || field === undefined || value === undefined || rest.length > 0)
      throw new Misuse(
        `expected ID FIELD VALUE, each with quotation marks where it holds spaces; found ${String(names.length)} words`,
      );
    const { why, by = userInfo().username } = values;
    if (why === undefined || why.trim() === '')
      throw new Misuse('expected a reason, --why "…": readers see it beside the value');
    const [{ correct, correctable }, { writeArchive }, { today }] = await Promise.all([
      import('../keep/correct-value.ts'),
      import('../keep/write-archive.ts'),
      import('../keep/today.ts'),
    ]);
    const known = correctable.find((name) => name === field);
    if (known === undefined) {
      const near = nearest(field, correctable);
      throw new Misuse(`“${field}”: expected one of ${fields}${near === null ? '' : `; did you mean ${near}?`}`);
    }
    const correction = { id, field: known, value, decision: { by, when: today(), why } };
    return (await writeArchive('correct', archive, () => correct(archive, correction))) ? exit.well : exit.unwell;
  },
});
