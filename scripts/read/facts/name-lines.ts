/** Lines of names alone, and names behind the place where a reader lives. */
import type { FactParser } from './model.ts';
import { isBareName } from './names.ts';
import { readPeople } from './people.ts';
import { isKnownPlace, isPlace } from './places.ts';
import { agencies, nameless, notAuthors, offices } from './press.ts';
import { isWord } from './names.ts';

/** In characters; longer ones list those who take part. */
const longestNames = 40;
const longestPlaced = 16;

/** `'管轩 王秋玲'`, `'王 刚'`, `'（先德明）'`, `'[英]约翰·史密斯'` */
export const findNames: FactParser<'names'> = ({ label: line, text, knowledge }) => {
  if (line.length > longestNames || line.trim().length < 2) return null;
  const start = /^\s*[[(〔][\u4e00-\u9fff]{1,3}[\])〕](?=\S)/.exec(line)?.[0].length ?? 0;
  const isBracketed = /^\s*\([^()]*\)\s*$/.test(line);
  const found = readPeople(
    { text, plain: line, start, end: line.trimEnd().length },
    knowledge,
    isBracketed ? 'role' : 'bare',
  );
  if (found === null || found.hasRole || found.place !== null) return null;
  return { people: found.people };
};

/** `'临江 丁守业'`, `'山东 曲阜 孔令文'`, `'学府路 孙建平'` */
export const findPlaceName: FactParser<'placeName'> = ({ label: line, text, knowledge }) => {
  if (line.length > longestPlaced || line.length < 5) return null;
  const inner = line.replace(/^[\s(]+/, '');
  const start = line.length - inner.length;
  const match =
    /^([\u4e00-\u9fff]{2,8}(?:\s[\u4e00-\u9fff]{2,6})?)[\s·]+([\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]\s[\u4e00-\u9fff])\s*\)?$/.exec(
      inner,
    );
  if (!match) return null;
  const [, place = '', name = ''] = match;
  const at = start + match[0].lastIndexOf(name);
  if (!isBareName(name.replaceAll(/\s/g, ''), knowledge.surnames) || !isHome(place, knowledge)) return null;
  const span = [at, at + name.length] as const;
  return { place, person: { name: text.slice(...span).replaceAll(/\s/g, ''), role: 'author', span } };
};

/** A place that is known or looks like one, or two or three characters that no name, work or office begins. */
function isHome(words: string, knowledge: Parameters<FactParser<'names'>>[0]['knowledge']): boolean {
  const parts = words.split(/\s/);
  if (parts.every((part) => isPlace(part, knowledge))) return true;
  const [part = '', second = ''] = parts;
  if (parts.length === 2 && isKnownPlace(part, knowledge)) return second.length <= 4 && !notAuthors.test(second);
  if (/^[城县市镇村][东西南北中关]$/.test(part)) return true;
  if (parts.length > 1 || part.length > 3 || isBareName(part, knowledge.surnames)) return false;
  if (isKnownPlace(part, knowledge)) return true;
  return (
    !isWord(part) &&
    !notAuthors.test(part) &&
    !offices.test(part) &&
    !nameless.some((word) => part.includes(word)) &&
    !agencies.includes(part)
  );
}
