/** Every verb that writes an archive, killed 100 times; `KILLS=1000` for a long night. Those that make a site: kill-site.deep.test.ts. */
import { testKills } from './kills.ts';

testKills(Number(process.env['KILLS'] ?? 100), ['split', 'adopt', 'withdraw']);
