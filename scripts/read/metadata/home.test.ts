/** The zone of a newspaper's own place, where a story does not name it. */
import { expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { splitPage } from '../pipeline.ts';

const parkOf = (newspaper: string | undefined, ...lines: readonly string[]): string | null | undefined =>
  splitPage({ name: 'made', newspaper, text: lines.join('\n\n') }, knowledge).articles[0]?.data.park;

const own = '大连高新区报';
const harbour = '码头边的旧仓库改成了书屋，三千册图书供渔民免费借阅，周末还有人讲故事。';

test.each<[string, string | undefined, readonly string[], string | null]>([
  [
    'a zone’s own newspaper reports from its zone',
    own,
    ['码头书屋开张', `本报讯（记者 沈青）${harbour}`],
    '大连高新区',
  ],
  ['its offices are the zone’s', own, ['码头书屋开张', `区文化局昨日发布：${harbour}`], '大连高新区'],
  ['an agency reports from anywhere', own, ['码头书屋开张', `新华社临浦5月16日电 ${harbour}`], null],
  ['verse speaks of no zone', own, ['码头', '沈青', '一盏灯照着潮水', '一张网晾着月光', '一只船还没有回来'], null],
  [
    'its own words in a headline beat another zone in the text',
    own,
    ['我区换书会走出去', '本报讯（记者 沈青）馆长说，今年要到宁波高新区办一场换书会，换来的书放进码头书屋。'],
    '大连高新区',
  ],
  ['a city’s newspaper may report from anywhere', '洛阳晚报', ['码头书屋开张', `本报讯（记者 沈青）${harbour}`], null],
  [
    'an advertisement says where to go',
    undefined,
    ['诚聘', '宁波高新区临浦纺织公司招收挡车工十名，包食宿，有意者请到北城路8号面试。'],
    null,
  ],
  [
    'a list of many zones is about none',
    undefined,
    ['2024年度青年突击队名单', '临浦纺织厂 宁波高新区', '青田木器厂 西安高新区', '松坪酒厂 苏州高新区'],
    null,
  ],
])('%s', (_, newspaper, lines, park) => {
  expect(parkOf(newspaper, ...lines)).toBe(park);
});
