/** A folder for an archive of one's own: raw pages go in, everything else is made from them. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { archive as schema } from '../../src/schema/archive.ts';
import { parseWith } from '../../src/core/parse-with.ts';
import { soundOf } from '../../src/archive/slugs.ts';
import type { Language } from '../door/language.ts';
import { packageRoot } from '../door/package-root.ts';

export interface NewArchive {
  readonly title: string;
  /** Name of the newspaper; empty: pages of several. */
  readonly newspaper: string;
  /** Where it will be published, without a path; and the path below. */
  readonly url: string;
  readonly base: string;
}

/** Makes the folder; gives its files. Throws where something stands in it already, or a setting is none. */
export async function makeArchive(folder: string, wanted: NewArchive, language: Language): Promise<readonly string[]> {
  const there = existsSync(folder) ? (await readdir(folder)).filter((name) => !mayStand.has(name)) : [];
  if (there.length > 0)
    throw new Error(
      `${folder}: expected a folder with nothing in it; found ${there.slice(0, 3).join(', ')}. Name another one`,
    );
  const settings = toSettings(wanted);
  parseWith(schema, settings, 'archive.yaml');
  const files: Readonly<Record<string, string>> = {
    'content/archive.yaml': toYaml(settings, language),
    // A folder that holds no article yet is none that was lost.
    'content/articles/.gitkeep': '',
    'content/pages/.gitkeep': '',
    'seeds/.gitkeep': '',
    'package.json': await toPackage(folder, existsSync(join(folder, 'package.json'))),
    '.gitignore': ignored,
    'README.md': toReadme(wanted, language),
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return Object.keys(files);
}

/** What `npm install` of the tool leaves in a folder, and what hosts of code begin one with. */
const mayStand: ReadonlySet<string> = new Set([
  'node_modules',
  'package.json',
  'package-lock.json',
  '.git',
  '.DS_Store',
]);

/** Readers meet the description on the site, which speaks Chinese, whatever the terminal speaks. */
const toSettings = ({ title, newspaper, url, base }: NewArchive): object => ({
  version: 1,
  title,
  description: `收录${newspaper === '' ? '报纸' : `《${newspaper}》`}的报道，可检索、可引用，每项著录都注明依据。`,
  language: 'zh-CN',
  site: { url, base },
  ...(newspaper === '' ? {} : { newspaper: { name: newspaper } }),
});

const comments = {
  zh: `# 文库的设置。改了保存，再运行 npm start 即可。
# site.url 和 site.base：文库发布后的网址和其下的路径（"/" 或 "/archive/"）。
# 还可以写：contact（联系人，读者可见）、reports.mail（接收读者报错的邮箱）、rights（版权说明）、licence（许可）。
`,
  en: `# The archive's settings. Change them, save, and run npm start again.
# site.url and site.base: where the archive is published, and the path below it ("/" or "/archive/").
# There may be besides: contact (shown to readers), reports.mail (takes readers' reports), rights, licence.
`,
} as const;

const toYaml = (settings: object, language: Language): string =>
  comments[language] + stringify(settings, { lineWidth: 0 });

/** Names the tool and nothing else; what stands in it already, as npm left it, stays. */
async function toPackage(folder: string, isThere: boolean): Promise<string> {
  const own = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')) as { readonly version: string };
  const before = isThere
    ? (JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Readonly<Record<string, unknown>>)
    : { name: soundOf(basename(folder)), private: true, dependencies: { banku: `^${own.version}` } };
  const scripts = { start: 'banku start', build: 'banku build', check: 'banku check' };
  return `${JSON.stringify({ ...before, private: true, scripts }, null, 2)}\n`;
}

const ignored = `node_modules/
dist/
out/
.astro/
.cache/
.lock
.journal
.unfinished
.*.tmp
dist.next/
dist.old/
dist.lock
`;

const toReadme = ({ title }: NewArchive, language: Language): string =>
  language === 'zh'
    ? `# ${title}

1. \`npm install\`：安装（只需一次）。
2. \`npx banku add 文件或文件夹 …\`：放入版面（文本、PDF、ALTO）。文件名或文件夹名里的日期、版次会记下来。
3. \`npm start\`：拆分、生成，在本机打开。存疑之处会列出来。
4. 读到不对的：\`npx banku correct 编号 字段 值 --why 理由\`；或直接改 \`content/articles/\` 里的文章，再运行 \`npx banku adopt\`。改过的不会丢。
5. 发布：\`npx banku build\`，把 \`dist/\` 放到任何静态主机上。

\`seeds/\` 是原始版面，\`content/\` 是文库，都应备份；\`content/archive.yaml\` 是设置。\`npx banku --help\` 列出全部命令。
`
    : `# ${title}

1. \`npm install\` once.
2. \`npx banku add FILE|FOLDER …\` takes pages in: text, PDF, ALTO. Dates and page numbers in the names are kept.
3. \`npm start\` splits, builds, and shows the archive on this machine. What is doubtful is listed.
4. What was read wrongly: \`npx banku correct ID FIELD VALUE --why TEXT\`; or edit the article in \`content/articles/\` and
   run \`npx banku adopt\`. A correction is never lost.
5. To publish, \`npx banku build\` and put \`dist/\` on any static host.

\`seeds/\` holds the raw pages, \`content/\` the archive: keep both. Settings are in \`content/archive.yaml\`.
\`npx banku --help\` lists all verbs.
`;
