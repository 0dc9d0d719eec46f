/** 电头: how a story's text begins, where only its length is asked for: see scripts/read/facts/dateline.ts. */
import { findDateline } from '../facts/dateline.ts';
import type { PressKnowledge } from '../facts/model.ts';
import { toWording } from '../facts/wording.ts';

const nothing: PressKnowledge = {
  surnames: { single: new Set(), compound: new Set() },
  places: { cities: new Set(), provinces: new Set() },
};

/**
 * 电头: does a story's text begin here? Gives the length of the dateline, brackets after it included, or 0.
 *
 * `'本报讯(记者 邓淑华)10月31日'` → 11; `'科技日报北京4月3日电 '` → 12; `'近日'` → 0
 */
export function datelineLength(text: string): number {
  const dateline = findDateline(toWording(text, nothing));
  return dateline?.isSource === true ? dateline.span[1] : 0;
}

/** A line break cuts within so many characters of the beginning. */
const latestBracket = 28;

/** `'本报临浦电（记者沈青、通讯'`: a line break cuts the brackets behind a dateline, and the next line closes them. */
export function isCutDateline(text: string): boolean {
  const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
  if (open < 0 || open > latestBracket) return false;
  const rest = text.slice(open);
  return !rest.includes(')') && !rest.includes('）') && datelineLength(text) > 0;
}
