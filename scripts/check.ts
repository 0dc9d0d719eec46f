/** `npm run check`: is the archive what its pages say, whole, and are its links sound? */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { archiveSettings } from '../src/lib/archive.ts';
import { contentDirectory, seedsDirectory, siteDirectory } from '../src/lib/paths.ts';
import { checkConservation } from './keep/check/conservation.ts';
import { checkContent } from './keep/check/content.ts';
import { checkLinks } from './keep/check/links.ts';
import type { Problem } from './keep/check/problem.ts';
import { checkRegister } from './keep/check/register.ts';
import { findHeavy, weighRoutes } from './keep/check/weights.ts';

const usage = `npm run check -- [--content | --links | --weights]

  content  content/ is what seeds/ gives; every character of every page is accounted for exactly once;
           every id ever published has an entry in register.yaml that leads somewhere
  links    every internal link, asset and anchor of the built site resolves, in pages, feeds and data
  weights  an article weighs at most 25 kB, the home page 40 kB (page, styles, scripts, compressed), each with at most
           8 kB of script; no page asks another host for anything

Without an option all are checked. Exit code 0: all holds. 1: something does not; each line says where.`;

const { values: options } = parseArgs({
  options: {
    content: { type: 'boolean', default: false },
    links: { type: 'boolean', default: false },
    weights: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

async function run(): Promise<void> {
  const all = !options.content && !options.links && !options.weights;
  if (all || options.content) {
    report(
      'content is what the pages give',
      await checkContent(seedsDirectory, contentDirectory, archiveSettings.newspaper.name),
    );
    report('every id ever published is in the register', await checkRegister(contentDirectory));
    const { problems, characters } = await checkConservation(seedsDirectory, contentDirectory);
    report(`every one of ${characters.toLocaleString('en')} characters is accounted for exactly once`, problems);
  }
  const { base, url } = archiveSettings.site;
  if (!all && options.content) return;
  if (!existsSync(siteDirectory)) {
    const message = 'the site is not built; run `npm run build` first, or check with --content';
    report('the built site', [{ file: siteDirectory, message }]);
    return;
  }
  if (all || options.links) report('all internal links resolve', await checkLinks(siteDirectory, base, url));
  if (all || options.weights) {
    const weights = await weighRoutes(siteDirectory, base);
    const heaviest = weights.reduce((one, other) => (other.all > one.all ? other : one));
    report(
      `every page is light, and asks no other host (the heaviest: ${heaviest.file}, ${(heaviest.all / 1000).toFixed(1)} kB)`,
      findHeavy(weights),
    );
  }
}

/** Prints one check: what holds, or each place where it does not. */
function report(claim: string, problems: readonly Problem[]): void {
  if (problems.length === 0) {
    console.log(`ok: ${claim}`);
    return;
  }
  console.error(`failed (${String(problems.length)}): ${claim}`);
  for (const { file, message } of problems) console.error(`  ${file}: ${message}`);
  process.exitCode = 1;
}

if (options.help) console.log(usage);
else
  await run().catch((error: unknown) => {
    console.error(`check: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  });
