/** Typeset pages → what the grammar learns from: the evidence on each line, and its label. */
import { isSetInColumns } from '../read/blocks/set-in-columns.ts';
import { lineLabels, mayBegin, mayFollow, type LineLabel } from '../read/grammar/labels.ts';
import { bestLabels, toPlaces, toScores, type Scores } from '../read/grammar/decode.ts';
import { toLabel } from '../read/grammar/index.ts';
import {
  firstLook,
  secondLook,
  toAnswers,
  withSkim,
  type Look,
  type Model,
  type Reading,
} from '../read/grammar/model.ts';
import { toPageView, type PageView } from '../read/grammar/page-view.ts';
import type { Wordings } from '../read/grammar/wording.ts';
import type { Knowledge } from '../read/knowledge.ts';
import { toLines } from '../read/lines/index.ts';
import type { Line } from '../read/model.ts';
import { toSimplified } from '../read/text/script.ts';
import type { Lesson } from './crf.ts';
import type { TypesetPage } from './typeset/index.ts';

export interface PageLesson {
  readonly page: TypesetPage;
  readonly lines: readonly Line[];
  readonly view: PageView;
  readonly answers: readonly Uint8Array[];
  readonly labels: readonly LineLabel[];
}

/** A page as the pipeline reads it, with the labels that it was set with; null where these break the grammar. */
export function toPageLesson(page: TypesetPage, knowledge: Knowledge, wordings: Wordings): PageLesson | null {
  const { lines } = toLines(toSimplified(page.text));
  const labels = labelsOf(page, lines);
  if (!isAllowed(labels)) return null;
  const view = toPageView(lines, isSetInColumns(lines), knowledge, wordings);
  return { page, lines, view, answers: toAnswers(view), labels };
}

/** What the first reading learns from. */
export const toFirst = (lesson: PageLesson): Lesson => toLesson(lesson, firstLook, lesson.answers);

/** What the second reading learns from, where the first took the lines for `skim`. */
export const toSecond = (lesson: PageLesson, skim: readonly LineLabel[]): Lesson =>
  toLesson(lesson, secondLook, withSkim(lesson.answers, lesson.view, skim));

const toLesson = ({ lines, labels }: PageLesson, look: Look, answers: readonly Uint8Array[]): Lesson => ({
  size: lines.length,
  linePlaces: toPlaces(look.line, answers, lines.length),
  seamPlaces: toPlaces(look.seam, answers, lines.length),
  labels: Uint8Array.from(labels, (label) => lineLabels.indexOf(label)),
});

/** What a first reading takes the lines of a page for. */
export const skimmed = ({ answers, lines }: PageLesson, first: Reading): readonly LineLabel[] =>
  [...bestLabels(toScores(answers, lines.length, first))].map(toLabel);

/** What both readings together take them for. */
export const readTwice = (
  lesson: PageLesson,
  { first, second }: Pick<Model, 'first' | 'second'>,
): readonly LineLabel[] => [...bestLabels(scoresOf(lesson, first, second))].map(toLabel);

export const scoresOf = (lesson: PageLesson, first: Reading, second: Reading): Scores =>
  toScores(withSkim(lesson.answers, lesson.view, skimmed(lesson, first)), lesson.lines.length, second);

/** The label of the physical line that each line of the pipeline stands on. */
function labelsOf(page: TypesetPage, lines: readonly Line[]): LineLabel[] {
  let at = 0;
  return lines.map(({ passage }) => {
    const offset = passage.at.find((place) => place >= 0) ?? 0;
    while (at + 1 < page.lines.length && (page.lines[at + 1]?.start ?? Infinity) <= offset) at++;
    return page.lines[at]?.label ?? 'body';
  });
}

export function isAllowed(labels: readonly LineLabel[]): boolean {
  const [first] = labels;
  return (
    first !== undefined &&
    mayBegin(first) &&
    labels.every((label, index) => index === 0 || mayFollow(labels[index - 1] ?? 'body', label))
  );
}
