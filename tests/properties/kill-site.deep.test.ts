/** The verbs that make a site, killed 100 times each; in a file of its own, so that it runs beside kill.deep.test.ts. */
import { testKills } from './kills.ts';

testKills(Number(process.env['KILLS'] ?? 100), ['build', 'pack']);
