/**
 * What the newspaper prints, counted by reading every `.mdx` file: written once more, from the rules, and of nothing that the
 * search itself uses.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import table from 'opencc-js/dict/TSCharacters';
import { parse } from 'yaml';
import { below, pick, type Random } from '../properties/news.ts';

/** One article as its file has it. */
export interface Printed {
  readonly title: string;
  /** Title, kicker, deck, captions, paragraphs, each as it is read and as it is printed. */
  readonly texts: readonly string[];
  readonly topics: readonly string[];
  readonly park: string | null;
  readonly reporters: readonly string[];
}

interface FrontMatter {
  readonly title: string;
  readonly kicker?: string;
  readonly deck?: string;
  readonly park?: string | null;
  readonly topic?: readonly string[] | null;
  readonly reporter?: readonly { readonly name: string }[] | null;
  readonly photos?: readonly { readonly caption: string | null }[];
}

const correction = /<Corr sic="([^"]*)"[^>]*>(.*?)<\/Corr>/g;

/** All articles below `directory`. */
export async function readPrinted(directory: string): Promise<readonly Printed[]> {
  const names = (await readdir(directory, { recursive: true })).filter((name) => name.endsWith('.mdx'));
  return Promise.all(names.map(async (name) => toPrinted(await readFile(join(directory, name), 'utf8'))));
}

function toPrinted(source: string): Printed {
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  const { title, kicker, deck, park, topic, reporter, photos } = parse(head) as FrontMatter;
  const plain = (text: string): string => text.replace(/^#+ /, '').replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
  const blocks = body
    .split(/\n{2,}/)
    .flatMap((block) => [block.replaceAll(correction, '$2'), block.replaceAll(correction, '$1')].map(plain));
  const heads = [title, kicker, deck, ...(photos ?? []).map(({ caption }) => caption)].filter((text) => text != null);
  return {
    title,
    texts: [...heads, ...new Set(blocks)].map(foldPrinted),
    topics: topic ?? [],
    park: park ?? null,
    reporters: [...new Set((reporter ?? []).map(({ name }) => name))],
  };
}

const simplified = new Map(table.split('|').map((entry) => entry.split(' ').slice(0, 2) as [string, string]));

/** Width, case, traditional characters, quotation marks, white space beside Han characters, groups of digits. */
export function foldPrinted(text: string): string {
  const narrow = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/["“”'‘’«»「」『』〈〉《》]/g, '');
  const simple = [...narrow].map((character) => simplified.get(character) ?? character).join('');
  return simple
    .replaceAll(/[‐‑‒–—―−─]/g, '-')
    .replaceAll(/[~～〜]/g, '~')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .replaceAll(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d)/g, (number) => number.replaceAll(',', ''));
}

/** Numbers and Latin words are whole: nothing of theirs stands beside the words. */
export function toPattern(words: string): RegExp {
  const folded = foldPrinted(words);
  const escaped = folded.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const before = /^\d/.test(folded) ? String.raw`(?<!\d)(?<!\d\.)` : /^[a-z]/.test(folded) ? '(?<![a-z])' : '';
  const behind = /\d$/.test(folded) ? String.raw`(?!\d)(?!\.\d)` : /[a-z]$/.test(folded) ? '(?![a-z])' : '';
  return new RegExp(`${before}${escaped}${behind}`, 'u');
}

/** The articles that print the words. */
export function findPrinted(all: readonly Printed[], words: string): readonly Printed[] {
  const pattern = toPattern(words);
  return all.filter(({ texts }) => texts.some((text) => pattern.test(text)));
}

/** Something that a box takes for one word. */
const isOneWord = (text: string): boolean =>
  text.length > 1 &&
  text.isWellFormed() &&
  /[\p{L}\p{N}]/u.test(text) &&
  !/[\s"“”‘’'「」*＊:：|｜()（）~～〜]|^[-－—–]|^or$/iu.test(text);

/** `count` queries of four kinds: words of titles, names of topics, numbers with their units, strings of 2 to 6 characters. */
export function toTruthQueries(
  all: readonly Printed[],
  topicNames: readonly string[],
  count: number,
  random: Random,
): string[] {
  const texts = all.flatMap((article) => article.texts);
  const cut = (text: string, length: number): string =>
    text.slice(below(random, Math.max(1, text.length - length + 1))).slice(0, length);
  const makers: readonly (() => string)[] = [
    () => cut(pick(random, all).title, 2 + below(random, 4)),
    () => (random() < 0.5 ? pick(random, topicNames) : cut(pick(random, topicNames), 2)),
    () =>
      pick(
        random,
        [...pick(random, texts).matchAll(/\d[\d.]*\p{Script=Han}{1,2}|[a-z]+\d*/gu)]
          .map(([text]) => text)
          .concat('5亿元'),
      ),
    () => cut(pick(random, texts), 2 + below(random, 5)),
  ];
  const found = new Set<string>(['储能', '产业集群', '5亿元', '1月1日', '20年', 'IP', '5G']);
  for (let tries = 0; found.size < count && tries < count * 50; tries++) {
    const text = makers[tries % makers.length]?.() ?? '';
    if (isOneWord(text)) found.add(text);
  }
  return [...found];
}
