/** Debian's Firefox, driven by WebDriver BiDi: one protocol over one socket, so that no further package is needed. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** One page of a Firefox of its own. */
export interface FirefoxPage {
  readonly goto: (address: string) => Promise<void>;
  /** The value of an expression in the page. */
  readonly read: (expression: string) => Promise<unknown>;
  /** Reads until the value is truthy. Rejects after a minute. */
  readonly until: (expression: string) => Promise<unknown>;
  /** Strikes keys, one after the other; `'\uE007'` is Enter. */
  readonly type: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Path of a Firefox, installed where there was none and that is allowed. Throws with what to do where it is not. */
export function ensureFirefox(): string {
  const found = findFirefox();
  if (found !== null) return found;
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [
    ['update', '-qq'],
    ['install', '-y', '-qq', 'firefox-esr'],
  ])
    spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
  const installed = findFirefox();
  if (installed !== null) return installed;
  throw new Error(
    'This test needs Firefox. Install it (Debian: apt-get install firefox-esr), or set FIREFOX to its path',
  );
}

function findFirefox(): string | null {
  const { FIREFOX: given, PATH: path = '' } = process.env;
  const onPath = path
    .split(delimiter)
    .flatMap((directory) => ['firefox-esr', 'firefox'].map((name) => join(directory, name)));
  return [...(given ? [given] : []), ...onPath].find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts Firefox with a fresh profile. Rejects where it does not answer within a minute. */
export async function openFirefox(): Promise<FirefoxPage> {
  const profile = await mkdtemp(join(tmpdir(), 'banku-firefox-'));
  const child = spawn(
    ensureFirefox(),
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const send = toSend(await connect(`${await readAddress(child)}/session`));
  await send('session.new', { capabilities: {} });
  const { contexts } = (await send('browsingContext.getTree', {})) as {
    readonly contexts: readonly { readonly context: string }[];
  };
  const context = contexts[0]?.context ?? '';
  const read = async (expression: string): Promise<unknown> => {
    const asked = { expression: `JSON.stringify(${expression})`, target: { context }, awaitPromise: true };
    const { result } = (await send('script.evaluate', asked)) as { readonly result?: { readonly value?: string } };
    return result?.value === undefined ? undefined : JSON.parse(result.value);
  };
  return {
    read,
    async goto(address) {
      await send('browsingContext.navigate', { context, url: address, wait: 'complete' });
    },
    async until(expression) {
      for (let left = 600; left > 0; left--) {
        const value = await read(expression);
        if (value) return value;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`Firefox: ${expression} did not come true`);
    },
    async type(text) {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
    },
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Firefox says on its error output where it listens; what it says later is read, too, or it would wait for that. */
const readAddress = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (piece) => {
      said += String(piece);
      const [, address] = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => {
      reject(new Error(`Firefox ended: ${said}`));
    });
  });

const connect = (address: string): Promise<WebSocket> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    socket.addEventListener('open', () => {
      resolve(socket);
    });
    socket.addEventListener('error', () => {
      reject(new Error(`Firefox: ${address} does not answer`));
    });
  });

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

function toSend(socket: WebSocket): (method: string, params: unknown) => Promise<unknown> {
  let last = 0;
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(answer.id ?? -1)?.(answer);
    waiting.delete(answer.id ?? -1);
  });
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error, message }) => {
        if (error === undefined) resolve(result);
        else reject(new Error(`Firefox, ${method}: ${error}: ${message ?? ''}`));
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
}
