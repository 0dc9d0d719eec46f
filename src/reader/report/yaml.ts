/** Rulings as YAML. Strings are written as JSON, which YAML 1.2 reads as it is; keys are those of schema/ruling.ts. */

export type Written = string | null | readonly Written[] | { readonly [key: string]: Written };

/** One entry of content/rulings/<page>.yaml, a line for each of its fields. */
export const formatRuling = (ruling: Readonly<Record<string, Written>>): string =>
  Object.entries(ruling)
    .map(([key, value], index) => `${index === 0 ? '- ' : '  '}${key}: ${format(value)}\n`)
    .join('');

function format(value: Written): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${(value as readonly Written[]).map(format).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${format(inner)}`)
    .join(', ')} }`;
}

/** JSON lets these stand; a YAML reader may refuse them or take them for the end of a line. */
const unsafe = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll(unsafe, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
