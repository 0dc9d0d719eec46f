/** What search keeps of an article: shapes shared by the build, which writes them, and the browser, which reads them. */
import type { BodyBlock } from '../../markdown/article-file.ts';
import type { ArticleFrontMatter } from '../../schema/article.ts';
import type { Park } from '../../schema/authority.ts';
import { dateLabel, monthOf, yearOf } from '../../core/dates.ts';
import { isInferred } from '../../core/evidence-note.ts';
import { kindWords } from '../../core/value-words.ts';
import { searchedVariants, type Variant } from '../write/variants.ts';

/** Folder of the index below the site's root. */
export const searchFolder = 'search-index';

/** The facets that a reader may narrow by, in the order they are shown. */
export const facetNames = ['park', 'province', 'topic', 'reporter', 'year', 'month', 'newspaper', 'kind'] as const;
export type FacetName = (typeof facetNames)[number];

/** Choices as bits: one a facet in order, then that of the range of dates. */
export const dateBit = 1 << facetNames.length;

/** Value that stands for a year that is not known. */
export const unknownYear = '不详';

/** What a hit shows, and the text that excerpts are cut from. */
export interface SearchText {
  /** The article's own: its address is `articles/<id>/`. */
  readonly id: string;
  readonly title: string;
  readonly kicker: string | null;
  readonly deck: string | null;
  readonly park: string | null;
  /** In words: 2023年10月31日. */
  readonly date: string | null;
  /** Absent where the page prints the date. */
  readonly isInferred?: true;
  readonly reporters: readonly string[];
  /** Names, the main one first. */
  readonly topics: readonly string[];
  readonly kind: string;
  /** Paragraphs and crossheads of the body. */
  readonly blocks: readonly string[];
  /** Which of them are crossheads, by index. Absent where none is. */
  readonly crossheads?: readonly number[];
  /** Blocks as printed, by number, where a person corrected them; empty for the others. Absent where all are as printed. */
  readonly printed?: readonly string[];
  /** Captions of its photos. */
  readonly photos: readonly string[];
  /** What is found besides what is shown: corrected words as they are printed. */
  readonly variants: readonly Variant[];
}

/** One article as the index is made of it. */
export interface SearchRecord {
  readonly text: SearchText;
  /** EDTF; null where it is not known. */
  readonly date: string | null;
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
  /** Who took its photographs, or where they are from, as printed below them. */
  readonly credits: readonly string[];
  /** Where it stands among articles of one day. */
  readonly place: string;
}

/** What the authority files say that search needs to know. */
export interface SearchAuthority {
  readonly topicName: (id: string) => string;
  /** By any of its names. */
  readonly parkOf: (name: string) => Park | undefined;
}

/** Front matter and body → what is searched and shown. */
export function toSearchRecord(
  data: ArticleFrontMatter,
  body: readonly BodyBlock[],
  { topicName, parkOf }: SearchAuthority,
): SearchRecord {
  const park = data.park === null ? undefined : parkOf(data.park);
  const crossheads = body.flatMap(({ type }, index) => (type === 'crosshead' ? [index] : []));
  const text: SearchText = {
    id: data.id,
    title: data.title,
    kicker: data.kicker ?? null,
    deck: data.deck ?? null,
    park: park?.name ?? data.park,
    date: data.date === null ? null : dateLabel(data.date),
    ...(isInferred(data) ? { isInferred: true } : {}),
    reporters: [...new Set((data.reporter ?? []).map(({ name }) => name))],
    topics: (data.topic ?? []).map(topicName),
    kind: kindWords[data.kind],
    blocks: body.map((block) => block.text),
    ...(crossheads.length === 0 ? {} : { crossheads }),
    photos: (data.photos ?? []).flatMap(({ caption }) => (caption === null ? [] : [caption])),
    variants: searchedVariants({ data, body }),
  };
  const year = data.date === null ? null : yearOf(data.date);
  const month = data.date === null ? null : monthOf(data.date);
  return {
    text,
    date: data.date,
    facets: {
      park: text.park === null ? [] : [text.park],
      province: park === undefined ? [] : [park.province],
      topic: text.topics,
      reporter: text.reporters,
      year: [year ?? unknownYear],
      month: year === null || month === null ? [] : [`${year}-${month}`],
      newspaper: data.newspaper === undefined ? [] : [data.newspaper],
      kind: [text.kind],
    },
    credits: [...new Set((data.photos ?? []).flatMap(({ credit }) => credit ?? []))],
    place: `${data.source.page} ${String(data.source.order).padStart(5, '0')}`,
  };
}

/** One stretch of an article that is searched by itself: a string does not run from one part into the next. */
export interface SearchPart {
  readonly text: string;
  /** `kicker` and `deck` stand with the title at the head. */
  readonly role: 'kicker' | 'title' | 'deck' | 'body';
}

/**
 * All that is searched of an article, and nothing that the newspaper does not print there: names of its park, its topics and
 * its writers are fields.
 */
export function toSearchParts(text: SearchText): readonly SearchPart[] {
  const { kicker, title, deck, blocks, photos, variants } = text;
  const asRole = (role: SearchPart['role'], parts: readonly (string | null)[]): SearchPart[] =>
    parts.flatMap((part) => (part === null ? [] : [{ text: part, role }]));
  return [
    ...asRole('kicker', [kicker]),
    ...asRole('title', [title]),
    ...asRole('deck', [deck]),
    ...asRole('body', [...blocks, ...photos, ...variants.map(({ text: printed }) => printed)]),
  ];
}
