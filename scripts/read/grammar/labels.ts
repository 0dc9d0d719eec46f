/** What a printed line can be in the grammar of a page. */

/**
 * The states of the grammar, in the words of the press (see docs/reading.md).
 *
 * A story is `kicker* headline headmore* deck* byline* (body more* | crosshead | caption | credit)* signoff*`, or begins
 * at `opening` where no headline stands above its text; `photo` begins a picture that is a story of its own. `label` is
 * the title of a column, `jump` leads to another page, `furniture` is what the newspaper says of the page.
 */
export const lineLabels = [
  'body',
  'more',
  'opening',
  'headline',
  'headmore',
  'kicker',
  'deck',
  'byline',
  'signoff',
  'crosshead',
  'caption',
  'credit',
  'photo',
  'furniture',
  'label',
  'jump',
] as const;

export type LineLabel = (typeof lineLabels)[number];

/** May `next` stand below `label`? What is not listed may follow anything. */
const onlyBelow: Partial<Record<LineLabel, readonly LineLabel[]>> = {
  headmore: ['headline', 'headmore'],
  deck: ['headline', 'headmore', 'deck', 'byline'],
  more: ['body', 'opening', 'more', 'caption', 'photo', 'furniture', 'credit', 'jump'],
};
/** What must follow a label at once. */
const onlyAbove: Partial<Record<LineLabel, readonly LineLabel[]>> = {
  kicker: ['kicker', 'headline'],
};

/** Does the grammar let `next` stand directly below `label`? `'kicker'` above `'body'` → false */
export const mayFollow = (label: LineLabel, next: LineLabel): boolean =>
  (onlyBelow[next]?.includes(label) ?? true) && (onlyAbove[label]?.includes(next) ?? true);

/** May the first line of a page be this? */
export const mayBegin = (label: LineLabel): boolean => label !== 'headmore' && label !== 'deck';
