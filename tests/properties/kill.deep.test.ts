/** Every verb that writes, killed 100 times, those that build a site 20 times; `KILLS=n` for another number of each. */
import { testKills } from './kills.ts';

const wanted = process.env['KILLS'];
testKills(Number(wanted ?? 100), ['split', 'adopt', 'withdraw']);
testKills(Number(wanted ?? 20), ['build', 'pack']);
