import { testCuts } from './cuts.ts';

testCuts(1);
