/** 下转, 上接: from page to page. */
import { numberOf } from './days.ts';
import type { FactParser } from './model.ts';

const number = '[A-Z]?\\d{1,3}|[一二三四五六七八九十]{1,3}';
const page = `第?\\s?(${number})\\s?版?(?:[《“「][^》”」]{1,24}[》”」])?[^。，,;()]{0,6}`;
/** `'下转第四版'`, `'紧接1版'`, `'→2版'`, `'详见A3版'`, `'下转A3'` */
const to = `(?:下转|转第|紧转|全文转|全文见|详见|详细报道见|相关报道见|相关报道[:：]|见|转|→|>+|▶|►)\\s?${page}`;
const from = `(?:上接|紧接|接第|续接|承接|←|<+)\\s?${page}`;
const words = new RegExp(`^(?:${to}|${from})$`);
/** Without a page: `'下转今日特别报道版'`. What stands behind a bracket is text. */
const bare = /^(?:下转|上接|紧接)[^()[\]【】〔〕。,]{0,6}版[^()[\]【】〔〕。,]{0,16}$/;
/** In brackets or alone. */
const longest = 40;

const opening = '([【〔〈';
const closing = ')]】〕〉';

export const findJump: FactParser<'jump'> = ({ head, tail, tailAt, line, text }) => {
  if (text.length < 3) return null;
  const whole = line.trim();
  if (whole !== '' && whole.length <= longest) {
    const found = readJump(withoutBrackets(whole), true);
    if (found) return { ...found, span: [0, text.length] };
  }
  // At the start: `（上接第一版）会议指出`.
  if (opening.includes(head.charAt(0))) {
    const close = closeOf(head);
    const found = close > 0 && close <= longest ? readJump(head.slice(1, close), false) : null;
    if (found) return { ...found, span: [0, close + 1] };
  }
  const end = tail.trimEnd().length;
  if (closing.includes(tail.charAt(end - 1)) && end > 0) {
    let open = end - 1;
    while (open >= 0 && end - open <= longest && !opening.includes(tail.charAt(open))) open--;
    const found = open >= 0 && end - open <= longest ? readJump(tail.slice(open + 1, end - 1), false) : null;
    if (found) return { ...found, span: [open + tailAt, end + tailAt] };
  }
  const arrow = new RegExp(`(?:[→▶►]\\s?|下转)\\s?第?(${number})版$`).exec(tail.slice(0, end));
  if (arrow) return { direction: 'to', page: toPage(arrow[1]), span: [arrow.index + tailAt, end + tailAt] };
  return null;
};

/** The closing bracket may be of another kind than the opening one: OCR reads `［上接第一版）`. */
function closeOf(head: string): number {
  for (let index = 1; index < Math.min(head.length, longest + 1); index++)
    if (closing.includes(head.charAt(index))) return index;
  return -1;
}

const withoutBrackets = (text: string): string => text.replace(/^[([【〔〈]\s*|\s*[)\]】〕〉]$/g, '');

function readJump(
  said: string,
  isWhole: boolean,
): { readonly direction: 'to' | 'from'; readonly page: string | null } | null {
  const text = said.replaceAll(/\s/g, '');
  if (!/[转接见报→←>▶►续<]/.test(text) || (!/\d|[一二三四五六七八九十]/.test(text) && !bare.test(text))) return null;
  const match = words.exec(text);
  // 见 and 转 by themselves need their 版.
  if (
    match &&
    (!/^(?:见|转|>|▶|►|<)/.test(text) || text.endsWith('版')) &&
    (text.includes('版') || /^(?:下转|上接|紧接|→|←)/.test(text))
  )
    return { direction: match[1] === undefined ? 'from' : 'to', page: toPage(match[1] ?? match[2]) };
  if (!isWhole || !bare.test(text)) return null;
  return { direction: text.startsWith('下转') ? 'to' : 'from', page: null };
}

const toPage = (printed: string | undefined): string | null => {
  if (printed === undefined) return null;
  return /^[A-Z]?\d+$/.test(printed) ? printed.replace(/^([A-Z]?)0+(?=\d)/, '$1') : String(numberOf(printed));
};
