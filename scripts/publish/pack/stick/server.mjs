/**
 * Serves the folder `site` beside this file to this computer only, and opens it in the browser. Needs Node, nothing else.
 *
 *   node server.mjs            --port 8400: the first port that is tried; --no-open: opens no browser
 */
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** @type {string} */
const base = '@BASE@';
const site = fileURLToPath(new URL('site', import.meta.url));
/** @type {Readonly<Record<string, string>>} */
const types = JSON.parse('@TYPES@');

/** @param {string} file */
const isFile = async (file) => (await stat(file).catch(() => null))?.isFile() ?? false;

/**
 * File for the path of an address; null where there is none, or where it would lie outside of `site`.
 * @param {string} path
 */
async function find(path) {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  const file = join(site, decoded.endsWith('/') ? `${decoded}index.html` : decoded);
  return file.startsWith(site + sep) && !decoded.includes('\0') && (await isFile(file)) ? file : null;
}

const server = createServer((request, response) => {
  void (async () => {
    const path = (request.url ?? '/').split(/[?#]/)[0] ?? '/';
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    if (path === '/' && base !== '/') {
      response.writeHead(302, { Location: base }).end();
      return;
    }
    const found = await find(path);
    if (found === null && !path.endsWith('/') && (await find(`${path}/`)) !== null) {
      response.writeHead(301, { Location: `${path.replace(/^\/+/, '/')}/` }).end();
      return;
    }
    const file = found ?? join(site, base, '404.html');
    response.writeHead(found === null ? 404 : 200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
    });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(file)
        .on('error', (error) => response.destroy(error))
        .pipe(response);
  })();
});

const asked = process.argv.indexOf('--port');
let port = asked < 0 ? 8400 : Number(process.argv[asked + 1]);
const last = port + 20;
server.on('error', (error) => {
  if ('code' in error && error.code === 'EADDRINUSE' && port < last) {
    port += 1;
    server.listen(port, '127.0.0.1');
    return;
  }
  console.error(`server: ${error.message}`);
  process.exitCode = 1;
});
server.on('listening', () => {
  const bound = server.address();
  const address = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : port}${base}`;
  console.log(`${address}\n按 Ctrl-C 或关闭此窗口即停止。 (Ctrl-C stops it.)`);
  if (process.argv.includes('--no-open')) return;
  /** @type {Readonly<Record<string, readonly [string, ...string[]]>>} */
  const openers = { win32: ['cmd', '/c', 'start', '""', address], darwin: ['open', address] };
  const [command, ...args] = openers[process.platform] ?? ['xdg-open', address];
  // Where no browser can be opened, the address above is there to be copied.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
});
server.listen(port, '127.0.0.1');
