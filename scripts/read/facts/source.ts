/** 本报北京10月3日讯: whose report it is, up to the word that says so. */
import { dayPattern, toPrintedDay } from './days.ts';
import type { PrintedDay, PressKnowledge } from './model.ts';
import { isKnownPlace } from './places.ts';
import { agencies, ownNames, reportKinds } from './press.ts';

export interface Source {
  readonly end: number;
  readonly place: string | null;
  readonly date: PrintedDay | null;
  readonly agency: string | null;
  readonly paper: boolean;
  /** Where the names of those stand who sent it: `'新华社记者沈青临浦3月5日电'`. */
  readonly people: readonly [start: number, end: number] | null;
}

/** 讯 or 电 stands within so many characters. */
const latestVerb = 34;

const kinds = [...reportKinds].sort((a, b) => b.length - a.length).join('|');
const day = new RegExp(`${dayPattern}$`);
const dayAhead = new RegExp(`^${dayPattern}`);
const kindBehind = new RegExp(`(?:${kinds})$`);
const namedPaper =
  /^(?:中国|人民|光明)?[\u4e00-\u9fff]{1,9}?(?:[日晚早时导商午周]报|都市报|特区报|青年报|[报网刊台]|通讯社|客户端|新闻)(?:[-—]中国经济网)?/;

/**
 * A source at the beginning of a plain text, 讯 or 电 at its end; null where there is none. `isBracketed`: brackets around it
 * say already that it is one, so that a place and a day are enough (`'捷京十八日电'`).
 */
export function readSource(plain: string, isBracketed: boolean, knowledge: PressKnowledge): Source | null {
  for (let index = 1; index < Math.min(plain.length, latestVerb); index++) {
    const verb = plain.charAt(index);
    if (/[。,;!?:]/.test(verb)) return null;
    if (verb !== '讯' && verb !== '电') continue;
    const next = plain.charAt(index + 1);
    // 通讯员 is a person, 电台 a medium, 讯息 and 电力 are things.
    if (verb === '讯' ? /[员息社问录号兵]/.test(next) : /[视台力网信话报脑影子厂站车动池商梯缆磁]/.test(next)) {
      if (verb === '讯' && next === '员') return null;
      continue;
    }
    const source = readBefore(plain, index, isBracketed, knowledge);
    if (source !== null) return source;
  }
  return null;
}

function readBefore(plain: string, verbAt: number, isBracketed: boolean, knowledge: PressKnowledge): Source | null {
  const verb = plain.charAt(verbAt);
  let end = verbAt;
  const trimmed = (): string => plain.slice(0, end).trimEnd();
  const kind = kindBehind.exec(trimmed());
  if (kind) end = kind.index;
  const said = day.exec(trimmed());
  const date = said ? toPrintedDay(said[0]) : null;
  if (said && date) end = said.index;
  let start = 0;
  let agency: string | null = null;
  let paper = false;
  const taken = /^(?:据|综合)/.exec(plain)?.[0] ?? '';
  const isTaken = taken !== '';
  start = taken.length;
  const own = ownNames.find((name) => plain.startsWith(name, start));
  const known = agencies.find((name) => plain.startsWith(name, start));
  if (own !== undefined) {
    paper = true;
    start += own.length;
  } else if (known !== undefined) {
    agency = known;
    start += known.length;
    // `路透社、法新社柏林三日电`, `路透社伦敦`
    const more = new RegExp(`^(?:[、/](?:${agencies.join('|')}))+`).exec(plain.slice(start));
    if (more) start += more[0].length;
  } else {
    const named = namedPaper.exec(plain.slice(start, end + (kind ? kind[0].length : 0)));
    if (named) {
      paper = !isTaken;
      agency = isTaken ? named[0] : null;
      start += named[0].length;
    }
  }
  const isNamed = paper || agency !== null;
  if (start > end) return null;
  let rest = plain.slice(start, end);
  let people: [number, number] | null = null;
  const reporter = /^\s*(?:(?:特派|驻[\u4e00-\u9fff]{1,4})?(?:记者|通讯员))/.exec(rest);
  if (reporter) {
    if (!isNamed && !isBracketed) return null;
    // The place is what stands behind the last name; `readPeople` tells them apart.
    people = [start, end];
    rest = '';
  }
  // A day may stand before the place: `本报十二日南京专电`.
  let early: PrintedDay | null = null;
  const ahead = date === null ? dayAhead.exec(rest.trimStart()) : null;
  if (ahead) {
    early = toPrintedDay(ahead[0]);
    rest = rest.trimStart().slice(ahead[0].length);
  }
  const place = rest.replaceAll(/[\s()（）.]/g, '').replace(/[今昨前](?:[日天晨晚午夜]|日[上下]午)?$/, '');
  if (!/^[\u4e00-\u9fff·、/—-]{0,14}$/.test(place) || /[的了来致去给由从在是和与将被把说发供用停断充]/.test(place))
    return null;
  const dated = date ?? early;
  const isPlaced = place === '' || isKnownPlace(place, knowledge);
  const next = plain.charAt(verbAt + 1);
  const isClosed = next === '' || /[\s():】〕\]]/.test(next);
  const isSource =
    isNamed &&
    (dated !== null ||
      (isPlaced && (verb === '讯' || isClosed || kind !== null)) ||
      (isClosed && place.length <= 8) ||
      (kind !== null && place.length <= 4));
  const isWire = dated !== null && verb === '电' && place !== '' && (isBracketed || isPlaced);
  const isCityWire = isBracketed && isPlaced && place !== '';
  if (!isSource && !isWire && !isCityWire) return null;
  return { end: verbAt + 1, place: place === '' ? null : place, date: dated, agency, paper, people };
}
