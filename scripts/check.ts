/** `npm run check`: is the archive what its pages say, whole, and are its links sound? */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { archiveSettings } from '../src/lib/archive.ts';
import { contentDirectory, seedsDirectory, siteDirectory } from '../src/lib/paths.ts';
import { checkConservation } from './check/conservation.ts';
import { checkContent } from './check/content.ts';
import { checkLinks } from './check/links.ts';
import type { Problem } from './check/problem.ts';
import { checkRegister } from './check/register.ts';

const usage = `npm run check -- [--content | --links]

  content  content/ is what seeds/ gives; every character of every page is accounted for exactly once;
           every id ever published has an entry in register.yaml that leads somewhere
  links    every internal link, asset and anchor of the built site resolves

Without an option both are checked. Exit code 0: all holds. 1: something does not; each line says where.`;

const { values: options } = parseArgs({
  options: {
    content: { type: 'boolean', default: false },
    links: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

async function run(): Promise<void> {
  const all = !options.content && !options.links;
  if (all || options.content) {
    report(
      'content is what the pages give',
      await checkContent(seedsDirectory, contentDirectory, archiveSettings.newspaper.name),
    );
    report('every id ever published is in the register', await checkRegister(contentDirectory));
    const { problems, characters } = await checkConservation(seedsDirectory, contentDirectory);
    report(`every one of ${characters.toLocaleString('en')} characters is accounted for exactly once`, problems);
  }
  if (all || options.links) {
    if (!existsSync(siteDirectory))
      report('links', [
        { file: siteDirectory, message: 'the site is not built; run `npm run build` first, or check with --content' },
      ]);
    else report('all internal links resolve', await checkLinks(siteDirectory, archiveSettings.site.base));
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
