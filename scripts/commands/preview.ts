/** `preview`: shows the built site on this machine, and on no other. */
import { Misuse, type Options } from '../door/arguments.ts';
import { exit, toCommand } from '../door/command.ts';

/** Where most static site generators serve theirs. */
const usualPort = 4321;

export const portOption = {
  port: {
    type: 'string',
    value: 'N',
    about: {
      en: 'default: 4321, or the next one that is free; PORT does the same',
      zh: '端口，默认 4321，被占用则顺延；也可用环境变量 PORT',
    },
  },
} as const satisfies Options;

/** The port asked for. Throws `Misuse` where it is none. */
export function toPort(given: string | undefined): number {
  const port = Number(given ?? process.env['PORT'] ?? usualPort);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Misuse(`--port: expected a number from 0 to 65535, found “${given ?? ''}”`);
  return port;
}

export const command = toCommand({
  usage: '[options]',
  about: {
    en: 'Serves dist/ on this machine only, until Ctrl-C.',
    zh: '只在本机打开 dist/ 里的网站，按 Ctrl-C 停止。',
  },
  options: portOption,
  takesNames: false,
  async run(archive, { values }, { language, print }) {
    const { serveArchive } = await import('../publish/serve.ts');
    const { url } = await serveArchive(archive, toPort(values.port));
    print(language === 'zh' ? `\n文库在 ${url}（按 Ctrl-C 停止）` : `\nThe archive is at ${url}  (Ctrl-C stops it)`);
    return exit.well;
  },
});
