/**
 * Some fonts name the glyph of 方 by its look-alike ⽅, a radical; browsers that print to PDF do so for every such
 * character. No newspaper prints radicals, so they are read as the characters they look like.
 */

/** CJK radicals that are whole characters, each with the character it looks like. Unicode: EquivalentUnifiedIdeograph. */
const supplement =
  '⺁厂⺒巳⺓幺⺜日⺝月⺟母⺠民⺧牛⺩王⺫目⺬示⺶羊⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟';

const characters = new Map(
  Array.from({ length: supplement.length / 2 }, (_, index) => [
    supplement.charAt(2 * index),
    supplement.charAt(2 * index + 1),
  ]),
);

/** `'⻘岛⾼新区'` → `'青岛高新区'`; as long as before. */
export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf]/g, (radical) => characters.get(radical) ?? radical.normalize('NFKC'));
