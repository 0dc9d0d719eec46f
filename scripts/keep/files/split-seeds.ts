/** All pages of seeds/ split, under the ids that the register gives: what `split` writes and `check` compares. */
import { join } from 'node:path';
import type { Register } from '../../../src/schema/register.ts';
import type { PageResult } from '../../read/pipeline.ts';
import { toRegistrar, type Registrar } from '../register/registrar.ts';
import { splitBounded, TooMuch } from '../../read/worker/bounded.ts';
import { readRulings, UnreadableRulings } from './rulings.ts';
import { isRefusal, listStems, readSeeds, stemOf, type Refusal, type Seed } from './seeds.ts';

/** A page, split. */
export interface Split {
  readonly seed: Seed;
  readonly result: PageResult;
}

export interface SplitRun {
  /** Pages that the register knows come first, those whose articles may have moved there from others last. */
  readonly pages: AsyncGenerator<Split | Refusal>;
  /** The register after the run; to be asked when all pages were taken. */
  readonly close: Registrar['close'];
}

export const isSplit = (page: Split | Refusal): page is Split => 'result' in page;

export interface Source {
  readonly seeds: string;
  /** Folder of the register and the rulings. */
  readonly content: string;
  /** Folder whose authority files are followed. */
  readonly authority: string;
  /** What the archive's settings supply. */
  readonly newspaper: string | undefined;
  /** ISO day: the accession date of what is new. */
  readonly today: string;
}

/** `register`: as it was before the run. */
export async function splitSeeds(source: Source, register: Register): Promise<SplitRun> {
  const stems = new Set(await listStems(source.seeds));
  const registrar = toRegistrar(register, (page) => stems.has(page) || stems.has(stemOf(page)), source.today);
  return { pages: splitAll(source, register, registrar), close: registrar.close };
}

/** One page alone: its articles under the ids that the register has for them, and the register with that page as it is now. */
export function settlePage(
  register: Register,
  page: string,
  result: PageResult,
  today: string,
): { readonly result: PageResult; readonly register: Register } {
  const isOwn = (entry: Register[number]): boolean => entry.page === page;
  const registrar = toRegistrar(register.filter(isOwn), () => true, today);
  const settled = registrar.settle(page, result);
  const entries = [...register.filter((entry) => !isOwn(entry)), ...registrar.close().register];
  return { result: settled, register: entries.toSorted((a, b) => (a.page === b.page ? 0 : a.page < b.page ? -1 : 1)) };
}

async function* splitAll(
  { seeds, content, authority, newspaper }: Source,
  register: Register,
  registrar: Registrar,
): AsyncGenerator<Split | Refusal> {
  const known = new Set(register.flatMap(({ page }) => [page, stemOf(page)]));
  const waiting: Split[] = [];
  for await (const seed of readSeeds(seeds, (stem) => known.has(stem))) {
    if (isRefusal(seed)) {
      yield seed;
      continue;
    }
    try {
      const rulings = await readRulings(content, seed.name);
      const result = await splitBounded({ ...seed, newspaper, rulings }, authority);
      if (registrar.mustWait(seed.name, result)) waiting.push({ seed, result });
      else yield { seed, result: registrar.settle(seed.name, result) };
    } catch (error) {
      const found = error instanceof Error ? error.message : String(error);
      const reason = error instanceof UnreadableRulings || error instanceof TooMuch ? found : `not split: ${found}`;
      yield { file: join(seeds, seed.file), page: seed.name, reason };
    }
  }
  for (const { seed, result } of waiting) yield { seed, result: registrar.settle(seed.name, result) };
}
