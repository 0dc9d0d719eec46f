/** `adopt`: hand edits of articles → rulings. */
import { userInfo } from 'node:os';
import { exit, toCommand } from '../door/command.ts';

export const command = toCommand({
  usage: '[PAGE or ID …] [options]',
  about: {
    en: `Turns hand edits of content/articles/<page>/<id>.mdx into rulings in content/rulings/<page>.yaml, and generates the
articles again. Without PAGE or ID, all edited articles are adopted. Paragraphs may be corrected, removed, joined, cut
and moved to another article of the page; title, kicker, deck, park, date, reporter, topic and captions changed.
Exit code 0: every edit is adopted. 1: something is not; each line says what, and its file stays as it is.`,
    zh: `把人工改过的 content/articles/<版面>/<编号>.mdx 收为 content/rulings/<版面>.yaml 里的校订，再重新生成文章。
不写版面或编号，则收下全部改动。段落可改、可删、可并、可分、可移到同版另一篇；标题、引题、副题、园区、
日期、记者、主题和图片说明都可改。退出码 0：全部收下；1：有的没有收，逐行说明，文件保持原样。`,
  },
  options: {
    by: {
      type: 'string',
      value: 'NAME',
      about: { en: 'who decided; default: the name of the account', zh: '校订人，默认为本机账户名' },
    },
    why: {
      type: 'string',
      value: 'TEXT',
      about: { en: 'the reason, for readers (Chinese); default: 校对改正', zh: '理由，读者可见，默认“校对改正”' },
    },
    seeds: {
      type: 'string',
      value: 'DIR',
      about: { en: 'folder of raw pages; default: seeds', zh: '原始版面所在文件夹，默认 seeds' },
    },
    out: {
      type: 'string',
      value: 'DIR',
      about: {
        en: 'folder that holds articles/, pages/ and rulings/; default: content',
        zh: '含 articles/、pages/、rulings/ 的文件夹，默认 content',
      },
    },
  },
  takesNames: true,
  async run(archive, { values, names }) {
    const [{ adopt }, { writeArchive }, { moved }] = await Promise.all([
      import('../keep/adopt-edits.ts'),
      import('../keep/write-archive.ts'),
      import('../door/archive.ts'),
    ]);
    const { by = userInfo().username, why = '校对改正', seeds, out: content } = values;
    const place = moved(archive, { seeds, content });
    return (await writeArchive('adopt', place, () => adopt(place, { by, why, names }))) ? exit.well : exit.unwell;
  },
});
