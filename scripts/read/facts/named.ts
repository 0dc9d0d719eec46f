/** Whom a line names of which it is known that it names those who wrote. */
import { factsOf } from './index.ts';
import type { Person, PressKnowledge } from './model.ts';
import { penNameOf } from './names.ts';
import { readPeople } from './people.ts';
import { fold } from './wording.ts';

/** In characters. */
const longestLine = 80;

/**
 * The people of a byline or a sign-off, as the grammar of the page found it: there a name may be a word of the dictionary
 * (`'温暖'`) or have no surname (`'晓风'`), which says nothing on a line of its own. Empty where it names nobody.
 */
export function peopleNamedIn(line: string, knowledge: PressKnowledge): readonly Person[] {
  const { byline, placeName, names, dateline, signOff } = factsOf(line, knowledge);
  if (byline) return byline.people;
  if (placeName) return [placeName.person];
  if (names) return names.people;
  if (dateline && dateline.people.length > 0) return dateline.people;
  if (signOff && signOff.people.length > 0) return signOff.people;
  if (line.length > longestLine) return [];
  const found = readPeople({ text: line, plain: fold(line), start: 0, end: line.length }, knowledge, 'role');
  if (found) return found.people;
  const name = penNameOf(line);
  return name === null ? [] : [{ name, role: 'author', span: [0, line.length] }];
}
