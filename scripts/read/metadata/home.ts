/** The zone that a page means when it says 高新区 and no more: that of the city, or of the zone, whose newspaper it is. */
import type { Park } from '../../../src/schema/authority.ts';
import type { Knowledge } from '../knowledge.ts';

export interface Home {
  readonly park: Park;
  readonly newspaper: string;
  /** True where the newspaper is the zone's own: `大连高新区报`. */
  readonly isOwn: boolean;
}

/** `'大连高新区报'` → 大连高新区, its own; `'洛阳日报'` → 洛阳高新区, the only one of its city; `'科技日报'`, `'吉林日报'` → null */
export function findHome(newspaper: string | null, { parks, zones }: Pick<Knowledge, 'parks' | 'zones'>): Home | null {
  if (newspaper === null) return null;
  const [own] = parks.find(newspaper);
  if (own) return { park: own.value, newspaper, isOwn: true };
  // A newspaper of 吉林 is the province's, not the city's.
  const isProvince = (place: string): boolean =>
    zones.some(({ province, city }) => province === place && city !== place);
  const ofCity = zones.filter(({ city }) => newspaper.startsWith(city) && !isProvince(city));
  const [park] = ofCity;
  return park && ofCity.length === 1 ? { park, newspaper, isOwn: false } : null;
}

/** Zones in general, or of another place: `全国高新区`, `国家高新区`. */
const bare = /(?<![\u4e00-\u9fff])高新区|(?<=在|从|到|自|由|与|和|是|为|我市|全市|市)高新区/;
/** `我区`, `区科技局`: the zone and its offices, without its name. */
const ours =
  /我区|全区|本区|区[委管]|高新区|园区|(?:(?<![\u4e00-\u9fff])|(?<=[在从到由与和经]))区[\u4e00-\u9fff]{1,8}?(?:局|办|委|院|中心)/;

/** The words by which a text speaks of its newspaper's own zone; null where it does not. */
export function findHomeWords(text: string, { isOwn }: Home): string | null {
  return (isOwn ? ours : bare).exec(text)?.[0] ?? null;
}

/** 新华社, 据: what another medium reports, from anywhere. */
const fromElsewhere = /^[【（(]?(?:新华社|中新社|人民日报|据|综合)/;
/** In characters: lines of verse and of lists are shorter. */
const shortestProse = 24;

/** Is this the text of a report that the newspaper made itself? A zone's own newspaper reports from its zone unless it says otherwise. */
export const isOwnReport = (paragraphs: readonly string[]): boolean =>
  !fromElsewhere.test(paragraphs[0] ?? '') &&
  paragraphs.some((text) => text.length >= shortestProse && /[。！？][”’」』）)]?$/.test(text.trim()));
