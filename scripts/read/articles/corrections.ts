/**
 * What the words of a block and of its neighbours say for certain, whatever the grammar took it for: the ordered table of
 * these rules. Each gives the label that a block has, or null where it has nothing to say.
 */
import { findCredit } from '../blocks/credits.ts';
import type { LineLabel } from '../grammar/labels.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Block } from '../model.ts';
import { countLetters, endsSentence } from '../text/characters.ts';
import { isParkName, type ParkLexicon } from '../text/parks.ts';
import { relabelled } from './context.ts';

interface Page {
  readonly blocks: readonly Block[];
  readonly parks: ParkLexicon;
  /** Do two characters stand side by side inside a block of the page? */
  readonly isWord: (pair: string) => boolean;
  /** Does a text end by saying whose picture it tells of? */
  readonly endsInCredit: (text: string) => boolean;
  readonly marksCrossheads: boolean;
  /** Level of the highest crosshead that is marked lower than every marked headline; null where there is no such. */
  readonly crossheadLevel: number | null;
}

type Rule = (page: Page, index: number, block: Block) => LineLabel | null;

const isTitle = (block: Block | undefined): boolean => block?.label === 'headline' || block?.label === 'headmore';

/** No line that leads to a headline is longer, in letters. */
const longestLead = 14;
/** `'编辑同志：'` opens a letter. */
const salutation = /(?:同志|先生|女士|朋友们?|读者|编辑部|如下|代表|委员)[：:]$/;

/** `'海口高新区：'` above a headline: the colon leads to it. */
const leadsToHeadline: Rule = ({ blocks }, index, { label, passage: { text } }) =>
  label !== 'kicker' &&
  label !== 'furniture' &&
  /[：:]$/.test(text) &&
  countLetters(text) <= longestLead &&
  !salutation.test(text) &&
  isTitle(blocks[index + 1])
    ? 'kicker'
    : null;

/** `'徐州高新区'` above the line that says what it does: a subject by itself leads to a headline. */
const namesSubject: Rule = ({ blocks, parks }, index, { label, passage: { text } }) => {
  const next = blocks[index + 1]?.label;
  const isHead = label === 'headline' && (next === 'deck' || next === 'headmore' || next === 'headline');
  return isHead && isParkName(text.replace(/[：:]$/, ''), parks) ? 'kicker' : null;
};

/** Below a kicker stands the headline. */
const standsBelowKicker: Rule = ({ blocks }, index, { label }) =>
  (label === 'deck' || label === 'headmore') && blocks[index - 1]?.label === 'kicker' ? 'headline' : null;

/** The words of a picture are a phrase or whole sentences; longer ones that break off go on elsewhere, as text does. */
const longestPhrase = 30;
const isCutCaption: Rule = ({ blocks, endsInCredit }, index, { label, open, passage: { text } }) => {
  if (label !== 'caption' || /^(?:图为|[上下左右]图)/.test(text) || endsInCredit(text)) return null;
  if (open && /[，。]/.test(text) && countLetters(text) > longestPhrase && blocks[index + 1]?.label !== 'credit')
    return 'body';
  // Below a picture the paragraph goes on that it interrupted.
  const goesOn = beforePicture(blocks, index)?.open === true && !open && blocks[index + 1]?.label !== 'credit';
  return goesOn ? 'body' : null;
};

/** The text above the picture that stands directly above a block; undefined where no picture does. */
function beforePicture(blocks: readonly Block[], index: number): Block | undefined {
  let at = index - 1;
  while (blocks[at]?.label === 'credit' || (at < index - 1 && blocks[at]?.label === 'caption')) at--;
  return at < index - 1 && blocks[at]?.kind === 'paragraph' ? blocks[at] : undefined;
}

/** `'图为车间。沈青 摄'`: the credit closes the words of a picture; whole sentences below it, which no credit follows, are text again. */
const creditCloses: Rule = ({ blocks, endsInCredit }, index, { label, passage: { text } }) => {
  const [above, below] = [blocks[index - 1], blocks[index + 1]];
  const isClosed = (above?.label === 'caption' || above?.label === 'photo') && endsInCredit(above.passage.text);
  return label === 'caption' && isClosed && below?.kind !== 'credit' && endsSentence(text) && !text.startsWith('图')
    ? 'body'
    : null;
};

/** Letters of a paragraph that tells the scene of a picture. */
const shortestScene = 30;
const longestScene = 260;

/** The subjects (parks …) that a block names. */
const subjectsOf = ({ parks }: Page, block: Block | undefined): ReadonlySet<string> =>
  new Set(parks.find(block?.passage.text ?? '').map(({ value }) => value.name));

/**
 * `'图片来源：昆山高新区'` below or above a paragraph that speaks of it, where the story around speaks of another subject: the
 * paragraph is the picture's, and a story of its own.
 */
const isOfCredit: Rule = (page, index, block) => {
  if (block.label !== 'body' || block.open || block.dateline) return null;
  const letters = countLetters(block.passage.text);
  if (letters < shortestScene || letters > longestScene) return null;
  const credit = page.blocks[index + 1];
  if (credit?.kind !== 'credit') return null;
  const lent = subjectsOf(page, credit);
  const own = subjectsOf(page, block);
  if (![...lent].some((name) => own.has(name))) return null;
  const story = new Set<string>();
  for (let at = index - 1; at >= 0 && page.blocks[at]?.label === 'body' && story.size === 0; at--)
    for (const name of subjectsOf(page, page.blocks[at])) story.add(name);
  return story.size > 0 && ![...story].some((name) => own.has(name)) ? 'photo' : null;
};

