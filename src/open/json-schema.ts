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
export const toArticleSchema = (id: string, hasParks: boolean): object => ({
  $id: id,
  ...z.toJSONSchema(z.union([recordOf(hasParks), retiredArticle]), { unrepresentable: 'any' }),
});

const recordOf = (hasParks: boolean) => (hasParks ? openArticle : openArticle.omit({ park: true }));

/** Each field of a published article: name, type, what it says. */
export function toRecordFields(hasParks: boolean): readonly Field[] {
  const { properties = {} } = z.toJSONSchema(recordOf(hasParks), { unrepresentable: 'any' });
  return Object.entries(properties as Record<string, Described>).map(([name, { type, anyOf, description }]) => ({
    name,
    type: type ?? anyOf?.find((one) => one.type !== 'null')?.type ?? 'any',
    about: description ?? '',
  }));
}
