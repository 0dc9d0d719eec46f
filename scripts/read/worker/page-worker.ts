/** Runs beside the command: decodes files and splits pages, one at a time, so that one which never ends can be ended. */
import { parentPort } from 'node:worker_threads';
import { readKnowledge } from '../../keep/authority/read-knowledge.ts';
import { inputFormats } from '../input/index.ts';
import { drawPdf } from '../input/pdf-picture.ts';
import type { Knowledge } from '../knowledge.ts';
import { splitPage } from '../pipeline.ts';
import type { Answer, Request } from './bounded.ts';

const knowledges = new Map<string, Promise<Knowledge>>();

function readOnce(content: string): Promise<Knowledge> {
  const known = knowledges.get(content) ?? readKnowledge(content);
  knowledges.set(content, known);
  return known;
}

async function work(request: Request): Promise<unknown> {
  if (request.kind === 'split') return splitPage(request.page, await readOnce(request.content));
  if (request.kind === 'draw') return drawPdf(request.bytes, request.sheet);
  const format = inputFormats.find(({ extension }) => extension === request.extension);
  if (!format) throw new Error(`no format ${request.extension}`);
  return format.decode(request.bytes, () => {
    parentPort?.postMessage({ kind: 'page' } satisfies Answer);
  });
}

parentPort?.on('message', (request: Request) => {
  work(request).then(
    (value) => parentPort?.postMessage({ kind: 'done', value } satisfies Answer),
    (error: unknown) =>
      parentPort?.postMessage({
        kind: 'failed',
        message: error instanceof Error ? error.message : String(error),
      } satisfies Answer),
  );
});
