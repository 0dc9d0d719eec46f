/** Something that does not hold: where, and what was expected, what was found, what to do. */
export interface Problem {
  readonly file: string;
  readonly message: string;
}
