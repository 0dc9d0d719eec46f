/** Typeset pages → what the grammar learns from: the evidence on each line, and its label. */
import { isSetInColumns } from '../blocks/set-in-columns.ts';
import { lineLabels, mayBegin, mayFollow, type LineLabel } from '../grammar/labels.ts';
import { lineLayout, seamLayout, toAnswers, toPlaces } from '../grammar/model.ts';
import { toPageView } from '../grammar/page-view.ts';
import type { Knowledge } from '../knowledge.ts';
import { toLines } from '../lines/index.ts';
import type { Line } from '../model.ts';
import { toSimplified } from '../text/script.ts';
import type { Lesson } from './crf.ts';
import type { TypesetPage } from './typeset/index.ts';

export interface PageLesson extends Lesson {
  readonly page: TypesetPage;
  readonly lines: readonly Line[];
  readonly answers: readonly Uint8Array[];
}

/** A page as the pipeline reads it, with the labels that it was set with; null where these break the grammar. */
export function toLesson(page: TypesetPage, knowledge: Knowledge): PageLesson | null {
  const { lines } = toLines(toSimplified(page.text));
  const labels = labelsOf(page, lines);
  if (!isAllowed(labels)) return null;
  const answers = toAnswers(toPageView(lines, isSetInColumns(lines), knowledge));
  return {
    page,
    lines,
    answers,
    size: lines.length,
    linePlaces: toPlaces(lineLayout, answers, lines.length),
    seamPlaces: toPlaces(seamLayout, answers, lines.length),
    labels: Uint8Array.from(labels, (label) => lineLabels.indexOf(label)),
  };
}

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
