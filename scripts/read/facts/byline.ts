/** 题下署名: lines that name who wrote. */
import type { Credits, FactParser, Wording } from './model.ts';
import { findDateline } from './dateline.ts';
import { readPeople } from './people.ts';
import { compiled, unsigned } from './press.ts';

/** In characters. */
const longestByline = 80;
const longestUnsigned = 16;

const marks = /^[\s□■○●◎☉⊙◆◇▲△▶▷►★☆⊕*]+(?=\S)/;

export const findByline: FactParser<'byline'> = (wording) => {
  const { label: line, text, knowledge } = wording;
  if (line === '' || line.length > longestByline) return null;
  const mark = marks.exec(line)?.[0].trim() ?? '';
  const said = line
    .replace(marks, '')
    .replace(/[:\s]+$/, '')
    .trim();
  if (said.length <= longestUnsigned && said.length > 2) {
    const bare = said.replaceAll(/\s/g, '');
    if (unsigned.test(bare)) return { ...none, people: [wholeAs(wording, said)] };
    if (compiled.test(bare) && bare.length >= 4) return none;
  }
  const latin = /^By\s+([A-Z][\p{L}.'-]+(?:\s+[A-Z][\p{L}.'-]*){1,3})(?:,\s*[\p{L}\s]+)?$/u.exec(line.trim());
  if (latin?.[1] !== undefined) {
    const start = line.indexOf(latin[1]);
    return { ...none, people: [{ name: latin[1], role: 'author', span: [start, start + latin[1].length] }] };
  }
  const reported = reportOf(wording);
  if (reported) return reported;
  const start = line.length - line.replace(marks, '').trimStart().length;
  const found = readPeople({ text, plain: line, start, end: line.trimEnd().length }, knowledge, 'bare');
  if (found === null || found.people.length === 0) {
    const pen =
      mark === '' ? null : readPeople({ text, plain: line, start, end: line.trimEnd().length }, knowledge, 'role');
    return pen && said.length <= longestMarked ? { people: pen.people, place: pen.place, agency: pen.agency } : null;
  }
  if (found.people.every(({ role }) => role === 'photographer' || role === 'editor')) return null;
  if (!found.hasRole && found.place === null && mark === '') return null;
  return { people: found.people, place: found.place, agency: found.agency };
};

/** Behind a mark, a pen name. */
const longestMarked = 12;
const none: Credits = { people: [], place: null, agency: null };

const wholeAs = ({ text, line }: Wording, said: string): Credits['people'][number] => {
  const start = line.indexOf(said);
  return {
    name: text.slice(start, start + said.length).replaceAll(/\s/g, ''),
    role: 'author',
    span: [start, start + said.length],
  };
};

/** `'【记者沈青／临浦报道】'`, `'新华社记者沈青 临浦报道'`: a dateline that names people and no day, alone on its line. */
function reportOf(wording: Wording): Credits | null {
  if (!wording.label.includes('报道')) return null;
  const dateline = findDateline(wording);
  if (dateline === null || dateline.people.length === 0 || dateline.date !== null) return null;
  if (dateline.span[1] < wording.line.trimEnd().length) return null;
  return { people: dateline.people, place: dateline.place, agency: dateline.agency };
}
