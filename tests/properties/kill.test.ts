/** A kill each; more of them, and of build and pack: kill.deep.test.ts. */
import { testKills } from './kills.ts';

testKills(1, ['split', 'adopt', 'withdraw']);
