/** Records of all articles → the catalogue's columns. */
import { byPinyin } from '../../core/pinyin-order.ts';
import { dateSpan, monthOf, yearOf } from '../../core/dates.ts';
import type { CatalogueDate, CatalogueSource } from '../format/catalogue.ts';
import { toColumn, type Column } from '../format/columns.ts';
import type { SearchRecord } from '../format/records.ts';

function toDate({ date }: SearchRecord): CatalogueDate {
  const span = date === null ? null : dateSpan(date);
  if (date === null || span === null) return { first: null, last: null, precision: 'none' };
  const precision = yearOf(date) === null ? 'none' : monthOf(date) === null ? 'year' : 'month';
  return { ...span, precision };
}

/** Before every date. */
const longAgo = -1_000_000;

/** Newest first, of two uncertain dates the one that ends later; without a date behind. Then in the order of the pages. */
export function sortRecords(records: readonly SearchRecord[]): SearchRecord[] {
  const keyed = records.map((record) => ({ record, ...toDate(record) }));
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return keyed
    .sort(
      (a, b) =>
        (b.first ?? longAgo) - (a.first ?? longAgo) ||
        (b.last ?? 0) - (a.last ?? 0) ||
        compare(a.record.place, b.record.place) ||
        compare(a.record.text.id, b.record.text.id),
    )
    .map(({ record }) => record);
}

/** `records`: sorted. Values stand in the order of pinyin: browsers need not know that to list them. */
export function toFacetColumns(
  records: readonly SearchRecord[],
): Pick<CatalogueSource, 'facets' | 'credits' | 'provinces' | 'dates'> {
  const valuesOf = (facet: keyof SearchRecord['facets']): string[] =>
    [...new Set(records.flatMap(({ facets }) => facets[facet]))].sort(byPinyin);
  const column = (facet: keyof SearchRecord['facets']): Column =>
    toColumn(
      records.map(({ facets }) => facets[facet]),
      valuesOf(facet),
    );
  const provinceOf = new Map(records.map(({ facets }) => [facets.park[0] ?? '', facets.province[0] ?? '']));
  const park = column('park');
  const provinces = valuesOf('province');
  return {
    facets: {
      park,
      topic: column('topic'),
      reporter: column('reporter'),
      newspaper: column('newspaper'),
      kind: column('kind'),
    },
    credits: toColumn(records.map(({ credits }) => credits)),
    provinces: {
      values: provinces,
      ofPark: park.values.map((value) => provinces.indexOf(provinceOf.get(value) ?? '')),
    },
    dates: records.map(toDate),
  };
}
