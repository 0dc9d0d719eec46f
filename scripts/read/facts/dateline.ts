/** 电头: how a story's text begins. */
import type { Dateline, FactParser, Person } from './model.ts';
import { readPeople, type Stretch } from './people.ts';
import { agencies } from './press.ts';
import { readSource, type Source } from './source.ts';

const closing: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '【': '】',
  '〔': '〕',
  '〖': '〗',
  '『': '』',
  '《': '》',
  '<': '>',
};
/** Within its brackets a dateline has no more characters. */
const longestBracket = 44;
const longestPeople = 64;

/** Nearly all texts are told to have none by their first characters. */
const mayBegin =
  /^[\s□■◆●▲☆★△]*[([【〔〖本我据综记通特实见编文新中路法美合塔共时德安埃朝韩彭联哈国海电申大拉印同人央光环英今又\dA-Z]|^.{1,20}[讯电]|^[\u4e00-\u9fff]{2,4}[/／]/;

export const findDateline: FactParser<'dateline'> = (wording) => {
  const { head, text, knowledge } = wording;
  if (!mayBegin.test(head)) return null;
  let start = 0;
  while (/[\s□■◆●▲☆★△]/.test(head.charAt(start)) && start < head.length) start++;
  const stretch = (from: number, to: number): Stretch => ({ text, plain: head, start: from, end: to });
  const peopleOf = (from: number, to: number): ReturnType<typeof readPeople> =>
    readPeople(stretch(from, to), knowledge, 'role');

  const close = closing[head.charAt(start)];
  if (close !== undefined) {
    const end = head.indexOf(close, start);
    if (end < 0 || end - start > longestBracket) return null;
    const inside = head.slice(start + 1, end);
    const source = readSource(inside, true, knowledge);
    if (source !== null && isRestOfPeople(inside.slice(source.end))) {
      const sent = source.people ? peopleOf(start + 1 + source.people[0], start + 1 + source.people[1]) : null;
      const named = source.end < inside.length ? peopleOf(start + 1 + source.end, end) : null;
      const people = [...peopleIn(sent), ...peopleIn(named)];
      return withPeople(toDateline(source, [start, end + 1], people, sent?.place ?? null), end + 1);
    }
    const found = /[记员编综文/]/.test(inside) ? peopleOf(start + 1, end) : null;
    if (found?.hasRole === true && !isPictures(found.people))
      return withPeople(
        {
          ...nobody,
          span: [start, end + 1],
          ...pick(found),
          paper: /本[报刊网台]/.test(inside),
          isSource: inside.includes('报道'),
        },
        end + 1,
      );
    const said = compiledIn(inside);
    return said === null ? null : withPeople({ ...nobody, ...said, span: [start, end + 1], isSource: true }, end + 1);
  }

  // `BEIJING, Oct. 3 (Xinhua) --`
  const latin =
    /^([A-Z][A-Z\s.'-]{2,24})(?:,\s[A-Z][a-z]+)?(?:,?\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\(([A-Z][\w\s]{1,18})\))){1,2}\s?(?:--|[-—–]+)/.exec(
      head.slice(start),
    );
  if (latin)
    return {
      ...nobody,
      isSource: true,
      span: [start, start + latin[0].length],
      place: latin[1] ?? null,
      agency: latin[2] ?? null,
    };
  const taken = takenFrom(head.slice(start));
  if (taken !== null)
    return withPeople(
      { ...nobody, isSource: true, span: [start, start + taken.length], agency: taken.agency, paper: taken.paper },
      start + taken.length,
    );
  const source = readSource(head.slice(start), false, knowledge);
  if (source !== null) {
    const sent = source.people ? peopleOf(start + source.people[0], start + source.people[1]) : null;
    if (source.people && sent === null) return null;
    const span = [start, start + source.end] as const;
    return withPeople(toDateline(source, span, peopleIn(sent), sent?.place ?? null), start + source.end);
  }
  const report = readReport(start);
  return report === null
    ? null
    : {
        ...nobody,
        ...pick(report.found),
        span: [start, report.end],
        paper: head.slice(start).startsWith('本'),
        isSource: head.slice(start, report.end).includes('报道'),
      };

  /** Whom brackets, or the words before 报道, name behind a source. */
  function withPeople(dateline: Dateline, from: number): Dateline {
    let at = from;
    while (at < head.length && /[\s】〕\]□■◆●▲☉]/.test(head.charAt(at))) at++;
    if (head.charAt(at) === '(') {
      const end = head.indexOf(')', at);
      const found = end > 0 && end - at <= longestPeople ? peopleOf(at + 1, end) : null;
      if (found)
        return {
          ...dateline,
          span: [dateline.span[0], end + 1],
          people: [...dateline.people, ...found.people],
          place: dateline.place ?? found.place,
        };
      // Whatever stands in them, they are no part of the sentence: `（综合）`, a name that OCR has spoilt.
      if (end > 0 && end - at <= longestPeople && !/[。;！？]/.test(head.slice(at, end)))
        return { ...dateline, span: [dateline.span[0], end + 1] };
    } else {
      const found = readReport(at);
      if (found)
        return {
          ...dateline,
          span: [dateline.span[0], found.end],
          people: [...dateline.people, ...found.found.people],
          place: dateline.place ?? found.found.place,
        };
    }
    return from < head.length && head.charAt(from) === '】'
      ? { ...dateline, span: [dateline.span[0], from + 1] }
      : dateline;
  }

  /** `'记者沈青、通讯员王振报道：'`, `'记者沈青/临浦报道'`, `'记者 沈青 '`, without brackets. */
  function readReport(
    from: number,
  ): { readonly end: number; readonly found: NonNullable<ReturnType<typeof readPeople>> } | null {
    const rest = head.slice(from, from + longestPeople);
    const report =
      /^([^,。;:!?]{0,12}(?:记者|通讯员|编译)[^,。;!?]{1,44}?(?:报道|专稿|特稿)|[\u4e00-\u9fff]{2,4}\/[\u4e00-\u9fff]{2,8}报道)(?::|(?=\s)|$)/.exec(
        rest,
      );
    const plainHead =
      report ??
      /^((?:本[报刊网台])?[^\s,。;:]{0,6}(?:记者|通讯员)\s?[^,。;!?]{2,30}?)(?::|(?=[\s　]{1,4}\S{12}))/.exec(rest);
    if (!plainHead?.[1]) return null;
    const found = peopleOf(from, from + plainHead[1].length);
    if (found === null || !(found.hasRole || found.place !== null)) return null;
    return { end: from + plainHead[0].length, found };
  }
};

const nobody = {
  isSource: false,
  place: null,
  date: null,
  agency: null,
  paper: false,
  people: [] as readonly Person[],
};

const toDateline = (
  source: Source,
  span: readonly [number, number],
  people: readonly Person[],
  place: string | null,
): Dateline => ({
  span,
  isSource: true,
  place: source.place ?? place,
  date: source.date,
  agency: source.agency,
  paper: source.paper,
  people,
});

const peopleIn = (found: ReturnType<typeof readPeople>): readonly Person[] => found?.people ?? [];
const pick = (found: NonNullable<ReturnType<typeof readPeople>>): Pick<Dateline, 'people' | 'place' | 'agency'> => ({
  people: found.people,
  place: found.place,
  agency: found.agency,
});
const isPictures = (people: readonly Person[]): boolean => people.every(({ role }) => role === 'photographer');

/** Behind the source, brackets hold names or nothing: `（本报讯 记者刘力）`. */
const isRestOfPeople = (rest: string): boolean => rest.trim() === '' || /^[\s:]*[^,。]{0,4}(?:记者|通讯员)/.test(rest);

/** `'【综合报道】'`, `'【路透社】'`, `'【临浦日报】'`, `'【明报专讯】'` */
function compiledIn(inside: string): Partial<Dateline> | null {
  const agency = agencies.find((name) => inside === name || inside === `据${name}`);
  if (agency !== undefined) return { agency };
  return /^(?:本[报刊网台])?(?:综合|综合报道|综合消息|专题报道|特别报道|专讯)$/.test(inside)
    ? { paper: inside.startsWith('本') }
    : null;
}

/** `'据新华社'`, `'据临浦网'`, `'据《临浦日报》报道'` and a gap; `'本报综合消息'`; `'央视网消息：'`. */
function takenFrom(
  plain: string,
): { readonly length: number; readonly agency: string | null; readonly paper: boolean } | null {
  const taken =
    /^据(?:《([\u4e00-\u9fff]{2,10})》(?:报道|消息)?|([\u4e00-\u9fff]{1,8}[报网社台])(?:报道|消息|电)?)(?=[\s:])/.exec(
      plain,
    );
  if (taken) return { length: taken[0].length, agency: taken[1] ?? taken[2] ?? null, paper: false };
  const compiled = /^(?:本[报刊网])?综合(?:消息|报道|讯|外电)(?=[\s:(])/.exec(plain);
  if (compiled) return { length: compiled[0].length, agency: null, paper: compiled[0].startsWith('本') };
  const told = /^([\u4e00-\u9fff]{2,8}[报网社台])(?:消息|报道|综合报道)(?=[\s:(])/.exec(plain);
  if (!told?.[1]) return null;
  const own = told[1].startsWith('本');
  return {
    length: told[0].length + (plain.charAt(told[0].length) === ':' ? 1 : 0),
    agency: own ? null : told[1],
    paper: own,
  };
}
