/** Lines that head something else than a story: a notice, a column. */
import type { FactParser } from './model.ts';
import { columnEndings, columnTitles, noticeEndings, noticeHeads } from './press.ts';

/** In characters, without spaces. */
const longestNotice = 20;
const longestColumn = 10;

const withoutSpaces = (line: string): string => line.replaceAll(/[\s□■○●◎◆◇▲△★☆·*【】〖〗\[\]|]/g, '');

/** `'遗失声明'`, `'公 告'`, `'招聘启事'`, `'停电通知（摘要）'` */
export const findNotice: FactParser<'notice'> = ({ label: line }) => {
  if (line === '' || line.length > longestNotice * 2 || /[。；，,!?:]/.test(line)) return null;
  const said = withoutSpaces(line).replace(/\([^()]*\)$/, '');
  if (said.length < 2 || said.length > longestNotice) return null;
  return noticeHeads.has(said) || noticeEndings.test(said) ? said : null;
};

/** `'简 讯'`, `'读者来信'`, `'图片新闻'`, `'国际短波'` */
export const findColumnTitle: FactParser<'columnTitle'> = ({ label: line }) => {
  if (line === '' || line.length > longestColumn * 2 || /[。；，,!?:、]/.test(line)) return null;
  const said = withoutSpaces(line);
  if (said.length < 2 || said.length > longestColumn) return null;
  return columnTitles.has(said) || (said.length <= 6 && columnEndings.test(said)) ? said : null;
};
