/** 字数, as Chinese editors count it. */

const word = /\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}]+(?:[.,'’\-][[\p{L}\p{N}]--\p{Script=Han}]+)*/gv;

/** A Han character counts one, a run of letters and digits counts one, punctuation nothing: `建5G工厂，18.6%` → 5 */
export const countWords = (text: string): number => text.match(word)?.length ?? 0;