/** A picture and its words stand so near above the headline of their story, in blocks. */
const nearHeadline = 4;

/** `'图为常州高新区生产基地。'` at the head of the page, above a headline that names 常州高新区: the picture of that story. */
const leadsPage: Rule = (page, index, { label, passage: { text } }) => {
  if (label !== 'photo' || !text.startsWith('图为')) return null;
  if (page.blocks.findIndex((block) => block.label !== 'furniture') !== index) return null;
  const headline = page.blocks.slice(index + 1, index + 1 + nearHeadline).find((block) => block.kind === 'heading');
  const named = subjectsOf(page, headline);
  return [...subjectsOf(page, page.blocks[index])].some((name) => named.has(name)) ? 'caption' : null;
};

/** `'校企产业实践营人才政策咨询区现场'`, `'图为揭牌仪式现场。'`: what is seen on a picture, and no deck and no text. */
const namesScene: Rule = (_, __, { label, passage: { text } }) => {
  if (label !== 'deck' && label !== 'body') return null;
  const isScene =
    countLetters(text) <= longestPhrase &&
    /(?:现场|一角|全景|外景|夜景|效果图|示意图|资料图|资料照片|合影|航拍|剪影|留影)$/.test(text);
  return isScene || (label === 'body' && text.startsWith('图为')) ? 'caption' : null;
};

/** A heading that is no crosshead: it breaks off within quotation marks or brackets, or before a word that must follow. */
const isCutSentence: Rule = ({ blocks, isWord, marksCrossheads }, index, { label, level, passage: { text } }) =>
  label === 'crosshead' &&
  blocks[index + 1]?.kind === 'paragraph' &&
  blocks[index - 1]?.kind === 'paragraph' &&
  (!isBalanced(text) ||
    /[的在和与以为将把被从对向于及或而并是由让使至到，、]$/.test(text) ||
    // Where the page marks its crossheads, a clause without a mark is a piece of text.
    (/[，,]/.test(text) && level === 0 && marksCrossheads) ||
    (/[，,]/.test(text) && isWord(`${text.at(-1) ?? ''}${blocks[index + 1]?.passage.text.charAt(0) ?? ''}`))) &&
  !endsSentence(text)
    ? 'body'
    : null;

/** As many marks close as open; OCR confuses the two kinds of quotation marks, so their sum is looked at. */
function isBalanced(text: string): boolean {
  const count = (marks: string): number => [...text].filter((mark) => marks.includes(mark)).length;
  return count('“”"') % 2 === 0 && count('（(') === count('）)') && count('《') === count('》');
}

/** A heading marked as high as a headline, on a page whose crossheads are marked lower, heads a story. */
const standsAsHigh: Rule = ({ crossheadLevel }, _, { label, level }) =>
  label === 'crosshead' && level > 0 && crossheadLevel !== null && level < crossheadLevel ? 'headline' : null;

const kinds: Partial<Record<LineLabel, Block['kind']>> = { kicker: 'heading', headline: 'heading', caption: 'caption' };

export const corrections = [
  ['a colon leads to the headline', leadsToHeadline],
  ['a subject by itself leads to the headline', namesSubject],
  ['below a kicker stands the headline', standsBelowKicker],
  ['what is marked as high as headlines heads a story', standsAsHigh],
  ['a sentence that a picture cuts is no caption', isCutCaption],
  ['a picture above the headline of its subject is that story’s', leadsPage],
  ['a credit closes the words of its picture', creditCloses],
  ['a sentence that breaks off is no crosshead', isCutSentence],
  ['what names a scene is the words of a picture', namesScene],
  ['words about the subject that lent a picture are its words', isOfCredit],
] as const satisfies readonly (readonly [string, Rule])[];

/** The blocks with the labels that these rules give them; each rule sees what the ones before it left. */
export function corrected(blocks: readonly Block[], parks: ParkLexicon, knowledge: Knowledge): readonly Block[] {
  const words = blocks.map(({ passage }) => passage.text).join('\n');
  let page: Page = {
    blocks,
    parks,
    isWord: (pair) => pair.length === 2 && words.includes(pair),
    endsInCredit: (text) => findCredit(text, knowledge) >= 0,
    marksCrossheads: blocks.some(({ label, level }) => label === 'crosshead' && level > 0),
    crossheadLevel: crossheadLevelOf(blocks),
  };
  for (const [, rule] of corrections) {
    const found = page.blocks.map((block, index) => {
      const label = rule(page, index, block);
      return label === null ? block : { ...relabelled(block, label), kind: kinds[label] ?? 'paragraph' };
    });
    page = { ...page, blocks: found };
  }
  return page.blocks;
}

/** The highest level at which crossheads are marked lower than all marked headlines; null where there is none. */
function crossheadLevelOf(blocks: readonly Block[]): number | null {
  const levelsOf = (...labels: readonly LineLabel[]): number[] => [
    ...new Set(blocks.flatMap(({ label, level }) => (labels.includes(label) && level > 0 ? [level] : []))),
  ];
  const lowest = Math.max(...levelsOf('headline', 'headmore', 'kicker'));
  const lower = levelsOf('crosshead').filter((level) => level > lowest);
  return lowest > 0 && lower.length > 0 ? Math.min(...lower) : null;
}
