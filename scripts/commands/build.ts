/** `build`: content/ → dist/, search index included. */
import { toCommand } from '../door/command.ts';

export const command = toCommand({
  usage: '',
  about: {
    en: 'Builds the site in dist/. The old one stands until the new one is whole.',
    zh: '在 dist/ 生成网站。新站完整之前，旧站一直可用。',
  },
  options: {},
  takesNames: false,
  async run(archive) {
    const [{ build }, { writeArchive }] = await Promise.all([
      import('../publish/build-site.ts'),
      import('../keep/write-archive.ts'),
    ]);
    return writeArchive('build', archive, () => build(archive), 'with its site');
  },
});
