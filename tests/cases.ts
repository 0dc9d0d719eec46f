/**
 * How many cases a property is tried on: `npm test` tries the first tenth of those that `npm run test:deep` does, which runs the
 * same files.
 */
export const isDeep = process.env['BANKU_CASES'] === 'all';

/** Rows of a table: all of them in the long run, `count` in the short one, spread over the table. */
export const some = <const Row>(rows: readonly Row[], count: number): readonly Row[] =>
  isDeep
    ? rows
    : rows.filter(
        (_, index) => Math.floor((index * count) / rows.length) !== Math.floor(((index - 1) * count) / rows.length),
      );

/** `deep`: cases of the long run; `usual`: of the short one. */
export const cases = (deep: number, usual = Math.ceil(deep / 10)): number => (isDeep ? deep : usual);
