/** Pages that no newspaper prints, as long as one likes: what makes a rule that looks too far back or ahead run away with the time. */

/** What stands over and over on such a page, and what that is. */
export const worstPages: readonly (readonly [what: string, unit: string])[] = [
  ['one line of text', '高新区的企业很多'],
  ['one line of stops', '。，'],
  ['brackets that open and never close', '（'],
  ['quotation marks', '“'],
  ['heading marks', '#'],
  ['ornaments', '▶'],
  ['digits', '1'],
  ['years', '2023'],
  ['asterisks', '*'],
  ['white space', ' 　'],
  ['credits', '王芳/摄\n'],
  ['one sentence over and over', '西安高新区的企业家们今天都来到了会场一起讨论问题。\n\n'],
  ['headings', '# 园区开园\n\n'],
  ['equal short stories', '# 园区开园\n\n本报讯（记者 王芳）近日，园区开园。企业入驻。\n\n'],
  ['verses', '春风又绿江南岸\n明月何时照我还\n'],
  ['one paragraph of short lines', '高新区的企业很多，\n'],
  ['table rows', '|企业|产值|\n'],
  ['bylines', '本报记者 王芳\n'],
  ['datelines', '本报北京3月5日电\n'],
];

/** Such a page, of at most `length` characters. */
export const toWorstPage = (unit: string, length: number): string => unit.repeat(Math.floor(length / unit.length));
