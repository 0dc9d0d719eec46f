import type { Evidence } from '../../../src/schema/article.ts';
import { datelineLength } from '../blocks/datelines.ts';
import type { Story } from '../model.ts';
import { countLetters, endsSentence } from '../text/characters.ts';

export interface Titles {
  readonly title: string;
  readonly kicker: string | null;
  readonly deck: string | null;
  readonly evidence: Evidence;
}

/** What stands for a title where there is not a single letter to take one from. */
const untitled = '〔无题〕';

/** A title taken from a lead is no longer than this. */
const longest = 48;

/** The headline as printed; where the page prints none, the beginning of the lead, marked as inferred. */
export function findTitle(story: Story): Titles {
  const { headline } = story;
  if (headline) {
    return {
      title: oneLine(headline.title.text),
      kicker: headline.kicker ? toKicker(headline.kicker.text) || null : null,
      deck: headline.deck ? oneLine(headline.deck.text) : null,
      evidence: { basis: 'printed' },
    };
  }
  const source =
    story.body[0]?.passage.text ??
    story.photos[0]?.caption?.text ??
    story.photos[0]?.credit?.text ??
    story.bylines[0]?.text ??
    '';
  const lead = source.slice(datelineLength(source)).trim();
  const title = firstPhrase(lead === '' ? source : lead) || oneLine(source).slice(0, longest) || untitled;
  return {
    title,
    kicker: null,
    deck: null,
    evidence: {
      basis: 'inferred',
      ...(title === untitled ? {} : { quote: title.replace('……', '') }),
      reason: '版面未见标题，取正文首句',
    },
  };
}

/** `'西安高新区：'` → `'西安高新区'`: the colon leads to the headline and is no part of the words. */
const toKicker = (text: string): string => oneLine(text.replace(/[：:\s]+$/, ''));

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What stands before the subject of a lead, in the order that it may stand there. */
const openings: readonly RegExp[] = [
  // 近日， 6月17日， 今天（5月17日），
  /^(?:近日|日前|近期|前不久|连日来|目前|眼下|今年以来|[今昨前][天日](?:上午|下午|晚|晚上)?(?:[（(][^（）()]{2,10}[）)])?|(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:上午|下午|晚)?)[，,]/,
  // 记者从中国铁路获悉，
  /^(?:[今昨前][天日]，?)?(?:记者|笔者)?(?:[今昨前][天日]|近日|日前|\d{1,2}日)?从[^，。]{2,20}(?:获悉|了解到|得知)[，,：:]/,
  // 在上海，
  /^在(?!线)[^，。：:“”]{1,12}[，,]/,
  // 由管委会与大学共建的学院
  /^由(?=[^，。]{2,40}(?:主办|承办|共建|联合|组织|建设|研发|投资|打造|发起|牵头|举办|创办|设立|制定))/,
];

/** A title begins with its subject: not with when, where, from whom or by whom. Itself where nothing would be left. */
function withoutOpenings(text: string): string {
  const left = openings.reduce((rest, opening) => rest.replace(opening, ''), text);
  return countLetters(left) > 0 ? left : text;
}

/** The first sentence, or as many of its clauses as a headline may hold; one that is cut ends in `……`. */
function firstPhrase(text: string): string {
  const phrase = withoutOpenings(text);
  let end = 0;
  for (let index = 0; index < Math.min(phrase.length, longest); index++) {
    if (endsSentence(phrase.slice(0, index + 1)))
      return oneLine(phrase.slice(0, index + (phrase.charAt(index) === '。' ? 0 : 1)));
    if ('，,；;：:'.includes(phrase.charAt(index)) && index >= 6) end = index;
  }
  if (phrase.length <= longest) return oneLine(phrase);
  return end > 0 ? oneLine(phrase.slice(0, end)) : `${oneLine(phrase.slice(0, longest))}……`;
}
