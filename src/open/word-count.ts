/** 字数, as Chinese editors count it. */

/** A Han character counts one, a run of letters and digits counts one, punctuation nothing: `建5G工厂，18.6%` → 5 */
export const countWords = (text: string): number =>
  text.match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+(?:[\p{M}'’.-]*[^\P{L}\p{Script=Han}]+)*|\p{N}+(?:[.,]\p{N}+)*/gu)
    ?.length ?? 0;
