/** The packed project in a folder that holds an archive alone: new, add, split, correct, build, check, as its archivist types them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banku-package-'));
  const { status, stdout } = spawnSync('npm', ['pack', '--pack-destination', folder, '--silent'], { encoding: 'utf8' });
  expect(status).toBe(0);
  const modules = join(folder, 'own/node_modules');
  await mkdir(modules, { recursive: true });
  expect(spawnSync('tar', ['-xzf', join(folder, stdout.trim().split('\n').at(-1) ?? ''), '-C', modules]).status).toBe(
    0,
  );
  expect(spawnSync('mv', ['package', 'banku'], { cwd: modules }).status).toBe(0);
  // What it depends on is installed here already.
  for (const name of await readdir('node_modules'))
    if (!name.startsWith('.')) await symlink(resolve('node_modules', name), join(modules, name));
});
afterAll(() => rm(folder, { recursive: true }));

const own = (...names: string[]): string => join(folder, 'own', ...names);
function banku(...words: string[]): string {
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('BANKU_')));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/banku/bin/banku.mjs', ...words], {
    cwd: own(),
    encoding: 'utf8',
    env: { ...environment, LANG: 'zh_CN.UTF-8', LC_ALL: '' },
  });
  expect(`${String(status)} ${status === 0 ? '' : stdout + stderr}`).toBe('0 ');
  return stdout + stderr;
}

test('the walk of an archivist', async () => {
  expect(existsSync(own('node_modules/banku/npm-shrinkwrap.json'))).toBe(true);
  expect(banku('new', '.', '--title', '石桥日报文库', '--newspaper', '石桥日报')).toContain('已建好');
  // An archive without a page is a site already.
  banku('build');
  expect(await readFile(own('dist/index.html'), 'utf8')).toContain('石桥日报文库');

  await writeFile(
    join(folder, '石桥日报2024-03-12第2版.txt'),
    '# 石桥码头恢复夜航\n\n本报讯(记者 段一鸣)石桥码头昨夜恢复夜航，首班船载客六十人。\n\n# 县图书馆开夜场\n\n本报讯(记者 唐小溪)县图书馆每周三开放到晚上九点，接待夜读者四千多人次。\n',
  );
  expect(banku('add', join(folder, '石桥日报2024-03-12第2版.txt'))).toContain('收入 1 个文件');
  expect(banku('split')).toMatch(/1 pages, 2 articles, 0 doubtful places/);
  const [page = ''] = await readdir(own('content/articles')).then((names) =>
    names.filter((name) => !name.startsWith('.')),
  );
  const ids = (await readdir(own('content/articles', page))).map((name) => name.replace('.mdx', ''));
  banku('correct', ids[0] ?? '', 'kicker', '本埠新闻', '--why', '原版有引题');
  banku('build');
  banku('check');
  expect(banku('publish', '--built', '--to', join(folder, 'public'))).toMatch(
    /新增 \d+: [^]*publish: .*public: \d+ files/,
  );
  expect(await readdir(join(folder, 'public'))).toEqual(
    expect.arrayContaining(['_headers', '.nojekyll', 'index.html']),
  );
  // An archive that files by no parks speaks of none, whatever is opened of it.
  const files = (await readdir(own('dist'), { recursive: true })).filter((path) =>
    /^(?!search-index\/).*\.(?:html|json|jsonl|csv|xml|md|txt|bib|ris|webmanifest)$/.test(path),
  );
  expect(files).toEqual(
    expect.arrayContaining(['search/index.html', 'about/index.html', 'data/articles.csv', '404.html']),
  );
  for (const path of files)
    expect(await readFile(own('dist', path), 'utf8'), path).not.toMatch(/园区|高新区|"park"|parks?\//);
  expect(await readFile(own('dist/articles', ids[0] ?? '', 'index.html'), 'utf8')).toContain('本埠新闻');
  // The day that the name of the file told.
  expect(await readFile(own('content/pages', `${page}.json`), 'utf8')).toContain('"issueDate": "2024-03-12"');
});
