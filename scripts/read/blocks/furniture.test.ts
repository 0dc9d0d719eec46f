import { describe, expect, test } from 'vitest';
import { isFurniture, isPageLabel } from './furniture.ts';

describe('those who made the page', () => {
  test.each([
    '编辑 沈青云 美编 王振 校对 陆文远',
    '编辑 林洲璐 美 编 王轶星 校对 郭 敏',
    '责 编 沈 青 版 式 王 振',
    '本版编辑 沈青',
    '责任编辑/沈青 美编/王振',
    '值班主任:沈青 责编:王振',
    '策划 沈青 统筹 王振',
    '责任编辑　沈 青　　热线传呼：186-0000呼1200',
    '2024年5月16日 星期四 值班编委 沈青 编辑 陆远 校对 王振 热线 6200011',
    '扫码下载“临浦新闻”客户端',
  ])('%s', (text) => {
    expect(isFurniture(text)).toBe(true);
  });
  test.each([
    '编辑部里的年轻人',
    '编辑 一本好书要多久',
    '校对软件卖到海外',
    '设计 让老街重新热闹起来',
    '统筹城乡发展',
    '扫码支付走进菜市场',
  ])('%s is text', (text) => {
    expect(isFurniture(text)).toBe(false);
  });
});

describe('mastheads', () => {
  test.each([
    '总第6021期 今日8版',
    '第 1024 期　本期 16 版',
    '中共临浦市委主办 邮发代号：00-00',
    '星期四 农历四月初九 今日十二版',
    '零售每份1.50元 总第6021期',
    '国内统一连续出版物号 CN 00-0000',
    '临浦日报 A04 城乡',
    '临浦晚报　7版　社会新闻',
    '临浦日报 第二版 科教·文卫',
    '星期三',
    '农历戊戌年八月初三',
    '今日8版',
    '第21034期',
    '临浦日报社出版 社址：临浦市解放路1号',
    '中华民国八十五年六月十七日 星期一 第五版',
    '民国一百年一月一日',
    '民国元年三月一日',
    '公元一九四九年五月十二日 农历己丑年四月十五 星期四',
    '二〇二五年六月六日',
    '二○二五年六月六日 星期五',
    'Thursday, October 5, 2023',
    'LINPU DAILY  Thursday, October 5, 2023  Page 3',
    '2023.11.06',
    '第4版(体育)',
  ])('%s', (text) => {
    expect(isFurniture(text)).toBe(true);
  });
  test.each([
    '第12期培训班开班',
    '临浦大学主办的书展开幕',
    '星期四的早市',
    '今日开馆',
    '第18期',
    '临浦日报 记者走基层',
    '二〇二五年的春天',
    '民国建筑修缮一新',
    'On October 5, 2023 the mill in Linpu opened its doors',
    '一本杂志出到总第600期',
  ])('%s is text: one such word makes no masthead', (text) => {
    expect(isFurniture(text)).toBe(false);
  });
});

describe('page number and section', () => {
  test.each([
    '4 要闻',
    '产经 7',
    'A08　民生·社区',
    'A08民生',
    '07 文化周刊',
    '要闻4',
    '国际　B2',
    '４　要闻',
    '03 | 县区新闻',
  ])('%s', (text) => {
    expect(isPageLabel(text)).toBe(true);
  });
  test.each([
    '4家企业',
    '5G工厂',
    '100 强名单',
    '要闻',
    '7',
    '产经 7 版 今日要目',
    '园区产值增长18',
    '2 临浦市城北图书馆今日动工',
  ])('%s is none', (text) => {
    expect(isPageLabel(text)).toBe(false);
  });
});

describe('heads of pages in other orders', () => {
  test.each([
    '临浦日报　一九八七年三月五日　第四版',
    '临浦晚报　A7　社会新闻 2006年5月9日',
    '·文化生活·',
    '第十一版　城市生活',
    'A3',
    'LINPU RIBAO',
    'NEW-TOWN ZONE',
    '. ,  一',
    '—  ，  ·  ．',
    '广告热线 62000110 发行热线 62000111',
    '本版责任编辑　沈 远舟　 邮政编码000000',
  ])('%s', (text) => {
    expect(isFurniture(text)).toBe(true);
  });
  test.each([
    '（上接第一版）会议指出',
    '？',
    '。”',
    'MLCC',
    '四、联系电话：0000-0000000　联系人：沈先生',
    '第二版地图出版',
    '一 二 三',
  ])('%s is text', (text) => {
    expect(isFurniture(text)).toBe(false);
  });
});

describe('what a page says of itself', () => {
  test.each([
    '7 高新区 2023年3月27日',
    '第05版',
    'A03 版 要闻 2024年5月16日 星期四',
    '责编：周松欢  版式：贾宜颖',
    '责任编辑 王小明',
    '电话：010-12345678',
    '（上接第一版）',
    '（上接1版）',
    '下转第四版',
    '邮箱：news@example.com',
    '国内统一刊号：CN00-0000',
    '12',
    '— 3 —',
  ])('%s', (text) => {
    expect(isFurniture(text)).toBe(true);
  });
  test.each([
    '2023年3月27日，园区举行投产仪式。',
    '贸易关联度增强，国内统一大市场优势更',
    '编辑部的故事',
    '监督电话：010-12345678',
    '报名邮箱：jiangzuo@example.com',
    '1 和平小区 420',
    '第五版地图出版',
  ])('%s is text', (text) => {
    expect(isFurniture(text)).toBe(false);
  });
});
