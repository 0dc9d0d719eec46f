/** Hand edits and rulings as a person meets them: `npm run split`, `npm run adopt`, `npm run check` on a made folder. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkConservation } from './check/conservation.ts';
import { checkContent } from './check/generated.ts';
import { runVerb } from '../../tests/run-verb.ts';

const page = `# 西安高新区轧钢车间投产

本报讯(记者 沈青)6月5日，西安高新区的轧钢车间投产，采用数字李生技术。

据介绍，西安高新区的轧钢企业已有三百二十家，工人的工作轻松了许多。
`;
const other =
  '# 珠海高新区疫苗车间启用\n\n本报讯(记者 郑明)6月6日，珠海高新区的疫苗车间启用，客商前来考察，都说车间又新又大，值得学习。\n';

/** Split once; every test gets a copy. */
let template = '';
let folder = '';
const at = (...names: string[]): string => join(folder, ...names);
beforeAll(async () => {
  template = await mkdtemp(join(tmpdir(), 'banku-'));
  folder = template;
  await mkdir(at('seeds'));
  await writeFile(at('seeds', 'p1.txt'), page);
  await writeFile(at('seeds', 'p2.txt'), other);
  await cp('content/authority', at('out', 'authority'), { recursive: true });
  await run('split');
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banku-'));
  await cp(template, folder, { recursive: true });
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});
afterAll(async () => {
  await rm(template, { recursive: true });
});

async function run(
  command: 'split' | 'adopt',
  ...args: string[]
): Promise<{ readonly status: number; readonly said: string }> {
  const places = ['--seeds', at('seeds'), '--out', at('out')];
  const { status, said } = await runVerb([command, ...places, ...args]);
  return { status, said };
}

const articleFile = async (name: string): Promise<string> =>
  at('out', 'articles', name, (await readdir(at('out', 'articles', name)))[0] ?? '');
const read = (file: string): Promise<string> => readFile(file, 'utf8');
async function edit(name: string, change: (text: string) => string): Promise<string> {
  const file = await articleFile(name);
  await writeFile(file, change(await read(file)));
  return file;
}
const writeRulings = async (text: string): Promise<void> => {
  await mkdir(at('out', 'rulings'), { recursive: true });
  await writeFile(at('out', 'rulings', 'p1.yaml'), text);
};
const decision = '  by: 张三\n  when: 2026-11-21\n  why: 校对\n';

describe('npm run split', () => {
  test('leaves an edited article alone, says what differs, and goes on with the others', async () => {
    const file = await edit('p1', (text) => text.replace('数字李生', '数字孪生'));
    const edited = await read(file);
    await writeFile(at('seeds', 'p2.txt'), other.replace('考察', '参观'));
    const { status, said } = await run('split');
    expect(status).toBe(1);
    expect(said).toContain(`edited: ${file}: edited by hand; left as it is. \`npm run adopt\``);
    expect(said).toMatch(/- .*数字李生技术。\n.*\+ .*数字孪生技术。/);
    expect(await read(file)).toBe(edited);
    expect(await read(await articleFile('p2'))).toContain('参观');
    // Still an edit when asked again.
    expect((await run('split')).status).toBe(1);
  });

  test('CRLF, a byte order mark and a new time of change are no edit', async () => {
    const file = await edit('p1', (text) => text.replaceAll('\n', '\r\n'));
    await edit('p2', (text) => `\uFEFF${text}`);
    await utimes(file, 0, 0);
    expect((await run('split')).status).toBe(0);
  });

  test('what an earlier run wrote is no edit, whatever the page gives now', async () => {
    await writeFile(at('seeds', 'p1.txt'), page.replace('三百二十', '五百'));
    expect((await run('split')).status).toBe(0);
    expect(await read(await articleFile('p1'))).toContain('五百');
  });

  test('an edited article is not removed with its page', async () => {
    const file = await edit('p1', (text) => text.replace('数字李生', '数字孪生'));
    await rm(at('seeds', 'p1.txt'));
    const { status, said } = await run('split');
    const message = expect.stringContaining(
      `${file}: edited by hand, and no page gives this article any more`,
    ) as string;
    expect([status, said]).toEqual([1, message]);
    expect(await read(file)).toContain('数字孪生');
    expect(await run('adopt')).toEqual({ status: 1, said: message });
  });

  test('a ruling that cannot be followed: file, entry, nearest words; the others are followed; check says it, too', async () => {
    await writeRulings(
      `- correct: 数字挛生\n  to: 数字孪生\n${decision}- set: { title: 新题 }\n  of: 据介绍，\n${decision}`,
    );
    const { status, said } = await run('split');
    expect(status).toBe(1);
    const message = 'entry 1: correct: “数字挛生” is not found; the nearest is “数字李生” at 3:31';
    expect(said).toContain(`ruling: ${at('out', 'rulings', 'p1.yaml')}: ${message}`);
    expect(await read(await articleFile('p1'))).toContain('title: 新题');
    expect(await checkContent(at('seeds'), at('out'), undefined)).toEqual([
      { file: at('out', 'rulings', 'p1.yaml'), message },
    ]);
  });

  test('rulings that are not YAML, or of no page', async () => {
    await writeRulings('- drop: "甲\n');
    await writeFile(at('out', 'rulings', 'p3.yaml'), '');
    const { status, said } = await run('split');
    expect(status).toBe(1);
    expect(said).toMatch(/refused: .*p1\.txt: .*p1\.yaml:\d+:\d+: expected YAML/);
    expect(said).toMatch(/ruling: .*p3\.yaml: expected the name of a page/);
    expect((await readdir(at('out', 'articles', 'p1'))).length).toBe(1);
    expect((await checkContent(at('seeds'), at('out'), undefined)).map(({ message }) => message)).toEqual([
      expect.stringContaining('expected YAML'),
      expect.stringContaining('p3.yaml: expected the name of a page'),
    ]);
  });
});

