/** What a case demands of a page, as its `NAME.expected.json` says it, and what of it a reading does not give. */
import { z } from 'zod';
import type { PageResult } from '../../scripts/read/pipeline.ts';

const texts = z.array(z.string());
/** A text, or null where none is printed. */
const maybe = z.string().nullable();

/** What is not named is not asked. */
const story = z.strictObject({
  title: maybe.optional(),
  /** The title is derived, or begins like one of these. */
  titleIn: z.array(maybe).optional(),
  deck: maybe.optional(),
  reporters: texts.nullable().optional(),
  roles: z.record(z.string(), texts).optional(),
  date: maybe.optional(),
  dateIn: z.array(maybe).optional(),
  /** An interval within these two days is right too. */
  dateWindow: z.tuple([z.string(), z.string()]).optional(),
  dateNotLike: texts.optional(),
  paragraphs: z.number().optional(),
  crossheads: texts.optional(),
  /** The same crossheads, however many lines make one. */
  crossheadsJoined: texts.optional(),
  contains: texts.optional(),
  notContains: texts.optional(),
  /** Each a line of its own. */
  lines: texts.optional(),
  /** Cells of one table. */
  table: texts.optional(),
  kindNot: texts.optional(),
  continuedFrom: z.string().optional(),
  continuedOn: z.string().optional(),
});
type Story = z.infer<typeof story>;

const whole = z.strictObject({
  count: z.number().optional(),
  articles: z.array(story).optional(),
  /** Holds for each of the articles. */
  every: story.optional(),
  page: z.record(z.string(), z.string()).optional(),
  /** Of the whole page, as it is shown. */
  anywhere: z.strictObject({ notContains: texts }).optional(),
});

export const demand = z.union([z.strictObject({ anyOf: z.array(whole).min(1) }), whole]);
type Whole = z.infer<typeof whole>;
type Article = PageResult['articles'][number];

/** Without spaces, dashes and widths: what is compared is the wording. */
const flat = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[“”「」]/g, '"')
    .replace(/[\s—―─]/g, '');

const ofType = ({ body }: Article, ...types: readonly string[]): string[] =>
  body.filter(({ type }) => types.includes(type)).map(({ text }) => text);
const toBody = (article: Article): string => ofType(article, 'paragraph', 'verse').join('\n');
const namesOf = ({ data }: Article): string[] => (data.reporter ?? []).map(({ name }) => name);
const isPrinted = ({ data }: Article): boolean => data.basis.title.basis !== 'inferred';
/** All that readers see of an article. */
const toShown = ({ data, body }: Article): string =>
  [data.title, data.kicker, data.deck, ...body.map(({ text }) => text), JSON.stringify(data.photos ?? [])].join('\n');

/** What of a demand a page does not give, in words; empty where it gives all. */
export function findFaults(expected: z.infer<typeof demand>, page: string, result: PageResult): string[] {
  if (!('anyOf' in expected)) return faultsOfPage(expected, page, result);
  const tries = expected.anyOf.map((each) => faultsOfPage(each, page, result));
  return tries.reduce((least, each) => (each.length < least.length ? each : least));
}

function faultsOfPage(
  { count, articles = [], every = {}, page: fields = {}, anywhere }: Whole,
  page: string,
  result: PageResult,
): string[] {
  const faults: string[] = [];
  const found = result.articles;
  if (count !== undefined && found.length !== count)
    faults.push(
      `${String(found.length)} articles for ${String(count)}: ${found.map(({ data }) => data.title).join(' | ')}`,
    );
  const left = [...found];
  for (const wanted of articles) {
    const article = findArticle(wanted, left, found.length === articles.length);
    if (!article) {
      faults.push(`no article ${wanted.title ?? wanted.reporters?.join('、') ?? ''}`);
      continue;
    }
    left.splice(left.indexOf(article), 1);
    faults.push(...faultsOf({ ...every, ...wanted }, article).map((fault) => `${article.data.title}: ${fault}`));
  }
  const shown = found.map(toShown).join('\n');
  for (const text of anywhere?.notContains ?? []) if (shown.includes(text)) faults.push(`shows “${text}”`);
  for (const [field, value] of Object.entries(fields)) {
    const given: readonly unknown[] = [
      result.imprint[field as keyof PageResult['imprint']],
      ...found.map(({ data }) => data[field as keyof typeof data]),
      // The title of a column is kept in the page record.
      ...(field === 'section'
        ? result.segments.filter(([, , role]) => role === 'feature').map(([start, end]) => page.slice(start, end))
        : []),
    ];
    const first = given.find((each) => typeof each === 'string' && each !== '');
    if (typeof first !== 'string' || flat(first).replace(/^0+/, '') !== flat(value).replace(/^0+/, ''))
      faults.push(`${field} of the page is ${String(first)}, not ${value}`);
  }
  return faults;
}

