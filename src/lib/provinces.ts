/** Parks by province, as the list of parks and the front page show them. */
import type { ParkHeading } from './headings.ts';
import { byPinyin } from './pinyin-order.ts';
import { slugsFor } from './slugs.ts';

export interface Province {
  /** Its anchor on the list of parks. */
  readonly id: string;
  readonly name: string;
  readonly parks: readonly ParkHeading[];
}

/** For parks that the authority file does not know. */
const elsewhere = '未归入省份';

/** Parks → provinces by pinyin, those without one last; parks keep their order. */
export function toProvinces(parks: readonly ParkHeading[]): Province[] {
  const groups = Map.groupBy(parks, ({ entry }) => entry?.province ?? elsewhere);
  // 山西 and 陕西 sound alike.
  const slugs = slugsFor(groups.keys());
  return [...groups]
    .map(([name, list]) => ({ id: slugs.get(name) ?? name, name, parks: list }))
    .sort((a, b) => Number(a.name === elsewhere) - Number(b.name === elsewhere) || byPinyin(a.name, b.name));
}
