/** Some of the operations at which the power may fail; all of them: cut.deep.test.ts. */
import { testCuts } from './cuts.ts';

testCuts(13);
