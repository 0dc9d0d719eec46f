/**
 * What is cited, whatever the form: an item as CSL-JSON has it (Citation Style Language 1.0.2), made from an article's
 * front matter. Every formatter of this folder reads it, at build time and in the reader's browser.
 *
 * Nothing is invented. Where the newspaper is not known there is no `container-title`; the archive that holds the text is
 * its `archive`. A title that the page does not print stands in square brackets, as GB/T 7714 and ISBD ask for. The name of
 * an inferred newspaper is its name, for reference managers sort by it; citations that people read put it in brackets.
 */
import { kindWords } from '../core/value-words.ts';
import type { ArticleFrontMatter, Evidence } from '../schema/article.ts';
import { toCslDate, type CslDate } from './csl-date.ts';

export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  /** As printed: Chinese names are not cut in two. */
  readonly author?: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  /** When the reader saw it; the reader's browser gives it. */
  readonly accessed?: CslDate;
  /** Page of the newspaper, without 第 and 版. */
  readonly page?: string;
  readonly section?: string;
  readonly genre?: string;
  /** The archive that holds the text. */
  readonly archive: string;
  readonly URL: string;
  readonly language: string;
  /** What the reader of a citation should know of it (Chinese). */
  readonly note?: string;
}

/** What an item says beside what stands in the article. */
export interface CiteContext {
  /** The article's permanent address, in full. */
  readonly address: string;
  /** Name of the archive. */
  readonly archive: string;
  /** BCP 47. */
  readonly language: string;
}

type Cited = Pick<
  ArticleFrontMatter,
  'id' | 'title' | 'kind' | 'date' | 'reporter' | 'newspaper' | 'issueDate' | 'printPage' | 'section'
> & { readonly basis: Pick<ArticleFrontMatter['basis'], 'title' | 'date' | 'newspaper'> };

/** Front matter → CSL-JSON item. */
export function toCslItem(article: Cited, { address, archive, language }: CiteContext): CslItem {
  const { id, title, kind, date, reporter, newspaper, issueDate, printPage, section, basis } = article;
  const isSupplied = basis.title.basis === 'inferred';
  const guess = basis.newspaper?.basis === 'inferred' ? basis.newspaper : null;
  const names = [...new Set((reporter ?? []).map(({ name }) => name))];
  const issued = toIssued(issueDate, date);
  const notes = [
    isSupplied ? '原版无标题，方括号内的题名取自正文' : null,
    newspaper === undefined ? '原版未印报名' : guess && withReason(doubts.newspaper, guess),
    issueDate === undefined && issued !== undefined ? '原版未印出版日期，所列为报道的日期' : null,
    issued === undefined ? '日期不详' : null,
    issueDate === undefined && issued !== undefined ? toDoubt(date, basis.date) : null,
  ].filter((note) => note !== null);
  return {
    id: `banku-${id}`,
    type: 'article-newspaper',
    title: isSupplied ? `[${title}]` : title,
    ...(names.length === 0 ? {} : { author: names.map((literal) => ({ literal })) }),
    ...(newspaper === undefined ? {} : { 'container-title': newspaper }),
    ...(issued === undefined ? {} : { issued }),
    ...(printPage === undefined ? {} : { page: toPageNumber(printPage) }),
    ...(section === undefined ? {} : { section }),
    ...(kind === 'photoStory' || kind === 'notice' ? { genre: kindWords[kind] } : {}),
    archive,
    URL: address,
    language,
    ...(notes.length === 0 ? {} : { note: `${notes.join('；')}。` }),
  };
}

/** The day of the issue; where it is not known, the date of the article, which is near it and is marked as such. */
function toIssued(issueDate: string | undefined, date: string | null): CslDate | undefined {
  if (issueDate !== undefined) return toCslDate(issueDate);
  const near = date === null ? undefined : toCslDate(date);
  return near && { ...near, circa: true };
}

/** Why the date is less than certain, in words: not every form of a citation has a sign for it. */
function toDoubt(date: string | null, basis: Evidence | undefined): string | null {
  if (basis?.basis === 'inferred') return withReason(doubts.inferred, basis);
  return date !== null && /[~?%]/.test(date) ? doubts.vague : null;
}

const doubts = { inferred: '日期为推定', vague: '日期不确切', newspaper: '报名为推定' } as const;

/** What the note of an item says against its date, in a word for a citation in a sentence: CSL-JSON has no field for it. */
export function doubtOf({ note = '' }: CslItem): string | null {
  if (note.includes(doubts.inferred)) return '推定';
  return note.includes(doubts.vague) ? '不确切' : null;
}

/** The newspaper as a citation for readers prints it: `中国高新技术产业导报`, inferred `[中国高新技术产业导报]`; undefined where unknown. */
export const printedNewspaper = ({ 'container-title': name, note = '' }: CslItem): string | undefined =>
  name !== undefined && note.includes(doubts.newspaper) ? `[${name}]` : name;

/** `日期为推定：年份未印，据……` */
const withReason = (doubt: string, { reason }: Evidence): string =>
  reason === undefined ? doubt : `${doubt}：${reason.replace(/[。.]$/, '')}`;

/** `第11版` → `11`, `A04版` → `A04` */
const toPageNumber = (printed: string): string => printed.replace(/^第/, '').replace(/版$/, '') || printed;

/** The item as seen on a day; `day`: 2026-11-21. */
export const withAccess = (item: CslItem, day: string): CslItem => ({ ...item, accessed: toCslDay(day) });

/**
 * The item at the address of one of its paragraphs, under a key of its own: `banku-k4m2x9a.p2`, for articles and their
 * paragraphs may stand in one list. No article's id has a dot.
 */
export const withAnchor = (item: CslItem, anchor: string | null): CslItem =>
  anchor === null
    ? item
    : { ...item, id: `${item.id.replace(/\..*/, '')}.${anchor}`, URL: `${item.URL.replace(/#.*/, '')}#${anchor}` };

const toCslDay = (day: string): CslDate => ({ 'date-parts': [day.split('-').map(Number)] });
