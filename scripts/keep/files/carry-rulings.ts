/** Rulings that lost their page: content/rulings/<old name>.yaml → the files of the pages that have its text now. */
import { join } from 'node:path';
import { isSeq, YAMLSeq, type Document } from 'yaml';
import { toShingles, type Shingles } from '../../read/rulings/shingles.ts';
import { carry, isOfOnePage, type Candidate } from '../../read/rulings/carry.ts';
import { describeProblem, noEntries, toEntries, type Entries, type RulingProblem } from '../../read/rulings/entries.ts';
import { splitBounded, TooMuch } from '../../read/worker/bounded.ts';
import { readIfThere } from '../../door/disk.ts';
import type { Change } from './journal.ts';
import { listRulings, parseRulings, readRulings, rulingsPath, UnreadableRulings } from './rulings.ts';
import { isRefusal, listStems, readSeeds, stemOf, type Seed } from './seeds.ts';
import type { Source } from './split-seeds.ts';

export interface CarriedRulings {
  /** Files of rulings, as they are to be. */
  readonly changes: readonly Change[];
  /** A line for each file that entries came from, and each that they went to. */
  readonly said: readonly string[];
  /** Entries that could not be carried, and why. */
  readonly problems: readonly string[];
}

interface Stray {
  readonly page: string;
  readonly text: string;
  /** Of the page as it was. */
  readonly shingles: Shingles;
  readonly candidates: Candidate[];
}

/** Gives every entry of a file without a page to the page that can follow it. Writes nothing. */
export async function carryRulings(source: Source): Promise<CarriedRulings> {
  const { content } = source;
  const strays = await findStrays(source);
  if (strays.length === 0) return { changes: [], said: [], problems: [] };
  for await (const seed of readSeeds(source.seeds)) {
    // A page that stood here before, and says what it said then, has taken nothing over.
    if (isRefusal(seed) || (await readIfThere(join(content, 'pages', `${seed.name}.txt`))) === seed.text) continue;
    const shingles = toShingles([seed.text]);
    for (const stray of strays.filter((one) => isOfOnePage(one.shingles, shingles))) {
      const problems = await tryEntries(seed, stray, source);
      if (problems) stray.candidates.push({ page: seed.name, problems });
    }
  }
  const texts = new Map<string, string | null>();
  const said: string[] = [];
  const problems: string[] = [];
  for (const { page, text, candidates } of strays) {
    if (candidates.length === 0) continue;
    const file = rulingsPath(content, page);
    const { goes, stays } = carry(countEntries(text, file), candidates);
    for (const [number, message] of stays)
      problems.push(`${file}: ${describeProblem({ entry: number, field: '', message })}`);
    if (goes.size === 0) continue;
    for (const [to, numbers] of goes) {
      const target = rulingsPath(content, to);
      const before = texts.get(to) ?? (await readIfThere(target));
      texts.set(
        to,
        addEntries(
          before,
          target,
          pick(text, file, (number) => numbers.includes(number)),
        ),
      );
      said.push(`${file}: ${String(numbers.length)} rulings stand in ${target} now, where their words are`);
    }
    texts.set(page, stays.size === 0 ? null : format(pick(text, file, (number) => stays.has(number))));
  }
  const changes = [...texts].map(([page, text]) => ({ path: `rulings/${page}.yaml`, text }));
  return { changes, said, problems };
}

/** Files of rulings whose page has no file in seeds/, and had a text when pages were split last. */
async function findStrays({ seeds, content }: Source): Promise<readonly Stray[]> {
  const stems = new Set((await listStems(seeds)).map((stem) => stem.toLowerCase()));
  const hasFile = (page: string): boolean => [page, stemOf(page)].some((name) => stems.has(name.toLowerCase()));
  const strays: Stray[] = [];
  for (const page of (await listRulings(content)).filter((name) => !hasFile(name)).sort()) {
    const text = await readIfThere(rulingsPath(content, page));
    const was = await readIfThere(join(content, 'pages', `${page}.txt`));
    if (text !== null && was !== null && isReadable(text, rulingsPath(content, page)))
      strays.push({ page, text, shingles: toShingles([was]), candidates: [] });
  }
  return strays;
}

function isReadable(text: string, file: string): boolean {
  try {
    return countEntries(text, file) > 0;
  } catch (error) {
    if (error instanceof UnreadableRulings) return false;
    throw error;
  }
}

/** Why a page cannot follow entries of another's file, by their numbers; null where the page itself cannot be read. */
async function tryEntries(
  seed: Seed,
  { page, text }: Stray,
  { content, authority, newspaper }: Source,
): Promise<ReadonlyMap<number, string> | null> {
  try {
    const own = await readRulings(content, seed.name);
    const added = toEntries(parseRulings(text, rulingsPath(content, page)).toJS());
    const after = Math.max(0, ...own.entries.map(({ number }) => number));
    const rulings = append(own, added, after);
    const { problems } = await splitBounded({ ...seed, newspaper, rulings }, authority);
    return new Map(
      problems.filter(({ entry }) => entry > after).map(({ entry, ...why }) => [entry - after, describe(why)]),
    );
  } catch (error) {
    if (error instanceof UnreadableRulings || error instanceof TooMuch) return null;
    throw error;
  }
}

const describe = (why: Omit<RulingProblem, 'entry'>): string => describeProblem({ entry: 0, ...why });

/** Entries behind others, numbered from `after` + 1. */
const append = (own: Entries, added: Entries, after: number): Entries => ({
  ...noEntries,
  entries: [...own.entries, ...added.entries.map((entry) => ({ ...entry, number: entry.number + after }))],
  problems: added.problems.map((problem) => ({ ...problem, entry: problem.entry + after })),
});

function countEntries(text: string, file: string): number {
  const { contents } = parseRulings(text, file);
  return isSeq(contents) ? contents.items.length : 0;
}

/** The file with only those entries that are wanted, and their comments. */
function pick(text: string, file: string, isWanted: (number: number) => boolean): Document {
  const document = parseRulings(text, file);
  if (isSeq(document.contents))
    document.contents.items = document.contents.items.filter((_, index) => isWanted(index + 1));
  return document;
}

/** A file's text with the entries of `added` at its end; `before` null: there is no file yet. */
function addEntries(before: string | null, file: string, added: Document): string {
  if (before === null) return format(added);
  const document = parseRulings(before, file);
  if (!isSeq(document.contents)) document.contents = new YAMLSeq(document.schema);
  if (isSeq(added.contents)) for (const entry of added.contents.items) document.add(entry);
  return format(document);
}

const format = (document: Document): string => document.toString({ lineWidth: 0 });
