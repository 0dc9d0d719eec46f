/**
 * How likely a text is as Chinese print, by how often its characters occur there.
 *
 * The same bytes decoded in two ways give two texts; what they say of the bytes can be compared, and the difference
 * of the two sums tells how sure the choice is.
 */
import { isHan } from '../text/characters.ts';
import { isOdd } from '../text/odd-characters.ts';

/** The most frequent characters of modern Chinese print, simplified, and the traditional forms of those that have one. */
const frequentHan =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运企技创园投资项目研究集团服支持城县村农增亿元' +
  '這個們來為國說時會對於著過發後裡種經麼學現當沒動還進開從實軍無與長機關點業將兩間問並應戰頭體見產話內給門兒東聲員論處義幾認條氣題爾別變總電數報結務場計資許統區隊決馬書則聽卻達強難權設記類據邊張該規萬覺術領確傳師觀讓識帶導爭運創園項團縣農億';
const frequentMarks = '，。、；：！？“”‘’「」『』《》（）…—·　';

/** Characters of a stretch of a two-byte encoding. */
function decodeRows(label: string, leads: readonly [number, number], trails: readonly [number, number][]): string {
  const bytes: number[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead++)
    for (const [first, last] of trails) for (let trail = first; trail <= last; trail++) bytes.push(lead, trail);
  return new TextDecoder(label).decode(Uint8Array.from(bytes));
}

// GB 2312 and Big5 both put the common characters first, in a level of their own.
const commonHan =
  decodeRows('gb18030', [0xb0, 0xd7], [[0xa1, 0xfe]]) +
  decodeRows(
    'big5',
    [0xa4, 0xc6],
    [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  );

/** Classes of characters: how much of a text they make up, and how many there are. The logarithm of a character's share is its weight. */
const share = (mass: number, count: number): number => Math.log(mass / count);
const frequentWeight = share(0.55, frequentHan.length);
const commonWeight = share(0.2, 7_000);
const rareHanWeight = share(0.004, 14_000);
const markWeight = share(0.1, frequentMarks.length);
const asciiWeight = share(0.15, 95);
/** Letters and digits come in runs: after one of them the next is no surprise. */
const asciiRunWeight = share(1, 40);
const otherWeight = share(0.002, 20_000);
/** What no text holds but by accident. */
const oddWeight = -30;

/** Weight of each code unit, worked out once. */
const weights = new Float64Array(0x10000).map((_, code) => {
  const character = String.fromCharCode(code);
  if (isOdd(code)) return oddWeight;
  if (code < 0x80) return asciiWeight;
  // Half of a character outside the basic plane: the two halves together are one rare character.
  if (code >= 0xd800 && code <= 0xdfff) return otherWeight / 2;
  return isHan(character) ? rareHanWeight : otherWeight;
});
for (const character of commonHan) if (isHan(character)) weights[character.charCodeAt(0)] = commonWeight;
for (const character of frequentHan) weights[character.charCodeAt(0)] = frequentWeight;
for (const character of frequentMarks) weights[character.charCodeAt(0)] = markWeight;

/** What the characters of a text say of it. */
export interface Likelihood {
  /** Logarithm of the likelihood, in nats: 0 for the empty text, lower for each character. */
  readonly total: number;
  /** Share of characters that Chinese print is made of, 0 to 1. */
  readonly usual: number;
  /** Share of characters that no text holds but by accident, 0 to 1. */
  readonly odd: number;
}

/** Weighs every code unit of a text; linear in its length. */
export function weigh(text: string): Likelihood {
  let total = 0;
  let usual = 0;
  let odd = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const weight = weights[code] ?? oddWeight;
    const inRun = weight === asciiWeight && index > 0 && text.charCodeAt(index - 1) < 0x80;
    total += inRun ? asciiRunWeight : weight;
    if (weight > rareHanWeight) usual++;
    if (weight === oddWeight) odd++;
  }
  const length = Math.max(1, text.length);
  return { total, usual: usual / length, odd: odd / length };
}
