/** What OCR gets wrong: characters taken for their like, stops lost, spaces put in, halves of pairs. */
import { below, type Random } from '../texts/random.ts';

const likes = new Map(
  '己已 末未 土士 人入 日曰 大太 千干 午牛 田由 天夫 木本 末本 今令 免兔 刀力 侯候 茶荼 拔拨 晴睛 赢嬴 辨辩 戊戌 玉王 白自 贝见 乌鸟 问间 未来 体休 治冶 亩苗 贷货 科料 兵乒 农衣 万方 了丁 开井 资贫 家宋 团困 因囚 发友 提是 施旗 现观 技枝 值植 进近 设没 组祖 动劝 场扬 准淮 话活 没设 厂广 民尺 成戊 业亚 市布 全金 和知 时吋 生主 年牟 区医 公么 合台 会金 加如 力刀 用甩'
    .split(' ')
    .flatMap(
      (pair) =>
        [
          [pair.charAt(0), pair.charAt(1)],
          [pair.charAt(1), pair.charAt(0)],
        ] as const,
    ),
);
const half: Readonly<Record<string, string>> = {
  '，': ',',
  '。': '.',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '！': '!',
  '？': '?',
};

/** A text as bad OCR reads it; `rate` is the share of characters that go wrong. The same where it is 0. */
export function withNoise(random: Random, text: string, rate: number): string {
  if (rate === 0) return text;
  let out = '';
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (random() >= rate) {
      out += character;
      continue;
    }
    const kind = below(random, 12);
    const isStop = '，。、；：'.includes(character);
    if (isStop) out += kind < 4 ? '' : kind < 8 ? (half[character] ?? character) : kind < 10 ? '.' : `${character} `;
    else if ('“”'.includes(character)) out += kind < 6 ? '”' : kind < 9 ? '"' : '';
    else if (kind < 8) out += likes.get(character) ?? character;
    else if (kind < 9) out += `${character} `;
    else if (kind < 10) out += character + character;
    else out += kind < 11 ? '' : character;
  }
  return out;
}

const widths = /[，：；（）！？]/g;

/** `'，（'` → `',('`, as some layers of text have it; 。 stays. */
export const toHalfWidth = (text: string): string => text.replace(widths, (stop) => half[stop] ?? stop);

/** `'1998年A股'` → `'１９９８年Ａ股'`, as old text layers have it. */
export const toFullDigits = (text: string): string =>
  text.replace(/[0-9A-Za-z]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
