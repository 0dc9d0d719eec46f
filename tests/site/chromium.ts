/** Where this machine keeps Chromium, and how it gets one. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first that is there. Debian's `chromium-headless-shell` is the same engine without a window: a page takes it half of the work. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * How a Chromium is started that a program drives: as root, without a network of its own, and without the suggestions below
 * an address bar that nobody sees. Those are a page, too, drawn for every window by a process of its own: nearly half of all work.
 */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  '--no-first-run',
];

/** Path of a Chromium; null where there is none. The variable CHROMIUM names one that stands elsewhere. */
export function findChromium(): string | null {
  const { CHROMIUM: given, PATH: path = '' } = process.env;
  const onPath = path.split(delimiter).flatMap((directory) => names.map((name) => join(directory, name)));
  return [...(given ? [given] : []), ...onPath, ...usualPlaces].find(isExecutable) ?? null;
}

/** Installs Debian's Chromium, and a Chinese font for it, where that is allowed. True where it did. */
export function installChromium(): boolean {
  const isRoot = process.getuid?.() === 0;
  const prefix = isRoot ? [] : ['sudo', '-n'];
  const run = (...words: string[]): boolean => {
    const [command = '', ...args] = [...prefix, ...words];
    return (
      spawnSync(command, args, {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0
    );
  };
  return (
    run('apt-get', 'update', '-qq') &&
    run('apt-get', 'install', '-y', '-qq', 'chromium-headless-shell', 'fonts-noto-cjk')
  );
}

/** Path of a Chromium, installed where there was none. Throws with what to do where that is not possible. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== null) return found;
  console.log('tests: no Chromium found; installing Debian’s package …');
  const installed = installChromium() ? findChromium() : null;
  if (installed !== null) return installed;
  throw new Error(
    'The browser tests need Chromium and could not install it. Install it (Debian: apt-get install chromium-headless-shell fonts-noto-cjk), or set CHROMIUM to the path of one',
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
