/** A small archive in a folder of its own, and the verbs as a person runs them, in this process. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adopt } from '../scripts/keep/adopt-edits.ts';
import { build } from '../scripts/publish/build-site.ts';
import { writeArchive } from '../scripts/keep/write-archive.ts';
import { moved, openArchive } from '../scripts/door/archive.ts';
import { readRegister } from '../scripts/keep/files/register-file.ts';
import { pack } from '../scripts/publish/pack-site.ts';
import { split } from '../scripts/keep/split-archive.ts';
import { withdrawArticles } from '../scripts/keep/withdraw-articles.ts';

export const harvest = `# 西安高新区轧钢车间投产

本报讯(记者 沈青)6月5日，西安高新区的轧钢车间投产，采用数字李生技术。

据介绍，西安高新区的轧钢企业已有三百二十家，工人的工作轻松了许多。
`;
export const vaccine =
  '# 珠海高新区疫苗车间启用\n\n本报讯(记者 郑明)6月6日，珠海高新区的疫苗车间启用，客商前来考察，都说车间又新又大，值得学习。\n';

export interface MadeArchive {
  readonly folder: string;
  readonly content: string;
  readonly seeds: string;
  readonly site: string;
  readonly zip: string;
  readonly split: (options?: { readonly newRegister?: boolean }) => Promise<boolean>;
  readonly adopt: () => Promise<boolean>;
  readonly withdraw: (ids: readonly string[]) => Promise<boolean>;
  readonly undo: (ids: readonly string[]) => Promise<boolean>;
  readonly build: () => Promise<number>;
  readonly pack: () => Promise<string>;
  /** Id of the first article of a page. */
  readonly idOf: (page: string) => Promise<string>;
  readonly articleFile: (page: string) => Promise<string>;
  /** Replaces words in a file. */
  readonly change: (file: string, from: string, to: string) => Promise<void>;
  readonly copy: () => Promise<MadeArchive>;
  readonly remove: () => Promise<void>;
}

/** The archive in a folder; `pages`: raw pages to begin with, by name. */
export async function makeArchive(pages: Readonly<Record<string, string>>): Promise<MadeArchive> {
  const folder = await mkdtemp(join(tmpdir(), 'banku-made-'));
  await mkdir(join(folder, 'seeds'));
  for (const [name, text] of Object.entries(pages)) await writeFile(join(folder, 'seeds', `${name}.txt`), text);
  return open(folder);
}

function open(folder: string): MadeArchive {
  const at = (name: string): string => join(folder, name);
  const [content, seeds, site, zip] = [at('content'), at('seeds'), at('dist'), at('out/a.zip')];
  const idOf = async (page: string): Promise<string> =>
    (await readRegister(content)).find((entry) => entry.page === page)?.id ?? '';
  const archive = moved(openArchive(), { seeds, content, site });
  const decide = (ids: readonly string[], isUndone: boolean): Promise<boolean> =>
    writeArchive('withdraw', archive, () =>
      withdrawArticles(archive, ids, isUndone ? null : { on: '2026-11-21', why: '误收' }),
    );
  return {
    ...{ folder, content, seeds, site, zip, idOf },
    split: ({ newRegister = false } = {}) =>
      writeArchive('split', archive, () => split(archive, { notes: false, json: false, newRegister })),
    adopt: () => writeArchive('adopt', archive, () => adopt(archive, { by: '张三', why: '校对', names: [] })),
    withdraw: (ids) => decide(ids, false),
    undo: (ids) => decide(ids, true),
    build: () =>
      writeArchive('build', archive, () => build(archive, (place) => makeSite(content, place)), 'with its site'),
    pack: () => writeArchive('pack', archive, () => pack(archive, { out: zip, built: true }), 'with its site'),
    articleFile: async (page) => join(content, 'articles', page, `${await idOf(page)}.mdx`),
    change: async (file, from, to) => {
      // Where it comes last: in the body of an article, whose front matter may quote the same sentence.
      const text = await readFile(file, 'utf8');
      const at = text.lastIndexOf(from);
      if (at >= 0) await writeFile(file, text.slice(0, at) + to + text.slice(at + from.length));
    },
    copy: async () => {
      const other = await mkdtemp(join(tmpdir(), 'banku-made-'));
      await cp(folder, other, { recursive: true });
      return open(other);
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

const charset = '<meta charset="utf-8">';

/** Stands in for Astro: a page for each article. */
async function makeSite(content: string, site: string): Promise<number> {
  const register = await readRegister(content);
  await mkdir(site, { recursive: true });
  for (const name of ['index', '404', 'about'])
    await writeFile(join(site, `${name}.html`), `${charset}${String(register.length)} 篇报道`);
  for (const { id, title } of register) {
    await mkdir(join(site, 'articles', id), { recursive: true });
    await writeFile(join(site, 'articles', id, 'index.html'), charset + title);
  }
  return 0;
}
