/** zod, with messages that say where, what was expected and what was found. */
import type { z } from 'zod';

/** Something that was read does not fit its schema. `problems` are one a field, each with expected and found. */
export interface Misfit {
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}

/** `value` as `schema` has it; throws one error that lists every misfit of `file`. */
export function parseWith<S extends z.ZodType>(schema: S, value: unknown, file: string): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(
    toMisfits(parsed.error, value)
      .map((misfit) => describeMisfit(file, misfit))
      .join('\n'),
  );
}

/** A zod error → what was expected and what stands in `value`, one a field. */
export const toMisfits = (error: z.ZodError, value: unknown): Misfit[] =>
  error.issues.map((issue) => ({
    field: issue.path.map(String).join('.') || '(whole file)',
    expected: expectation(issue),
    found: show(issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : at(value, issue.path)),
  }));

/** `content/…/k1.mdx: kind: expected …; found "news"` */
export const describeMisfit = (file: string, { field, expected, found }: Misfit): string =>
  `${file}: ${field}: expected ${expected}; found ${found}`;

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'unrecognized_keys') return 'no such field';
  if (issue.code === 'too_small') return `at least ${String(issue.minimum)} (${issue.origin})`;
  if (issue.code === 'too_big') return `at most ${String(issue.maximum)} (${issue.origin})`;
  if (issue.code === 'invalid_format' && issue.pattern !== undefined) return `text that matches ${issue.pattern}`;
  return issue.message.replace(/^expected /, '');
}

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = value instanceof Date ? `the date ${value.toISOString()} (quote it)` : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
