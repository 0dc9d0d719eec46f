/**
 * Places where the text was perhaps read wrongly when it was taken from the page: shown to readers as suspected, who may report
 * them. Found by rules of print that hold whatever the newspaper, never by a list of words.
 */

export interface Suspect {
  readonly start: number;
  readonly end: number;
  /** What is odd, for readers. */
  readonly why: string;
}

const han = '\\p{Script=Han}';

/** Forms that no compositor sets. */
const forms: readonly (readonly [form: RegExp, why: string])[] = [
  // 肇(肇)庆: a reading that was added to its character.
  [new RegExp(`(${han}+)[(（]\\1[)）]`, 'gu'), '括号内外文字相同'],
  [/[\ufffd\ue000-\uf8ff□■▯]+/gu, '字未认出'],
  // 2O23, l5%: a letter among figures.
  [/(?<=\d)[OolI|](?=\d)/gu, '数字中夹有字母'],
  [new RegExp(`(?<=${han})[,.;:]{2,}(?=${han})`, 'gu'), '标点重复'],
  [/[，。、；：！？]{2,}(?<!！！|？？|！？|？！|！！！)/gu, '标点重复'],
];

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Paragraph after paragraph → the suspected places of each, from left to right. Null: no paragraph of text. */
export function findSuspects(paragraphs: readonly (string | null)[]): readonly (readonly Suspect[])[] {
  const lone = unpaired(paragraphs);
  return paragraphs.map((text, index) => {
    if (text === null) return [];
    const found = [
      ...forms.flatMap(([form, why]) =>
        [...text.matchAll(form)].map(({ index: start, 0: { length } }) => ({ start, end: start + length, why })),
      ),
      ...doubled(text),
      ...(lone[index] ?? []),
    ].sort((a, b) => a.start - b.start || b.end - a.end);
    return found.filter(({ start }, at) => !found.slice(0, at).some(({ end }) => end > start));
  });
}

const isOneHan = (text: string): boolean => /^\p{Script=Han}$/u.test(text);
const numeral = /[〇零一二两三四五六七八九十百千万亿]/;
const isWord = (text: string): boolean => /^\p{Script=Han}{2,}$/u.test(text);

/**
 * A character that stands twice, the second time as no word's: 书记记伟. It is none where a word begins behind it, for it may
 * belong to that (创新新高地, 发展展示), nor where measures (一项项), both halves of a word (方方面面) or numerals (十五五) are doubled. Other
 * words that double a character are known to the segmenter (刚刚).
 */
function doubled(text: string): Suspect[] {
  const words = [...segmenter.segment(text)].map(({ segment, index }) => ({ segment, index }));
  return words.flatMap(({ segment, index }, at) => {
    const [before = '', after = ''] = [words[at - 1]?.segment, words[at + 1]?.segment];
    const isTwice = isOneHan(segment) && isWord(before) && before.endsWith(segment) && !isWord(after);
    const isDoublet = before.startsWith('一') || /(.)\1$/u.test(text.slice(0, index - 1)) || numeral.test(segment);
    return isTwice && !isDoublet ? [{ start: index - 1, end: index + 1, why: '字重复' }] : [];
  });
}

const pairs: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '《': '》', '（': '）', '【': '】', '「': '」' };
const closing = new Set(Object.values(pairs));

/**
 * Marks that open or close nothing in the whole article. A quotation may go on over paragraphs, each of which opens it again and
 * the last alone closes it.
 */
function unpaired(paragraphs: readonly (string | null)[]): readonly (readonly Suspect[])[] {
  const open: { readonly mark: string; readonly paragraph: number; readonly at: number }[] = [];
  const lone = paragraphs.map((): Suspect[] => []);
  const add = (paragraph: number, at: number): void => {
    lone[paragraph]?.push({ start: at, end: at + 1, why: '引号或括号不成对' });
  };
  paragraphs.forEach((text, paragraph) => {
    for (let at = 0; at < (text?.length ?? 0); at++) {
      const mark = text?.charAt(at) ?? '';
      const last = open.at(-1);
      if (pairs[mark] !== undefined) {
        if (at > 0 || last?.mark !== mark) open.push({ mark, paragraph, at });
      } else if (closing.has(mark)) {
        if (last && pairs[last.mark] === mark) open.pop();
        else add(paragraph, at);
      }
    }
  });
  for (const { paragraph, at } of open) add(paragraph, at);
  return lone;
}
