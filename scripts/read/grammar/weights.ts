import type { WeightFile } from './model.ts';
import file from './weights.json' with { type: 'json' };

/** The weights that `npm run fit` wrote, by one type: what looks over code takes a file of this size for an empty one. */
export const weights: WeightFile = file;
