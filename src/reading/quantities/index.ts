/**
 * Figures that a text names: how much or how many, in what unit, and the words that say of what.
 *
 * Ordinals (第3家), dates, model names (5G, 3+1) and small numerals that only count off (三个方面) are none.
 */
import { plainText } from '../../core/look-alikes.ts';
import { toNumber, toScale } from './printed-numbers.ts';
import { isMeasure, unitPattern } from './units.ts';

export interface Quantity {
  /** Where it stands in the text: half-open UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** As printed, with the word that makes it about so much: `近300亿元`, `70%以上`, `1-2家`. */
  readonly printed: string;
  /** In the unit itself, without 万 and 亿: `10亿元` → 1,000,000,000; for a range its ends, else twice the same. */
  readonly low: number;
  readonly high: number;
  /** `元`, `%`, `家` … */
  readonly unit: string;
}

const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?`;
const numerals = '[一二三四五六七八九十两][一二三四五六七八九十百千零〇]*';
const scale = '[十百千万]?[万亿]千?|[百千]';
/** `3000余家`, `4000余万元`, `1亿多元` */
const vague = '[余多几来]';
const about = '约|近|超过|超|逾|不足|不低于|不少于|至少|将近|接近|上|达到?|突破';

const amount = (key: string): string =>
  String.raw`(?<n${key}>${digits}|${numerals})\s?(?<v${key}>${vague})?(?<s${key}>${scale})?(?<w${key}>${vague})?`;

const figure = new RegExp(
  [
    String.raw`百分之(?<share>${digits}|${numerals})`,
    String.raw`(?:${amount('1')}\s?(?:${unitPattern})?\s?[-—–~～至到]{1,2}\s?)?${amount('2')}\s?(?<unit>${unitPattern})(?:以上|以下|以内|左右)?`,
    // 超万亿元, 近百家: the number itself is left to 万 and 百.
    String.raw`(?<=${about})(?<bare>[百千万亿]{1,2})(?<more>${vague})?(?<bareUnit>${unitPattern})`,
  ].join('|'),
  'g',
);

/** Said of a figure before it, and a part of it. `达` and `突破` are the sentence's own. */
const leading = /(?:约|近|超过|超|逾|不足|不低于|不少于|至少|将近|接近|上)$/;
/** Before these a number is an ordinal, a name, a date or a part of something else. */
const otherwise = /(?:[第初A-Za-z\d.+×/-]|\d:|分之|周)$/;

/** Numerals below this only count off: 三个方面, 一批. */
const fewest = 10;

/** The figures of a text, in order, none overlapping. `findQuantities('产值近300亿元')` → `近300亿元`, 3×10¹⁰ 元 */
export function findQuantities(text: string): readonly Quantity[] {
  // A comma that is printed full width divides clauses, never thousands.
  const plain = plainText(text.replaceAll('，', '；'));
  const found: Quantity[] = [];
  for (const match of plain.matchAll(figure)) {
    const before = plain.slice(Math.max(0, match.index - 4), match.index);
    if (otherwise.test(before)) continue;
    const value = toValue(match.groups ?? {});
    if (value === null) continue;
    const start = match.index - (leading.exec(before)?.[0].length ?? 0);
    const end = match.index + match[0].length;
    found.push({ start, end, printed: text.slice(start, end), ...value });
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

function toValue(groups: Groups): Pick<Quantity, 'low' | 'high' | 'unit'> | null {
  const { share, bare, bareUnit, unit } = groups;
  if (share !== undefined) return alike(toNumber(share), '%');
  if (bare !== undefined) return alike(toScale(bare), bareUnit ?? '');
  if (unit === undefined) return null;
  const high = toAmount(groups, '2', '');
  // 10—15亿元: the scale stands once.
  const low = groups['n1'] === undefined ? high : toAmount(groups, '1', groups['s2'] ?? '');
  if (low === null || high === null) return null;
  const isWritten = /\d/.test(groups['n2'] ?? '');
  if (!isWritten && high < fewest && !isMeasure(unit)) return null;
  return low <= high ? { low, high, unit } : { low: high, high: low, unit };
}

const alike = (value: number | null, unit: string): Pick<Quantity, 'low' | 'high' | 'unit'> | null =>
  value === null ? null : { low: value, high: value, unit };

function toAmount(groups: Groups, key: '1' | '2', usual: string): number | null {
  const number = toNumber(groups[`n${key}`] ?? '');
  // 15.7万: floating point leaves a rest behind the twelfth digit.
  return number === null ? null : Number((number * toScale(groups[`s${key}`] ?? usual)).toPrecision(12));
}
