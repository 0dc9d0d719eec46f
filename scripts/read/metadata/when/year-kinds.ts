/** Years that a text names, each with the kind of statement that it stands in: how far from the present it may lie. */
import { clauseAt, sentenceAt, type TimedText } from './sentences.ts';

/** What stands around a year. */
interface Around {
  /** The words before the year and behind it, in its sentence. */
  readonly before: string;
  /** Begins with 年 where the year does. */
  readonly after: string;
  /** The same, between commas. */
  readonly clauseBefore: string;
  readonly clauseAfter: string;
  /** The sentence behind. */
  readonly next: string;
  /** Does its paragraph name no later year? */
  readonly isLatest: boolean;
}

/** A figure of a year that is over: `年完成工业总产值4.8亿元`, `年突破500亿元`. */
const finished = /^年[^。]{0,24}?(?:完成|实现|达|突破|产值|收入|总值|增长)[^。，；]{0,16}\d/;
const plans = /预计|计划|力争|有望|目标|拟|将(?!近)/;
/** `为广东省2025年实现…` */
const forWhat = /(?:为|确保|助力)[^，。]{0,8}$/;
const gatherings =
  /^年[^，。；]{0,20}(?:届|大会|会议|论坛|峰会|年会|博览会|(?<![开发进扩拓施])展(?![开示望现])|赛|(?<![环细调情])节(?![约能])|演习|对话|对接会|推介会|活动|实践营|杯|晚会|倡议|周(?![年边期]))/;
const newYear = /^年“?(?:元旦|新年)/;
const feasts = /^年(?:春节|春运|国庆|“?五一|清明|端午|中秋|假期|暑运|寒假|暑假|汛期|夏粮|秋粮|春耕|高考)/;
const founded = /(?:成立|建|创刊|创办|始|诞生|出生|创立|毕业|签署|签订)于$/;
const foundedThen = /^年(?:成立|建成|改建|改成|创办|创立|诞生|入驻|投产|落户|首次|建立|发起)/;

/** The kinds, the first that fits counts. */
const kinds = [
  // 2021—2025年
  [
    'range',
    ({ before, after }) =>
      /^年?\s?[—\-－–~～至到]{1,2}\s?(?:19|20)\d\d/.test(after) ||
      /(?:19|20)\d\d年?\s?[—\-－–~～至到]{1,2}\s?$/.test(before),
  ],
  // 到2025年, 2030年前
  [
    'goal',
    ({ before, after }) =>
      /(?<!截)[到至]$/.test(before) || /^年(?:以?前(?!.{0,3}月)|之前|左右|底前|底之前)/.test(after),
  ],
  // 较2018年, 比2021年
  [
    'compared',
    ({ before, clauseBefore }) =>
      /(?:比|较|相比|对比|超过|高于|低于|相当于|是)$/.test(before) || /[比较]$/.test(clauseBefore),
  ],
  // 2022年中央决算
  ['accounts', ({ after }) => /^年度?.{0,24}(?:决算|预算执行|审计|国有资产|情况的报告)/.test(after)],
  // 预计2024年建成
  [
    'plan',
    ({ clauseBefore, clauseAfter }) =>
      plans.test(clauseBefore) || plans.test(clauseAfter) || forWhat.test(clauseBefore),
  ],
  // 截至2023年, 2023年底
  ['until', ({ before, after }) => /截[至止]$/.test(before) || /^年(?:年底|年末|底|末)/.test(after)],
  // 2012年以来
  ['since', ({ before, clauseAfter }) => /(?:自|从|早在)$/.test(before) || /以来|^年.{0,6}起/.test(clauseAfter)],
  // 成立于2003年, 2011年改建
  ['history', ({ before, after }) => founded.test(before) || foundedThen.test(after)],
  // 2024年上半年, 2024年前11个月
  [
    'months',
    ({ after }) =>
      /^年(?:前.{1,3}个?月|前.季度|\d{1,2}月?[-—－至到]\d{1,2}月|第?[一二三四1-4]季度|[上下]半年|全年)/.test(after),
  ],
  // 2024年12月25日
  ['day', ({ after }) => /^年\s?\d{1,2}\s?月\s?\d{1,2}\s?日/.test(after)],
  // 2013年10月
  ['month', ({ after }) => /^年\s?\d{1,2}\s?月/.test(after)],
  // 2025年是…收官之年
  ['nature', ({ after }) => /^年[，,]?[^，。]{0,6}?是/.test(after)],
  // 2026年新年贺词
  ['newYear', ({ after }) => newYear.test(after)],
  // 2024年春运
  ['feast', ({ after }) => feasts.test(after)],
  // 6月17日，2023年第八届羽毛球联赛开赛
  [
    'event',
    ({ before, after }) =>
      /(?<!年)\d{1,2}月\d{1,2}日[^。]{0,12}$/.test(before) && (!after.startsWith('年') || gatherings.test(after)),
  ],
  // 2023苏州高新区对接会
  ['fused', ({ after }) => !after.startsWith('年')],
  // 2023年度中小企业特色产业集群名单
  ['list', ({ after }) => /^年度?[^，。；]{0,24}(?:名单|清单|榜|目录|公示|项目)/.test(after)],
  // 2023年第八届羽毛球联赛
  ['gathering', ({ after }) => gatherings.test(after)],
  // 2022年度
  ['annual', ({ after }) => after.startsWith('年度')],
  // 2022年突破500亿元，今年将…: beside 今年 the latest of the years that are over is last year
  ['lastYear', ({ after, next, isLatest }) => isLatest && finished.test(after) && (after + next).includes('今年')],
  // 2022年，…
  ['opening', ({ after }) => /^年[，,]/.test(after)],
  ['other', () => true],
] as const satisfies readonly (readonly [string, (around: Around) => boolean])[];

