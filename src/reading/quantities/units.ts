/** What newspapers count and measure in. */

/** Measures: a figure in one of them always says how much. */
export const measures = [
  ...['元人民币', '美元', '欧元', '港元', '日元', '英镑', '元'],
  ...['个百分点', '百分点', '%', '‰'],
  ...['平方公里', '平方千米', '平方米', '立方米', '公顷', '亩'],
  ...['公里', '厘米', '毫米', '微米', '纳米', '米'],
  ...['吨标准煤', '吨标煤', '吨', '公斤', '克'],
  ...['瓦时', '瓦', '伏', '[kKMGT]?[Ww]h', '[kK]WH', '[kKMG]W', '[kK]V'],
  ...['标箱', '倍'],
];

/** What is counted, each with the characters before which it is another word (`5人民币`, `3部门`, `2个月`). */
const counters: readonly (readonly [unit: string, elsewhere: string])[] = [
  ['人次', ''],
  ['车次', ''],
  ['架次', ''],
  ['人', '[工民才均大]'],
  ['名', '[城单]'],
  ['位', '[于置]'],
  ['户', '[均外口]'],
  ['家', '[庭居长]'],
  ['个', '(?:多|半)?(?:月|季度|小时|工作日|星期|学期|世纪|年|百分)'],
  ['项', '目'],
  ['件', ''],
  ['套', ''],
  ['台', '[湾州风阶]'],
  ['辆', ''],
  ['支', '[持撑付部]'],
  ['只', '[有要是能]'],
  ['片', '[区式面]'],
  ['份', ''],
  ['场', '[景地所]'],
  ['次', '[日年]'],
  ['条', '[件例]'],
  ['座', '[谈]'],
  ['栋', ''],
  ['幢', ''],
  ['所', '[有以在需谓]'],
  ['块', '链'],
  ['间', '[接隔]'],
  ['种', '[植子]'],
  ['类', '[似型]'],
  ['批', '[准发次]'],
  ['款', ''],
  ['起', '[来步]'],
  ['笔', ''],
  ['宗', ''],
  ['枚', ''],
  ['颗', ''],
  ['门', '[类槛]'],
  ['处', '[理于在置]'],
  ['架', '构'],
  ['艘', ''],
  ['株', ''],
  ['层', '[次级面]'],
  ['列', ''],
  ['篇', ''],
];

/** All of them as one pattern, the longest first where two begin alike. */
export const unitPattern = [
  ...measures.map((unit) => (unit === '元' ? '元(?![素宝旦件])' : unit)),
  ...counters.map(([unit, elsewhere]) => (elsewhere === '' ? unit : `${unit}(?!${elsewhere})`)),
].join('|');

const measure = new RegExp(`^(?:${measures.join('|')})$`);

/** `'元'` → true, `'家'` → false */
export const isMeasure = (unit: string): boolean => measure.test(unit);
