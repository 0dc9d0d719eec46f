/**
 * What is said of when and where an article was published.
 *
 * `issueDate` is the day of publication. `date` is that of the dateline or of the event: it may be days before, so it never
 * stands for the other. Where the issue is not known, it is given as the date of the text.
 */
import { machineDate, sharedDate } from '../core/dates.ts';
import type { OpenArticle } from './schema.ts';

type Dated = Pick<OpenArticle, 'date' | 'issueDate'>;

/** `2023-10-31` where EDTF names one day and no doubt, else null. */
export const exactDay = (edtf: string | null | undefined): string | null =>
  edtf != null && /^\d{4}-\d{2}-\d{2}$/.test(edtf) ? edtf : null;

/** Day of publication; null where it is not known to the day. */
export const publishedOn = ({ issueDate }: Dated): string | null => exactDay(issueDate);

/** A date as Highwire tags have it: `2023-10-31` → `2023/10/31`, `2023-10` → `2023/10`, a window what its days share; null where it is uncertain. */
export const toSlashedDate = (edtf: string | null | undefined): string | null =>
  edtf == null ? null : (machineDate(sharedDate(edtf) ?? '')?.replaceAll('-', '/') ?? null);

/** Who took a photo, where its credit names a person: `王振宇/摄` → 王振宇, `摄影：沈青` → 沈青, `视觉中国供图` → null */
export function photographerOf(credit: string): string | null {
  const name = '\\p{Script=Han}{1,4}(?:·\\p{Script=Han}{1,8})*';
  const office = '(?:本报|实习|特约|通讯员|记者|摄影)*';
  const behind = new RegExp(`^${office}\\s*(${name})\\s*[/／]?\\s*摄(?:影)?$`, 'u').exec(credit.trim());
  const ahead = new RegExp(`^摄影(?:[:：]|\\s)\\s*(${name})$`, 'u').exec(credit.trim());
  return behind?.[1] ?? ahead?.[1] ?? null;
}

/** Photographers that the credits name, once each. */
export const photographersOf = ({ photos = [] }: Pick<OpenArticle, 'photos'>): string[] => [
  ...new Set(
    photos.map(({ credit }) => (credit === null ? null : photographerOf(credit))).filter((name) => name !== null),
  ),
];
