/** Notices, advertisements, interviews, poems, lists and pictures: what becomes of their lines. */
import { describe, expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { splitPage } from '../pipeline.ts';

const headline = '古桥加固完工';
const brief = [headline, '本报讯（记者 沈青）石匠们把松动的桥石一块块取下，清洗之后按原样砌回，桥栏也补齐了缺角。'];

/** Titles and paragraphs of a page's articles. */
const read = (lines: readonly string[], between = '\n\n'): unknown[] =>
  splitPage({ name: 'made', text: lines.join(between) }, knowledge).articles.map(({ data, body }) => [
    data.title,
    ...body.map(({ text }) => text),
  ]);

describe('below the head of a notice', () => {
  const text = '北城旧厂房两处，面积约860平方米，现公开对外招租，有意者请于5月20日前持有效证件报名。';
  test.each<[string, readonly string[]]>([
    ['whom to ask', ['联系人：沈先生　电话：0000-8000000', '地址:临浦市北城路8号 邮编:100000']],
    ['who gives it', ['咨询电话：0000-8000000', '临浦市北城物业公司']],
    ['rows behind marks', ['- 临浦纺织厂 46人 2870.50元', '- 青田木器厂 11人 910.00元', '临浦市北城物业公司']],
    ['a thing after its name', ['项目名称：码头旧栈桥翻修', '招标编号：LP2024-0016', '投资规模：约80万元；工期：60天']],
  ])('%s is its text', (_, lines) => {
    expect(read([...brief, '招租公告', text, ...lines])).toEqual([expect.anything(), ['招租公告', text, ...lines]]);
  });

  test('the newspaper’s own lines are not', () => {
    expect(read([...brief, '招租公告', text, '新闻热线：0000-8111111'])[1]).toEqual(['招租公告', text]);
  });

  test('a signature is set in, with its day; the words of a picture below it are not its text', () => {
    const page = [
      ...brief,
      '招租公告',
      `　　${text}`,
      '　　临浦市社会福利院',
      '　　2024年5月2日',
      '　　5月1日，志愿者在湿地公园清理垃圾，当日近百名志愿者沿江捡拾一吨有余。',
      '沈青 摄',
    ];
    expect(read(page, '\n').slice(1)).toMatchObject([
      ['招租公告', text, '临浦市社会福利院', '2024年5月2日'],
      [expect.any(String), expect.stringMatching(/^5月1日/)],
    ]);
  });

  test('three rows of the weather are rows', () => {
    const rows = ['今天　多云　18～25℃', '明天　小雨　17～22℃', '后天　阴　16～23℃'];
    expect(read([...brief, '天气', ...rows])[1]).toEqual(['天气', rows.join('\n').replaceAll('　', '\t')]);
  });
});

test('an advertisement says things after their names, and whom to ask', () => {
  const lines = ['产 品：螺纹钢 线材 角钢', '经 理：沈 远 舟', '电 话：二二三四五六'];
  expect(read([...brief, '临浦钢铁公司', ...lines]).at(-1)).toEqual(['临浦钢铁公司', ...lines]);
});

test('below a title and a bare name short lines are a poem, up to the next headline', () => {
  const lines = ['你来的时候', '没有敲门', '只在瓦上', '轻轻地写'];
  const next = ['渔船出海', '本报讯 码头边上的渔民把船擦洗一新，网具晾在岸边，准备出海捕捞。'];
  expect(read([...brief, '春雨', '沈 青', ...lines, ...next], '\n').slice(1)).toEqual([['春雨', ...lines], next]);
});

test('a list of those honoured has entries, and a poem below it is another story', () => {
  const head = '临浦市最美志愿者名单';
  const rows = ['幸福食堂服务队', '蓝天救援队（北城）', '新港社区热线', '义工联合会'];
  const poem = ['礁石', '苏 文', '浪来了又去了', '你还站在原处', '等一只迟归的船'];
  expect(read([...brief, head, ...rows, ...poem], '\n').slice(1)).toEqual([
    [head, ...rows],
    ['礁石', ...poem.slice(2)],
  ]);
});

test('the filled and the hollow form of a mark take turns in an interview', () => {
  const turns = ['■听说您常年在山上？', '□是的，一年有两百天。', '■一年里最怕哪一天？', '□最怕大年三十。'];
  const page = [...brief, '守山的人', '——与护林员陆远舟一席谈', ...turns];
  expect(read(page)[1]).toEqual(['守山的人', ...turns.map((turn) => turn.slice(1))]);
});

test('rows between rules are a table, and the heading above them opens it', () => {
  const page = [
    '# 临浦',
    `## ${headline}`,
    ...brief.slice(1),
    '## 获奖菜品',
    '| 菜名 | 掌勺 |',
    '|---|---|',
    '| 荷叶蒸鱼 | 沈青 |',
  ];
  expect(read(page).at(-1)).toEqual(['获奖菜品', '菜名\t掌勺\n荷叶蒸鱼\t沈青']);
});
