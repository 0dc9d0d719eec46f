/** A reader's report of a mistake → the ruling that mends it, in the format that content/rulings/ takes. */
import type { Quoted } from './quotation.ts';
import { toEdtf, toName, toTopics, toWriters } from './values.ts';
import type { Written } from './yaml.ts';

/** What may be wrong, in the order that a reader chooses from. */
export const kinds = {
  word: '错字',
  title: '标题',
  reporter: '作者',
  date: '日期',
  park: '园区',
  topic: '主题',
  move: '段落属于另一篇',
  begin: '此处另起一篇',
  paragraph: '此处另起一段',
  goesOn: '与上一段相连',
  drop: '不属于任何一篇',
  other: '其他',
} as const;

export type ReportKind = keyof typeof kinds;

export interface Report {
  readonly kind: ReportKind;
  /** The words that the reader picked; null where none were, or they cannot be told from others. */
  readonly quoted: Quoted | null;
  /** Words of the article alone. */
  readonly words: string | null;
  /** What is right; of `move`: words of the article that it belongs to. */
  readonly right: string;
  readonly why: string;
  readonly by: string;
  /** 2026-11-21 */
  readonly when: string;
}

export type Ruled = Readonly<Record<string, Written>>;

/** What the reader must still say. */
export interface Missing {
  readonly field: 'quoted' | 'right' | 'why';
  readonly message: string;
}

/** Which kinds ask for the right value. */
export const asksRight = (kind: ReportKind): boolean =>
  !['begin', 'paragraph', 'goesOn', 'drop', 'other'].includes(kind);

/** Which kinds are about the picked words, and not about the article as a whole. */
export const asksWords = (kind: ReportKind): boolean =>
  ['word', 'move', 'begin', 'paragraph', 'goesOn', 'drop'].includes(kind);

/** A few words say which paragraph. */
const enough = 16;

/** What is quoted of the picked stretch: all of a wrong word, the beginning of what stands in the wrong place. */
export function toQuotedSpan(kind: ReportKind, start: number, end: number): readonly [start: number, end: number] {
  if (kind === 'word' || !asksWords(kind)) return [start, end];
  // It is the paragraph's first words that go on the one above.
  return kind === 'goesOn' ? [0, enough] : [start, start + enough];
}

/** Null for `other`: no ruling says that. */
export function toRuling(report: Report): Ruled | Missing | null {
  const { kind, quoted, words, right, why, by, when } = report;
  if (why.trim() === '') return { field: 'why', message: '请写明依据，例如“据上下文”“见报纸原件”。' };
  if (kind === 'other') return null;
  const decision = { by: by.trim() || '读者', when, why: why.trim() };
  if (asksWords(kind)) {
    if (quoted === null)
      return { field: 'quoted', message: '这几个字不能与他处区分，请多选或多抄几个字；仍不行，请选“其他”。' };
    const place = toWritten(quoted);
    if (kind === 'word') {
      if (right.trim() === '' || right.trim() === quoted.quote)
        return { field: 'right', message: '请写出正确的文字，与原文不同。' };
      return { correct: place, to: right.trim(), ...decision };
    }
    if (kind !== 'move') return { [kind]: place, ...decision };
    if (right.trim() === '') return { field: 'right', message: '请抄一句那篇报道的文字。' };
    return { move: place, endOf: right.trim(), ...decision };
  }
  const set = toSet(kind, right);
  if (set === undefined) return { field: 'right', message: hints[kind] ?? '请写出正确的内容。' };
  if (words === null) return { field: 'quoted', message: '此文没有独有的文字，无法写成裁定；请选“其他”。' };
  return { set: { [kind]: set }, of: words, ...decision };
}

export const isMissing = (ruled: Ruled | Missing): ruled is Missing => 'field' in ruled && 'message' in ruled;

const hints: Readonly<Partial<Record<ReportKind, string>>> = {
  date: '请写成 2023-10-31、2023年10月 或 2023；没有日期写“无”。',
  topic: '请写一至三个主题，用顿号隔开；没有写“无”。',
};

function toSet(kind: ReportKind, right: string): Written | undefined {
  if (kind === 'title') return right.trim() || undefined;
  if (kind === 'date') return toEdtf(right);
  if (kind === 'topic') return toTopics(right);
  if (kind === 'reporter') return toWriters(right)?.map(({ name, role }) => ({ name, role })) ?? writersAbsent(right);
  return toName(right);
}

const writersAbsent = (right: string): null | undefined => (toWriters(right) === null ? null : undefined);

const toWritten = ({ quote, before, after, in: article }: Quoted): Written => {
  if (before === undefined && after === undefined && article === undefined) return quote;
  return {
    quote,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(article === undefined ? {} : { in: article }),
  };
};
