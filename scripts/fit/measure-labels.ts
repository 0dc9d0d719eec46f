/** How well labels put the stories of a typeset page together: found as the readers of the archive would count them. */
import type { LineLabel } from '../read/grammar/labels.ts';
import type { PageLesson } from './lessons.ts';

export interface Found {
  readonly lines: number;
  readonly right: number;
  /** Stories set, stories read, stories of which at least nine characters in ten were read as one. */
  readonly set: number;
  readonly read: number;
  readonly found: number;
}

const none: Found = { lines: 0, right: 0, set: 0, read: 0, found: 0 };
const enough = 0.9;
const isText = (label: LineLabel): boolean =>
  label === 'body' || label === 'more' || label === 'opening' || label === 'photo';

/** Lines of text by story, as labels say. */
function toStories(labels: readonly LineLabel[]): readonly (readonly number[])[] {
  const stories: number[][] = [];
  let current: number[] = [];
  let before: number[] = [];
  labels.forEach((label, index) => {
    if (label === 'headline' || label === 'opening') current = [];
    if (label === 'photo') [before, current] = [current, []];
    if (!isText(label)) return;
    if (label === 'body' && before.length > 0) [current, before] = [before, []];
    if (current.length === 0) stories.push(current);
    current.push(index);
  });
  return stories;
}

export function measure(lesson: PageLesson, read: readonly LineLabel[], set: readonly LineLabel[]): Found {
  const length = (story: readonly number[]): number =>
    story.reduce((sum, index) => sum + (lesson.lines[index]?.passage.text.length ?? 0), 0);
  const given = toStories(set);
  const got = toStories(read);
  const owner = new Map(got.flatMap((story, number) => story.map((index) => [index, number] as const)));
  const found = given.filter((story) => {
    const shared = new Map<number, number[]>();
    for (const index of story) {
      const number = owner.get(index);
      if (number !== undefined) shared.set(number, [...(shared.get(number) ?? []), index]);
    }
    const size = length(story);
    return [...shared].some(([number, common]) => (2 * length(common)) / (size + length(got[number] ?? [])) >= enough);
  }).length;
  return {
    lines: set.length,
    right: set.filter((label, index) => label === read[index]).length,
    set: given.length,
    read: got.length,
    found,
  };
}

export const add = (one: Found, other: Found): Found => ({
  lines: one.lines + other.lines,
  right: one.right + other.right,
  set: one.set + other.set,
  read: one.read + other.read,
  found: one.found + other.found,
});
export const sum = (all: readonly Found[]): Found => all.reduce(add, none);

export const describe = ({ lines, right, set, read, found }: Found): string =>
  `stories F1 ${((2 * found) / Math.max(1, set + read)).toFixed(3)} (${String(found)}/${String(set)}/${String(read)}), lines ${(right / Math.max(1, lines)).toFixed(4)}`;
