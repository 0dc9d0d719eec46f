/** Made-up news: stories of one park and one subject each, composed from word lists, the same for the same seed. */

/** A story before it is set into a page. */
export interface MadeStory {
  readonly park: string;
  readonly title: string;
  readonly kicker: string | null;
  /** Paragraphs and crossheads in reading order; every paragraph ends in a full stop. */
  readonly body: readonly MadeBlock[];
  readonly reporters: readonly string[];
  /** `feature`: byline below the headline; `brief`: begins with 本报讯, names in brackets or at the end. */
  readonly form: 'feature' | 'brief' | 'photo';
  readonly day: string | null;
}

export interface MadeBlock {
  readonly type: 'paragraph' | 'crosshead';
  readonly text: string;
}

export type Random = () => number;

/** Numbers below one, the same for the same seed (mulberry32). */
export function toRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const below = (random: Random, limit: number): number => Math.floor(random() * limit);

export function pick<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[below(random, values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/** `count` different values in random order. */
export function pickSome<Value>(random: Random, values: readonly Value[], count: number): Value[] {
  const left = [...values];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(random, left.length), 1)).flat();
}

const parks = [
  '苏州高新区',
  '宁波高新区',
  '西安高新区',
  '长沙高新区',
  '厦门火炬高新区',
  '珠海高新区',
  '洛阳高新区',
  '青岛高新区',
  '乐山高新区',
  '淄博高新区',
  '襄阳高新区',
  '昆明高新区',
  '贵阳高新区',
];

const subjects = [
  {
    name: '光伏',
    nouns: ['光伏组件', '硅片产线', '逆变器车间', '屋顶电站', '储能柜', '电池片工厂'],
    verbs: ['投产', '并网', '扩建', '改造'],
  },
  {
    name: '医药',
    nouns: ['疫苗车间', '临床试验平台', '药械审评中心', '生物样本库', '细胞制备线', '中药提取楼'],
    verbs: ['启用', '获批', '升级', '交付'],
  },
  {
    name: '芯片',
    nouns: ['封测产线', '晶圆厂房', '设计中心', '电路实验室', '传感器基地', '掩模车间'],
    verbs: ['量产', '流片', '动工', '封顶'],
  },
  {
    name: '人才',
    nouns: ['实训基地', '博士后工作站', '高校联盟', '人才公寓', '招聘专场', '技能学院'],
    verbs: ['揭牌', '开班', '签约', '开放'],
  },
  {
    name: '物流',
    nouns: ['保税仓库', '中欧班列场站', '冷链中心', '跨境分拣线', '空港货站', '配送网络'],
    verbs: ['开通', '提速', '投用', '扩容'],
  },
  {
    name: '钢材',
    nouns: ['轧钢车间', '特种钢产线', '炼钢高炉', '合金试验炉', '废钢回收站', '钢管展厅'],
    verbs: ['点火', '达产', '检修', '转产'],
  },
  {
    name: '种业',
    nouns: ['育种温室', '种子检测站', '基因实验田', '粮食加工园', '农机合作社', '果蔬冷库'],
    verbs: ['播种', '验收', '推广', '丰收'],
  },
] as const;

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const given = [...'明华建国文静敏丽强磊洋勇艳杰娟涛超秀霞平刚桂英晓'];
const openings = ['据介绍', '据了解', '目前', '今年以来', '与此同时', '下一步', '在现场', '近年来', '此外', '截至目前'];
const tails = [
  '为当地企业带来新的机会',
  '带动上下游企业一同发展',
  '吸引了不少客商前来考察',
  '让工人的工作轻松了许多',
  '产值比去年同期增长两成',
  '缩短了一半的等候时间',
  '成为周边城市学习的样板',
  '得到了技术人员的一致好评',
];

const toName = (random: Random): string =>
  pick(random, surnames) + pick(random, given) + (random() < 0.7 ? pick(random, given) : '');

type Subject = (typeof subjects)[number];

function toSentence(random: Random, park: string, subject: Subject): string {
  const [place = '', thing = ''] = pickSome(random, subject.nouns, 2);
  const who = random() < 0.55 ? park : `该园区的${place}`;
  const figure = `${String(10 + below(random, 900))}${pick(random, ['家', '台', '个', '万平方米'])}`;
  return `${pick(random, openings)}，${who}的${thing}${pick(random, subject.verbs)}${figure}，${pick(random, tails)}。`;
}

function toParagraph(random: Random, park: string, subject: Subject): string {
  const first = `${park}${subject.name}领域的${pick(random, subject.nouns)}${pick(random, subject.verbs)}，${pick(random, tails)}。`;
  return [first, ...Array.from({ length: 1 + below(random, 3) }, () => toSentence(random, park, subject))].join('');
}

/** `count` stories, each of its own park and subject. */
export function toNews(random: Random, count: number, forms: readonly MadeStory['form'][]): MadeStory[] {
  const where = pickSome(random, parks, count);
  const what = pickSome(random, subjects, count);
  return where.slice(0, what.length).map((park, index) => {
    const subject = what[index] ?? subjects[0];
    const form = forms[index % forms.length] ?? 'brief';
    const day =
      form === 'brief' && random() < 0.7
        ? `${String(1 + below(random, 12))}月${String(1 + below(random, 28))}日`
        : null;
    const paragraphs = Array.from(
      { length: form === 'photo' ? 1 : form === 'brief' ? 2 + below(random, 3) : 4 + below(random, 3) },
      () => toParagraph(random, park, subject),
    );
    const body: MadeBlock[] = paragraphs.map((text) => ({ type: 'paragraph', text }));
    if (form === 'feature') body.splice(2, 0, { type: 'crosshead', text: `做强${subject.name}产业 迈出新步伐` });
    if (day !== null && body[0]) body[0] = { type: 'paragraph', text: `${day}，${body[0].text}` };
    const action = `${pick(random, subject.nouns)}${pick(random, subject.verbs)}`;
    const titled =
      random() < 0.5 ? { kicker: park, title: `首个${action}见成效` } : { kicker: null, title: `${park}${action}` };
    return {
      park,
      ...titled,
      body,
      reporters: form === 'photo' ? [] : Array.from({ length: 1 + below(random, 2) }, () => toName(random)),
      form,
      day,
    };
  });
}
