/** Readers' letters, made up or from news, signed with place and name. */
import { clausesOf, pickClause } from './clauses.ts';
import { emptyDraft, toParagraphs, type Draft } from './content.ts';
import { toMadeSentences } from './made-texts.ts';
import type { SourceText } from './typeset-model.ts';
import { toName, toPenName } from './writer-names.ts';
import { between, isLucky, pick, pickSome, type Random } from './random.ts';
import { toBlocks, toTitles } from './news-stories.ts';
import { cities, counties, paperStems, paperTails } from './word-lists.ts';

/** What is complained of, its title, and what is said of it. */
const matters: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    '路灯',
    ['路灯别只亮一半', '盼路灯早日亮起来'],
    [
      '我们小区门前的路灯三盏坏了两盏，晚上老人出门要打手电。',
      '路灯下的坑也一直没人补。',
      '物业说路灯归市政管，市政说归物业管，请给评评理。',
    ],
  ],
  [
    '站牌',
    ['公交站牌该擦擦了', '站牌上的字谁来补'],
    ['城西的公交站牌落满灰尘，站名都看不清。', '外地人到站不知道是哪里，常常坐过头。', '站牌换一块花不了几个钱。'],
  ],
  [
    '护士',
    ['给夜班护士点个赞', '谢谢那位不留名的护士'],
    [
      '上月我在医院陪护，夜班护士一夜巡房六次，还帮邻床老人翻身。',
      '这样的服务让人心里暖。',
      '护士们自己连口热水都顾不上喝。',
    ],
  ],
  [
    '垃圾',
    ['垃圾车何时天天来', '垃圾桶为何越摆越少'],
    ['镇上的垃圾车三天才来一次，天热时气味难闻。', '居民只好把垃圾堆在路口。', '希望垃圾车能天天来。'],
  ],
  [
    '斑马线',
    ['斑马线画到校门口', '孩子过马路，大人捏把汗'],
    [
      '学校门口没有斑马线，孩子放学时车来车往，家长很担心。',
      '画一条斑马线并不难。',
      '交警同志能不能在放学时来站一站？',
    ],
  ],
  [
    '报纸',
    ['一位老读者的心里话', '我与贵报三十年', '谢谢你，陪我到老'],
    [
      '我是贵报二十年的老订户，有几句心里话想说。',
      '贵报上周的报道我读了两遍，很受启发。',
      '希望报纸的字能印得再大一些，好让老人看清。',
      '每天取报纸是我最高兴的事。',
    ],
  ],
  [
    '摊贩',
    ['占道经营该管管', '早市能否挪一挪'],
    ['摊贩占道经营由来已久，早晚高峰时公交车都过不去。', '摊贩也要生活，但总得有个地方。', '请有关部门划出一块地来。'],
  ],
  [
    '证件',
    ['办证能否少跑一趟', '一张证明跑五趟'],
    ['为办老年证我跑了五趟，每次都说少一样材料。', '窗口的同志能不能一次说清楚？', '请问办证需要带哪些材料？'],
  ],
  [
    '自来水',
    ['盼望通上自来水', '水龙头里流黄水'],
    [
      '我们村的自来水隔三岔五就停，来了水也是黄的。',
      '全村四百多口人还在挑井水喝。',
      '自来水公司说管网老化，可一等就是两年。',
    ],
  ],
  [
    '司机',
    ['好司机拾金不昧', '一路公交暖人心'],
    ['昨天我把提包忘在公交车上，司机追了两站路送还给我。', '包里有给孙子交学费的钱。', '这样的好司机应当表扬。'],
  ],
];

const greetings = [
  '',
  '',
  '',
  '',
  '编辑同志：',
  '编辑部：',
  '贵报编辑：',
  '读者来信说，',
  '编辑同志:',
  '市长信箱：',
  '尊敬的编辑：',
];
const closings = ['希望有关部门早日解决，给大家一个说法。', '请贵报帮助呼吁。', '特此反映，盼复。', '此致敬礼！'];

/** A letter; `texts` may lend it the words of news. */
export function toLetter(random: Random, texts: readonly SourceText[]): Draft {
  const text = texts.length === 0 || isLucky(random, 0.6) ? null : pick(random, texts);
  const [, titles, sentences] = pick(random, matters);
  const own =
    pickSome(random, sentences, between(random, 2, sentences.length)).join('') +
    (isLucky(random, 0.35) ? pick(random, closings) : '');
  const bodies =
    text === null
      ? [own, ...(isLucky(random, 0.3) ? [toMadeSentences(random, 2)] : [])]
      : toBlocks(random, text, 2)
          .filter(({ type }) => type === 'paragraph')
          .map((block) => block.text);
  const [first = own, ...rest] = bodies;
  const greeting = pick(random, greetings);
  const reference = isLucky(random, 0.12) ? [toReference(random, own)] : [];
  // The salutation may have a line of its own.
  const begun = greeting.endsWith('：') && isLucky(random, 0.4) ? [greeting, first] : [greeting + first];
  return {
    ...emptyDraft,
    form: 'letter',
    kind: 'letter',
    title: text === null ? pick(random, titles) : toTitles(random, text, clausesOf(first)).title,
    blocks: toParagraphs([...reference, ...begun, ...rest]),
    people: [toName(random)],
    place: pick(random, isLucky(random, 0.5) ? cities : counties),
  };
}

/** `'（《北岭周刊》2011年第21期“欧元去留”）'`: what the letter answers to. */
function toReference(random: Random, own: string): string {
  const paper = pick(random, paperStems) + pick(random, paperTails);
  const year = String(between(random, 1990, 2026));
  const about = pickClause(random, clausesOf(own), 3, 9) || '一封来信';
  return pick(random, [
    `（《${paper}》${year}年第${String(between(random, 1, 50))}期“${about}”）`,
    `（见本报${String(between(random, 1, 12))}月${String(between(random, 1, 28))}日第${String(between(random, 2, 16))}版《${about}》）`,
    `（读《${about}》）`,
  ]);
}

const asked = [
  '我与本报的故事',
  '大家怎么看',
  '读者留言选登',
  '网友热议',
  '你家的年怎么过',
  '听听大家的心里话',
  '一句话点赞身边人',
  '读者寄语',
];

/** Many readers in one story: a line says who speaks, the paragraph below what. */
export function toVoices(random: Random): Draft {
  const who = pick(random, ['读者', '网友', '市民', '']);
  const quoted = isLucky(random, 0.6);
  const isOneLine = isLucky(random, 0.3);
  const matter = pick(random, matters);
  const voices = Array.from({ length: between(random, 3, 6) }, () => {
    const name = toPenName(random);
    const speaker = `${isLucky(random, 0.3) ? pick(random, cities) : ''}${who}${quoted ? `“${name}”` : name}：`;
    const [, , sentences] = isLucky(random, 0.5) ? matter : pick(random, matters);
    const said = pickSome(random, sentences, between(random, 1, 3)).join('');
    return isOneLine ? [speaker + said] : [speaker, said];
  });
  const lead = isLucky(random, 0.5)
    ? [`${pick(random, ['征集启事见报以后', '连日来', '上周的报道刊出后'])}，读者朋友纷纷来信来电，现摘登部分内容。`]
    : [];
  return {
    ...emptyDraft,
    form: 'comment',
    kind: 'letter',
    title: pick(random, asked),
    blocks: toParagraphs([...lead, ...voices.flat()]),
    people: [toName(random)],
    place: pick(random, cities),
  };
}
