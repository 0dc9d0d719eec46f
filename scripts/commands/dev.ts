/** `dev`: shows the archive while somebody works on it. */
import { exit, toCommand } from '../door/command.ts';
import { portOption, toPort } from './preview.ts';

export const command = toCommand({
  usage: '[options]',
  about: {
    en: `Shows the archive while you work on it, on this machine only, until Ctrl-C. What changes in seeds/, content/, the rules or
the templates is read again and shown at once; search follows a moment later. What is published is what build makes.`,
    zh: `边改边看：只在本机打开，按 Ctrl-C 停止。seeds/、content/、规则或模板一有改动，随即重读、重新显示，检索随后更新。
发布的仍是 build 生成的网站。`,
  },
  options: portOption,
  takesNames: false,
  async run(archive, { values }, { language, print, say }) {
    const port = toPort(values.port);
    const { develop } = await import('../publish/dev-site.ts');
    const { url, stop } = await develop(archive, port, say);
    const end = (): void => {
      void stop().finally(() => process.exit());
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
    print(language === 'zh' ? `\n文库在 ${url}（按 Ctrl-C 停止）` : `\nThe archive is at ${url}  (Ctrl-C stops it)`);
    return exit.well;
  },
});
