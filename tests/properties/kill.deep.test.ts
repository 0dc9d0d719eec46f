/** Every verb that writes, killed 100 times; `KILLS=n` for another number. */
import { testKills } from './kills.ts';

testKills(Number(process.env['KILLS'] ?? 100), ['split', 'adopt', 'withdraw', 'build', 'pack']);
