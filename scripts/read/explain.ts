/** How a page was read, stage by stage, or why one line of it was read as it was. */
import { basename, dirname, resolve } from 'node:path';
import type { Archive } from '../door/archive.ts';
import { readKnowledge } from '../keep/authority/read-knowledge.ts';
import { isRefusal, readSeeds, type Seed } from '../keep/files/seeds.ts';
import { explainLines, type ExplainedLine } from './grammar/explain.ts';
import type { Knowledge } from './knowledge.ts';
import { toLines } from './lines/index.ts';
import { joinHeadlines } from './lines/one-headline.ts';
import { readMarkup } from './markup/index.ts';
import { lineAt, toLineStarts } from './notes.ts';
import { splitPage } from './pipeline.ts';
import { toSimplified } from './text/script.ts';

const mostReasons = 20;
const longestText = 48;
const shorten = (text: string): string => (text.length <= longestText ? text : `${text.slice(0, longestText)}…`);
const percent = (chance: number): string => `${(chance * 100).toFixed(0)} %`.padStart(5);

/** One page of seeds/, or of the folder of a file; throws where there is none, or it cannot be read. */
async function readPage({ seeds }: Archive, wanted: string): Promise<Seed> {
  const isPath = wanted.includes('/') || wanted.includes('\\') || /\.\w{2,4}$/.test(wanted);
  const folder = isPath ? dirname(resolve(wanted)) : seeds;
  const name = isPath ? basename(wanted) : wanted;
  const names: string[] = [];
  for await (const read of readSeeds(folder, (stem) => name === stem || name.startsWith(`${stem}.`))) {
    if (isRefusal(read)) {
      if (basename(read.file) === name || read.page === name) throw new Error(`${read.file}: ${read.reason}`);
    } else if (read.name === name || read.file === name) return read;
    else names.push(read.name);
  }
  throw new Error(`expected a page; found none called “${wanted}” in ${folder}. There are: ${names.join(', ')}`);
}

/** The lines of a page as the grammar sees them, each with its number in the page’s text. */
function read(
  { text, geometry = [] }: Seed,
  knowledge: Knowledge,
): readonly (ExplainedLine & { readonly number: number })[] {
  const lines = joinHeadlines(toLines(toSimplified(readMarkup(text).text)).lines, geometry);
  const starts = toLineStarts(text);
  return explainLines(lines, knowledge).map((explained) => {
    const place = explained.line.passage.at.find((offset) => offset >= 0) ?? 0;
    return { ...explained, number: lineAt(starts, place) };
  });
}

function explainPage(page: Seed, knowledge: Knowledge): string[] {
  const lines = read(page, knowledge);
  const starts = toLineStarts(page.text);
  const { articles, notes } = splitPage(page, knowledge);
  return [
    `${page.file}: ${String(page.text.length)} characters, ${String(lines.length)} printed lines`,
    '',
    'line  label      chance  or else            says of itself    text',
    ...lines.map(({ number, line, kind, taken, other }) =>
      [
        String(number).padStart(4),
        taken.label.padEnd(9),
        percent(taken.chance),
        `${percent(other.chance)} ${other.label.padEnd(9)}`,
        kind.padEnd(16),
        shorten(line.passage.text),
      ].join('  '),
    ),
    '',
    `${String(articles.length)} stories`,
    ...articles.map(({ data, body }, index) =>
      [
        `${String(index + 1).padStart(3)}  ${data.title}`,
        data.kind,
        data.basis.title.basis === 'printed' ? 'title printed' : 'title derived',
        (data.reporter ?? []).map(({ name }) => name).join('、') || 'nobody named',
        data.date ?? 'no date',
        `${String(body.length)} blocks`,
      ].join(' · '),
    ),
    '',
    `${String(notes.length)} notes`,
    ...notes.map(({ code, message, span }) => {
      return `  line ${String(lineAt(starts, span[0]))}: ${code}: ${message}`;
    }),
  ];
}

function explainLine(page: Seed, wanted: number, knowledge: Knowledge, all: boolean): string[] {
  const lines = read(page, knowledge);
  const found = lines.filter(({ number }) => number === wanted);
  if (found.length === 0) {
    const near = lines.map(({ number }) => number).sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
    throw new Error(
      `${page.file}: expected the number of a printed line; found ${String(wanted)}, where nothing is printed. The nearest is ${String(near[0])}`,
    );
  }
  return found.flatMap(({ line, kind, first, taken, other, reasons }) => {
    const weighed = reasons();
    const shown = all ? weighed : weighed.slice(0, mostReasons);
    return [
      `line ${String(wanted)}: ${shorten(line.passage.text)}`,
      `says of itself: ${kind}; the first reading took it for: ${first}`,
      `taken for ${taken.label} (${percent(taken.chance).trim()}), not for ${other.label} (${percent(other.chance).trim()}):`,
      ...shown.map(({ weight, sentence }) => `  ${toWeight(weight).padStart(7)}  ${sentence}`),
      ...(shown.length < weighed.length
        ? [`  … and ${String(weighed.length - shown.length)} that weigh less (--all)`]
        : []),
    ];
  });
}

const toWeight = (weight: number): string =>
  weight === Infinity ? 'decides' : `${weight > 0 ? '+' : '-'}${Math.abs(weight).toFixed(2)}`;

/** What is printed for `PAGE[:LINE]`. Throws where there is no such page or line, and says which there are. */
export async function explain(archive: Archive, target: string, all = false): Promise<string> {
  const [, page = target, line] = /^(.+?)(?::(\d+))?$/.exec(target) ?? [];
  const [seed, knowledge] = [await readPage(archive, page), await readKnowledge(archive.authority)];
  const lines = line === undefined ? explainPage(seed, knowledge) : explainLine(seed, Number(line), knowledge, all);
  return lines.join('\n');
}
