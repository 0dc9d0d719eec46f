/** Parks by province, as the list of parks and the front page show them. */
import type { ParkHeading } from '../archive/headings.ts';
import { byPinyin } from '../core/pinyin-order.ts';
import { provinceTiles, type ProvinceTile } from './province-tiles.ts';
import { slugOf } from '../archive/slugs.ts';

export interface Province {
  /** Its anchor on the list of parks. */
  readonly id: string;
  readonly name: string;
  readonly parks: readonly ParkHeading[];
  /** Of all its parks. */
  readonly count: number;
}

/** For parks that the authority file does not know. */
export const elsewhere = '未归入省份';

const idOf = new Map(provinceTiles.map(({ name, id }) => [name, id]));

/** Parks → provinces by pinyin, those without one last; parks keep their order. */
export function toProvinces(parks: readonly ParkHeading[]): Province[] {
  const groups = Map.groupBy(parks, ({ entry }) => entry?.province ?? elsewhere);
  return [...groups]
    .map(([name, list]) => ({
      id: name === elsewhere ? 'elsewhere' : (idOf.get(name) ?? slugOf(name)),
      name,
      parks: list,
      count: list.reduce((sum, { articles }) => sum + articles.length, 0),
    }))
    .sort((a, b) => Number(a.name === elsewhere) - Number(b.name === elsewhere) || byPinyin(a.name, b.name));
}

export interface CountedTile extends ProvinceTile {
  readonly count: number;
  /** 0: none; 1 to 4: up to a quarter, a half, three quarters and all of the most. */
  readonly shade: number;
}

/** Every province's tile, with its articles. */
export function toTiles(provinces: readonly Province[]): CountedTile[] {
  const counts = new Map(provinces.map(({ name, count }) => [name, count]));
  const most = Math.max(1, ...provinceTiles.map(({ name }) => counts.get(name) ?? 0));
  return provinceTiles.map((tile) => {
    const count = counts.get(tile.name) ?? 0;
    return { ...tile, count, shade: shadeOf(count, most) };
  });
}

/** The step that `count` stands on where `most` stands on the fourth: square roots, so that one giant does not pale the others. */
export const shadeOf = (count: number, most: number): number =>
  count === 0 ? 0 : Math.max(1, Math.ceil(4 * Math.sqrt(count / most)));
