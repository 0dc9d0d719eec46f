/** Notices and classified advertisements, in our own words. */
import { toChinese } from './printed-days.ts';
import { emptyDraft, toParagraphs, type Draft } from './content.ts';
import { toName } from './writer-names.ts';
import { between, isLucky, pick, weighted, type Random } from './random.ts';
import { cities, counties } from './word-lists.ts';

const firms = [
  '山花食品有限公司',
  '顺达运输有限公司',
  '宏远建材经营部',
  '春风服装厂',
  '第二粮库',
  '百姓大药房',
  '金穗农资商店',
  '好邻居超市',
  '新世纪家具城',
  '恒通机械厂',
];
const bodies = [
  '业主委员会',
  '供电公司',
  '自来水公司',
  '人民法院',
  '公安局交警大队',
  '教育局',
  '自然资源局',
  '人民政府办公室',
  '市场监督管理局',
  '公共资源交易中心',
];
const papers = [
  '驾驶证',
  '身份证',
  '营业执照副本',
  '公章一枚',
  '道路运输证',
  '房产证',
  '残疾证',
  '出生医学证明',
  '开户许可证',
  '工作证',
  '学生证',
  '户口簿',
];

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => String(between(random, 0, 9))).join('');
const phone = (random: Random): string =>
  weighted(random, [
    [`0${digits(random, 3)}-${digits(random, 7)}`, 3],
    [`1${digits(random, 10)}`, 2],
    [`${digits(random, 4)}XXXX`, 1],
  ]);
const monthDay = (random: Random): string => `${String(between(random, 1, 12))}月${String(between(random, 1, 28))}日`;
const firm = (random: Random): string => `${pick(random, cities)}市${pick(random, firms)}`;
const signed = (random: Random, by: string): string[] =>
  weighted(random, [
    [[by], 4],
    [[by, `${String(between(random, 1985, 2026))}年${monthDay(random)}`], 3],
    [[`${by} ${String(between(random, 1985, 2026))}年${monthDay(random)}`], 1],
    [[`特此公告。`, by], 1],
    [[], 4],
  ]);

interface Notice {
  readonly titles: readonly string[];
  readonly make: (random: Random) => { readonly texts: string[]; readonly foot: string[] };
}

const lost = (random: Random): string =>
  weighted(random, [
    [`${toName(random)}遗失${pick(random, papers)}，证号${digits(random, 4)}XXXX${digits(random, 4)}，声明作废。`, 4],
    [`${firm(random)}遗失${pick(random, papers)}，声明作废。`, 3],
    [`本人${toName(random)}不慎遗失${pick(random, papers)}，编号：${digits(random, 8)}，特此声明。`, 3],
    [`△${toName(random)}的${pick(random, papers)}丢失，作废。`, 1],
  ]);

