/**
 * Made-up archives of any size, to measure search on: the stories of the page generator, told with the words of a large
 * dictionary in the frequencies of natural language (Zipf), so that an index of them is as varied as one of real news.
 */
import dictionary from 'opencc-js/dict/STPhrases';
import type { ArticleFrontMatter } from '../../src/schema/article.ts';
import { parkAuthority, topicAuthority } from '../../src/archive/authority-files.ts';
import type { ArticleFile } from '../../src/markdown/article-file.ts';
import { below, pick, toNews, toRandom, type Random } from '../properties/news.ts';

/** Words of two to four characters, some 40,000, in an order that has nothing to do with their meaning. */
const words: readonly string[] = dictionary
  .split('|')
  .map((entry) => entry.split(' ')[0] ?? '')
  .filter((word) => /^[\u4e00-\u9fff]{2,4}$/.test(word))
  .sort((a, b) => scatter(a) - scatter(b));

/** A number that looks like chance, the same for the same word. */
function scatter(word: string): number {
  let hash = 7;
  for (const character of word) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x9e3779b1);
  return hash;
}

const particles = [
  '的',
  '和',
  '在',
  '了',
  '是',
  '与',
  '等',
  '将',
  '对',
  '为',
  '以',
  '已',
  '从',
  '把',
  '及',
  '中',
  '上',
];
const companies = ['科技', '新材料', '生物', '电子', '智能装备', '医疗器械', '能源', '精密机械', '光电', '软件'];
const units = ['亿元', '万元', '家', '%', '平方公里', '个', '万人', '项', '倍', '万平方米', '吨', '千瓦时'];
const codes = ['5G', 'PAS2060', 'AI', 'MLCC', 'OLED', 'x86-64', 'ISO14064', 'GaN', 'CRO', '“专精特新”', 'IPO', 'SaaS'];
const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];

/** Words at the top are alike in frequency, then it falls as the rank rises (Zipf and Mandelbrot). */
const flat = 8;
const zipf = (random: Random, size: number): number =>
  Math.min(size - 1, Math.floor(flat * ((size + flat) / flat) ** random() - flat));

export const toWord = (random: Random): string => words[zipf(random, words.length)] ?? '';

const toFigure = (random: Random): string => {
  const value = random() < 0.4 ? (random() * 100).toFixed(random() < 0.5 ? 1 : 2) : String(1 + below(random, 3000));
  return `${value}${pick(random, units)}`;
};

const toCompany = (random: Random, place: string): string =>
  `${place}${words[below(random, words.length)]?.slice(0, 2) ?? ''}${pick(random, companies)}有限公司`;

const toName = (random: Random): string =>
  pick(random, surnames) +
  Array.from({ length: random() < 0.75 ? 2 : 1 }, () => pick(random, [...(words[below(random, 3000)] ?? '华')])).join(
    '',
  );

interface Scene {
  readonly park: string;
  readonly city: string;
  readonly terms: readonly string[];
}

function toClause(random: Random, { park, city, terms }: Scene): string {
  const kind = random();
  if (kind < 0.11) return `${park}${toWord(random)}${toWord(random)}`;
  if (kind < 0.16) return `${toCompany(random, city)}${toWord(random)}`;
  if (kind < 0.2) return `${toWord(random)}${toWord(random)}${toFigure(random)}`;
  if (kind < 0.22) return `${toWord(random)}${pick(random, codes)}${toWord(random)}`;
  if (kind < 0.25) return `“${toWord(random)}${toWord(random)}”${pick(random, particles)}${toWord(random)}`;
  if (kind < 0.27) return `${toName(random)}${pick(random, ['说', '介绍', '表示'])}`;
  const length = 2 + below(random, 4);
  return Array.from({ length }, () => {
    const word = random() < 0.25 ? pick(random, terms) : toWord(random);
    return random() < 0.3 ? word + pick(random, particles) : word;
  }).join('');
}

const toSentence = (random: Random, scene: Scene): string =>
  `${Array.from({ length: 1 + below(random, 5) }, () => toClause(random, scene)).join('，')}。`;

/** Article number `number` of the archive: the same for the same number. */
export function toArticle(number: number): ArticleFile {
  const random = toRandom(number + 1);
  const entry = parkAuthority[zipf(random, parkAuthority.length)] ?? pick(random, parkAuthority);
  const subject = pick(random, topicAuthority);
  const second = pick(random, topicAuthority);
  const terms = subject.terms.map((term) => (typeof term === 'string' ? term : term.term));
  const scene: Scene = { park: entry.name, city: entry.city, terms };
  const [story] = toNews(random, 1, [pick(random, ['feature', 'brief', 'brief', 'photo'] as const)]);
  if (story === undefined) throw new Error('the page generator made no story');
  const isBrief = story.form !== 'feature';
  const body = story.body.map(({ type }) =>
    type === 'crosshead'
      ? { type, text: `${toWord(random)}${toWord(random)} ${toWord(random)}${toWord(random)}` }
      : {
          type,
          text: Array.from({ length: (isBrief ? 3 : 5) + below(random, 4) }, () => toSentence(random, scene)).join(''),
        },
  );
  const lead = body[0];
  if (lead && story.form === 'brief') body[0] = { ...lead, text: `本报讯 ${lead.text}` };
  const title =
    random() < 0.4
      ? `${scene.park}${toWord(random)}${toWord(random)}`
      : `${pick(random, terms)}${toWord(random)}${toWord(random)}`;
  const reporters = story.reporters.map(() => toName(toRandom(below(random, 300))));
  const data: ArticleFrontMatter = {
    id: toId(number),
    title,
    ...(story.kicker === null ? {} : { kicker: `${toWord(random)}${toWord(random)}${toWord(random)}` }),
    kind: story.form === 'photo' ? 'photoStory' : isBrief ? 'brief' : 'article',
    park: scene.park,
    date: toDate(random),
    reporter: reporters.length === 0 ? null : reporters.map((name) => ({ name, role: 'author' })),
    topic: random() < 0.4 && second !== subject ? [subject.id, second.id] : [subject.id],
    ...(random() < 0.3
      ? { photos: [{ caption: `图为${scene.park}${toWord(random)}`, credit: `${toName(random)}/摄` }] }
      : {}),
    newspaper: pick(random, ['科技日报', '中国高新技术产业导报', '经济参考报']),
    basis: { title: { basis: 'printed' } },
    source: { page: `page-${String(Math.floor(number / 8))}`, order: 1 + (number % 8), lines: [[1, 1]] },
  };
  return { data, body };
}

/** Eight characters as ids are, spread as ids are. */
function toId(number: number): string {
  const random = toRandom(0x1d000000 + number);
  return Array.from({ length: 8 }, () => pick(random, [...'0123456789abcdefghjkmnpqrstvwxyz'])).join('');
}

function toDate(random: Random): string | null {
  const year = String(2015 + below(random, 10));
  const month = String(1 + below(random, 12)).padStart(2, '0');
  const kind = random();
  if (kind < 0.05) return null;
  if (kind < 0.16) return year;
  if (kind < 0.2) return `${year}-${month}${random() < 0.3 ? '~' : ''}`;
  return `${year}-${month}-${String(1 + below(random, 28)).padStart(2, '0')}`;
}

export const toArchive = (count: number): ArticleFile[] =>
  Array.from({ length: count }, (_, number) => toArticle(number));
