/**
 * 阅读设置: light or dark, larger or smaller text, marks full width or as they were recognised. Kept in the reader's browser, set before anything is drawn.
 *
 * Without a script there is nothing to set: the system decides, and the style sheet hides the door to the settings.
 */

interface Setting {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
}

export const settings = [
  {
    name: 'size',
    label: '字号',
    choices: [
      ['small', '小'],
      ['normal', '标准'],
      ['large', '大'],
      ['larger', '特大'],
    ],
  },
  {
    name: 'theme',
    label: '明暗',
    choices: [
      ['auto', '随系统'],
      ['light', '浅'],
      ['dark', '深'],
    ],
  },
  {
    name: 'marks',
    label: '标点',
    choices: [
      ['reading', '全角'],
      ['printed', '识别原样'],
    ],
  },
] as const satisfies readonly Setting[];

/** `id` of the element that holds the choices. */
export const settingsId = 'reading-settings';

/** Written out in the head of each route, so it is short and plain. A browser that keeps nothing may still be set. */
export const settingsScript = `{
const set = document.documentElement.dataset;
const kept = (name, value) => {
  try {
    if (value) localStorage['banku-' + name] = value;
    return localStorage['banku-' + name];
  } catch {}
};
set.theme = kept('theme') || 'auto';
set.size = kept('size') || 'normal';
set.marks = kept('marks') || 'reading';
const show = () => {
  for (const mark of document.querySelectorAll('[data-printed]')) {
    mark.dataset.read ||= mark.firstChild.data;
    mark.firstChild.data = mark.dataset[set.marks === 'printed' ? 'printed' : 'read'];
  }
};
addEventListener('DOMContentLoaded', () => {
  const box = document.getElementById('${settingsId}');
  for (const choice of box.querySelectorAll('input')) choice.checked = set[choice.name] === choice.value;
  show();
  box.addEventListener('change', ({ target }) => {
    kept(target.name, set[target.name] = target.value);
    show();
  });
});
}`.replaceAll(/\n\s*/g, '\n');
