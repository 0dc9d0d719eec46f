/** `new`: a folder for an archive of one's own. */
import { basename, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Misuse } from '../door/arguments.ts';
import { exit, toCommand } from '../door/command.ts';

export const command = toCommand({
  usage: 'FOLDER [options]',
  about: {
    en: `Makes a folder for an archive of your own: seeds/ for raw pages, content/ for what is made from them, settings, a README.
Asks what it is not told; without a terminal it takes defaults and never waits.`,
    zh: `为自己的文库建一个文件夹：seeds/ 放原始版面，content/ 是由此而来的文库，另有设置和说明。
没写明的会问；不在终端里运行时用默认值，不会停下来等。`,
  },
  options: {
    title: { type: 'string', value: 'TEXT', about: { en: 'name of the archive', zh: '文库名' } },
    newspaper: {
      type: 'string',
      value: 'NAME',
      about: { en: 'name of the newspaper; leave it out where there are several', zh: '报纸名；有几种报纸就不写' },
    },
    url: {
      type: 'string',
      value: 'URL',
      about: {
        en: 'where it will be published; default: https://example.org',
        zh: '将来发布的网址，默认 https://example.org',
      },
    },
    base: { type: 'string', value: 'PATH', about: { en: 'path below that; default: /', zh: '网址下的路径，默认 /' } },
  },
  takesNames: true,
  async run(_, { values, names }, { language, print }) {
    const [folder, ...rest] = names;
    if (folder === undefined || rest.length > 0) throw new Misuse(`expected one folder, found ${String(names.length)}`);
    const { makeArchive } = await import('../keep/new-archive.ts');
    const isChinese = language === 'zh';
    const usual = isChinese ? `${basename(resolve(folder))}文库` : basename(resolve(folder));
    const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stderr }) : null;
    const ask = async (given: string | undefined, question: string, otherwise: string): Promise<string> => {
      if (given !== undefined || terminal === null) return given ?? otherwise;
      const typed = await terminal.question(`${question}${otherwise === '' ? '' : ` [${otherwise}]`} `);
      return typed.trim() || otherwise;
    };
    try {
      const title = await ask(values.title, isChinese ? '文库名？' : 'Name of the archive?', usual);
      const newspaper = await ask(
        values.newspaper,
        isChinese ? '报纸名？（有几种就留空）' : 'Name of the newspaper? (empty: several)',
        '',
      );
      const url = await ask(
        values.url,
        isChinese ? '将来发布的网址？' : 'Where will it be published?',
        'https://example.org',
      );
      await makeArchive(resolve(folder), { title, newspaper, url, base: values.base ?? '/' }, language);
    } finally {
      terminal?.close();
    }
    print(
      isChinese
        ? `已建好 ${folder}。接下来：\n  cd ${folder}\n  npm install\n  npx banku add 版面文件…\n  npm start`
        : `Made ${folder}. Next:\n  cd ${folder}\n  npm install\n  npx banku add FILE …\n  npm start`,
    );
    return exit.well;
  },
});
