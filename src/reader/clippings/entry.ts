/** One clipping as it is shown. */
import { toIssue, toNames, toSource } from '../../cite/plain-text.ts';
import { isParkInKicker } from '../../core/full-title.ts';
import { inferredTitle } from '../../core/value-words.ts';
import { element } from '../../search/page/view/elements.ts';
import { keyOf, type Clipping } from '../folder.ts';
import { anchorOf } from '../place.ts';

export interface EntryActs {
  /** One up (-1) or down (1). */
  readonly move: (key: string, step: 1 | -1) => void;
  readonly remove: (key: string) => void;
  readonly note: (key: string, note: string) => void;
}

/** Place in the list, and how long that is. */
interface Rank {
  readonly index: number;
  readonly count: number;
}

/** `acts`: null where the folder is another's, to be read only. `notice`: what has become of the article. */
export function toEntry(
  clipping: Clipping,
  { index, count }: Rank,
  base: string,
  acts: EntryActs | null,
  notice: string | null,
): HTMLLIElement {
  const { id, place, words, note, item, head } = clipping;
  const anchor = anchorOf(place);
  const link = element('a', { href: `${base}articles/${id}/${anchor === null ? '' : `#${anchor}`}` }, item.title);
  return element(
    'li',
    { 'data-key': keyOf(clipping) },
    ...(head?.kicker ? [element('p', { class: 'kicker' }, head.kicker)] : []),
    element('h2', {}, link),
    toMeta(clipping),
    ...(words === null ? [] : [element('blockquote', {}, ...words.split('\n').map((line) => element('p', {}, line)))]),
    ...(notice === null ? [] : [element('p', { class: 'clip-notice' }, notice)]),
    ...(acts === null ? toShownNote(note) : toTools(clipping, { index, count }, acts)),
  );
}

/** Date, park and writers as the lists have them, then the newspaper. */
function toMeta({ item, head }: Clipping): HTMLElement {
  const date =
    head === undefined
      ? []
      : [element('span', head.isInferred ? { class: 'inferred', title: inferredTitle } : {}, head.date ?? '日期不详')];
  const park = head === undefined || isParkInKicker(head) ? null : head.park;
  const others = [park, toNames(item), head === undefined ? toSource(item) : toIssue(item)];
  return element(
    'p',
    { class: 'meta' },
    ...date,
    ...others.flatMap((part) => (part === null || part === '' ? [] : [element('span', {}, part)])),
  );
}

const toShownNote = (note: string): HTMLElement[] => (note === '' ? [] : [element('p', { class: 'clip-note' }, note)]);

function toTools(clipping: Clipping, { index, count }: Rank, acts: EntryActs): HTMLElement[] {
  const key = keyOf(clipping);
  // An article and passages of it may stand in one list.
  const name =
    clipping.words === null ? clipping.item.title : `${clipping.item.title}，“${clipping.words.slice(0, 20)}”`;
  const button = (label: string, act: () => void, isOff = false): HTMLButtonElement => {
    const made = element('button', { type: 'button', 'aria-label': `${label}：${name}` }, label);
    made.disabled = isOff;
    made.addEventListener('click', act);
    return made;
  };
  const area = element('textarea', { rows: '2', placeholder: ' ' });
  area.value = clipping.note;
  area.addEventListener('change', () => {
    acts.note(key, area.value);
  });
  return [
    element('label', { class: 'clip-note' }, element('span', {}, '笔记'), area),
    element(
      'p',
      { class: 'clip-tools' },
      button(
        '上移',
        () => {
          acts.move(key, -1);
        },
        index === 0,
      ),
      button(
        '下移',
        () => {
          acts.move(key, 1);
        },
        index === count - 1,
      ),
      button('移除', () => {
        acts.remove(key);
      }),
    ),
  ];
}
