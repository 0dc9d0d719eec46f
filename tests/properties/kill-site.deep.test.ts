/**
 * The verbs that make a site, killed 40 times each, for a build takes seconds (`KILLS=100` has passed, and takes 18 minutes); in a
 * file of its own, so that it runs beside kill.deep.test.ts.
 */
import { testKills } from './kills.ts';

testKills(Number(process.env['KILLS'] ?? 40), ['build', 'pack']);
