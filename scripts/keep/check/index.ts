/** Is an archive what its pages say, whole, and are its links sound? */
import { existsSync } from 'node:fs';
import type { Archive } from '../../door/archive.ts';
import type { Io } from '../../door/command.ts';
import { checkConservation } from './conservation.ts';
import { checkContent } from './generated.ts';
import { checkLinks } from './site-links.ts';
import type { Problem } from './problem.ts';
import { checkRegister } from './registered-ids.ts';
import { findHeavy, weighRoutes } from './route-weights.ts';

export type Checks = Readonly<Record<'content' | 'links' | 'weights', boolean>>;

/** Says what holds, and each place where something does not; true where all holds. */
export async function checkArchive(
  { seeds, content, site, settings }: Archive,
  checks: Checks,
  { print, say }: Pick<Io, 'print' | 'say'>,
): Promise<boolean> {
  let isWell = true;
  const report = (claim: string, problems: readonly Problem[]): void => {
    if (problems.length === 0) {
      print(`ok: ${claim}`);
      return;
    }
    isWell = false;
    say(`failed (${String(problems.length)}): ${claim}`);
    for (const { file, message } of problems) say(`  ${file}: ${message}`);
  };
  if (checks.content) {
    report('content is what the pages give', await checkContent(seeds, content, settings().newspaper.name));
    report('every id ever published is in the register', await checkRegister(content));
    const { problems, characters } = await checkConservation(seeds, content);
    report(`every one of ${characters.toLocaleString('en')} characters is accounted for exactly once`, problems);
  }
  if (!checks.links && !checks.weights) return isWell;
  if (!existsSync(site)) {
    const message = 'the site is not built; run `npm run build` first, or check with --content';
    report('the built site', [{ file: site, message }]);
    return isWell;
  }
  const { base, url } = settings().site;
  if (checks.links) report('all internal links resolve', await checkLinks(site, base, url));
  if (checks.weights) {
    const weights = await weighRoutes(site, base);
    const heaviest = weights.reduce((one, other) => (other.all > one.all ? other : one));
    report(
      `every page is light, and asks no other host (the heaviest: ${heaviest.file}, ${(heaviest.all / 1000).toFixed(1)} kB)`,
      findHeavy(weights),
    );
  }
  return isWell;
}
