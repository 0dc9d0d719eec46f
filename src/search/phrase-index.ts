/** The index as the search page sees it: a worker that is asked, and says so when it cannot tell. */
import type { Answer, Hit, Opening, Question } from './messages.ts';

export interface PhraseIndex {
  /** Hits of a query in Pagefind's words. Rejects where any part of the index that it needs is missing or damaged. */
  readonly search: (query: string) => Promise<readonly Hit[]>;
  /** Ends the worker. Whoever still waits is refused. */
  readonly close: () => void;
}

interface Waiting {
  readonly resolve: (hits: readonly Hit[]) => void;
  readonly reject: (reason: Error) => void;
}

/** Opens the index in the folder `root`, an absolute address with a slash at the end. */
export function openPhraseIndex(root: string): PhraseIndex {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let failed: Error | null = null;
  let number = 0;

  const fail = (reason: string): void => {
    failed ??= new Error(reason);
    for (const { reject } of waiting.values()) reject(failed);
    waiting.clear();
  };
  worker.addEventListener('error', ({ message }) => {
    fail(`search worker: ${message}`);
  });
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if ('hits' in data) asked?.resolve(data.hits);
    else asked?.reject(new Error(data.failure));
  });
  worker.postMessage({ root } satisfies Opening);

  return {
    search: (query) =>
      new Promise((resolve, reject) => {
        if (failed) {
          reject(failed);
          return;
        }
        number += 1;
        waiting.set(number, { resolve, reject });
        worker.postMessage({ number, query } satisfies Question);
      }),
    close() {
      worker.terminate();
      fail('search worker: closed');
    },
  };
}
