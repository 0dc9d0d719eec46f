/** `explain`: how a page was read, stage by stage, or why one line of it was read as it was. */
import { Misuse } from '../door/arguments.ts';
import { exit, toCommand } from '../door/command.ts';

export const command = toCommand({
  usage: 'PAGE[:LINE] [options]',
  about: {
    en: `How a page is read by the rules alone, without a person’s rulings: its lines, what each was taken for and how surely,
and the stories that they make. With a line, by its number in the page’s text: what decided between the label that it
got and the one that came next, largest first; + speaks for the label taken, - for the other one.
PAGE: name of a page in seeds, or path of a file with one.`,
    zh: `不看人工校订，只按规则，一个版面是怎样判读的：每一行当作什么、把握多大、合成哪些文章。给出行号，则说明
在所取与次选之间由什么决定，分量大的在前；+ 支持所取，- 支持次选。
PAGE：seeds 里的版面名，或文件路径。`,
  },
  options: {
    all: {
      type: 'boolean',
      about: {
        en: 'every piece of evidence on a line; without it the 20 that weigh most',
        zh: '列出一行的全部依据；否则只列最重的 20 条',
      },
    },
  },
  takesNames: true,
  async run(archive, { values, names }, { print }) {
    const [target, ...rest] = names;
    if (target === undefined || rest.length > 0)
      throw new Misuse(`expected PAGE or PAGE:LINE; found ${names.join(' ') || 'nothing'}`);
    const { explain } = await import('../read/explain.ts');
    print(await explain(archive, target, values.all));
    return exit.well;
  },
});
