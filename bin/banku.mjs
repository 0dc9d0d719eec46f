#!/usr/bin/env node
// The door, as it is installed: the scripts as they are written where the project is developed, as JavaScript where it is packed.
import { existsSync } from 'node:fs';
import process from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 6)) {
  console.error(
    `banku: expected Node 24.6 or newer, found ${process.versions.node}. Call it as \`npx banku …\` in the folder where it is installed, which brings its own, or install a current Node from https://nodejs.org`,
  );
  process.exit(1);
}
const written = new URL('../scripts/banku.ts', import.meta.url);
const { main } = await import(
  (existsSync(written) ? written : new URL('../built/scripts/banku.js', import.meta.url)).href
);
process.exitCode = await main(process.argv.slice(2));
