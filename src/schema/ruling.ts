/**
 * A person's decisions on one newspaper page: content/rulings/<page>.yaml, a list of entries, applied in their order.
 *
 * Every entry says who decided, when and why, and finds its place by quotation: words of the page as printed, white space
 * aside, that stand there once. The key that an entry begins with says what kind of decision it is.
 */
import { z } from 'zod';
import { article, roles, type Role } from './article.ts';

/** Words as people write them. What prints nothing is in none: it is a slip of the keyboard, or of YAML's `"\\0"`. */
const text = z
  .string()
  .trim()
  .min(1)
  .refine((words) => !/[\0-\u0008\u000b-\u001f\u007f-\u009f]/.test(words), 'words without control characters');

/**
 * Words of the page, as printed: `数字李生`. Where they stand on the page more than once, a mapping says which are meant:
 * `{ quote: 李生, in: 北汽重卡 }` (in the article that holds these words), `{ quote: 李生, before: 数字, after: 智慧 }` (with
 * these words directly before and after them).
 */
export const quotation = z.preprocess(
  (value) => (typeof value === 'string' ? { quote: value } : value),
  z.strictObject({
    quote: text,
    in: text.optional(),
    before: text.optional(),
    after: text.optional(),
  }),
);

const decision = {
  /** Who decided. */
  by: text,
  /** The day of the decision: 2026-11-21. */
  when: text.refine((day) => z.iso.date().safeParse(day).success, 'a date such as 2026-11-21'),
  /** The reason, a sentence for readers (Chinese). */
  why: text,
};

/** Where a paragraph goes: exactly one of the three. */
const position = {
  /** Behind the paragraph with these words. */
  behind: quotation.optional(),
  /** Ahead of the paragraph with these words. */
  ahead: quotation.optional(),
  /** At the end of the article with these words. */
  endOf: quotation.optional(),
};

interface Position {
  readonly behind?: unknown;
  readonly ahead?: unknown;
  readonly endOf?: unknown;
}
const hasOnePosition = ({ behind, ahead, endOf }: Position): boolean =>
  [behind, ahead, endOf].filter((place) => place !== undefined).length === 1;
const onePosition = { error: 'exactly one of behind, ahead, endOf', path: ['behind'] };

/** A writer: `张三`, or `{ name: 张三, role: staffReporter }`. */
const writer = z.preprocess(
  (value) => (typeof value === 'string' ? { name: value } : value),
  z.strictObject({ name: text, role: z.enum(roles).default('author' satisfies Role) }),
);

/** The values of an article that a person may give; null: there is none. */
const values = z
  .strictObject({
    title: text.optional(),
    kicker: text.nullable().optional(),
    deck: text.nullable().optional(),
    /** Preferred name in content/authority/parks.yaml, or as printed. */
    park: text.nullable().optional(),
    /** EDTF. */
    date: article.shape.date.optional(),
    reporter: z.array(writer).min(1).nullable().optional(),
    /** Identifiers or names from content/authority/topics.yaml, the main one first. */
    topic: z.array(text).min(1).max(3).nullable().optional(),
  })
  .refine((given) => Object.keys(given).length > 0, {
    error: 'at least one of title, kicker, deck, park, date, reporter, topic',
  });

/** The kinds of ruling, by the key that an entry begins with. */
export const rulingKinds = {
  /** A slip: these words are to be read otherwise. What is printed stays beside it. */
  correct: z
    .strictObject({ correct: quotation, to: text, ...decision })
    .refine(({ correct, to }) => correct.quote !== to, { error: 'other words than those printed', path: ['to'] }),
  /** Values of the article that holds the words `of`. */
  set: z.strictObject({ set: values, of: quotation, ...decision }),
  /** The paragraph (or photo) with these words belongs elsewhere. */
  move: z.strictObject({ move: quotation, ...position, ...decision }).refine(hasOnePosition, onePosition),
  /** An article begins with these words. */
  begin: z.strictObject({ begin: quotation, ...decision }),
  /** The article with the words `with` is the end of the article with these words. */
  join: z.strictObject({ join: quotation, with: quotation, ...decision }),
  /** A paragraph begins with these words. */
  paragraph: z.strictObject({ paragraph: quotation, ...decision }),
  /** The paragraph that begins with these words goes on the one above it. */
  goesOn: z.strictObject({ goesOn: quotation, ...decision }),
  /** The paragraph, caption or line with these words is left out of every article. */
  drop: z.strictObject({ drop: quotation, ...decision }),
  /** Text that the rules left out, with these words in it, is a paragraph. */
  keep: z.strictObject({ keep: quotation, ...position, ...decision }).refine(hasOnePosition, onePosition),
} as const;

export type RulingKind = keyof typeof rulingKinds;
export type RulingOf<Kind extends RulingKind> = z.output<(typeof rulingKinds)[Kind]>;
export type Ruling = { [Kind in RulingKind]: RulingOf<Kind> }[RulingKind];
export type Quotation = z.output<typeof quotation>;
export type GivenValues = z.output<typeof values>;
export type Decision = Readonly<Pick<RulingOf<'drop'>, 'by' | 'when' | 'why'>>;

export const isRulingKind = (key: string): key is RulingKind => Object.hasOwn(rulingKinds, key);
