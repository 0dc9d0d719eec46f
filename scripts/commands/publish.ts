/** `publish`: builds the site and puts it into the folder that a host serves. */
import { resolve } from 'node:path';
import { Misuse } from '../door/arguments.ts';
import { exit, toCommand } from '../door/command.ts';

/** So many addresses of a kind are named, the others counted. */
const mostNamed = 5;

export const command = toCommand({
  usage: '--to FOLDER [options]',
  about: {
    en: `Builds the site and puts it into FOLDER, whole or not at all, with the header files that hosts read. Says what changes for
readers: pages that are new, changed, gone; and what GitHub Pages or Cloudflare Pages would refuse.`,
    zh: `生成网站并放进 FOLDER，连同主机要读的文件，要么全部换好，要么不动。说明对读者有何变化：新增、改动、消失的网页；
也说明 GitHub Pages、Cloudflare Pages 会不会因文件太多、太大而不收。`,
  },
  options: {
    to: { type: 'string', value: 'FOLDER', about: { en: 'the folder that the host serves', zh: '主机所用的文件夹' } },
    'dry-run': {
      type: 'boolean',
      about: { en: 'says what would change, and changes nothing', zh: '只说明会有何变化，什么也不改' },
    },
    built: { type: 'boolean', about: { en: 'publishes dist/ as it is', zh: '直接发布现有的 dist/' } },
  },
  takesNames: false,
  async run(archive, { values }, { language, print, say }) {
    const { to, built, 'dry-run': isTried } = values;
    if (to === undefined) throw new Misuse('expected --to FOLDER, found none');
    const [{ build }, { compare, publish }, { writeArchive }] = await Promise.all([
      import('../publish/build-site.ts'),
      import('../publish/publish-site.ts'),
      import('../keep/write-archive.ts'),
    ]);
    return writeArchive(
      'publish',
      archive,
      async () => {
        const code = built ? exit.well : await build(archive);
        if (code !== exit.well) return code;
        const folder = resolve(to);
        const { pages, files, bytes, warnings } = await compare(archive.site, folder);
        const kinds = [
          [pages.added, language === 'zh' ? '新增' : 'new'],
          [pages.changed, language === 'zh' ? '改动' : 'changed'],
          [pages.gone, language === 'zh' ? '消失' : 'gone'],
        ] as const;
        for (const [addresses, kind] of kinds) {
          if (addresses.length === 0) continue;
          const more = addresses.length > mostNamed ? ' …' : '';
          print(`${kind} ${String(addresses.length)}: ${addresses.slice(0, mostNamed).join(' ')}${more}`);
        }
        for (const warning of warnings) say(`publish: ${warning}`);
        if (!isTried) await publish(archive.site, folder);
        const size = `${String(files)} files, ${(bytes / 1e6).toFixed(1)} MB`;
        print(
          isTried
            ? language === 'zh'
              ? `publish：未作任何改动（${size}）`
              : `publish: nothing was changed (${size})`
            : `publish: ${folder}: ${size}`,
        );
        return exit.well;
      },
      'with its site',
    );
  },
});
