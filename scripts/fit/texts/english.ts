/** Pages in English, in our own words: enough that their heads, by-lines and datelines are no riddle. */
import { emptyDraft, toParagraphs, type Draft } from './content.ts';
import { between, isLucky, pick, type Random } from './random.ts';

const split = (words: string): readonly string[] => words.split(' ');
const first = split('John Mary Peter Helen Wei Ming Anna David Sarah Thomas Li Grace Robert Emma');
const last = split('Smith Brown Zhang Wilson Chen Miller Wang Taylor Clark Liu Evans Moore Davies Huang');
const places = split('Beijing London Shanghai Paris Geneva Tokyo Nairobi Sydney Cairo Madrid');
const who = [
  'The city council',
  'Local farmers',
  'A team of engineers',
  'The ministry',
  'Two companies',
  'Residents',
  'The central bank',
  'Researchers',
];
const did = ['opened', 'approved', 'repaired', 'delayed', 'announced', 'inspected', 'expanded', 'closed'];
const what = [
  'a new bridge',
  'the old library',
  'a rail line',
  'plans for a market',
  'the spring harvest',
  'a hospital wing',
  'talks on trade',
  'the night bus',
];
const when = [
  'on Monday',
  'last week',
  'after two years of work',
  'despite heavy rain',
  'ahead of schedule',
  'for the third time',
];
const why = [
  'officials said',
  'according to a statement',
  'as prices fell',
  'because demand was higher than expected',
  'the mayor told reporters',
];

const sentence = (random: Random): string =>
  `${pick(random, who)} ${pick(random, did)} ${pick(random, what)} ${pick(random, when)}, ${pick(random, why)}.`;
const paragraph = (random: Random): string =>
  Array.from({ length: between(random, 2, 4) }, () => sentence(random)).join(' ');

const inCapitals = (text: string): string => text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

/** A story in English; its by-line and dateline are of its own kind. */
export function toEnglish(random: Random): Draft {
  const title = `${pick(random, who)} ${pick(random, did)} ${pick(random, what)}`.replace(/^(?:The|A) /, '');
  const texts = Array.from({ length: between(random, 1, 6) }, () => paragraph(random));
  return {
    ...emptyDraft,
    form: 'news',
    title: isLucky(random, 0.4)
      ? inCapitals(title)
      : isLucky(random, 0.15)
        ? title.toUpperCase()
        : title.charAt(0).toUpperCase() + title.slice(1),
    deck: isLucky(random, 0.5) ? `${pick(random, what)} ${pick(random, when)}` : '',
    blocks: toParagraphs(texts),
    people: Array.from({ length: isLucky(random, 0.8) ? 1 : 2 }, () => `${pick(random, first)} ${pick(random, last)}`),
    place: pick(random, places),
  };
}

/** `'By John Smith'` and its kin, in the blanks of ../typeset/fill-forms.ts; `{m}` is month and day. */
export const englishBylines = [
  'By {n}',
  'By {n}',
  'By {n}',
  'BY {n}',
  'By {n} in {p}',
  'By {n}, staff reporter',
  '{n}',
  '{n} in {p}',
  'By {n}, Staff Writer',
];
export const englishLeads = ['{p}, {m} ({e}) -- ', '{p} ({e}) — ', '{p} — ', '{p}, {m} — ', '{p}, {m} ({e}) '];
export const englishAgencies = ['Xinhua', 'AP', 'Reuters', 'AFP'];
export const englishPapers = [
  'China Post',
  'The Morning Herald',
  'Evening Gazette',
  'The River Times',
  'Northern Star',
];

/** Running heads and editors' lines. */
export function toEnglishFurniture(random: Random, paper: string, date: string): string[] {
  const page = pick(random, ['Page 5', 'A12', '3', 'B4', 'Page Two']);
  const section = pick(random, ['Business', 'World', 'Sports', 'Nation', 'Opinion', 'Local News']);
  return pick(random, [
    [`${paper}  ${date}  ${page}`],
    [paper, date, page],
    [section, `${paper} | ${date}`],
    [`${page} ${section}`, date],
    [`${section.toUpperCase()} ${page}`],
    [`Editor: ${pick(random, first)} ${pick(random, last)}`, `${paper}, ${date}`],
  ]);
}
