/** Parks named in a text: those that the authority file knows, and others that a page prints as its own. */
import type { Park } from '../../../src/schema/authority.ts';
import type { Places } from '../knowledge.ts';
import { isHan, isHanAt, plainText } from './characters.ts';
import { toLexicon, type Lexicon, type Match } from '../../../src/reading/lexicon.ts';

/** A park as the rules speak of it. */
export interface NamedPark {
  /** Preferred name, or as printed where the authority file does not know it. */
  readonly name: string;
  /** Null where the authority file does not know it. */
  readonly known: Park | null;
}

export type ParkLexicon = Lexicon<NamedPark>;

/** What the name of a zone ends in, longest first. */
const endings = [
  '国家自主创新示范区',
  '科技城新区',
  '综合保税区',
  '自由贸易试验区',
  '经济合作区',
  '自贸试验区',
  '经济试验区',
  '保税港区',
  '高新技术产业开发区',
  '经济技术开发区',
  '自主创新示范区',
  '高新技术开发区',
  '高新产业园区',
  '工业园区',
  '产业园区',
  '科技园区',
  '生态产业园',
  '高新园区',
  '高新区',
  '经开区',
  '开发区',
  '示范区',
  '科技城',
  '科学城',
  '科技园',
  '产业园',
  '产业城',
  '自贸区',
  '综保区',
  '保税区',
  '新片区',
  '合作区',
  '空港区',
  '新区',
];

/** Words that make a kind of zone and not a name: `省级经开区`, `首个产业园`. */
const generic = [
  ...[
    '省级',
    '国家',
    '市级',
    '县级',
    '各',
    '全国',
    '全省',
    '全市',
    '首个',
    '首批',
    '首家',
    '多个',
    '一批',
    '两个',
    '我国',
    '特色',
    '现代',
  ],
  ...[
    '绿色',
    '智慧',
    '数字',
    '产业',
    '工业',
    '科技',
    '生态',
    '新型',
    '农业',
    '创新',
    '建设',
    '打造',
    '推进',
    '推动',
    '助力',
    '支持',
    '走进',
    '构建',
  ],
];

/** `一座科学城`, `这片新区`, `第三个产业园` */
const counted = /^(?:[一二三四五六七八九十两几数每这那第]+[座个家批片大处]|[这那该本])/;
const isGeneric = (name: string): boolean => counted.test(name) || generic.some((word) => name.startsWith(word));

/**
 * The authority file's parks and those that this page prints in its headlines and names again in its text.
 *
 * A zone that only one headline names may be any words that end alike (`推进产业园区建设`), so a name must recur, or begin
 * with a city.
 */
export function toParkLexicon(
  known: Lexicon<Park>,
  places: Places,
  headlines: readonly string[],
  pageText: string,
): ParkLexicon {
  const named = [
    ...zonesIn(pageText),
    ...headlines.flatMap((headline) => headline.split(/[\s:：、，]/).flatMap((part) => zoneAtStart(part) ?? [])),
  ];
  const candidates = new Set(
    named.map((name) => withoutProvince(name, places)).filter((name) => known.find(name).length === 0),
  );
  const counts = new Map<string, number>();
  for (const { value } of toLexicon([...candidates].map((name) => [name, name] as const)).find(pageText)) {
    // A longer name that ends alike names the same zone: 绵阳科技城新区, 科技城新区.
    for (const name of endingsOf(value)) if (candidates.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const printed = [...candidates].filter((name) => (counts.get(name) ?? 0) > 1 || beginsWithCity(name, places));
  const own = toLexicon(printed.map((name) => [name, { name, known: null }] as const));
  // The same blocks are looked at by one stage after the other.
  const found = new Map<string, Match<NamedPark>[]>();
  return {
    find(text) {
      const before = found.get(text);
      if (before) return before;
      const matches: Match<NamedPark>[] = known
        .find(text)
        .map(({ start, end, value }) => ({ start, end, value: { name: value.name, known: value } }));
      const others = own
        .find(text)
        .filter((other) => !matches.some((match) => other.start < match.end && match.start < other.end));
      const all = [...matches, ...others].sort((a, b) => a.start - b.start);
      found.set(text, all);
      return all;
    },
  };
}

const endingsOf = (name: string): string[] => Array.from(name, (_, index) => name.slice(index));

/** `'陕西西咸新区'` → `'西咸新区'`: a province may stand before a name, as an attribute. */
function withoutProvince(name: string, { provinces, cities }: Places): string {
  const place = [...provinces].find((province) => name.startsWith(province) && !cities.has(province));
  const rest = name.slice(place?.length ?? 0);
  return place !== undefined && zoneAtStart(rest) === rest ? rest : name;
}

/** `'武汉临空港经开区'`, `'天津经济技术开发区'`: a city, and what its zone is called. */
const beginsWithCity = (name: string, { cities }: Places): boolean =>
  [2, 3].some((length) => {
    const rest = name.slice(length);
    return cities.has(name.slice(0, length)) && (zoneAtStart(rest) === rest || endings.includes(rest));
  });

/** The name of a zone that the text begins with, a bracketed part included; null where it begins with none. */
function zoneAtStart(text: string): string | null {
  // The first ending counts, the longest of those: 州高新区 has one character before its ending, not two.
  const match = zoneEnding.exec(text);
  if (!match || match.index < shortestPlace || match.index > longestTitlePlace) return null;
  const name = text.slice(0, match.index + match[0].length);
  return [...name].every(isHan) && !isGeneric(name) ? name : null;
}

/** Words after which the name of a place begins. */
const before =
  /[，。、；：“”（）()《》\s,;:!?！？"]|(?:[在从到由于与和及对向自来是位有了的记走进入]|近日|日前|前往|获悉|年|月|日)$/;
/** A name in running text has so many characters before its ending, at least and at most. */
const shortestPlace = 2;
const longestPlace = 6;
/** In a headline, so many. */
const longestTitlePlace = 12;

/**
 * Zones that running text names: Han characters between a word that leads to a place, or punctuation, and an ending.
 * `'记者从西咸新区获悉'` → 西咸新区
 */
function zonesIn(text: string): string[] {
  const names: string[] = [];
  for (const match of text.matchAll(zoneEndings)) {
    let start = match.index;
    while (start > 0 && match.index - start < longestPlace && isHanAt(text, start - 1)) {
      if (match.index - start >= shortestPlace && before.test(text.slice(Math.max(0, start - 2), start))) break;
      start--;
    }
    const name = text.slice(start, match.index + match[0].length);
    const place = text.slice(start, match.index);
    const leads = start === 0 || before.test(text.slice(Math.max(0, start - 2), start));
    if (leads && place.length >= shortestPlace && !generic.some((word) => place.includes(word)) && !counted.test(place))
      names.push(name);
  }
  return names;
}

const zoneEnding = new RegExp(endings.join('|'));
const zoneEndings = new RegExp(endings.join('|'), 'g');

/** Is the whole text the name of a park, but for a colon? `'宜昌高新区'`, `'西安高新区：'` */
export function isParkName(text: string, parks: ParkLexicon): boolean {
  const bare = plainText(text).replace(/[:\s]+$/, '');
  return parks.find(bare).some((match) => match.end === bare.length && match.start <= 3);
}
