import { describe, expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { factsOf } from './index.ts';

const text = '近日，临浦的图书馆在老城区开了新馆，读者很多。';

/** Place, day, agency or 本报, people; what is not there is left out. */
function read(head: string, rest = text): string | null {
  const { dateline } = factsOf(head + rest, knowledge);
  if (!dateline) return null;
  const { place, date, agency, paper, people, span } = dateline;
  expect((head + rest).slice(...span).trim()).toBe(head.trim());
  const day = date && [date.year, date.month, date.day].filter((part) => part !== undefined).join('-');
  const names = people.map(({ name, role }) => `${name}:${role}`).join(' ');
  return [paper ? '本报' : agency, place, day, names].filter((part) => part !== null && part !== '').join(' | ');
}

describe('where a report comes from', () => {
  test.each([
    // The mainland, today.
    ['本报讯', '本报', ' 近日，图书馆开馆。'],
    ['本报讯（记者 沈青）', '本报 | 沈青:staffReporter'],
    ['本报讯（记者 沈青 通讯员 王振）', '本报 | 沈青:staffReporter 王振:correspondent'],
    ['本报讯（记者沈青通讯员王振）', '本报 | 沈青:staffReporter 王振:correspondent'],
    ['本报讯（沈青 王振云）', '本报 | 沈青:author 王振云:author'],
    ['本报讯（融媒体记者 那日苏 特约记者 王 刚）', '本报 | 那日苏:staffReporter 王刚:specialCorrespondent'],
    ['本报讯（全媒体记者 沈青 文/图）', '本报 | 沈青:staffReporter'],
    ['本报讯（记者 沈青 摄影报道）', '本报 | 沈青:staffReporter'],
    ['本报讯（记者 沈青 实习生 陆远）', '本报 | 沈青:staffReporter 陆远:traineeReporter'],
    ['本报讯（首席记者 沈青 见习记者 陆远）', '本报 | 沈青:staffReporter 陆远:traineeReporter'],
    ['本报讯（记者 阿布都热合曼·艾山）', '本报 | 阿布都热合曼·艾山:staffReporter'],
    ['本报讯 （临浦日报记者 沈青）', '本报 | 沈青:staffReporter'],
    ['本报讯 记者沈青报道：', '本报 | 沈青:staffReporter'],
    ['本报讯 记者沈青、通讯员王振报道：', '本报 | 沈青:staffReporter 王振:correspondent'],
    ['本报讯 记者沈青 通讯员王振', '本报 | 沈青:staffReporter 王振:correspondent', ` ${text}`],
    ['本报讯 记者 沈青', '本报 | 沈青:staffReporter', ` ${text}`],
    ['本报北京10月3日讯（记者 沈青）', '本报 | 北京 | 10-3 | 沈青:staffReporter'],
    ['本报北京10月3日讯 （记者沈青、王振）', '本报 | 北京 | 10-3 | 沈青:staffReporter 王振:staffReporter'],
    ['本报北京10月3日电 记者沈青报道：', '本报 | 北京 | 10-3 | 沈青:staffReporter'],
    ['本报临浦电 （记者沈青）', '本报 | 临浦 | 沈青:staffReporter'],
    ['本报驻京记者沈青10月3日电', '本报 | 10-3 | 沈青:staffReporter', ` ${text}`],
    ['本报记者沈青报道：', '本报 | 沈青:staffReporter'],
    ['本报记者 沈青 临浦报道：', '本报 | 临浦 | 沈青:staffReporter'],
    ['本报综合消息', '本报', ` ${text}`],
    ['本刊讯', '本报', ` ${text}`],
    ['科技日报讯（实习记者沈青）', '本报 | 沈青:traineeReporter'],
    ['科技日报北京4月3日电 （记者沈青）', '本报 | 北京 | 4-3 | 沈青:staffReporter'],
    ['经济日报—中国经济网北京10月3日讯 记者沈青报道：', '本报 | 北京 | 10-3 | 沈青:staffReporter'],
    ['新华社北京10月3日电（记者沈青、王振）', '新华社 | 北京 | 10-3 | 沈青:staffReporter 王振:staffReporter'],
    ['新华社兰州2023年1月2日电（记者沈青）', '新华社 | 兰州 | 2023-1-2 | 沈青:staffReporter'],
    ['新华社记者沈青北京3月5日电', '新华社 | 北京 | 3-5 | 沈青:staffReporter', ` ${text}`],
    ['新华社电', '新华社', ` ${text}`],
    ['据新华社电', '新华社', ` ${text}`],
    ['据新华社北京10月3日电', '新华社 | 北京 | 10-3', ` ${text}`],
    ['据新华社清溪十月二十一日电', '新华社 | 清溪 | 10-21', ` ${text}`],
    ['综合新华社电', '新华社', ` ${text}`],
    ['中新社北京10月3日电 （记者 沈青）', '中新社 | 北京 | 10-3 | 沈青:staffReporter'],
    ['中新网10月3日电', '中新网 | 10-3', ` ${text}`],
    ['央视网消息：', '央视网'],
    ['据临浦网', '临浦网', `　${text}`],
    ['据《临浦日报》报道', '临浦日报', ` ${text}`],
    // The fifties.
    ['【新华社重庆十四日电】', '新华社 | 重庆 | 14'],
    ['【新华社十四日讯】', '新华社 | 14'],
    ['【本报讯】', '本报'],
    ['〔本报讯〕', '本报'],
    ['本报临浦二十三日电', '本报 | 临浦 | 23', ` ${text}`],
    // Hong Kong.
    ['【本報訊】記者馬麗華報道：', '本报 | 馬麗華:staffReporter'],
    ['【本報訊】（記者 馬麗華）', '本报 | 馬麗華:staffReporter'],
    ['香港文匯報訊（記者 唐凱 武漢報道）', '本报 | 武汉 | 唐凱:staffReporter'],
    ['大公報訊 記者唐凱報道：', '本报 | 唐凱:staffReporter'],
    ['【大公報訊】記者唐凱北京報道：', '本报 | 北京 | 唐凱:staffReporter'],
    ['【明報專訊】', '本报'],
    ['【綜合報道】', ''],
    ['【法新社巴黎三日電】', '法新社 | 巴黎 | 3'],
    // Taiwan.
    ['【記者王小明／臺北報導】', '台北 | 王小明:staffReporter'],
    ['【記者王小明臺北報導】', '台北 | 王小明:staffReporter'],
    ['〔記者王小明、李大同／綜合報導〕', '王小明:staffReporter 李大同:staffReporter'],
    ['記者王小明／台北報導', '台北 | 王小明:staffReporter', ` ${text}`],
    ['〔編譯王小明／綜合報導〕', '王小明:author'],
    ['（中央社記者王小明台北3日電）', '中央社 | 台北 | 3 | 王小明:staffReporter'],
    ['（中央社台北3日電）', '中央社 | 台北 | 3'],
    // The Republic.
    ['〔中央社漢口九日電〕', '中央社 | 汉口 | 9'],
    ['〔合衆社柏林十三日電〕', '合众社 | 柏林 | 13'],
    ['〔捷京十七日午前三時四十分電〕', '捷京 | 17'],
    ['〔路透社德國哥特斯堡十三日電〕', '路透社 | 德国哥特斯堡 | 13'],
    ['〔本報南京廿六日電〕', '本报 | 南京 | 26'],
    ['〔本市訊〕', '本报'],
    ['〔本埠訊〕', '本报'],
    ['本報十二日南京專電', '本报 | 南京 | 12', ` ${text}`],
    ['〔本報南京三十日下午六時專電〕', '本报 | 南京 | 30'],
    ['（哈瓦斯社巴黎廿一日電）', '哈瓦斯社 | 巴黎 | 21'],
    ['倫敦六日電', '伦敦 | 6', ` ${text}`],
    // Latin script.
    ['BEIJING, Oct. 3 (Xinhua) --', 'Xinhua | BEIJING', ' The new library opened on Friday.'],
    // Names alone.
    ['（记者 沈青）', '沈青:staffReporter'],
    ['（本报讯 记者沈青）', '本报 | 沈青:staffReporter'],
    // A photographer stands in the brackets, too: see the roles.
    ['本报讯（记者 沈青 摄影 王振）', '本报 | 沈青:staffReporter 王振:photographer'],
  ])('%s', (head, expected, rest?: string) => {
    expect(read(head, rest)).toBe(expected);
  });

  test('the day after the names is the first word of the text', () => {
    expect(read('本报讯（记者 沈青）', '10月31日，园区开园。')).toBe('本报 | 沈青:staffReporter');
  });
});

describe('a text', () => {
  test.each([
    '近日，记者从市政府获悉，新馆开放。',
    '据悉，新馆开放。',
    '据统计，全市有五家图书馆。',
    '据临浦网报道，图书馆近日开放。',
    '据《临浦志》记载，图书馆建于明代。',
    '据新华社报道，图书馆近日开放。',
    '本报读者来电反映，桥面破损。',
    '本报资讯中心统计，读者增加了。',
    '本报综合消息来源多年。',
    '情报讯息中心近日开放。',
    '通讯录里的名字。',
    '中央电视台记者来到临浦。',
    '国家电网的工人上了山。',
    '1月5日电影院开放。',
    '10月3日，电力公司检修线路。',
    '记者走进社区：看看新馆。',
    '新华社区建成了。',
    '（一）电力',
    '（来信）',
  ])('%s', (words) => {
    expect(factsOf(words, knowledge).dateline).toBeNull();
  });

  test('names in a report are nobody who wrote it', () => {
    const { dateline } = factsOf(
      '本报讯 记者昨日从集市办获悉，集市新规月底施行。据记者陈述报道情况的商户介绍，摊位按号停放。',
      knowledge,
    );
    expect(dateline).toMatchObject({ paper: true, people: [] });
  });
});
