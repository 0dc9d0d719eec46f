/**
 * Is every character of every page accounted for exactly once? Reads what is on disk: the raw page, the page's record and
 * its articles, and trusts none of them.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArticle, type ArticleFile } from '../../../src/markdown/article-file.ts';
import { asPrinted } from '../../../src/markdown/corrected-text.ts';
import { page as pageSchema, type PageRecord } from '../../../src/schema/page.ts';
import { readIfThere } from '../../door/disk.ts';
import { isRefusal, readSeeds, type Seed } from '../files/seeds.ts';
import { toPlace } from '../../read/notes.ts';
import { isSpace } from '../../read/text/characters.ts';
import type { Problem } from './problem.ts';

export interface Conservation {
  readonly problems: readonly Problem[];
  /** Characters that are not white space, over all pages. */
  readonly characters: number;
}

/** Checks all pages of `seeds` against their records in `content`. */
export async function checkConservation(seeds: string, content: string): Promise<Conservation> {
  const problems: Problem[] = [];
  let characters = 0;
  for await (const seed of readSeeds(seeds)) {
    if (isRefusal(seed)) continue;
    const path = join(content, 'pages', `${seed.name}.json`);
    const text = await readIfThere(path);
    if (text === null) {
      problems.push({ file: path, message: 'no record of this page; run `npm run split`' });
      continue;
    }
    const record = pageSchema.parse(JSON.parse(text));
    characters += [...seed.text].filter((character) => !isSpace(character)).length;
    problems.push(...checkCover(path, seed, record));
    for (const id of record.articles) {
      const articlePath = join(content, 'articles', seed.name, `${id}.mdx`);
      problems.push(...checkArticle(articlePath, seed, record, await readFile(articlePath, 'utf8')));
    }
  }
  return { problems, characters };
}

/** Segments are disjoint, and only white space is in none. */
function checkCover(path: string, seed: Seed, record: PageRecord): Problem[] {
  const at = (offset: number): string => {
    const { line, column } = toPlace(seed.text, offset);
    return `${seed.file}:${String(line)}:${String(column)}`;
  };
  if (record.sha256 !== seed.sha256)
    return [{ file: path, message: `made from another version of ${seed.file}; run \`npm run split\`` }];
  const problems: Problem[] = [];
  let covered = 0;
  for (const [start, end] of [...record.segments, [seed.text.length, seed.text.length] as const]) {
    if (start < covered) problems.push({ file: path, message: `${at(start)} is accounted for twice` });
    const lost = [...seed.text.slice(covered, start)].findIndex((character) => !isSpace(character));
    if (lost >= 0) problems.push({ file: path, message: `${at(covered + lost)} is accounted for nowhere` });
    covered = Math.max(covered, end);
  }
  return problems;
}

function checkArticle(path: string, seed: Seed, record: PageRecord, text: string): Problem[] {
  try {
    return checkBody(path, seed, record, parseArticle(text));
  } catch (error) {
    return [{ file: path, message: error instanceof Error ? error.message : String(error) }];
  }
}

/** The body of an article holds the characters of its segments, no more and no fewer, block by block. */
function checkBody(path: string, seed: Seed, record: PageRecord, { data, body }: ArticleFile): Problem[] {
  return body.flatMap((block, index) => {
    const pieces = record.segments.filter(([, , , id, number]) => id === data.id && number === index + 1);
    const printed = letters(pieces.map(([start, end]) => seed.text.slice(start, end)).join(''));
    if (printed === letters(asPrinted(block.text, block.corrections))) return [];
    return [{ file: path, message: `paragraph ${String(index + 1)} is not what its place on the page says` }];
  });
}

/** Without white space, in a fixed order: a paragraph may be printed end first. */
const letters = (text: string): string =>
  [...text]
    .filter((character) => !isSpace(character))
    .sort()
    .join('');
