/**
 * The front matter of one article: the one definition, used by the scripts that write it and the site that reads it.
 *
 * A field that is absent does not apply to this article. A field that is null was looked for and not found.
 * Nothing is ever an empty string.
 */
import edtf from 'edtf';
import { z } from 'zod';

const text = z.string().min(1);

/** Extended Date/Time Format, up to level 2. `'2023-03~'` → true, `'3月'` → false */
function isEdtf(value: string): boolean {
  try {
    edtf(value);
    return true;
  } catch {
    return false;
  }
}

/** A date that may be known in part: EDTF (ISO 8601-2), e.g. `2023-10-31`, `2023-03~`, `2023`. */
export const edtfDate = text.refine(isEdtf, 'an EDTF date such as 2023-10-31, 2023-03~ or 2023');

/** What a piece of a body can be, by its form. */
export const blockTypes = ['paragraph', 'crosshead', 'table', 'verse'] as const;
export type BlockType = (typeof blockTypes)[number];

/** An address that a reader may follow: never `javascript:`. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'an address that begins with https:// or http://' });

/** Short ASCII identifier: safe as a file name and in an address, e.g. `k4m2x9a`. */
export const identifier = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** Name of a newspaper page: that of its file in seeds/, e.g. `000_1a44b1ed414a22fb`. No two may differ in case only. */
export const pageName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/);

/** `article`: a story of several paragraphs. `brief`: a short report. `photoStory`: a caption that is the story. `notice`: 公告, 启事, 招聘: notices and classified advertisements, which nobody reports. `fragment`: text that belongs to no story found on its page. */
export const articleKinds = ['article', 'brief', 'photoStory', 'notice', 'fragment'] as const;

/** What a name did, as the newspaper says it. */
export const roles = ['staffReporter', 'traineeReporter', 'correspondent', 'specialCorrespondent', 'author'] as const;

/** How a value is known. `printed`: it stands on the page. `inferred`: worked out from what stands on the page. `supplied`: a person said so. */
export const bases = ['printed', 'inferred', 'supplied'] as const;

/** A person who wrote the article. Photographers are not reporters: they stand with their photo. */
export const reporter = z.strictObject({
  /** As printed, without the spaces that typesetting puts between two characters. */
  name: text,
  /** `author` where a name is printed without a role. */
  role: z.enum(roles),
});

/** A photo that the page printed. The archive has its words only. */
export const photo = z.strictObject({
  /** 图片说明, as printed; null where only a credit is printed. */
  caption: text.nullable(),
  /** 摄 / 供图 / 图片来源, as printed, e.g. `王振宇/摄`; null where the page names nobody. */
  credit: text.nullable(),
});

/** Why a value is what it is. */
export const evidence = z.strictObject({
  basis: z.enum(bases),
  /** The words of the page that decided, quoted exactly. */
  quote: text.optional(),
  /** How the value follows from the quote, or why a person gave it, in a sentence for readers (Chinese). */
  reason: text.optional(),
  /** Who ruled so, and when: where a person's ruling gave the value. */
  by: text.optional(),
  when: text.optional(),
});

/** A word that a person corrected. In the body it is also marked where it stands: `<Corr sic="李">孪</Corr>`. */
export const correction = z.strictObject({
  field: z.enum(['title', 'kicker', 'deck', 'byline', 'body', 'caption', 'credit', 'signOff']),
  /** Number of the block of the body (crossheads counted), photo or byline, from 1. */
  number: z.int().positive().optional(),
  /** Where the corrected words begin in the title, kicker, deck, caption or credit: UTF-16 offset. */
  start: z.int().nonnegative().optional(),
  printed: text,
  corrected: text,
  by: text,
  when: text,
  why: text,
});

/** First and last line, counted from 1, both included. */
const lineSpan = z
  .tuple([z.int().positive(), z.int().positive()])
  .refine(([first, last]) => first <= last, 'a first line that is not behind the last');

export const article = z.strictObject({
  /** Does not depend on the title; never given to another article. */
  id: identifier,
  /** 标题. Where the page prints none, the lead's first sentence, and `basis.title` says `inferred`. */
  title: text,
  /** 引题、肩题: the line above the headline. */
  kicker: text.optional(),
  /** 副题: the line below the headline. */
  deck: text.optional(),
  kind: z.enum(articleKinds),
  /** 园区 that the story is about: preferred name in the authority file, or as printed where the file does not know it. */
  park: text.nullable(),
  /** Date of the dateline or of the event reported: EDTF (ISO 8601-2), e.g. `2023-10-31`, `2023-03~`, `2023`. */
  date: edtfDate.nullable(),
  /** Those who wrote it, in printed order; null where no name is printed. */
  reporter: z.array(reporter).min(1).nullable(),
  /** Identifiers in content/authority/topics.yaml, the main one first, at most three. */
  topic: z.array(identifier).min(1).max(3).nullable(),
  photos: z.array(photo).min(1).optional(),
  /** 报纸, where the page or its sidecar names it. */
  newspaper: text.optional(),
  /** 期: the date of the issue, EDTF; where the page prints it or a person supplied it. */
  issueDate: edtfDate.optional(),
  /** 版次 */
  printPage: text.optional(),
  /** 版名 */
  section: text.optional(),
  /** 上接第…版: the page of the issue that the text comes from, its number as printed, in digits. */
  continuedFrom: text.optional(),
  /** 下转第…版: the page on which it goes on. */
  continuedOn: text.optional(),
  /** Words that a person corrected, in the order of the article. */
  corrections: z.array(correction).min(1).optional(),
  /** The evidence for every value above that could be doubted. */
  basis: z.strictObject({
    title: evidence,
    /** Given where a person ruled on them. */
    kicker: evidence.optional(),
    deck: evidence.optional(),
    park: evidence.optional(),
    date: evidence.optional(),
    reporter: evidence.optional(),
    topic: evidence.optional(),
    newspaper: evidence.optional(),
    issueDate: evidence.optional(),
    printPage: evidence.optional(),
    section: evidence.optional(),
  }),
  source: z.strictObject({
    /** The newspaper page it was read from: name of the page record in content/pages/. */
    page: pageName,
    /** Place in the reading order of that page, from 1. */
    order: z.int().positive(),
    /** The printed lines that it was made of, in reading order. */
    lines: z.array(lineSpan).min(1),
    /** 来源网址: where the page came from, as supplied. */
    url: webAddress.optional(),
  }),
});

export type ArticleFrontMatter = z.infer<typeof article>;
export type Reporter = z.infer<typeof reporter>;
export type Photo = z.infer<typeof photo>;
export type ArticleCorrection = z.infer<typeof correction>;
export type Evidence = z.infer<typeof evidence>;
export type ArticleKind = (typeof articleKinds)[number];
export type Role = (typeof roles)[number];
export type Basis = (typeof bases)[number];