/** By its title, else by its first words, else by who wrote it; the next one where all are there and the title is open. */
function findArticle(wanted: Story, left: readonly Article[], areAllThere: boolean): Article | undefined {
  const { title, contains: [words] = [], reporters } = wanted;
  if (title) {
    const named = left.find(({ data }) => flat(data.title) === flat(title));
    if (named) return named;
  }
  const held = words === undefined ? undefined : left.find((article) => flat(toBody(article)).includes(flat(words)));
  if (held || title) return held;
  return (
    left.find((article) => namesOf(article).some((name) => reporters?.includes(name))) ??
    (areAllThere ? left[0] : undefined)
  );
}

function faultsOf(wanted: Story, article: Article): string[] {
  const faults: string[] = [];
  const { data } = article;
  const text = flat(toBody(article));
  const ask = (holds: boolean, fault: () => string): void => {
    if (!holds) faults.push(fault());
  };
  const { title, titleIn, deck, reporters, date, dateIn, dateWindow, contains = [], notContains = [] } = wanted;
  if (typeof title === 'string') ask(flat(data.title) === flat(title), () => 'another title');
  if (title === null) ask(!isPrinted(article), () => 'a title where none is printed');
  if (titleIn)
    ask(
      !isPrinted(article) || titleIn.some((each) => each !== null && flat(data.title).startsWith(flat(each))),
      () => 'another title',
    );
  if (deck !== undefined) ask(flat(data.deck ?? '') === flat(deck ?? ''), () => `deck ${String(data.deck)}`);
  if (reporters !== undefined)
    ask(
      JSON.stringify(namesOf(article).sort()) === JSON.stringify([...(reporters ?? [])].sort()),
      () => `reporters ${namesOf(article).join('、')}, not ${(reporters ?? []).join('、')}`,
    );
  for (const [name, roles] of Object.entries(wanted.roles ?? {})) {
    const role = data.reporter?.find((each) => each.name === name)?.role;
    ask(role !== undefined && roles.includes(role), () => `role of ${name} ${String(role)}`);
  }
  if (date !== undefined) ask(data.date === date, () => `date ${String(data.date)}, not ${String(date)}`);
  if (dateIn) ask(dateIn.includes(data.date) || isWithin(data.date, dateWindow), () => `date ${String(data.date)}`);
  for (const day of wanted.dateNotLike ?? []) ask(data.date !== day, () => `date ${day}`);
  const paragraphs = ofType(article, 'paragraph');
  if (wanted.paragraphs !== undefined)
    ask(
      paragraphs.length === wanted.paragraphs,
      () => `${String(paragraphs.length)} paragraphs for ${String(wanted.paragraphs)}`,
    );
  const crossheads = ofType(article, 'crosshead').map(flat);
  if (wanted.crossheads)
    ask(crossheads.join('\n') === wanted.crossheads.map(flat).join('\n'), () => `crossheads ${crossheads.join(' | ')}`);
  if (wanted.crossheadsJoined)
    ask(crossheads.join('') === flat(wanted.crossheadsJoined.join('')), () => `crossheads ${crossheads.join(' | ')}`);
  for (const words of contains) ask(text.includes(flat(words)), () => `lacks “${words}”`);
  for (const words of notContains) ask(!flat(toShown(article)).includes(flat(words)), () => `shows “${words}”`);
  const lines = article.body
    .flatMap(({ text: block }) => block.split('\n'))
    .map((line) => line.replace(/[，。；、！？\s]+$/, ''));
  for (const line of wanted.lines ?? []) ask(lines.includes(line), () => `“${line}” is no line of its own`);
  const { table } = wanted;
  if (table)
    ask(
      ofType(article, 'table').some((rows) => table.every((cell) => flat(rows).includes(flat(cell)))),
      () => `no table with ${table.join(', ')}`,
    );
  for (const kind of wanted.kindNot ?? []) ask(data.kind !== kind, () => `kind ${kind}`);
  if (wanted.continuedFrom)
    ask(data.continuedFrom === wanted.continuedFrom, () => `continued from ${String(data.continuedFrom)}`);
  if (wanted.continuedOn)
    ask(data.continuedOn === wanted.continuedOn, () => `continued on ${String(data.continuedOn)}`);
  return faults;
}

/** Does an interval lie within two days, as far as each of its ends is said? */
function isWithin(date: string | null, window: readonly [string, string] | undefined): boolean {
  if (window === undefined) return false;
  const ends = date?.replace(/[~?%]/g, '').split('/') ?? [];
  return (
    ends.length === 2 &&
    ends.every(
      (end) =>
        end === '' || end === '..' || (window[0].slice(0, end.length) <= end && end <= window[1].slice(0, end.length)),
    )
  );
}
