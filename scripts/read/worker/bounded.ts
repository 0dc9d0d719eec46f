/**
 * Reading one page takes at most so much time and memory, whatever it holds: it is read in a worker, which is ended when
 * it takes more. Time is that of the processor, so a busy machine refuses nothing that an idle one reads.
 */
import { Worker } from 'node:worker_threads';
import type { Decoded } from '../input/decoded.ts';
import type { InputFormat } from '../input/index.ts';
import type { PageInput, PageResult } from '../pipeline.ts';

/** Seconds of processor time for one page. */
export const mostSeconds = 10;
/** Megabytes for one page. */
export const mostMegabytes = 500;
/** Milliseconds between two looks. */
const pace = 100;

/** `content`: folder whose authority files are followed. */
export type Request =
  | { readonly kind: 'decode'; readonly extension: string; readonly bytes: Uint8Array }
  | { readonly kind: 'draw'; readonly bytes: Uint8Array; readonly sheet: number }
  | { readonly kind: 'split'; readonly content: string; readonly page: PageInput };

/** `page`: one of several pages of a file is decoded; the next has its own time. */
export type Answer =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'page' };

/** A page that takes too long, or too much memory. */
export class TooMuch extends Error {}

/** A file → its pages. Throws `TooMuch`. */
export const decodeBounded = (format: InputFormat, bytes: Uint8Array): Promise<Decoded> =>
  ask({ kind: 'decode', extension: format.extension, bytes }) as Promise<Decoded>;

/** A page of a PDF → its picture. Throws `TooMuch`, and as `drawPdf` does. */
export const drawBounded = (bytes: Uint8Array, sheet: number): Promise<Uint8Array> =>
  ask({ kind: 'draw', bytes, sheet }) as Promise<Uint8Array>;

/** A page → its articles. Throws `TooMuch`, and as `splitPage` does. */
export const splitBounded = (page: PageInput, content: string): Promise<PageResult> =>
  ask({ kind: 'split', content, page }) as Promise<PageResult>;

let worker: Worker | null = null;
/** One page at a time: what comes meanwhile waits. */
let last: Promise<unknown> = Promise.resolve();

function ask(request: Request): Promise<unknown> {
  const answer = last.then(() => askNow(request));
  last = answer.catch(() => null);
  return answer;
}

function start(): Worker {
  const started = new Worker(new URL('page-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  started.setMaxListeners(20);
  return started;
}

async function askNow(request: Request): Promise<unknown> {
  const asked = worker ?? start();
  worker = asked;
  asked.ref();
  let since: number | null = null;
  let looking = false;
  return new Promise<unknown>((resolve, reject) => {
    const clock = setInterval(() => {
      if (looking) return;
      looking = true;
      void look().finally(() => {
        looking = false;
      });
    }, pace);
    const look = async (): Promise<void> => {
      const used = await secondsOf(asked);
      // What the worker used before, to start and for other pages, does not count.
      since ??= used;
      if (used - since > mostSeconds) giveUp(`it takes more than ${String(mostSeconds)} s to read`);
      else if ((await megabytesOf(asked)) > mostMegabytes)
        giveUp(`it takes more than ${String(mostMegabytes)} MB of memory to read`);
    };
    const end = (): void => {
      clearInterval(clock);
      asked.off('message', hear).off('error', fail).off('exit', stop);
      asked.unref();
    };
    const giveUp = (reason: string): void => {
      end();
      if (worker === asked) worker = null;
      void asked.terminate();
      reject(
        new TooMuch(
          `expected a newspaper page; ${reason}, more than any page needs. Cut it into smaller files, or look what it holds`,
        ),
      );
    };
    const hear = (answer: Answer): void => {
      if (answer.kind === 'page') {
        since = null;
        return;
      }
      end();
      if (answer.kind === 'done') resolve(answer.value);
      else reject(new Error(answer.message));
    };
    const fail = (error: unknown): void => {
      const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (isMemory) giveUp(`it takes more than ${String(mostMegabytes)} MB of memory to read`);
      else {
        end();
        worker = null;
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    const stop = (): void => {
      fail(new Error('its reader ended'));
    };
    asked.on('message', hear).on('error', fail).on('exit', stop);
    asked.postMessage(request);
  });
}

/** Seconds of processor time that the worker has used so far. */
async function secondsOf(asked: Worker): Promise<number> {
  const usage = await asked.cpuUsage().catch(() => null);
  return usage === null ? 0 : (usage.user + usage.system) / 1e6;
}

/** Megabytes that the worker holds: its heap, and buffers outside of it. */
async function megabytesOf(asked: Worker): Promise<number> {
  const heap = await asked.getHeapStatistics().catch(() => null);
  return heap === null ? 0 : (heap.used_heap_size + heap.external_memory) / 1e6;
}
