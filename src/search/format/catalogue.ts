/**
 * `catalogue`: what is known of all articles at once, fetched whole before the first search, each column read when it is
 * first needed. Columns rather than records, numbers rather than words: some four bytes an article.
 *
 * Format, stamp, length of the heading, the heading (JSON), then the columns, one behind the other.
 */
import { ByteReader, ByteWriter, joinBytes } from './bytes.ts';
import type { Column, Columns } from './columns.ts';
import { lazily } from './lazily.ts';
import { dayBias, precisions, toDays, toYearsAndMonths, type DateColumns, type Precision } from './date-columns.ts';

/** Another number with every change of what the files of the index hold: a browser may keep the script of one build and meet the index of another. */
const format = 4;

/** The facets that the file holds; the others follow from them. */
const stored = ['park', 'topic', 'reporter', 'newspaper', 'kind'] as const;
type Stored = (typeof stored)[number];

/** The columns in the order in which they stand in the file. */
const columnNames = [
  'first',
  'span',
  'precision',
  ...stored,
  'credit',
  'bodyStart',
  'lengths',
  'firstKeys',
  'heavy',
  'giant',
] as const;
type ColumnName = (typeof columnNames)[number];

/** All articles, from the newest to the oldest, those without a date behind. */
export interface Catalogue {
  /** Tells the files of one build from those of another. */
  readonly stamp: number;
  /** Where Pagefind looks things up: its file that describes the index. Null where our own lists are there. */
  readonly pagefind: string | null;
  readonly columns: Columns;
  /** Of each article, the credits of its photographs. */
  readonly credits: Column;
  /** Where each article's body begins, in the count of `postings.ts`. */
  readonly bodyStart: Float64Array;
  /** Length of each article's text, in steps of `lengthStep`. */
  readonly lengths: Float64Array;
  /** First key of each file of the index. */
  readonly firstKeys: Float64Array;
  /** Keys of the heavy pairs and triples. */
  readonly heavy: ReadonlySet<number>;
  /** Those of the giant ones, ascending. */
  readonly giant: Float64Array;
}

/** What `encodeCatalogue` is given. */
export interface CatalogueSource {
  readonly stamp: number;
  readonly pagefind: string | null;
  readonly facets: Readonly<Record<Stored, Column>>;
  readonly credits: Column;
  readonly provinces: Provinces;
  readonly dates: readonly CatalogueDate[];
  readonly bodyStart: readonly number[];
  readonly lengths: readonly number[];
  readonly firstKeys: readonly number[];
  /** Ascending. */
  readonly heavy: readonly number[];
  readonly giant: readonly number[];
}

export interface Provinces {
  readonly values: readonly string[];
  /** Of each value of the facet park its province's place in `values`; -1 where that is not known. */
  readonly ofPark: readonly number[];
}

export interface CatalogueDate {
  /** Days since 1970-01-01; null where the date is not known. Sorted: the latest first, null behind. */
  readonly first: number | null;
  /** Not before `first`. */
  readonly last: number | null;
  readonly precision: Precision;
}

interface Heading {
  readonly pagefind: string | null;
  readonly size: number;
  readonly undatedFrom: number;
  readonly values: Readonly<Record<Stored | 'credit', readonly string[]>>;
  readonly provinces: Provinces;
  /** Bytes of each column, in the order of `columnNames`. */
  readonly lengths: readonly number[];
}

export function encodeCatalogue(source: CatalogueSource): Uint8Array {
  const { dates, facets, stamp, provinces } = source;
  const dated = dates.flatMap(({ first, last }) => (first === null ? [] : [{ first, last: last ?? first }]));
  const numbers: Readonly<Record<ColumnName, readonly number[]>> = {
    first: dated.map(({ first }, at) => (at === 0 ? first + dayBias : (dated[at - 1]?.first ?? 0) - first)),
    span: dated.map(({ first, last }) => last - first),
    precision: dates.map(({ precision }) => precisions.indexOf(precision)),
    park: facetNumbers(facets.park),
    topic: facetNumbers(facets.topic),
    reporter: facetNumbers(facets.reporter),
    newspaper: facetNumbers(facets.newspaper),
    kind: facetNumbers(facets.kind),
    credit: facetNumbers(source.credits),
    bodyStart: source.bodyStart,
    lengths: source.lengths,
    firstKeys: differences(source.firstKeys),
    heavy: differences(source.heavy),
    giant: differences(source.giant),
  };
  const columns = columnNames.map((name) => toBytes(numbers[name]));
  const heading: Heading = {
    pagefind: source.pagefind,
    size: dates.length,
    undatedFrom: dated.length,
    values: {
      park: facets.park.values,
      topic: facets.topic.values,
      reporter: facets.reporter.values,
      newspaper: facets.newspaper.values,
      kind: facets.kind.values,
      credit: source.credits.values,
    },
    provinces,
    lengths: columns.map(({ length }) => length),
  };
  const json = new TextEncoder().encode(JSON.stringify(heading));
  const start = new ByteWriter();
  start.write(format);
  start.write(stamp);
  start.write(json.length);
  return joinBytes([start.toBytes(), json, ...columns]);
}

