/** The day of a masthead, as newspapers of each time and place print it. */
import type { Era } from '../texts/content.ts';
import {
  englishDays,
  englishMonths,
  toChinese,
  toChineseHundred,
  toChineseYear,
  weekday,
  weekdays,
} from '../texts/printed-days.ts';
import { isLucky, pick, weighted, type Random } from '../texts/random.ts';
import { toTraditional } from '../texts/traditional.ts';
import type { IssueDate } from '../texts/typeset-model.ts';

const lunar = [
  '正月初五',
  '二月十八',
  '三月廿一',
  '四月初八',
  '五月端午',
  '六月廿三',
  '七月十五',
  '八月十二',
  '九月初九',
  '十月廿七',
  '冬月初三',
  '腊月廿八',
];
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const cyclic = (year: number): string => stems.charAt((year - 4) % 10) + branches.charAt((year - 4) % 12);

/** The day of a masthead in one of its many forms. */
export function toDateLine(random: Random, issue: IssueDate, era: Era): string {
  const { year, month, day } = issue;
  const days = `星期${weekdays[weekday(issue)] ?? '一'}`;
  const gap = pick(random, [' ', '　', '  ', '   ']);
  const end = isLucky(random, 0.65) ? gap + days : '';
  const chinese = `${toChinese(month)}月${toChinese(day)}日`;
  if (era === 'republic' || (era === 'taiwan' && isLucky(random, 0.7))) {
    const years = year - 1911;
    return toTraditional(
      pick(random, [
        `中華民國${toChineseHundred(years)}年${chinese}${end}`,
        `民國${toChineseHundred(years)}年${chinese}${end}`,
        `中華民國${String(years)}年${String(month)}月${String(day)}日${end}`,
        `${chinese}${end}`,
        `西曆${toChineseYear(year)}年${chinese} 夏曆${pick(random, lunar)}`,
        `民國${toChineseHundred(years)}年${chinese} ${days.replace('星期', '禮拜')}`,
      ]),
    );
  }
  if (era === 'english') {
    const english = `${englishMonths[month - 1] ?? ''} ${String(day)}, ${String(year)}`;
    return isLucky(random, 0.5) ? `${englishDays[weekday(issue)] ?? ''}, ${english}` : english;
  }
  const arabic = `${String(year)}年${String(month)}月${String(day)}日`;
  const made = weighted(random, [
    [`${arabic}${end}`, 10],
    [`${toChineseYear(year, pick(random, ['〇', '○', 'О', '零']))}年${chinese}${end}`, 3],
    [`${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}${end}`, 1],
    [`${String(year)}.${String(month)}.${String(day)}${end}`, 1],
    [`${String(year)}年${gap}${String(month)}月${String(day)}日${end}`, 1],
    [`${String(month)}月${String(day)}日${gap}${days}`, 0.7],
    [`${arabic}${gap}农历${cyclic(year)}年${pick(random, lunar)}${end}`, 1],
    [`公元${arabic}${gap}${days}`, 0.4],
    [`${days}${gap}${arabic}`, 1],
    [
      `${englishMonths[month - 1] ?? ''} ${String(day)}, ${String(year)}${isLucky(random, 0.5) ? ` ${englishDays[weekday(issue)] ?? ''}` : ''}`,
      0.6,
    ],
    [`${arabic}出版${end}`, 0.3],
    [`（${arabic}）`, 0.2],
  ]);
  return era === 'modern' ? made : toTraditional(made);
}
