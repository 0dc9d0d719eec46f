/** The words behind a verb → its options and names. */
import { parseArgs } from 'node:util';
import type { Words } from './language.ts';
import { nearest } from './probably-meant.ts';

export interface Option {
  readonly type: 'string' | 'boolean';
  /** Stands for the value in the help: `DIR`. */
  readonly value?: string;
  readonly about: Words;
}
export type Options = Readonly<Record<string, Option>>;

export type Values<O extends Options> = {
  readonly [Name in keyof O]: O[Name]['type'] extends 'boolean' ? boolean : string | undefined;
};

export interface Given<O extends Options> {
  readonly values: Values<O>;
  readonly names: readonly string[];
}

/** The verb was called as it cannot be: what is wrong is said, and how to call it. */
export class Misuse extends Error {}

/** Throws `Misuse` for an option that there is not, one without its value, one with a value that takes none, and names where none are taken. */
export function readArguments<O extends Options>(words: readonly string[], options: O, takesNames: boolean): Given<O> {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) {
      const near = nearest(name, [...Object.keys(options), 'help']);
      throw new Misuse(`${rawName}: there is no such option${near === null ? '' : `; did you mean --${near}?`}`);
    }
    if (option.type === 'string' && value === undefined) throw new Misuse(`${rawName}: expected a value, found none`);
    if (option.type === 'string' && token.inlineValue === false && value?.startsWith('--') === true)
      throw new Misuse(`${rawName}: expected a value, found ${value}; write ${rawName}=… where that is meant`);
    if (option.type === 'boolean' && value !== undefined)
      throw new Misuse(`${rawName}: expected no value, found “${value}”`);
  }
  if (!takesNames && positionals.length > 0)
    throw new Misuse(`expected options alone, found “${positionals.join(' ')}”`);
  const given = Object.entries(options).map(([name, { type }]) => [
    name,
    type === 'boolean' ? values[name] === true : values[name],
  ]);
  return { values: Object.fromEntries(given) as Values<O>, names: positionals };
}
