import { describe, expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { factsOf, type Person } from './index.ts';
import { peopleNamedIn } from './named.ts';

const show = (people: readonly Person[] | undefined): string | null =>
  people?.map(({ name, role }) => `${name}:${role}`).join(' ') ?? null;

/** Names stand where the spans say, in the text as it is given. */
const check = (text: string, people: readonly Person[] = []): void => {
  for (const { name, span } of people)
    expect(text.slice(...span).replaceAll(/\s/g, '')).toBe(name.replaceAll(/\s/g, ''));
};

describe('bylines', () => {
  test.each([
    ['本报记者 沈青', '沈青:staffReporter'],
    ['本报记者 沈　青 陆　远舟', '沈青:staffReporter 陆远舟:staffReporter'],
    ['本报记者 沈青 通讯员 王振', '沈青:staffReporter 王振:correspondent'],
    ['本报记者 沈青 通讯员 王振 文/图', '沈青:staffReporter 王振:correspondent'],
    ['▶ 本报特约通讯员 方斌 赖小琴', '方斌:specialCorrespondent 赖小琴:specialCorrespondent'],
    ['□ 温如玉', '温如玉:author'],
    ['☉沈青', '沈青:author'],
    ['◎ 晓风', '晓风:author'],
    ['■本报记者 沈青', '沈青:staffReporter'],
    ['沈青/文 王振/图', '沈青:author 王振:photographer'],
    ['沈青／文', '沈青:author'],
    ['文/沈青', '沈青:author'],
    ['文／沈青 图／王振', '沈青:author 王振:photographer'],
    ['文：沈青 图：王振', '沈青:author 王振:photographer'],
    ['文｜沈青', '沈青:author'],
    ['撰文/沈青 摄影/王振', '沈青:author 王振:photographer'],
    ['本报记者 沈青 文 王振 图', '沈青:staffReporter 王振:photographer'],
    ['本报记者 沈青 摄影 王振', '沈青:staffReporter 王振:photographer'],
    ['本报评论员', '本报评论员:author'],
    ['本报特约评论员', '本报特约评论员:author'],
    ['人民日报评论员', '人民日报评论员:author'],
    ['新华社评论员', '新华社评论员:author'],
    ['本报编辑部', '本报编辑部:author'],
    ['本报评论员 沈青', '沈青:author'],
    ['特约撰稿人 沈青', '沈青:author'],
    ['本刊特约撰稿 沈青', '沈青:author'],
    ['整理 沈青', '沈青:author'],
    ['何白 整理', '何白:author'],
    ['整理：沈青', '沈青:author'],
    ['作者：沈青', '沈青:author'],
    ['作者 沈青', '沈青:author'],
    ['执笔：沈青 王振', '沈青:author 王振:author'],
    ['编译 沈青', '沈青:author'],
    ['本报记者 沈青 发自上海', '沈青:staffReporter'],
    ['新华社记者 沈青 王振', '沈青:staffReporter 王振:staffReporter'],
    ['柳鑫 谢妮妮 周娴 本报记者 过国忠', '柳鑫:author 谢妮妮:author 周娴:author 过国忠:staffReporter'],
    ['石榴云/新疆日报记者 王振', '王振:staffReporter'],
    [
      '本报记者 阿布都热合曼·艾山 通讯员 巴特尔 欧阳一诺 文/图',
      '阿布都热合曼·艾山:staffReporter 巴特尔:correspondent 欧阳一诺:correspondent',
    ],
    ['本报记者 次仁卓玛 旦增', '次仁卓玛:staffReporter 旦增:staffReporter'],
    ['本報記者 張麗華', '張麗華:staffReporter'],
    ['記者徐鵬／廣州報導', '徐鵬:staffReporter'],
    ['【記者王小明／臺北報導】', '王小明:staffReporter'],
    ['（记者 沈青）', '沈青:staffReporter'],
    ['本报驻沪记者 沈青', '沈青:staffReporter'],
    ['本报联合采访组', null],
    ['By Anna Smith', 'Anna Smith:author'],
  ])('%s', (line, expected) => {
    const { byline } = factsOf(line, knowledge);
    check(line, byline?.people);
    expect(show(byline?.people)).toBe(expected);
  });

  test('whence they report, and for whom', () => {
    expect(factsOf('本报记者 沈青 发自上海', knowledge).byline?.place).toBe('上海');
    expect(factsOf('記者徐鵬／廣州報導', knowledge).byline?.place).toBe('广州');
    expect(factsOf('新华社记者 沈青', knowledge).byline?.agency).toBe('新华社');
  });

  test.each([
    ['本报综合报道', ''],
    ['综合外电', ''],
  ])('%s names nobody', (line, people) => {
    expect(show(factsOf(line, knowledge).byline?.people)).toBe(people);
  });

  test.each([
    '记者手记',
    '记者走基层',
    '记者的责任',
    '记者节的来历',
    '评论员文章',
    '通讯员来信',
    '本报评论员文章',
    '作者的话',
    '退休记者 沈青',
    '高新区管委会',
    '主持人 沈青',
    '责任编辑 沈青',
    '沈青 摄',
    '沈青说，记者要到现场去。',
    '记者：最大的变化是什么？',
    '文/图',
    '图文并茂',
    '一名记者和一座城',
  ])('%s is none', (line) => {
    expect(factsOf(line, knowledge).byline).toBeNull();
  });
});

describe('names alone', () => {
  test.each([
    ['王 刚', '王刚'],
    ['苏 文', '苏文'],
    ['管轩 王秋玲', '管轩 王秋玲'],
    ['沈 远 舟', '沈远舟'],
    ['沈青、王振', '沈青 王振'],
    ['欧阳若兰', '欧阳若兰'],
    ['李白', '李白'],
    ['高慧敏', '高慧敏'],
    ['阿依古丽·买买提', '阿依古丽·买买提'],
    ['约翰·史密斯', '约翰·史密斯'],
    ['[英]约翰·史密斯', '约翰·史密斯'],
    ['（先德明）', '先德明'],
    ['張麗華 陳國強', '張麗華 陳國強'],
  ])('%s', (line, expected) => {
    const { names } = factsOf(line, knowledge);
    check(line, names?.people);
    expect(names?.people.map(({ name }) => name).join(' ')).toBe(expected);
  });

  test.each([
    ...[
      '综合消息',
      '本报讯',
      '成果',
      '温州',
      '成都 重庆',
      '高质量',
      '白露',
      '谷雨',
      '江苏',
      '安徽',
      '于是',
      '文化',
      '国际',
      '国内',
    ],
    ...[
      '经济',
      '金融',
      '农业',
      '车间',
      '元旦',
      '毕业',
      '马拉松',
      '高新区',
      '国务院',
      '党建',
      '双创',
      '时评',
      '要闻',
      '任务',
      '古镇',
    ],
    ...[
      '和谐',
      '平安',
      '幸福',
      '向未来',
      '方便',
      '应急',
      '石榴',
      '黄河',
      '江南',
      '白皮书',
      '解放军',
      '公 告',
      '简　讯',
      '方 便市民',
    ],
    ...[
      '七律·秋收',
      '江滩·诗页',
      '科教·文卫',
      '二十四节气·大暑',
      '文明 和谐',
      '双钱牌',
      '华为 小米',
      '安全 生产',
      '国庆 中秋',
    ],
    ...['过单种、单管、单收、', '教师 校长', '水利 电力', '新闻 联播', '车站 码头', '荣誉 责任', '党员 干部'],
  ])('%s are none', (line) => {
    expect(factsOf(line, knowledge).names).toBeNull();
  });
});

describe('a reader and where he lives', () => {
  test.each([
    ['临江 丁守业', '临江', '丁守业'],
    ['城西 马晓丽', '城西', '马晓丽'],
    ['学府路 孙建平', '学府路', '孙建平'],
    ['北京 刘鹏', '北京', '刘鹏'],
    ['合肥 吕 洋', '合肥', '吕洋'],
    ['山东曲阜市 孔令文', '山东曲阜市', '孔令文'],
    ['山东 曲阜 孔令文', '山东 曲阜', '孔令文'],
    ['（广州 李文静）', '广州', '李文静'],
  ])('%s', (line, place, name) => {
    expect(factsOf(line, knowledge).placeName).toMatchObject({ place, person: { name } });
  });
  test.each(['记者 沈青', '主持人 沈青', '沈青 王振', '成都 重庆', '今日 开馆', '本报 沈青', '校长 沈青', '新馆 开放'])(
    '%s is none',
    (line) => {
      expect(factsOf(line, knowledge).placeName).toBeNull();
    },
  );
});

describe('sign-offs', () => {
  test.each([
    ['服务更好了。（段一鸣）', '（段一鸣）', '段一鸣:author'],
    ['服务更好了。（邵 青）', '（邵 青）', '邵青:author'],
    ['服务更好了。（于文）', '（于文）', '于文:author'],
    ['服务更好了。（山民）', '（山民）', '山民:author'],
    ['服务更好了。（记者 沈青 通讯员 王振）', '（记者 沈青 通讯员 王振）', '沈青:staffReporter 王振:correspondent'],
    ['服务更好了。（本报记者沈青）', '（本报记者沈青）', '沈青:staffReporter'],
    ['服务更好了。”（沈青 王振）', '（沈青 王振）', '沈青:author 王振:author'],
    ['服务更好了。（沈青、王振）', '（沈青、王振）', '沈青:author 王振:author'],
    ['服务更好了。（文/沈青）', '（文/沈青）', '沈青:author'],
    ['服务更好了。（沈青 整理）', '（沈青 整理）', '沈青:author'],
    ['服务更好了。 沈青', '沈青', '沈青:author'],
    ['服务更好了。　沈青 王振', '沈青 王振', '沈青:author 王振:author'],
    ['服务更好了。 温暖', '温暖', '温暖:author'],
    ['服务更好了。　本报记者 沈青', '本报记者 沈青', '沈青:staffReporter'],
    ['服务更好了。 沈青 文／图', '沈青 文／图', '沈青:author'],
    ['服务更好了。□沈青', '沈青', '沈青:author'],
    ['服務更好了。（張麗華）', '（張麗華）', '張麗華:author'],
    ['服务更好了。（据新华社）', '（据新华社）', ''],
    ['服务更好了。（来源：临浦网）', '（来源：临浦网）', ''],
    ['服务更好了。（摘自《临浦晚报》）', '（摘自《临浦晚报》）', ''],
    ['（沈青 王振）', '（沈青 王振）', '沈青:author 王振:author'],
  ])('%s', (text, words, people) => {
    const { signOff } = factsOf(text, knowledge);
    expect(signOff && text.slice(...signOff.span)).toBe(words);
    check(text, signOff?.people);
    expect(show(signOff?.people)).toBe(people);
  });

  test('a long text ends as a short one does', () => {
    const text = `${'图书馆开馆了，读者很多，'.repeat(20)}服务更好了。（记者 沈青）`;
    const { signOff } = factsOf(text, knowledge);
    check(text, signOff?.people);
    expect(show(signOff?.people)).toBe('沈青:staffReporter');
    expect(signOff && text.slice(...signOff.span)).toBe('（记者 沈青）');
  });

  test('whom it is taken from', () => {
    expect(factsOf('服务更好了。（据新华社）', knowledge).signOff?.source).toBe('新华社');
    expect(factsOf('服务更好了。（摘自《临浦晚报》）', knowledge).signOff?.source).toBe('临浦晚报');
    expect(factsOf('服务更好了。（新华社北京3月5日电）', knowledge).signOff?.source).toBe('新华社');
  });

  test.each([
    '服务更好了。',
    '占比达七成。沈青',
    '占比达七成。江苏',
    '占比达七成。 江苏',
    '他来自 江苏',
    '服务更好了。（下转第三版）',
    '服务更好了。（完）',
    '服务更好了。（掌声）',
    '服务更好了。（见右图）',
    '他是“党的传令兵”——边巴',
    '服务更好了。 于是',
    '馆长沈青（左）',
    '一名读者（沈青）',
  ])('%s has none', (text) => {
    expect(factsOf(text, knowledge).signOff?.people ?? []).toEqual([]);
  });
});

describe('credits', () => {
  test.each([
    ['沈青 摄', '沈青:photographer'],
    ['沈青/摄', '沈青:photographer'],
    ['付振华摄', '付振华:photographer'],
    ['本报记者 沈青 摄', '沈青:photographer'],
    ['本報記者 郭思遠 攝', '郭思遠:photographer'],
    ['新华社记者 沈青 摄', '沈青:photographer'],
    ['沈青 摄（新华社发）', '沈青:photographer'],
    ['新華社發（傅夢潔 攝）', '傅夢潔:photographer'],
    ['摄影：沈青', '沈青:photographer'],
    ['图/沈青', '沈青:photographer'],
    ['本报记者 沈青 王振 摄影', '沈青:photographer 王振:photographer'],
    ['图片来源：南阳高新区', ''],
    ['视觉中国供图', ''],
    ['受访者供图', ''],
    ['图片由临浦高新区提供', ''],
    ['新华社发', ''],
    ['（资料图）', ''],
    ['（资料图片）', ''],
    ['新华社/法新', ''],
    ['沈青 漫画', '沈青:photographer'],
  ])('%s', (line, expected) => {
    const { credit } = factsOf(line, knowledge);
    check(line, credit?.people);
    expect(show(credit?.people)).toBe(expected);
  });
  test.each([
    '小鹏汽车生产车间',
    '他拍摄了三十年的照片，家里放满了胶卷',
    '拍',
    '老街摄影',
    '我与摄影',
    '沈青/文 王振/摄影',
    '本报记者 沈青 文/摄',
  ])('%s is none', (line) => {
    expect(factsOf(line, knowledge).credit).toBeNull();
  });

  test.each([
    ['图为新馆的阅览室。沈青 摄', '沈青 摄'],
    ['图为新馆的阅览室。 新华社记者 沈青 摄', '新华社记者 沈青 摄'],
    ['工人在轧钢车间检修设备（沈青 摄）', '（沈青 摄）'],
    ['图为常州高新区生产基地。受访者供图', '受访者供图'],
  ])('%s', (caption, words) => {
    const { creditTail } = factsOf(caption, knowledge);
    expect(creditTail && caption.slice(...creditTail.span)).toBe(words);
  });
});

describe('a line that is known to name who wrote', () => {
  test.each([
    ['温暖', '温暖:author'],
    ['晓风', '晓风:author'],
    ['老　川', '老川:author'],
    ['临江 丁守业', '丁守业:author'],
    ['（记者 沈青）', '沈青:staffReporter'],
    ['本报综合报道', ''],
    ['临浦高新区管委会', ''],
    ['临浦市图书馆', ''],
  ])('%s', (line, expected) => {
    const people = peopleNamedIn(line, knowledge);
    check(line, people);
    expect(show(people)).toBe(expected);
  });
});
