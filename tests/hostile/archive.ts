/** An archive with hostile text in every field that a person or a machine fills: a page, and what belongs to it, for each payload. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { makePdf } from '../pdf.ts';
import type { Payload } from './payloads.ts';

const numerals = [...'甲乙丙丁戊己庚辛壬癸'];
/** `12` → `乙丙`: pages that differ in more than their payloads. */
const word = (page: number): string => [...String(page)].map((digit) => numerals[Number(digit)] ?? '').join('');
const escape = (text: string): string =>
  text.replace(/[&<"\u202e]/g, (character) => `&#${String(character.charCodeAt(0))};`);

/** Writes seeds/ and content/ below `folder`; gives how many payloads stand in them, which are numbered from 0. */
export async function writeHostile(folder: string, payloads: readonly Payload[]): Promise<number> {
  let count = 0;
  const [seeds, content] = [join(folder, 'seeds'), join(folder, 'content')];
  const put = (path: string, text: string | Uint8Array): Promise<void> => writeFile(join(folder, path), text);
  for (const path of [seeds, join(content, 'rulings')]) await mkdir(path, { recursive: true });
  await cp('content/authority', join(content, 'authority'), { recursive: true });
  const extra: Record<string, unknown[]> = { parks: [], reporters: [], topics: [] };
  for (const [page, payload] of payloads.entries()) {
    const next = (): string => payload(count++);
    const name = `h${String(page)}`;
    await put(`seeds/${name}.txt`, toPage(word(page), next));
    await put(`seeds/${name}.yaml`, stringify(toSidecar(next)));
    // JSON is YAML.
    await put(`content/rulings/${name}.yaml`, JSON.stringify(toRulings(next)));
    await put(`seeds/a${name}.xml`, toAlto(word(page), next, page === 0));
    await put(`seeds/p${name}.pdf`, toPdf(word(page), next));
    extra['parks']?.push(toPark(name, next));
    extra['reporters']?.push({ id: name, name: next(), variants: [next()], note: next() });
    extra['topics']?.push({
      id: name,
      name: next(),
      definition: next(),
      terms: [next(), next(), '轧钢'.repeat(page + 2)],
    });
    // A slash ends a name on every disk; the others are names on some.
    await put(
      `seeds/${next().replaceAll('/', '∕').replaceAll('\\', '∖')}.txt`,
      toPage(word(page), () => ''),
    );
  }
  for (const [name, entries] of Object.entries(extra)) {
    const file = join(content, 'authority', `${name}.yaml`);
    await writeFile(file, stringify([...(parse(await readFile(file, 'utf8')) as unknown[]), ...entries]));
  }
  const [first = () => ''] = payloads;
  const next = (): string => first(count++);
  const settings = {
    ...{ title: next(), description: next(), contact: next(), rights: next(), language: 'zh-CN' },
    licence: { url: `https://a.example/?${encodeURIComponent(next())}`, name: next() },
    site: { url: 'https://archive.example', base: '/' },
  };
  await put('content/archive.yaml', stringify(settings));
  // Something else under the name of a picture.
  await put('seeds/h0.png', next());
  return count;
}

const toPage = (place: string, next: () => string): string =>
  `# 临浦${place}高新区轧钢车间投产${next()}

本报讯（记者 沈青${next()}）6月5日，临浦${place}高新区的轧钢车间投产，车间里的工人说${next()}。

据介绍，${place}镇的轧钢企业已有三百二十家，工人的工作轻松了许多${next()}

### 订单排到了${place}明年${next()}

| 产品 | 产量 |
|---|---|
| ${place}钢 | ${next()} |

图为${place}车间。${next()}
${place}供图 ${next()}

# 临浦${place}高新区疫苗车间启用${next()}

本报讯 6月6日，临浦${place}高新区的疫苗车间启用，客商前来考察，都说${place}车间又新又大，值得学习${next()}
`;

const toSidecar = (next: () => string): object => ({
  ...{ newspaper: next(), section: next(), printPage: next() },
  source: `https://a.example/?q=${encodeURIComponent(next())}`,
});

/** What a ruling may not say stands in no text: control characters. */
const toRulings = (next: () => string): readonly object[] => {
  const decision = (): object => ({ by: next(), when: '2026-11-21', why: next() });
  return [
    { correct: '轻松了许多', to: next(), ...decision() },
    {
      set: { title: next(), kicker: next(), deck: next(), park: next(), reporter: [next(), next()] },
      of: '三百二十家',
      ...decision(),
    },
    { set: { kicker: next() }, of: '客商前来考察', ...decision() },
  ];
};

const toPark = (id: string, next: () => string): object => ({
  ...{ id, name: next(), officialName: next(), variants: [next()], province: '广东', city: next() },
});

/** `hasEntity`: one that would bring a file of this machine in. */
function toAlto(place: string, next: () => string, hasEntity: boolean): string {
  const lines = [
    `临浦${place}高新区铸造车间投产${next()}`,
    '',
    `本报讯 临浦${place}高新区的铸造车间投产${next()}${hasEntity ? '&x;' : ''}`,
  ];
  const text = (line: string): string => escape(line).replace('&#38;x;', '&x;');
  const blocks = lines.map((line) => `<TextBlock><TextLine><String CONTENT="${text(line)}"/></TextLine></TextBlock>`);
  return `<?xml version="1.0"?>${hasEntity ? '<!DOCTYPE alto [<!ENTITY x SYSTEM "file:///etc/passwd">]>' : ''}<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page><PrintSpace>${blocks.join('')}</PrintSpace></Page></Layout></alto>`;
}

/** It runs a script when it is opened. */
function toPdf(place: string, next: () => string): Uint8Array {
  const pdf = makePdf([
    [
      { text: `临浦${place}高新区纺织车间投产${next()}`, x: 60, y: 1000, size: 20 },
      { text: `本报讯 临浦${place}高新区的纺织车间投产${next()}`, x: 60, y: 900 },
    ],
  ]);
  const action = '/OpenAction << /S /JavaScript /JS (app.launchURL\\("https://elsewhere.example/pwned"\\)) >>';
  return Buffer.from(
    Buffer.from(pdf).toString('latin1').replace('/Type /Catalog', `/Type /Catalog ${action}`),
    'latin1',
  );
}
