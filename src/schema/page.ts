/** The record of one newspaper page: what became of each of its characters. Written by `npm run split` to content/pages/<page>.json. */
import { z } from 'zod';
import { identifier, pageName, webAddress } from './article.ts';
import { encodings, formats } from './encoding.ts';
import { withdrawn } from './register.ts';
import { suppliedFields } from './sidecar.ts';

/** What a stretch of page text was read as. Those of `droppedRoles` are noted and left out of every article. */
export const keptRoles = [
  'headline',
  'kicker',
  'deck',
  'byline',
  'dateline',
  'paragraph',
  'crosshead',
  'table',
  'verse',
  'signOff',
  'caption',
  'credit',
] as const;

export const droppedRoles = [
  /** ▶ ■ Markdown marks, empty picture links */
  'ornament',
  /** bold struck twice: the second strike */
  'doubleStrike',
  /** characters repeated where a column breaks */
  'overlap',
  /** 拉出引语: a sentence of the story printed again, larger */
  'pullQuote',
  /** 专栏, 版名: a column title */
  'feature',
  /** 报头, 版次, 责编, 电话 */
  'furniture',
  /** what prints nothing: NUL and its like */
  'controlCharacter',
  /** 撤下: an article that a person withdrew */
  'withdrawn',
  /** 人工裁定: a person left it out */
  'ruled',
] as const;

export const segmentRoles = [...keptRoles, ...droppedRoles] as const;

/** Path of a file in seeds/: it never leads out of it, and to nothing hidden. */
const pathInSeeds = z.string().regex(/^(?:[^./\\][^/\\]*\/)*[^./\\][^/\\]*$/);

/** A picture of the page, beside it in seeds/. */
export const pageImage = z.union([
  z.strictObject({
    file: pathInSeeds.regex(/\.(?:jpe?g|png|webp)$/i),
    /** In pixels. */
    width: z.int().positive(),
    height: z.int().positive(),
  }),
  z.strictObject({ file: pathInSeeds.regex(/\.pdf$/i) }),
]);

/** [start, end, role, article id or null, number of the body block from 1 or null]: half-open UTF-16 offsets into the page text. */
export const segment = z
  .tuple([
    z.int().nonnegative(),
    z.int().positive(),
    z.enum(segmentRoles),
    identifier.nullable(),
    z.int().positive().nullable(),
  ])
  .refine(([start, end]) => start < end, 'an end behind the start');

/** A probability. */
const chance = z.number().min(0).max(1);

const record = z.strictObject({
  /** Of this format; absent: 1. */
  version: z.int().positive().optional(),
  /** Name of the page: its file's name without extension where that is short ASCII. */
  page: pageName,
  /** File name in seeds/. */
  file: z.string().min(1),
  /** SHA-256 of that file's bytes, hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  format: z.enum(formats),
  /** In which the file was found to be written; null where its format leaves no choice. */
  encoding: z.enum(encodings).nullable(),
  /** Number of the page in its file, from 1, where that holds several. */
  sheet: z.int().positive().nullable(),
  /** Absent where no picture lies beside the page. */
  image: pageImage.optional(),
  /** SHA-256 of the page text beside this record, `<page>.txt`: the string that the offsets speak of. */
  textSha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Length of the page text in UTF-16 code units. */
  length: z.int().nonnegative(),
  newspaper: z.string().min(1).nullable(),
  /** 期: the date of the issue, EDTF; null where neither the page nor its sidecar says. */
  issueDate: z.string().min(1).nullable(),
  /** 版次, as printed. */
  printPage: z.string().min(1).nullable(),
  /** 版名, as printed. */
  section: z.string().min(1).nullable(),
  /** 来源网址, from the sidecar. */
  source: webAddress.nullable(),
  /** Which of the above a person supplied in seeds/<page>.yaml. */
  supplied: z.array(z.enum(suppliedFields)),
  /** Identifiers of its articles in reading order. */
  articles: z.array(identifier),
  /** SHA-256 of each article's file as generated, by identifier: a file that has another was edited by hand. */
  digests: z.record(identifier, z.string().regex(/^[0-9a-f]{64}$/)).default({}),
  /** Articles of this page that a person took out, as the register has them: they stay out should the register be lost. */
  withdrawn: z.array(withdrawn).min(1).optional(),
  /** How sure what was read of each article is, 0 to 1, by identifier: where it begins and ends, its heading lines, its names. */
  confidence: z
    .record(identifier, z.strictObject({ story: chance, headline: chance.nullable(), byline: chance.nullable() }))
    .default({}),
  /** In page order, disjoint; what they leave out is white space. */
  segments: z.array(segment),
});

export const page = record.refine(({ length, segments }) => segments.every(([, end]) => end <= length), {
  error: 'segments that end where the page ends at the latest, at its `length`',
  path: ['segments'],
});

export type PageRecord = z.infer<typeof page>;
export type PageImage = z.infer<typeof pageImage>;
export type Segment = z.infer<typeof segment>;
export type SegmentRole = (typeof segmentRoles)[number];
export type KeptRole = (typeof keptRoles)[number];
export type DroppedRole = (typeof droppedRoles)[number];
