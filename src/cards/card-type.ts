/**
 * The canvas that cards are drawn on, with the face that they are set in: Noto Serif SC, which comes as a package, so that
 * every machine draws the same. Node only.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

type Canvas = typeof import('@napi-rs/canvas');

export interface Type {
  readonly createCanvas: Canvas['createCanvas'];
  /** A CSS font: `toFont(64)` → `64px card-0, card-1, …`. The face is cut into files of some hundred characters each. */
  readonly toFont: (size: number) => string;
  /** The text as it can be set: a character that the face lacks becomes 〓, as printers set it where a type was missing. */
  readonly toSet: (text: string) => string;
  /** Of the packages that draw. */
  readonly versions: string;
}

const require = createRequire(import.meta.url);
const face = '@fontsource-variable/noto-serif-sc';

let loading: Promise<Type | null> | undefined;

/** Null where this machine has no canvas: its binary is an optional package, which not every platform has. */
export const loadType = (): Promise<Type | null> => (loading ??= load());

async function load(): Promise<Type | null> {
  const canvas = await import('@napi-rs/canvas').catch(() => null);
  if (canvas === null) return null;
  const folder = dirname(require.resolve(`${face}/package.json`));
  const files = readdirSync(join(folder, 'files')).sort();
  files.forEach((file, index) => {
    canvas.GlobalFonts.register(readFileSync(join(folder, 'files', file)), `card-${String(index)}`);
  });
  const families = files.map((_, index) => `card-${String(index)}`).join(', ');
  const isHeld = toTest(JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>);
  return {
    createCanvas: canvas.createCanvas,
    versions: [versionOf(`${face}/package.json`), versionOf('@napi-rs/canvas/package.json')].join(' '),
    toFont: (size) => `${String(size)}px ${families}`,
    toSet: (text) => [...text].map((character) => (isHeld(character.codePointAt(0) ?? 0) ? character : '〓')).join(''),
  };
}

const versionOf = (file: string): string => (require(file) as { readonly version: string }).version;

/** Ranges as style sheets have them (`U+4e00,U+4e03-4e05`), by subset → is a code point in one of them? */
function toTest(subsets: Readonly<Record<string, string>>): (code: number) => boolean {
  const held = new Set<number>();
  for (const range of Object.values(subsets).flatMap((ranges) => ranges.split(','))) {
    const [first = 0, last = first] = range
      .trim()
      .replace(/^U\+/i, '')
      .split('-')
      .map((digits) => Number.parseInt(digits, 16));
    for (let code = first; code <= last; code++) held.add(code);
  }
  return (code) => held.has(code);
}
