/** `pack`: the whole archive as one zip that opens from a USB stick, with a server and without. */
import { exit, toCommand } from '../door/command.ts';

export const command = toCommand({
  usage: '[options]',
  about: {
    en: `Builds the site and makes one zip of it. Unpacked, on a USB stick or anywhere, its index.html opens the archive in a
browser; start.bat, start.command or start.sh serve it, for searching. The same archive gives the same zip.`,
    zh: `生成网站并打成一个 zip。解开后（U 盘或任何地方），用浏览器打开 index.html 即可阅读；要检索，运行
start.bat、start.command 或 start.sh。同样的文库总是得到同样的 zip。`,
  },
  options: {
    out: {
      type: 'string',
      value: 'FILE',
      about: {
        en: 'where to (default: out/<archive>-<day of the newest article>.zip); a folder:\nunder that name in it',
        zh: '存到哪里（默认 out/<文库>-<最新入库日>.zip）；给文件夹则以此名存入',
      },
    },
    built: { type: 'boolean', about: { en: 'packs dist/ as it is', zh: '直接打包现有的 dist/' } },
  },
  takesNames: false,
  async run(archive, { values: { out = 'out', built } }) {
    const [{ pack }, { writeArchive }] = await Promise.all([
      import('../publish/pack-site.ts'),
      import('../keep/write-archive.ts'),
    ]);
    await writeArchive('pack', archive, () => pack(archive, { out, built }), 'with its site');
    return exit.well;
  },
});
