import { describe, expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { factsOf, type Facts } from './index.ts';

const ask = (line: string): Facts => factsOf(line, knowledge);

describe('from page to page', () => {
  test.each<[string, 'to' | 'from', string | null]>([
    ['（下转第四版）', 'to', '4'],
    ['（下转3版）', 'to', '3'],
    ['下转第四版', 'to', '4'],
    ['（下转A3版）', 'to', 'A3'],
    ['（下转第十二版）', 'to', '12'],
    ['（下轉第四版）', 'to', '4'],
    ['（转第3版）', 'to', '3'],
    ['→2版', 'to', '2'],
    ['详见A03版', 'to', 'A3'],
    ['（上接第一版）', 'from', '1'],
    ['[上接第一版）', 'from', '1'],
    ['（上接1版）', 'from', '1'],
    ['（紧接1版）', 'from', '1'],
    ['紧接第一版', 'from', '1'],
    ['（上接第1版《老街新事》）', 'from', '1'],
    ['（接第一版）', 'from', '1'],
    ['〔上接九版〕', 'from', '9'],
    ['上接第二版：老街新事', 'from', '2'],
  ])('%s', (line, direction, page) => {
    expect(ask(line).jump).toMatchObject({ direction, page });
  });
  test('at either end of a text', () => {
    const before = '（上接第一版）会议指出，要办好图书馆。';
    const after = '会议指出，要办好图书馆。（下转第四版）';
    expect(ask(before).jump).toMatchObject({ direction: 'from', span: [0, 7] });
    expect(after.slice(...(ask(after).jump?.span ?? [0, 0]))).toBe('（下转第四版）');
  });
  test.each(['第二版地图出版', '接待读者四千人', '转发了三遍', '见了三次', '上接天下接地', '第一版印了三千册'])(
    '%s is none',
    (line) => {
      expect(ask(line).jump).toBeNull();
    },
  );
});

describe('heads of notices', () => {
  test.each([
    ['遗失声明', '遗失声明'],
    ['公 告', '公告'],
    ['招 聘', '招聘'],
    ['招聘启事', '招聘启事'],
    ['停电通知', '停电通知'],
    ['停水预告', '停水预告'],
    ['临浦市国有土地使用权出让公告', '临浦市国有土地使用权出让公告'],
    ['招标公告（摘要）', '招标公告'],
    ['讣 告', '讣告'],
    ['寻人啟事', '寻人启事'],
    ['啟 事', '启事'],
    ['更正', '更正'],
    ['■ 遗失声明', '遗失声明'],
  ])('%s', (line, head) => {
    expect(ask(line).notice).toBe(head);
  });
  test.each(['图书馆发布公告，读者须知', '招聘会现场人头攒动', '声明是他写的', '一则启事引出的故事'])(
    '%s is none',
    (line) => {
      expect(ask(line).notice).toBeNull();
    },
  );
});

describe('titles of columns', () => {
  test.each([
    '简讯',
    '简 讯',
    '读者来信',
    '图片新闻',
    '国际短波',
    '新闻快递',
    '今日谈',
    '百姓茶座',
    '本埠新聞',
    '【简讯】',
    '体坛快讯',
    '热点透视',
  ])('%s', (line) => {
    expect(ask(line).columnTitle).not.toBeNull();
  });
  test.each(['图书馆开了夜场', '他收到一封读者来信', '老街新事'])('%s is none', (line) => {
    expect(ask(line).columnTitle).toBeNull();
  });
});

describe('furniture', () => {
  test.each<[string, Facts['furniture']]>([
    ['北岭日报', 'masthead'],
    ['申報', 'masthead'],
    ['農民日報', 'masthead'],
    ['2011年3月8日   星期二', 'date'],
    ['二〇二三年四月十五日 星期六 第十二版', 'date'],
    ['中華民國二十七年三月三十一日 星期四 第四版', 'date'],
    ['民國一百一十五年一月十四日 第七版', 'date'],
    ['第3版', 'page'],
    ['第四版', 'page'],
    ['A05', 'page'],
    ['— 3 —', 'page'],
    ['4 要闻', 'section'],
    ['要闻·综合', 'section'],
    ['综合·经济日报', 'section'],
    ['本版编辑：韩松年 校对：柳青青 电话：（010）55550123', 'editors'],
    ['编辑：周凯 视觉设计：许建国 校对：张思远', 'editors'],
    ['责任编辑 张晓东 校对 孙亚楠 美编 许雨桐', 'editors'],
    ['E-mail:news@example.org', 'contact'],
    ['新闻热线：0000-55550123', 'contact'],
    ['零售每份1.00元', 'prices'],
    ['今日导读', 'contents'],
    ['导读', 'contents'],
    ['今天白天晴到多云 18℃～25℃', 'weather'],
    ['![](p1.png)', 'picture'],
  ])('%s is %s', (line, kind) => {
    expect(ask(line).furniture).toBe(kind);
  });
  test.each([
    '图书馆开了夜场',
    '本报记者 沈青',
    '（下转第四版）',
    '2011年3月8日，图书馆开馆。',
    '编辑部里的年轻人',
    '电话那头的声音',
    '今天的天气真好',
    '读报',
    '第二版地图出版',
    '园区产值增长18',
  ])('%s is none', (line) => {
    expect(ask(line).furniture).toBeNull();
  });
});

describe('forms', () => {
  test.each(['一、管理上台阶', '（二）服务更好', '1. 借书', '2、还书', '第三部分 展望', '其一', '①借书'])(
    '%s counts',
    (line) => {
      expect(ask(line).counted).toBe(true);
    },
  );
  test.each(['一盏灯', '1.5万人', '第三次会议召开', '其一生'])('%s does not count', (line) => {
    expect(ask(line).counted).toBe(false);
  });
  test.each(['——二论做好冬季市场保供工作', '—— 访馆长沈青', '--访馆长沈青'])('%s is a deck', (line) => {
    expect(ask(line).deckMark).toBe(true);
  });
  test.each(['— 3 —', '老街——新馆', '－5℃'])('%s is no deck', (line) => {
    expect(ask(line).deckMark).toBe(false);
  });
  test.each([
    ['记者：最大的变化是什么？', '记者'],
    ['问：怎样防止再倒？', '问'],
    ['答：靠网格员。', '答'],
    ['石清流：最大的变化是有人管了。', '石清流'],
    ['主持人：欢迎各位。', '主持人'],
    ['沈青（馆长）：读者很多。', '沈青（馆长）'],
  ])('%s', (line, speaker) => {
    expect(ask(line).speaker).toBe(speaker);
  });
  test.each([
    '地点：图书馆',
    '时间：周三',
    '电话：0000-0000',
    '松坪县：新馆开放',
    '记者：',
    '作者：沈青',
    '商务部：完善体制机制',
  ])('%s is no speech', (line) => {
    expect(ask(line).speaker).toBeNull();
  });
  test.each(['桂影横窗小，', '虫声入夜多。', '江白初霜后，山青未雨前。', '两个黄鹂鸣翠柳，一行白鹭上青天。'])(
    '%s is verse',
    (line) => {
      expect(ask(line).verse).toBe(true);
    },
  );
  test.each(['图书馆开馆了。', '读者很多，服务很好，大家都满意。', '桂影横窗小'])('%s is none', (line) => {
    expect(ask(line).verse).toBe(false);
  });
  test.each(['（作者系临浦大学教授）', '（本文有删节）', '（作者单位：临浦市图书馆）', '（原载《临浦晚报》）'])(
    '%s is a remark',
    (line) => {
      expect(ask(line).remark).toBe(true);
    },
  );
  test.each<[string, Facts['opens']]>([
    ['3月5日，图书馆开馆。', 'day'],
    ['2023年3月5日，图书馆开馆。', 'day'],
    ['昨天，图书馆开馆。', 'day'],
    ['昨日上午，图书馆开馆。', 'day'],
    ['近日，图书馆开馆。', 'near'],
    ['日前，图书馆开馆。', 'near'],
    ['记者从市政府获悉，图书馆开馆。', 'near'],
    ['本报讯 图书馆开馆。', 'dateline'],
    ['图书馆开馆。', null],
    ['今天的图书馆', 'day'],
  ])('%s opens with %s', (line, opens) => {
    expect(ask(line).opens).toBe(opens);
  });
});
