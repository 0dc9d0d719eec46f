/** 文末署名: what stands behind the last sentence of a text. */
import type { FactParser, Facts } from './model.ts';
import { readPeople } from './people.ts';
import { endWords } from './press.ts';

type SignOff = Facts['signOff'];

/** In characters, from its first one to the end of the text. */
const longestSignOff = 64;
/** A sentence ends with one of these, and the quotation marks behind it. */
const fullStops = '。！？!?…';
const stops = '。！？!?…”’"」』；;.';

export const findSignOff: FactParser<'signOff'> = (wording) => {
  const { tail, tailAt } = wording;
  const end = tail.trimEnd().length;
  const last = tail.charAt(end - 1);
  if (stops.includes(last)) return null;
  const found =
    last === ')' || last === ']' || last === '〕' || last === '】'
      ? inBrackets(wording, end)
      : behindStop(wording, end);
  return found && { ...found, span: [found.span[0] + tailAt, found.span[1] + tailAt] };
};

const opening: Readonly<Record<string, string>> = { ')': '(', ']': '[', '〕': '〔', '】': '【' };

/** `'…。（记者 甲）'`, `'…。（据新华社）'`, or such brackets alone. */
function inBrackets({ tail, text, tailAt, knowledge }: Parameters<FactParser<'signOff'>>[0], end: number): SignOff {
  const open = tail.lastIndexOf(opening[tail.charAt(end - 1)] ?? '(', end - 1);
  if (open < 0 || end - open > longestSignOff) return null;
  const before = tail.slice(0, open).trimEnd();
  if (before !== '' && !stops.includes(before.at(-1) ?? '') && !/[)）]$/.test(before)) return null;
  const inside = tail.slice(open + 1, end - 1).trim();
  if (endWords.has(inside)) return null;
  const span = [open, end] as const;
  const source = sourceOf(inside);
  if (source !== null) return { span, people: [], source };
  const found = readPeople({ text: text.slice(tailAt), plain: tail, start: open + 1, end: end - 1 }, knowledge, 'role');
  if (!found) return null;
  const people = found.people.map((person) => ({ ...person, span: shift(person.span, tailAt) }));
  return { span, people, source: found.agency };
}

/** `'…。 甲 乙'`, `'…。　本报记者 甲'`, `'…。□甲'`: behind the last stop, a gap or a mark. */
function behindStop({ tail, text, tailAt, knowledge }: Parameters<FactParser<'signOff'>>[0], end: number): SignOff {
  let stop = end - 1;
  const limit = Math.max(0, end - longestSignOff);
  while (stop >= limit && !stops.includes(tail.charAt(stop)) && tail.charAt(stop) !== ')') stop--;
  if (stop < limit || stop < 1 || !closesSentence(tail, stop)) return null;
  let start = stop + 1;
  while (start < end && /[\s□■○●◎☉◆◇▲△★☆▶—–-]/.test(tail.charAt(start))) start++;
  // Without a gap it is the beginning of a sentence that goes on elsewhere: `…达七成。江苏`.
  if (start === stop + 1 || start === end) return null;
  const said = tail.slice(start, end);
  const source = sourceOf(said);
  if (source !== null) return { span: [start, end], people: [], source };
  const found = readPeople({ text: text.slice(tailAt), plain: tail, start, end }, knowledge, 'end');
  if (!found || found.people.every(({ role }) => role === 'photographer')) return null;
  const people = found.people.map((person) => ({ ...person, span: shift(person.span, tailAt) }));
  return { span: [start, end], people, source: found.agency };
}

/** A full stop, closing marks behind it looked through: `'…。”'`, `'…。（完）'`. */
function closesSentence(tail: string, at: number): boolean {
  let index = at;
  if (tail.charAt(index) === ')') {
    const open = tail.lastIndexOf('(', index);
    if (open > 0 && index - open <= longestSignOff && fullStops.includes(tail.slice(0, open).trimEnd().at(-1) ?? ' '))
      return true;
    index--;
  }
  while (index > 0 && '”’"」』'.includes(tail.charAt(index))) index--;
  return fullStops.includes(tail.charAt(index));
}

const shift = ([start, end]: readonly [number, number], by: number): readonly [number, number] => [
  start + by,
  end + by,
];

/** Whom it was taken from: `'据新华社'`, `'摘自《临浦晚报》'`, `'来源：临浦网'`, `'新华社供本报特稿'`. */
function sourceOf(said: string): string | null {
  const named =
    /^(?:据|摘自|选自|转自|原载|节选自|来源\s?:|稿源\s?:|编译自|资料来源\s?:?|综合|转载自?|载)\s?(?:\d[\d年月日.]*)?(《[^《》]{1,20}》|[\u4e00-\u9fff、·\w]{2,20}?)(?:电|讯|报道|消息|等|网站|综合|[\d年月日.第期版]+)*$/.exec(
      said,
    );
  if (named?.[1]) return named[1].replaceAll(/[《》]/g, '');
  return (
    /^((?:新华社|中新社|法新社|美联社|路透社|[\u4e00-\u9fff]{2,6}社))(?:发|电|供本报(?:专电|特稿|专稿)?|记者|专电|特稿|稿|北京.{0,8}电)$/.exec(
      said,
    )?.[1] ?? null
  );
}
