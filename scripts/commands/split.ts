/** `split`: raw pages → content/articles/ and content/pages/. */
import { exit, toCommand } from '../door/command.ts';

export const command = toCommand({
  usage: '[options]',
  about: {
    en: 'Reads every page of seeds/ and writes its articles. What is withdrawn stays so; what was edited by hand is left alone.',
    zh: '读入 seeds/ 里的每个版面，写成文章。已撤下的不再出现；人工改过的文章不动。',
  },
  options: {
    seeds: {
      type: 'string',
      value: 'DIR',
      about: {
        en: 'folder of raw pages (docs/inputs.md); default: seeds',
        zh: '原始版面所在文件夹，默认 seeds',
      },
    },
    out: {
      type: 'string',
      value: 'DIR',
      about: {
        en: 'folder to write articles/, pages/ and register.yaml into; default: content',
        zh: '写入 articles/、pages/ 和 register.yaml 的文件夹，默认 content',
      },
    },
    'new-register': {
      type: 'boolean',
      about: {
        en: 'begin a new register where the old one is lost for good: what is withdrawn\nstays so, but all articles count as accessioned today',
        zh: '旧登记册确已丢失时另立新册：撤下的仍撤下，但所有文章都算今天入库',
      },
    },
    notes: {
      type: 'boolean',
      about: { en: 'print every doubtful place with its line', zh: '逐条列出存疑之处及其行号' },
    },
    json: {
      type: 'boolean',
      about: { en: 'print the notes as JSON lines, for machines', zh: '以 JSON 行输出存疑之处，供程序读取' },
    },
  },
  takesNames: false,
  async run(archive, { values }) {
    const [{ split }, { writeArchive }, { moved }] = await Promise.all([
      import('../keep/split-archive.ts'),
      import('../keep/write-archive.ts'),
      import('../door/archive.ts'),
    ]);
    const { seeds, out: content, notes, json, 'new-register': newRegister } = values;
    const place = moved(archive, { seeds, content });
    return (await writeArchive('split', place, () => split(place, { notes, json, newRegister })))
      ? exit.well
      : exit.unwell;
  },
});
