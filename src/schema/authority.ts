/** The authority files in content/authority/: one preferred name for each thing that the archive speaks of. */
import { z } from 'zod';
import { identifier } from './article.ts';

const text = z.string().min(1);

/** A high-tech park (高新区) or another zone. */
export const park = z.strictObject({
  /** Pinyin, e.g. `zhaoqing`: the park's address on the site. */
  id: identifier,
  /** 优先名: the short name as newspapers print it, e.g. 肇庆高新区. */
  name: text,
  /** The official name, e.g. 肇庆高新技术产业开发区. */
  officialName: text.optional(),
  /** 异名: other names that newspapers print. */
  variants: z.array(text).default([]),
  /** 省级行政区, short: 广东, 内蒙古, 北京. */
  province: text,
  city: text,
  /** Year in which it became a national high-tech zone. */
  year: z.int().min(1980).max(2100).optional(),
  /** [longitude, latitude] of the city, degrees, WGS 84, two decimals. */
  coordinates: z.tuple([z.number(), z.number()]).optional(),
  /** True where nobody has checked the entry against an official list. */
  unverified: z.boolean().optional(),
});

/** A topic of the controlled vocabulary. */
export const topic = z.strictObject({
  id: identifier,
  /** 主题词, 2 to 6 characters. */
  name: text,
  /** What belongs under it, one sentence for readers. */
  definition: text,
  /** Words that speak for it in a text; a term may carry a weight (1 where none is given). */
  terms: z.array(z.union([text, z.strictObject({ term: text, weight: z.number().positive() })])).min(3),
});

/** What needs saying of a person beyond the name: variants, or two people of one name. */
export const person = z.strictObject({
  id: identifier,
  name: text,
  variants: z.array(text).default([]),
  /** Tells two people of one name apart, shown to readers. */
  note: text.optional(),
});

export const parks = z.array(park);
export const topics = z.array(topic);
export const people = z.array(person);

export type Park = z.infer<typeof park>;
export type Topic = z.infer<typeof topic>;
export type Person = z.infer<typeof person>;