/** `near`: a whole day close to those that the page's leads print. */
export type YearKind = (typeof kinds)[number][0] | 'near';

/** A year that a page names. */
export interface YearMention {
  readonly kind: YearKind;
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** Number of the story on its page, from 0. */
  readonly story: number;
  /** The whole sentence, as printed. */
  readonly sentence: string;
  /** The year and the words behind it up to the next mark, as printed. */
  readonly words: string;
}

/** What may follow a number that is no year: `2000余份`. */
const quantities = '余多亿万千百家个户台套人项元名份册件吨亩平米公里次只条辆位座处种张块';
/** Neither `T/CECA-G0171-2022` nor `12022` nor `2000余份`; 民国 counts from 1912. */
const yearPattern = new RegExp(
  String.raw`(?<![\dA-Za-z./\-])(?:民国\s?(\d{1,3})(?=\s?年)|((?:19|20)\d\d)(?![\d.%％A-Za-z])(?!\s?[${quantities}]))`,
  'g',
);
const beforeRepublic = 1911;

const yearOf = ([, republican, common]: RegExpMatchArray): number =>
  republican === undefined ? Number(common) : Number(republican) + beforeRepublic;

/** All years that a text names, in printed order. */
export function findYearMentions(timed: TimedText): readonly YearMention[] {
  const { text, story, printed } = timed;
  const mentions: YearMention[] = [];
  const latest = [...text.matchAll(yearPattern)].map(yearOf).reduce((one, other) => Math.max(one, other), 0);
  for (const match of text.matchAll(yearPattern)) {
    const end = match.index + match[0].length;
    const [start, stop] = sentenceAt(text, match.index);
    const clause = clauseAt(text, match.index, end);
    const around: Around = {
      before: text.slice(start, match.index),
      after: text.slice(end, stop).replace(/^\s?年\s?/, '年'),
      clauseBefore: clause.before,
      clauseAfter: clause.after,
      next: text.slice(stop, sentenceAt(text, stop)[1]),
      isLatest: yearOf(match) === latest,
    };
    const [kind] = kinds.find(([, fits]) => fits(around)) ?? ['other'];
    const day = /^年(\d{1,2})\s?月\s?(?:(\d{1,2})\s?日)?/.exec(around.after);
    mentions.push({
      kind,
      year: yearOf(match),
      month: day ? Number(day[1]) : null,
      day: day?.[2] === undefined ? null : Number(day[2]),
      story,
      sentence: printed(start, stop),
      words: wordsFrom(printed(match.index, stop)),
    });
  }
  return mentions;
}

/** In characters: a clause that is longer is not quoted, for nothing is cut within a word; its year is. */
const longestWords = 40;

function wordsFrom(text: string): string {
  const mark = text.search(/[。；！？，,;、：:“”（）()《》]/);
  const words = mark > 0 ? text.slice(0, mark) : text;
  return (
    words.length <= longestWords ? words : (/^.*?\d\s?年?/.exec(words)?.[0].replace(/^(\d{4}).*/s, '$1年') ?? words)
  ).trim();
}
