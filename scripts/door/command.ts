/** What a verb is: its words, its options, and what it does with an archive. */
import type { Archive } from './archive.ts';
import { readArguments, type Given, type Options } from './arguments.ts';
import type { Language, Words } from './language.ts';

/** Where a verb says what, and in which language. */
export interface Io {
  readonly language: Language;
  /** What was asked for. */
  readonly print: (line: string) => void;
  /** What happened on the way. */
  readonly say: (line: string) => void;
}

/** A verb as its own file writes it. */
export interface Written<O extends Options> {
  /** What follows the verb: `'[PAGE or ID …] [options]'`. */
  readonly usage: string;
  readonly about: Words;
  readonly options: O;
  /** Whether words that are no options are taken. */
  readonly takesNames: boolean;
  /** Gives an exit code. */
  readonly run: (archive: Archive, given: Given<O>, io: Io) => Promise<number>;
}

/** A verb as it is called: with the words behind it. Rejects with `Misuse` where they do not fit. */
export interface Command extends Omit<Written<Options>, 'run'> {
  readonly call: (archive: Archive, words: readonly string[], io: Io) => Promise<number>;
}

/** Exit codes of all verbs. A locked archive has its own (`keep/files/lock.ts`). */
export const exit = { well: 0, unwell: 1, misused: 2 } as const;

export const toCommand = <const O extends Options>({ run, ...command }: Written<O>): Command => ({
  ...command,
  call: async (archive, words, io) => run(archive, readArguments(words, command.options, command.takesNames), io),
});
