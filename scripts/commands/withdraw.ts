/** `withdraw`: takes articles out of the archive, for good or until it is undone. */
import { Misuse } from '../door/arguments.ts';
import { exit, toCommand } from '../door/command.ts';

export const command = toCommand({
  usage: 'ID … --why TEXT [options]',
  about: {
    en: `Takes articles out of the archive. Their text is in no article and in no search from then on, also when their page is
split again; their addresses say what stood there, when and why it was withdrawn. The pages are split again at once.`,
    zh: `撤下文章。此后文章和检索里都没有其文字，版面重新拆分也不再出现；原地址说明此处曾是什么、何时因何撤下。
命令随即重新拆分有关版面。`,
  },
  options: {
    why: {
      type: 'string',
      value: 'TEXT',
      about: { en: 'the reason, shown to readers (in Chinese)', zh: '理由，读者可见' },
    },
    by: { type: 'string', value: 'NAME', about: { en: 'who decided', zh: '决定人' } },
    note: {
      type: 'string',
      value: 'TEXT',
      about: {
        en: 'what else readers should know, e.g. where the text can be found',
        zh: '其他要告诉读者的话，如何处可见原文',
      },
    },
    undo: { type: 'boolean', about: { en: 'puts them back', zh: '恢复' } },
  },
  takesNames: true,
  async run(archive, { values, names: ids }) {
    const { why, by, note, undo } = values;
    if (ids.length === 0) throw new Misuse('expected the id of an article, found none');
    if (!undo && (why === undefined || why.trim() === ''))
      throw new Misuse('expected a reason, --why "…": readers who follow an old link will see it');
    const [{ withdrawArticles }, { writeArchive }, { today }] = await Promise.all([
      import('../keep/withdraw-articles.ts'),
      import('../keep/write-archive.ts'),
      import('../keep/today.ts'),
    ]);
    const decision = {
      on: today(),
      why: why ?? '',
      ...(by === undefined ? {} : { by }),
      ...(note === undefined ? {} : { note }),
    };
    const isWell = await writeArchive('withdraw', archive, () =>
      withdrawArticles(archive, ids, undo ? null : decision),
    );
    return isWell ? exit.well : exit.unwell;
  },
});
