/** Evidence in words: `'kind 1 below: byline'` → `'the line below says of itself: byline'`. */

/** What is said of a question’s answer: `{line}` is which line was asked, `{answer}` what it answered. */
const sentences: Readonly<Record<string, string>> = {
  kind: '{line} says of itself: {answer}',
  length: '{line} has {answer} letters',
  end: '{line} ends with: {answer}',
  inside: 'inside {line}: {answer}',
  start: '{line} begins with: {answer}',
  figures: '{line} has {answer}',
  mark: '{line} is marked: {answer}',
  set: '{line} is set {answer}',
  blank: 'white space around {line}: {answer}',
  verse: '{line} is built like verse: {answer}',
  pictured: 'the mark of a picture stands above {line}: {answer}',
  'from top': '{line} is, from the top of the page, the {answer}',
  'from foot': '{line} is, from the foot of the page, the {answer}',
  fill: '{line} fills its column: {answer}',
  piece: '{line} stands in its piece of text: {answer}',
  short: '{line} is short enough to head something: {answer}',
  above: 'the text above {line}: {answer}',
  run: '{line} in a run of short lines: {answer}',
  since: 'lines of text since the last short line, at {line}: {answer}',
  until: 'lines of text until the next short line, at {line}: {answer}',
  cohesion: 'the texts above and below {line} speak of the same things, against the rest of the page: {answer}',
  'cohesion at all': 'the texts above and below {line} have in common: {answer}',
  tells: '{line} tells what the text says: {answer}',
  'tells below': '{line} tells what the text below says, against the rest of the page: {answer}',
  series: '{line} is built like another short line: {answer}',
  opening: '{line} is worded like the opening of a story: {answer}',
  'opening below': 'the text below {line} is worded like the opening of a story: {answer}',
  headlike: '{line} is worded like a headline: {answer}',
  subject: 'the subject of the texts above and below {line}: {answer}',
  names: '{line} names: {answer}',
  'last word': 'the last character of {line}: {answer}',
  'first clause': 'the first clause of {line}: {answer}',
  'word over the seam': 'the characters on both sides of the break above {line} make a word: {answer}',
  'first look': 'the first reading took {line} for: {answer}',
  'such marks': 'the first reading took lines marked like {line} for: {answer}',
  'headlines signed': 'headlines of the page with names below them: {answer}',
  'headlines with deck': 'headlines of the page with a deck: {answer}',
  'headlines with kicker': 'headlines of the page with a kicker: {answer}',
  'headlines of two lines': 'headlines of the page of two lines: {answer}',
  'headlines over text': 'headlines of the page with text below them: {answer}',
  'story signed': 'the story above {line} has names at its head: {answer}',
  'story so far': 'paragraphs of the story above {line}: {answer}',
  'story to come': 'paragraphs of the story below {line}: {answer}',
  'page crossheads': 'other crossheads on the page: {answer}',
  'as long as': '{line} is as long as the page’s: {answer}',
};

const whichLine = (steps: number): string => {
  if (steps === 0) return 'the line';
  const where = steps < 0 ? 'above' : 'below';
  return Math.abs(steps) === 1 ? `the line ${where}` : `the line ${String(Math.abs(steps))} ${where}`;
};

/** One term of evidence: a question, how many lines away it was asked, and the answer. */
function toClause(term: string): string {
  const [asked = '', answer = ''] = term.split(': ');
  const [, question = asked, steps = '0', where = ''] = /^(.*?)(?: (\d+) (above|below))?$/.exec(asked) ?? [];
  const line = whichLine((where === 'above' ? -1 : 1) * Number(steps));
  if (answer === 'no line') return `there is no ${line.slice('the '.length)}`;
  const known = sentences[question];
  if (known !== undefined) return known.replace('{line}', line).replace('{answer}', answer);
  return question.startsWith('page ')
    ? `on the page, ${question.slice('page '.length)}: ${answer}`
    : `${question} of ${line}: ${answer}`;
}

/**
 * The name of evidence in weights.json → what it says, in words.
 *
 * `'kind 1 below: byline & mark: none'` → `'the line below says of itself: byline; and the line is marked: none'`
 */
export const toSentence = (evidence: string): string =>
  evidence === 'always' ? 'any line' : evidence.split(' & ').map(toClause).join('; and ');
