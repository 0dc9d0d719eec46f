/** The preview server: what it gives, what it does not, and that it leaves nothing open. */
import { mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Served } from '../serve.ts';
import { toRange } from './answer.ts';

let folder = '';
let site: Served;
const text = '新闻'.repeat(2000);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banku-serve-'));
  const dist = join(folder, 'dist');
  await mkdir(join(dist, 'parks'), { recursive: true });
  await writeFile(join(dist, 'index.html'), text);
  await writeFile(join(dist, '404.html'), 'none');
  await writeFile(join(dist, 'parks', 'index.html'), 'parks');
  await writeFile(join(dist, 'a.png'), Buffer.alloc(2_000_000, 7));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(dist, '.hidden'), 'secret');
  await symlink(join(folder, 'secret.txt'), join(dist, 'link.txt'));
  site = await serve({ directory: dist, base: '/', port: 0 });
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

interface Answered {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}
function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answered> {
  const { port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    const asked = request({ host: 'localhost', port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    asked.on('error', reject).end();
  });
}

test.each([
  ['/', {}, 200],
  ['/parks', {}, 308],
  ['/parks/', {}, 200],
  ['/nothing', {}, 404],
  ['/../secret.txt', {}, 404],
  ['/%2e%2e/secret.txt', {}, 404],
  ['/..%5csecret.txt', {}, 404],
  ['/.hidden', {}, 404],
  ['/link.txt', {}, 404],
  ['/%00', {}, 404],
  ['/%', {}, 404],
  ['/', { host: 'evil.example' }, 421],
  ['/', { host: '127.0.0.1:1' }, 200],
])('%s %j → %i', async (path, headers, status) => {
  const answered = await ask(path, headers);
  expect(answered.status).toBe(status);
  expect(answered.body.toString()).not.toContain('secret');
});

test('a method that changes something is not allowed', async () => {
  expect((await ask('/', {}, 'POST')).status).toBe(405);
});

test('what a browser has already is not sent again', async () => {
  const first = await ask('/a.png');
  const etag = String(first.headers['etag']);
  const again = await ask('/a.png', { 'if-none-match': etag });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  expect((await ask('/a.png', { 'if-none-match': '"other"' })).status).toBe(200);
});

test('text is packed for who takes it packed', async () => {
  const packed = await ask('/', { 'accept-encoding': 'gzip, br' });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(packed.body).toString()).toBe(text);
  expect((await ask('/')).body.toString()).toBe(text);
  const known = await ask('/', { 'accept-encoding': 'gzip', 'if-none-match': String(packed.headers['etag']) });
  expect(known.status).toBe(304);
});

test('a part of a file', async () => {
  const part = await ask('/a.png', { range: 'bytes=10-19' });
  expect([part.status, part.body.length, part.headers['content-range']]).toEqual([206, 10, 'bytes 10-19/2000000']);
  expect((await ask('/a.png', { range: 'bytes=2000000-' })).status).toBe(416);
});

describe('Range', () => {
  test.each<[string, ReturnType<typeof toRange>]>([
    ['bytes=0-', [0, 99]],
    ['bytes=-10', [90, 99]],
    ['bytes=-1000', [0, 99]],
    ['bytes=50-1000', [50, 99]],
    ['bytes=100-', 'none'],
    ['bytes=9-1', 'none'],
    ['bytes=0-1,5-6', null],
    ['lines=0-1', null],
  ])('%s', (range, expected) => {
    expect(toRange({ range }, 100, '"a"')).toEqual(expected);
  });

  test('of another version: all of it', () => {
    expect(toRange({ range: 'bytes=0-1', 'if-range': '"b"' }, 100, '"a"')).toBeNull();
  });
});

test('downloads that readers break off leave no file open', async () => {
  const { port } = new URL(site.url);
  const countOpen = async (): Promise<number> => (await readdir('/proc/self/fd').catch(() => [])).length;
  await ask('/a.png');
  const before = await countOpen();
  for (let number = 0; number < 300; number++)
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), 'localhost', () => {
        socket.write('GET /a.png HTTP/1.1\r\nHost: localhost\r\n\r\n');
        setTimeout(() => socket.destroy(), number % 3);
      });
      socket.on('close', () => {
        resolve();
      });
      socket.on('error', () => undefined);
    });
  await expect.poll(countOpen, { timeout: 30_000 }).toBeLessThan(before + 5);
});

test('a reader who comes while a build is put in place gets the page', async () => {
  const dist = join(folder, 'dist');
  await rename(dist, `${dist}.old`);
  const asked = ask('/parks/');
  await new Promise((resolve) => setTimeout(resolve, 60));
  await rename(`${dist}.old`, dist);
  expect((await asked).status).toBe(200);
});
