/** The record of an article as JSON Schema (2020-12), and its fields as a table. */
import { z } from 'zod';
import type { Field } from './downloads.ts';
import { openArticle, retiredArticle } from './schema.ts';

interface Described {
  readonly type?: string;
  readonly description?: string;
  readonly anyOf?: readonly { readonly type?: string }[];
}

/** `id`: address that the schema is published at. */
export const toArticleSchema = (id: string): object => ({
  $id: id,
  ...z.toJSONSchema(z.union([openArticle, retiredArticle]), { unrepresentable: 'any' }),
});

/** Each field of a published article: name, type, what it says. */
export function toRecordFields(): readonly Field[] {
  const { properties = {} } = z.toJSONSchema(openArticle, { unrepresentable: 'any' });
  return Object.entries(properties as Record<string, Described>).map(([name, { type, anyOf, description }]) => ({
    name,
    type: type ?? anyOf?.find((one) => one.type !== 'null')?.type ?? 'any',
    about: description ?? '',
  }));
}
