/** `add`: pages of one's own, taken into seeds/. */
import { Misuse } from '../door/arguments.ts';
import { exit, toCommand } from '../door/command.ts';

export const command = toCommand({
  usage: 'FILE|FOLDER … [options]',
  about: {
    en: `Copies pages into seeds/ under plain names. Newspaper, day and page number that a name or its folders tell
(西安日报2023-11-06第11版.txt, 2024-03-12/03.txt) are kept beside the page, in seeds/<page>.yaml: correct them there.
A page that is in the archive already is refused; the others are taken.`,
    zh: `把版面复制到 seeds/，改用简单的文件名。文件名和文件夹名里的报名、日期、版次（西安日报2023-11-06第11版.txt、
2024-03-12/03.txt）记在 seeds/<版面>.yaml 里，有误就在那里改。已在文库里的版面不再收，其余照收。`,
  },
  options: {
    json: {
      type: 'boolean',
      about: { en: 'what became of each file as a JSON line', zh: '每个文件的结果各输出一行 JSON' },
    },
  },
  takesNames: true,
  async run(archive, { values, names }, { language, print, say }) {
    if (names.length === 0) throw new Misuse('expected a file or a folder, found none');
    const [{ add }, { writeArchive }] = await Promise.all([
      import('../keep/take-in.ts'),
      import('../keep/write-archive.ts'),
    ]);
    let [taken, refused] = [0, 0];
    await writeArchive('add', archive, async () => {
      for await (const done of add(archive, names)) {
        if (values.json) print(JSON.stringify(done));
        if ('refused' in done) {
          refused++;
          say(`refused: ${done.file}: ${done.refused}`);
        } else {
          taken++;
          if (!values.json) print(`${done.file} → ${done.as}`);
        }
      }
    });
    say(
      language === 'zh'
        ? `add：收入 ${String(taken)} 个文件，未收 ${String(refused)} 个。接下来运行 banku split`
        : `add: ${String(taken)} files taken, ${String(refused)} refused. Next: banku split`,
    );
    return refused === 0 ? exit.well : exit.unwell;
  },
});
