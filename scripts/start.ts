/** The end of `npm start`: splits the pages, builds the site and its index, serves it. */
import { runNode } from './commands/run.ts';
import { lockedCode } from './keep/files/lock.ts';
import { serveArchive } from './publish/serve.ts';

// A refused page is no reason not to show the others; it is said again at the end.
const split = await runNode(['scripts/keep/split.ts']);
if (split === lockedCode) process.exit(split);
const build = await runNode(['scripts/publish/build.ts']);
if (build !== 0) {
  console.error('start: the site could not be built; see above');
  process.exit(build);
}
const { url } = await serveArchive(Number(process.env['PORT'] ?? 4321));
if (split !== 0)
  console.error('start: not all went well; see the lines above that begin with “refused:”, “ruling:” or “edited:”');
console.log(`\nThe archive is at ${url}  (Ctrl-C stops it)`);
