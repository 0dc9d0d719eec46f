/**
 * The text of content/register.yaml ↔ its entries.
 *
 * One entry a line, written as a YAML flow map that is also JSON: a change is one line of a diff, and 100,000 entries
 * are read in half a second, where a YAML parser takes a quarter of a minute.
 */
import { entry, type Entry, type Register } from '../schema/register.ts';
import { describeMisfit, toMisfits } from '../core/parse-with.ts';
import { readVersion, refuseNewer, versions } from '../core/versions.ts';

const head = `# Every article id ever published, and what became of it. Written by \`npm run split\` and \`npm run withdraw\`;
# committed with the articles. One entry a line, by page, in reading order; \`sample\` finds an article again by its text.
# version ${String(versions.register)}
`;
/** The last line: without it the file was cut short. Version 1 had none. */
const end = '# end';

/** What to do about a register that has lost entries. */
export const remedy =
  'Bring it back as it was committed (`git checkout -- content/register.yaml`); where there is none, `npm run split -- --new-register` begins a new one, with the days of today';

const mark = '- ';
/** Lines that say nothing: comments, blank ones, and the empty list. */
const isSilent = (line: string): boolean => line.startsWith('#') || line.trim() === '' || line === '[]';

/** Entries → the text of the file. */
export const formatRegister = (register: Register): string =>
  `${head}${register.length === 0 ? '[]\n' : register.map((some) => `${mark}${formatEntry(some)}\n`).join('')}${end}\n`;

/** In this order, whatever order an entry was put together in. */
const fields = [
  ...['id', 'state', 'into', 'on', 'why', 'by', 'note'],
  ...['page', 'title', 'accession', 'size', 'sample'],
];

/** JSON with a space after every comma and colon, as YAML wants it. */
const formatEntry = (some: Entry): string => JSON.stringify(some, fields, 1).replaceAll(/\n */g, ' ');

/**
 * Text of the file → entries. Throws with file, line, what was expected and what was found, for every line that does not
 * fit, and where the file was cut short or is of a newer version.
 */
export function parseRegister(text: string, file: string): Register {
  const version = readVersion(text);
  refuseNewer(version, versions.register, file);
  const problems: string[] = [];
  const entries: Entry[] = [];
  const lineOf = new Map<string, number>();
  text.split(/\r?\n/).forEach((line, index) => {
    if (isSilent(line)) return;
    const place = `${file}:${String(index + 1)}`;
    const value = toValue(line);
    if (value === undefined) {
      problems.push(`${place}: expected “- ” and one entry as JSON; found “${line.slice(0, 60)}”`);
      return;
    }
    const parsed = entry.safeParse(value);
    if (!parsed.success) {
      problems.push(...toMisfits(parsed.error, value).map((misfit) => describeMisfit(place, misfit)));
      return;
    }
    const twin = lineOf.get(parsed.data.id);
    if (twin !== undefined) problems.push(`${place}: ${parsed.data.id} has an entry in line ${String(twin)} already`);
    lineOf.set(parsed.data.id, index + 1);
    entries.push(parsed.data);
  });
  if (version > 1 && text.trimEnd().split(/\r?\n/).at(-1) !== end)
    problems.push(`${file}: refused: expected “${end}” as its last line, for it was cut short. ${remedy}`);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return entries;
}

function toValue(line: string): unknown {
  if (!line.startsWith(mark)) return undefined;
  try {
    return JSON.parse(line.slice(mark.length)) as unknown;
  } catch {
    return undefined;
  }
}
