/** 公告, 启事: notices and advertisements, which say a thing after its name and are signed by who gives them. */
import type { Block } from '../model.ts';
import { countLetters, hasDigit } from '../text/characters.ts';
import { isIssuer } from './headings.ts';

/** In letters. */
const longestHead = 24;

/** What heads a notice or an advertisement: it is never a crosshead. `'遗失声明'`, `'停水预告'`, `'招标公告（摘要）'` */
export const isNoticeHead = (text: string): boolean =>
  countLetters(text) <= longestHead &&
  /(?:公\s?告|公示|启\s?事|声\s?明|通\s?告|招聘|诚聘|讣告|更\s?正|天气|天气预报|开奖|彩票|一览|名单|转让|招标|拍卖|须知|行情|收市|停[电水气][预通]告|^(?:今[日晚]|明[日晚]|本周).{0,4}(?:电视|节目|影讯)(?:预告)?)(?:[（(][^（()）]*[)）])?$/.test(
    text,
  );

/** In letters. */
const longestTitle = 16;
const noticeWords =
  /(?:公告|公示|启事|声明|通告|通知|招聘|诚聘|讣告|更正|转让|招租|出租|招标|拍卖|须知|征文|停[电水气][预通]告)(?:[（(].*[）)])?$/;

/**
 * A headline that names a notice and tells no news of one. `'招聘'`, `'遗失声明'`, `'停水通告'` → true; `'市政府发布公告'`,
 * `'天气预报'` → false
 */
export const isNoticeTitle = (text: string): boolean => {
  const bare = text.replace(/\s/g, '');
  return (
    countLetters(bare) <= longestTitle &&
    noticeWords.test(bare) &&
    !/发布|发表|发出|出台|公布|刊登|叫停|[，：“]/.test(bare)
  );
};

/** `'声明'`, `'启　事'`: the head of a notice, and no end of a sentence. */
export const isBareNotice = (text: string): boolean =>
  /^(?:声\s?明|启\s?事|公\s?告|通\s?告|更\s?正|讣\s?告)$/.test(text);

/** So far below its head a notice goes on. */
const longestNotice = 16;

/** Below the head of a notice, lines that say a thing after its name, whom to ask, and who signs are its text. */
export function withNotices(blocks: readonly Block[]): readonly Block[] {
  const text = new Set<number>();
  blocks.forEach((head, at) => {
    if (head.kind !== 'heading' || !isNoticeHead(head.passage.text)) return;
    const end = Math.min(blocks.length, at + longestNotice);
    for (let index = at + 1; index < end; index++) {
      const block = blocks[index];
      if (!block || endsNotice(block)) return;
      if (block.kind === 'paragraph') continue;
      const next = blocks[index + 1];
      // A name above a text may be its headline, unless it is set in as no headline is.
      const isSetIn = block.inset || block.indented;
      const signs =
        (isIssuer(block.passage.text) && next?.kind !== 'paragraph') || (isSetIn && isOffice(block.passage.text));
      const dates = isSetIn && isDay(block.passage.text);
      if (!isField(block.passage.text) && !isRowBelow(block) && !signs && !dates) return;
      text.add(index);
    }
  });
  addAdvertisements(blocks, text);
  if (text.size === 0) return blocks;
  return blocks.map((block, index) =>
    text.has(index) ? { ...block, kind: 'paragraph', open: false, inset: false } : block,
  );
}

/** So many lines that each say a thing after its name are an advertisement. */
const fewestFields = 3;

/** `'产品：…'` `'经理：…'` `'电话：…'`: lines one after the other that say a thing after its name, one of them whom to ask. */
function addAdvertisements(blocks: readonly Block[], text: Set<number>): void {
  let start = 0;
  for (let index = 0; index <= blocks.length; index++) {
    const block = blocks[index];
    if (block?.level === 0 && !block.struckTwice && !block.dateline && isLabelled(block.passage.text)) continue;
    if (index - start >= fewestFields) {
      const run = blocks.slice(start, index);
      if (run.some((field) => /^\s*(?:联\s*系|电\s*话|地\s*址|手\s*机|报\s*名)/.test(field.passage.text)))
        run.forEach(({ kind }, at) => {
          if (kind !== 'paragraph') text.add(start + at);
        });
    }
    start = index + 1;
  }
}

/** A label of a few letters, and no place: `'松坪县：…'` may be a headline. */
export const isLabelled = (text: string): boolean => isField(text) && /^[^：:]{1,9}[^：:区县市省州][：:]/.test(text);

const endsNotice = ({ kind, level, struckTwice, dateline, passage: { text } }: Block): boolean =>
  level > 0 ||
  struckTwice ||
  dateline ||
  (kind !== 'paragraph' && kind !== 'heading' && kind !== 'furniture') ||
  (kind === 'heading' && isNoticeHead(text));

/** `'临浦市社会福利院'`: set in below a notice, any name of a house is its signature. */
const isOffice = (text: string): boolean =>
  isIssuer(text) || (countLetters(text) <= longestHead && /[^\s，]{3,}(?:院|所|站|处|部|协会|商场|超市)$/.test(text));

/** `'明天　小雨　17～22℃'`: below such a head a line of words and figures with gaps between them is a row. */
const isRowBelow = ({ kind, passage: { text } }: Block): boolean =>
  kind === 'heading' && hasDigit(text) && /\S\s+\S/.test(text) && !/[，。“”]/.test(text);

/** `'2024年5月16日'` below who gives notice. */
const isDay = (text: string): boolean => /^\d{4}年\d{1,2}月\d{1,2}日$/.test(text);

/** `'联系人：沈先生　电话：…'`: what it is, a colon, and it; the newspaper's own lines say who made the page or sells it. */
const isField = (text: string): boolean =>
  /^[\p{Script=Han}（）()、\s]{2,10}[：:]\s*[^\s]/u.test(text) && !ofNewspaper.test(text);
const ofNewspaper = /广告|发行|新闻|[报爆]料|订阅|投稿|本报|刊号|定价|零售|印刷|编辑|主编|责编|校对|版式|美编|组版/;
