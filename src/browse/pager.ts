/** Which routes of a list a route leads to. */

/** A numbered route; null: the newest, at the list's own address; `gap`: some are left out. */
export type Step = number | null | 'gap';

export interface Steps {
  /** undefined: there is none. */
  readonly newer: number | null | undefined;
  readonly older: number | null | undefined;
  /** Newest first: the ends, this route and those around it. */
  readonly steps: readonly Step[];
}

/** How many routes stand on each side of this one. */
const around = 2;

/** `number` of this route, `numbers` of all, newest first. `toSteps(3, [4, 3, 2, 1])` → newer 4, older 2, all five steps. */
export function toSteps(number: number | null, numbers: readonly number[]): Steps {
  const all = [null, ...numbers];
  const at = all.indexOf(number);
  const shown = all.map((_, index) => index === 0 || index === all.length - 1 || Math.abs(index - at) <= around);
  return {
    newer: all[at - 1],
    older: all[at + 1],
    steps: all.flatMap((step, index): Step[] => {
      if (shown[index] === true) return [step];
      return shown[index - 1] === true ? ['gap'] : [];
    }),
  };
}