const differences = (numbers: readonly number[]): number[] =>
  numbers.map((number, index) => number - (numbers[index - 1] ?? 0));

function toBytes(numbers: readonly number[]): Uint8Array {
  const writer = new ByteWriter();
  for (const number of numbers) writer.write(number);
  return writer.toBytes();
}

/** Number of values of each article, then all values: like stands beside like, which packs well. */
function facetNumbers({ starts, places }: Column): number[] {
  const counts = Array.from({ length: starts.length - 1 }, (_, at) => (starts[at + 1] ?? 0) - (starts[at] ?? 0));
  return [...counts, ...places];
}

/** Throws a `RangeError` or `SyntaxError` where the bytes are none of `encodeCatalogue`. */
export function decodeCatalogue(bytes: Uint8Array): Catalogue {
  const start = new ByteReader(bytes);
  if (start.read() !== format) throw new RangeError('of another format');
  const stamp = start.read();
  const headingLength = start.read();
  const headingEnd = start.at + headingLength;
  const heading = JSON.parse(new TextDecoder().decode(bytes.subarray(start.at, headingEnd))) as Heading;
  const { size, undatedFrom, values, provinces, lengths } = heading;
  const ends = lengths.map((_, at) => lengths.slice(0, at + 1).reduce((sum, length) => sum + length, headingEnd));
  if ((ends.at(-1) ?? 0) > bytes.length) throw new RangeError('cut short');
  const numbers = (name: ColumnName): Float64Array => {
    const at = columnNames.indexOf(name);
    return readNumbers(bytes.subarray(ends[at - 1] ?? headingEnd, ends[at]));
  };
  const facet = (name: Stored | 'credit'): Column => readFacet(values[name], numbers(name), size);
  const dates: DateColumns = lazily<DateColumns>({
    days: () => toDays(numbers('first'), numbers('span'), size),
    months: () => toYearsAndMonths(dates.days.firstDay, numbers('precision')),
  });
  const facets: Columns['facets'] = lazily<Columns['facets']>({
    park: () => facet('park'),
    province: () => toProvinces(facets.park, provinces),
    topic: () => facet('topic'),
    reporter: () => facet('reporter'),
    newspaper: () => facet('newspaper'),
    kind: () => facet('kind'),
    year: () => dates.months.year,
    month: () => dates.months.month,
  });
  return lazily<Catalogue>({
    stamp: () => stamp,
    pagefind: () => heading.pagefind,
    columns: () =>
      lazily<Columns>({
        size: () => size,
        undatedFrom: () => undatedFrom,
        facets: () => facets,
        firstDay: () => dates.days.firstDay,
        lastDay: () => dates.days.lastDay,
      }),
    credits: () => facet('credit'),
    bodyStart: () => numbers('bodyStart'),
    lengths: () => numbers('lengths'),
    firstKeys: () => sums(numbers('firstKeys')),
    heavy: () => new Set(sums(numbers('heavy'))),
    giant: () => sums(numbers('giant')),
  });
}

/** As `ByteReader` reads them; there are some hundred thousand. */
function readNumbers(bytes: Uint8Array): Float64Array {
  const numbers = new Float64Array(bytes.length);
  let count = 0;
  let number = 0;
  let place = 1;
  // Plain steps: this runs before the browser has made fast code of it.
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at++] ?? 0;
    if (byte < 0x80) {
      numbers[count++] = number + byte * place;
      number = 0;
      place = 1;
    } else {
      number += (byte & 0x7f) * place;
      place *= 0x80;
    }
  }
  if (place > 1) throw new RangeError('the bytes end within a number');
  return numbers.slice(0, count);
}

function sums(numbers: Float64Array): Float64Array {
  let sum = 0;
  return numbers.map((number) => (sum += number));
}

function readFacet(values: readonly string[], numbers: Float64Array, size: number): Column {
  const starts = new Uint32Array(size + 1);
  starts.set(sums(numbers.subarray(0, size)), 1);
  return { values, starts, places: new Uint32Array(numbers.subarray(size)) };
}

/** Parks → their provinces; an article whose park is in none that is known has none. */
function toProvinces({ starts, places }: Column, { values, ofPark }: Provinces): Column {
  const newStarts = [0];
  const newPlaces: number[] = [];
  for (let article = 0; article + 1 < starts.length; article++) {
    for (let at = starts[article] ?? 0; at < (starts[article + 1] ?? 0); at++) {
      const place = ofPark[places[at] ?? 0] ?? -1;
      if (place >= 0) newPlaces.push(place);
    }
    newStarts.push(newPlaces.length);
  }
  return { values, starts: Uint32Array.from(newStarts), places: Uint32Array.from(newPlaces) };
}
