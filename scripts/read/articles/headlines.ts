/** Heading blocks → headlines: which lines belong to one headline, and what is kicker, title and deck in it. */
import type { Block, Headline } from '../model.ts';
import { countLetters, isSpace, isSpaceAt } from '../text/characters.ts';
import { joinWithSpace, slice, trim, type Passage } from '../text/passage.ts';
import { isParkName, type ParkLexicon } from '../text/parks.ts';
import { relabelled } from './context.ts';
import { isDeck } from './wording.ts';

const isColon = (character: string): boolean => character === '：' || character === ':';

/**
 * Heading lines that stand apart from any text, one after the other → the headlines in them. A headline is one line, or a
 * kicker and the line below it: a kicker ends in a colon, names a park and nothing else, is printed once where the
 * headline is struck twice, or stands on the line directly above it.
 */
export function toHeadlineGroups(blocks: readonly Block[], parks: ParkLexicon): Block[][] {
  const groups: Block[][] = [];
  let kicker: Block | null = null;
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    const { text } = block.passage;
    const above = groups.at(-1);
    if (above && kicker === null && block.label === 'deck' && isDeck(text)) {
      above.push(block);
      return;
    }
    const isKicker =
      isColon(text.at(-1) ?? '') ||
      isParkName(text, parks) ||
      (next !== undefined && !block.struckTwice && !next.inset && (next.struckTwice || next.adjacent));
    if (kicker === null && isKicker && next) {
      kicker = relabelled(block, 'kicker');
      return;
    }
    const headline = relabelled(block, 'headline');
    groups.push(kicker ? [kicker, headline] : [headline]);
    kicker = null;
  });
  return groups;
}

/** The lines of one headline → its parts. A kicker keeps its colon: `toKicker` in metadata/title.ts takes it off. */
export function toHeadline(blocks: readonly Block[], parks: ParkLexicon): Headline | null {
  const of = (...labels: readonly Block['label'][]): Passage[] =>
    blocks.filter(({ label }) => labels.includes(label)).map(({ passage }) => passage);
  const oneOf = (passages: readonly Passage[]): Passage | null =>
    passages.length === 0 ? null : joinWithSpace(passages);
  const [first] = blocks;
  if (!first) return null;
  const [kickers, decks] = [of('kicker'), of('deck')];
  const titles = blocks.filter(({ label }) => label !== 'kicker' && label !== 'deck');
  // A kicker by itself is the headline.
  const [title] = titles;
  if (!title)
    return {
      kicker: null,
      title: joinWithSpace(kickers.length > 0 ? kickers : decks),
      deck: oneOf(kickers.length > 0 ? decks : []),
    };
  const deck = oneOf(decks);
  if (titles.length === 1 && kickers.length === 0) return { ...splitHeadline(title.passage, parks), deck };
  // Headlines that were put together from lines which stood apart.
  const isPieced = titles.filter(({ label }) => label === 'headline').length > 1;
  const passages = titles.map(({ passage }) => passage);
  const start = isPieced ? titleStart(passages.map(({ text }) => text)) : 0;
  return {
    kicker: oneOf([...kickers, ...passages.slice(0, start)]),
    title: joinWithSpace(passages.slice(start)),
    deck,
  };
}

/** 肩题 stand above, the title is the last line, with those above it that lead into it: a colon, an open quotation. */
function titleStart(lines: readonly string[]): number {
  let start = lines.length - 1;
  while (start > 0 && leadsOn(lines[start - 1] ?? '', start === 1)) start--;
  return start;
}

/** A kicker's own colon leads to the headline; further down a colon is part of it. */
function leadsOn(line: string, isFirst: boolean): boolean {
  if (isColon(line.at(-1) ?? '')) return !isFirst;
  return [...line].filter((mark) => '“”"'.includes(mark)).length % 2 === 1;
}

/**
 * Kicker and headline in one line: a park before a colon, or two phrases with a space of which the second says who.
 *
 * `'益阳高新区: 关键核心技术项目(MLCC)投产'` → kicker 益阳高新区;
 * `'加快发展方式绿色转型 肇庆高新区“点绿成金”增活力'` → kicker 加快发展方式绿色转型;
 * `'打出组合拳 提信心促发展'` stays whole.
 */
export function splitHeadline(line: Passage, parks: ParkLexicon): Headline {
  const { text } = line;
  const whole: Headline = { kicker: null, title: line, deck: null };
  const colon = findIndex(text, isColon);
  if (colon > 0 && colon < text.length - 1) {
    const before = text.slice(0, colon);
    const opensPark = parks.find(before).length > 0 && countLetters(before) <= 16;
    const isSetOff = isSpaceAt(text, colon + 1) && countLetters(before) <= 14;
    // OCR may read one colon twice.
    let start = colon + 1;
    while (isColon(text.charAt(start))) start++;
    if (opensPark || isSetOff) return { kicker: slice(line, 0, start), title: trim(slice(line, start)), deck: null };
  }
  const gap = findIndex(text, isSpace);
  if (gap < 0) return whole;
  const before = trim(slice(line, 0, gap));
  const after = trim(slice(line, gap));
  if (isParkName(before.text, parks)) return { kicker: before, title: after, deck: null };
  const saysWho = parks.find(after.text).length > 0 && parks.find(before.text).length === 0;
  return saysWho && countLetters(after.text) >= 8 && countLetters(before.text) >= 4
    ? { kicker: before, title: after, deck: null }
    : whole;
}

function findIndex(text: string, test: (character: string) => boolean): number {
  for (let index = 0; index < text.length; index++) if (test(text.charAt(index))) return index;
  return -1;
}
