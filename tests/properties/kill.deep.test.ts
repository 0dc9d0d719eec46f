/** Every verb that writes, killed 20 times, those that build a site 5 times; `KILLS=100` for a long night. */
import { testKills } from './kills.ts';

const wanted = process.env['KILLS'];
testKills(Number(wanted ?? 20), ['split', 'adopt', 'withdraw']);
testKills(Number(wanted ?? 5), ['build', 'pack']);