describe('npm run adopt', () => {
  test('an edit becomes rulings; the comments of the file stay; splitting again changes nothing', async () => {
    const before = `# 西安一版\n- set: { deck: 副题 } # 见样报\n  of: 据介绍，\n${decision}`;
    await writeRulings(before);
    await run('split');
    const file = await edit('p1', (text) =>
      text
        // In the body, which comes last; the front matter may quote the same sentence.
        .replace(/^([^]*)数字李生/, '$1数字孪生')
        .replace(/^title: .*$/m, 'title: 新题')
        .replace(/^([^]*)家，工人/, '$1家。\n\n工人'),
    );
    const { status, said } = await run('adopt', '--by', '李四', '--why', '据样报', 'p1');
    expect([status, said]).toEqual([0, expect.stringContaining('1 edited articles adopted')]);
    const rulings = await read(at('out', 'rulings', 'p1.yaml'));
    expect(rulings.startsWith(before)).toBe(true);
    expect(rulings).toMatch(/paragraph: 工人.*\n  by: 李四\n  when: \d{4}-\d\d-\d\d\n  why: 据样报\n/);
    const generated = await read(file);
    expect(generated).toMatch(/采用数字<Corr sic="李(生?)">孪\1<\/Corr>/);
    expect(generated).toContain('title: 新题\ndeck: 副题');
    expect(await run('split')).toMatchObject({ status: 0, said: expect.stringContaining('0 files changed') as string });
    expect(await read(file)).toBe(generated);
    expect(await checkContent(at('seeds'), at('out'), undefined)).toEqual([]);
    expect((await checkConservation(at('seeds'), at('out'))).problems).toEqual([]);
  });

  test('what no ruling says is said, and the files stay', async () => {
    const rows: readonly [string, (text: string) => string, RegExp][] = [
      ['p1', (text) => `${text}\n编者按：这是新加的一段。\n`, /：这是新加的一段。” does not stand on the page/],
      ['p2', (text) => text.replace('kind: brief', 'kind: article'), /kind: it follows from the text; undo the edit/],
      ['p3', (text) => text.replace('kind: brief', 'kind: essay'), /expected an article as generated.*kind/s],
      ['p4', (text) => `${text}\n{1 + 1}\n`, /expected an article as generated/],
      ['p5', (text) => text.replace('据介绍', '## 据介绍'), /was a paragraph; no ruling changes that/],
    ];
    const more = [
      ['苏州工业园区码头扩建', '苏州工业园区的码头开始扩建，泊位将增加两个', '货轮靠岸的时间缩短了一半'],
      ['成都高新区夜校开课', '成都高新区的夜校昨晚开课，首批学员六十人', '课程有焊接、绘图和外语'],
      ['武汉东湖高新区公园迎客', '武汉东湖高新区的湿地公园迎来游客', '园里种了四百种水生植物'],
    ];
    for (const [index, [title, lead, rest]] of more.entries())
      await writeFile(
        at('seeds', `p${String(index + 3)}.txt`),
        `# ${String(title)}\n\n本报讯(记者 沈青)6月7日，${String(lead)}。\n\n据介绍，${String(rest)}。\n`,
      );
    await run('split');
    const files = await Promise.all(rows.map(([name, change]) => edit(name, change)));
    const edited = await Promise.all(files.map(read));
    const { status, said } = await run('adopt');
    expect(status).toBe(1);
    const lines = said.split('\nnot adopted: ');
    for (const [index, [, , message]] of rows.entries()) {
      const own = lines.filter((line) => line.startsWith(`${files[index] ?? ''}: `));
      expect(own.join('\n')).toMatch(message);
    }
    expect(await Promise.all(files.map(read))).toEqual(edited);
    expect(await readdir(at('out'))).not.toContain('rulings');
  });

  test('an edit of a page that has come to be read differently is not mixed with that', async () => {
    await edit('p1', (text) => text.replace('数字李生', '数字孪生'));
    await writeFile(at('seeds', 'p1.txt'), page.replace('许多', '不少'));
    await run('split');
    const { status, said } = await run('adopt');
    expect([status, said]).toEqual([1, expect.stringContaining('the page has come to be read differently')]);
  });

  test('a name that is neither page nor article is said', async () => {
    expect(await run('adopt', 'p9')).toEqual({
      status: 1,
      said: expect.stringContaining('p9: expected the name of a page') as string,
    });
  });
});