const notices: readonly Notice[] = [
  {
    titles: ['遗失声明', '声明', '遗失启事', '遗失', '作废声明', '挂失声明'],
    make: (random) => ({ texts: Array.from({ length: between(random, 1, 5) }, () => lost(random)), foot: [] }),
  },
  {
    titles: ['停电通知', '停电预告', '计划停电公告', '停水通知', '检修通告'],
    make: (random) => {
      const rows = Array.from(
        { length: between(random, 1, 4) },
        () =>
          `${monthDay(random)}${String(between(random, 5, 9))}时至${String(between(random, 14, 20))}时：${pick(random, counties)}${pick(random, ['人民路', '建设街', '东关', '新华里'])}${String(between(random, 1, 90))}号一带停${pick(random, ['电', '水'])}。`,
      );
      const head = isLucky(random, 0.6) ? ['因线路检修，下列地段暂停供应，请用户做好准备。'] : [];
      return {
        texts: [...head, ...rows],
        foot: signed(random, `${pick(random, cities)}${pick(random, ['供电公司', '自来水公司', '供电局'])}`),
      };
    },
  },
  {
    titles: ['公告', '通告', '公示', '拍卖公告', '催告书', '注销公告', '清算公告', '减资公告', '送达公告', '更名公告'],
    make: (random) => ({
      texts: [
        pick(random, [
          `${firm(random)}经股东会决定，拟向登记机关申请注销，请债权人自公告之日起四十五日内申报债权，电话${phone(random)}。`,
          `${pick(random, counties)}各住户：自${monthDay(random)}起，小区车辆实行一户一位登记，请未登记的业主到物业办理。`,
          `本院受理${toName(random)}诉${toName(random)}借款纠纷一案，现依法向你公告送达起诉状副本及开庭传票，自公告之日起满三十日即视为送达。`,
          `受委托，定于${monthDay(random)}上午十时在本公司会议室公开拍卖旧汽车${toChinese(between(random, 2, 20))}辆，有意者请于前一日办理手续。`,
          `现将拟表彰的${toChinese(between(random, 3, 40))}名先进个人名单予以公示，公示期五个工作日，监督电话${phone(random)}。`,
        ]),
        ...(isLucky(random, 0.3) ? [`联系人：${toName(random)} 电话：${phone(random)}`] : []),
      ],
      foot: signed(random, `${pick(random, cities)}${pick(random, ['市', '县'])}${pick(random, bodies)}`),
    }),
  },
  {
    titles: [
      '招聘',
      '招聘启事',
      '招工',
      '诚聘',
      '招生简章',
      '招租',
      '诚征',
      '转让',
      '寻人启事',
      '征稿启事',
      '征婚',
      '出售',
    ],
    make: (random) => ({
      texts: [
        pick(random, [
          `${firm(random)}因生产需要，招聘${pick(random, ['电工', '保管员', '营业员', '会计', '驾驶员', '缝纫工'])}${toChinese(between(random, 2, 30))}名，待遇面议。电话${phone(random)}。`,
          `${pick(random, counties)}临街门面房两间，${String(between(random, 30, 200))}平方米，整体出租，非诚勿扰。${phone(random)}`,
          `本校面向社会招收${pick(random, ['烹饪', '护理', '机电', '幼师'])}专业新生，学制三年，即日起报名。地址：${pick(random, cities)}市解放路${String(between(random, 1, 300))}号。`,
          `为庆祝建校六十周年，现向广大校友征集老照片和回忆文章，来稿请寄${pick(random, cities)}市${pick(random, ['中山路', '文化街'])}${String(between(random, 1, 99))}号。`,
          `男，${String(between(random, 28, 60))}岁，离异，有房有稳定工作，诚寻温柔善良女士为伴。电话${phone(random)}`,
        ]),
        ...(isLucky(random, 0.25)
          ? [`地址：${pick(random, cities)}市人民路${String(between(random, 1, 200))}号`, `电话：${phone(random)}`]
          : []),
      ],
      foot: isLucky(random, 0.2) ? [firm(random)] : [],
    }),
  },
  {
    titles: ['更正', '致歉', '致歉声明', '重要更正', '启事', '本报启事', '敬告读者', '征订启事'],
    make: (random) => ({
      texts: [
        pick(random, [
          `本报昨日第${String(between(random, 1, 24))}版一稿中“${toName(random)}”应为“${toName(random)}”，特此更正，并向读者致歉。`,
          '因邮路调整，自下月起本报周末版提前一天付邮，敬请读者留意。',
          `明年本报订阅工作已经开始，全年定价${String(between(random, 120, 480))}元，各地邮局均可办理。`,
        ]),
      ],
      foot: signed(random, '本报编辑部').slice(0, 1),
    }),
  },
];

/** `'公告'` → `'公 告'`, as headings of two characters are often set. */
const widened = (random: Random, title: string): string =>
  title.length === 2 && isLucky(random, 0.35) ? [...title].join(pick(random, [' ', '　', '  '])) : title;

/** One notice, with the body that signs it at its foot; some have no title. */
export function toNotice(random: Random): Draft {
  const notice = pick(random, notices);
  const { texts, foot } = notice.make(random);
  return {
    ...emptyDraft,
    form: 'notice',
    kind: 'notice',
    title: isLucky(random, 0.1) && texts.length === 1 ? '' : widened(random, pick(random, notice.titles)),
    blocks: toParagraphs(texts),
    foot,
  };
}
