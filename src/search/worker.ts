/**
 * Pagefind, in a worker of our own.
 *
 * Where a chunk of the index does not load or is damaged, Pagefind 1.5 says so on the console only, remembers the chunk as
 * loaded, and answers that nothing was found. Here every word on the console makes the answer a failure instead.
 */
import type { Answer, Hit, Opening, Question } from './messages.ts';

/** The part of Pagefind that is used here. */
interface Pagefind {
  readonly search: (
    query: string,
  ) => Promise<{ readonly results: readonly { readonly id: string; readonly score: number }[] }>;
}

const failures: string[] = [];
console.error = (...words: readonly unknown[]) => {
  failures.push(words.map(String).join(' '));
};

let pagefind: Promise<Pagefind> | null = null;

async function answer({ number, query }: Question): Promise<Answer> {
  try {
    if (pagefind === null) throw new Error('asked before it was opened');
    const { results } = await (await pagefind).search(query);
    if (failures.length > 0) throw new Error(failures.join('\n'));
    return { number, hits: results.map(({ id, score }): Hit => ({ key: id, score })) };
  } catch (error) {
    return { number, failure: [...failures, error instanceof Error ? error.message : String(error)].join('\n') };
  }
}

addEventListener('message', ({ data }: MessageEvent<Opening | Question>) => {
  if ('root' in data) {
    pagefind = import(/* @vite-ignore */ `${data.root}pagefind.js`) as Promise<Pagefind>;
    // Said in the answer to the first question.
    pagefind.catch(() => undefined);
    return;
  }
  void answer(data).then((said) => {
    postMessage(said);
  });
});
