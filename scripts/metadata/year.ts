/** Which year a text speaks from: newspapers print the day and leave the year to the reader. */

/** A year with the words that tell it. */
export interface YearEvidence {
  readonly year: number;
  readonly quote: string;
  readonly reason: string;
  readonly weight: number;
}

const yearPattern = /(?:19|20)\d\d/g;
const planned = ['预计', '计划', '力争', '将', '有望', '目标', '到20', '竣工', '规划', '前建成', '未来'];
const finished = ['完成', '实现', '达', '突破', '全年', '年底', '年末', '增长', '营业收入', '产值', '被', '入选', '获'];
const events = [
  '届',
  '大会',
  '会议',
  '论坛',
  '对接会',
  '活动',
  '实践营',
  '清单',
  '名单',
  '年度',
  '重点',
  '推介会',
  '签约',
  '启动',
  '开营',
  '第一季度',
  '上半年',
];

/**
 * The years that a text's own words point to, strongest first.
 *
 * A year that names an event (`2023苏州高新区…对接会`, `2023年度…名单`) is the year of the report. A finished year beside
 * 今年 (`2022年突破500亿元,今年将有望…`) is the year before it. Plans (`到2025年`) say nothing.
 */
export function findYears(paragraphs: readonly string[]): readonly YearEvidence[] {
  const found = new Map<number, YearEvidence>();
  const add = (evidence: YearEvidence): void => {
    const known = found.get(evidence.year);
    if (!known) found.set(evidence.year, evidence);
    else
      found.set(evidence.year, {
        ...(evidence.weight > known.weight ? evidence : known),
        weight: known.weight + evidence.weight,
      });
  };
  let latest: YearEvidence | null = null;
  const yearsBefore: { readonly year: number; readonly evidence: YearEvidence }[] = [];
  for (const text of paragraphs) {
    for (const match of text.matchAll(yearPattern)) {
      const { index } = match;
      const year = Number(match[0]);
      if (isInsideNumber(text, index)) continue;
      const clause = clauseAt(text, index);
      const before = text.slice(Math.max(0, index - 3), index);
      if (
        planned.some((word) => clause.text.includes(word)) ||
        before.endsWith('到') ||
        (before.endsWith('至') && !before.endsWith('截至')) ||
        year > 2100
      )
        continue;
      const after = clause.text.slice(index - clause.start + 4, index - clause.start + 26);
      if (latest === null || year > latest.year)
        latest = { year, quote: quoteOf(text, index), reason: '所及最近年份', weight: 0.5 };
      const isFinished = finished.some((word) => after.includes(word));
      if (after.startsWith('年年底') || after.startsWith('年底') || after.startsWith('年末'))
        yearsBefore.push({
          year,
          evidence: {
            year: year + 1,
            quote: quoteOf(text, index),
            reason: `以${String(year)}年底为最近时点`,
            weight: 1,
          },
        });
      else if (isFinished && text.includes('今年'))
        yearsBefore.push({
          year,
          evidence: {
            year: year + 1,
            quote: quoteOf(text, index),
            reason: `以${String(year)}年为往年，与“今年”并举`,
            weight: 2,
          },
        });
      else if (!after.startsWith('年') || events.some((word) => after.includes(word)))
        add({ year, quote: quoteOf(text, index), reason: '所记本年之事', weight: 2 });
    }
  }
  const bound = latest;
  if (bound) add(bound);
  // Only the latest of the past years is last year.
  for (const { year, evidence } of yearsBefore) if (year === bound?.year) add(evidence);
  return [...found.values()]
    .filter(({ year }) => !bound || year >= bound.year)
    .sort((a, b) => b.weight - a.weight || b.year - a.year);
}

/** What may follow a number that is no year: `2000余份`. */
const quantities = '余多亿万千百家个户台套人项元名份册件吨亩平米公里次只条辆位座处种张块';

/** `T/CECA-G0171-2022`, `12022`: digits of something else. */
function isInsideNumber(text: string, index: number): boolean {
  const before = text.charAt(index - 1);
  const after = text.charAt(index + 4);
  return /[\dA-Za-z.\-/]/.test(before) || /[\d.%]/.test(after) || (after !== '' && quantities.includes(after));
}

function clauseAt(text: string, index: number): { readonly text: string; readonly start: number } {
  const stops = '。；！？，,;';
  let start = index;
  while (start > 0 && !stops.includes(text.charAt(start - 1))) start--;
  let end = index;
  while (end < text.length && !stops.includes(text.charAt(end))) end++;
  return { text: text.slice(start, end), start };
}

/** In characters. */
const longestQuote = 24;

/** The year with the words after it, up to the next mark: enough to be found, too little to be another article's text. */
function quoteOf(text: string, index: number): string {
  const words = text.slice(index, index + longestQuote);
  const stop = words.search(/[。；！？，,;、：:“”（）()《》]/);
  return (stop > 0 ? words.slice(0, stop) : words).trim();
}
