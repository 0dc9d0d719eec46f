/**
 * How many articles a month or a year has, and a choice of a range among them: by mouse or finger over the bars, or by the
 * two sliders below, which keys and screen readers use.
 */
import { toBins, toPlaces, type Bin } from '../bins.ts';
import type { Found } from '../../engine/found.ts';
import type { How } from '../steps.ts';
import { element } from './elements.ts';
import { monthWord, rangeWord } from './words.ts';

/** What is chosen: both ends, or none; `how`: at once, or step by step with a slider. */
export type ChooseRange = (from: string | undefined, to: string | undefined, how: How) => void;

interface Shown {
  readonly found: Pick<Found, 'months' | 'onlyYears' | 'undated'>;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export class Histogram {
  readonly element: HTMLElement;
  readonly #choose: ChooseRange;
  readonly #chart = element('div', { class: 'histogram-chart', 'aria-hidden': 'true' });
  readonly #low = element('input', { type: 'range', min: '0', step: '1', 'aria-label': '起始日期' });
  readonly #high = element('input', { type: 'range', min: '0', step: '1', 'aria-label': '截止日期' });
  readonly #range = element('span', {});
  readonly #note = element('p', { class: 'histogram-note' });
  #bins: readonly Bin[] = [];

  constructor(choose: ChooseRange) {
    this.#choose = choose;
    this.element = element(
      'fieldset',
      { class: 'facet histogram', hidden: '' },
      element('legend', {}, '日期'),
      this.#chart,
      element('div', { class: 'histogram-sliders' }, this.#low, this.#high),
      element('p', { class: 'histogram-range' }, this.#range),
      this.#note,
    );
    this.#low.addEventListener('input', () => {
      this.#move(Math.min(this.#low.valueAsNumber, this.#high.valueAsNumber), this.#high.valueAsNumber);
    });
    this.#high.addEventListener('input', () => {
      this.#move(this.#low.valueAsNumber, Math.max(this.#low.valueAsNumber, this.#high.valueAsNumber));
    });
    for (const slider of [this.#low, this.#high])
      slider.addEventListener('change', () => {
        this.#commit('slid');
      });
    this.#brush();
  }

  show({ found: { months, onlyYears, undated }, from, to }: Shown): void {
    const { bins, without } = toBins(months, onlyYears);
    this.#bins = bins;
    this.element.hidden = this.#bins.length < 2;
    if (this.element.hidden) return;
    const most = Math.max(...this.#bins.map(({ count }) => count));
    this.#chart.replaceChildren(
      ...this.#bins.map(({ date, count }) => {
        const bar = element('span', { title: `${monthWord(date)}：${String(count)} 篇` }, element('i', {}));
        // A bar that stands for something can be seen.
        bar.style.setProperty('--height', count === 0 ? '0' : `max(2px, ${String((count / most) * 100)}%)`);
        return bar;
      }),
    );
    for (const slider of [this.#low, this.#high]) slider.max = String(this.#bins.length - 1);
    this.#note.textContent = noteOf(without, undated);
    this.#move(...toPlaces(this.#bins, from, to));
  }

  /** Shows the bars from `low` to `high` as chosen; they are not yet. */
  #move(low: number, high: number): void {
    this.#low.value = String(low);
    this.#high.value = String(high);
    // Where both stand at the end, the lower one must be the one that can be taken.
    this.#low.classList.toggle('is-above', low > this.#bins.length / 2);
    const [first, last] = [this.#bins[low]?.date ?? '', this.#bins[high]?.date ?? ''];
    this.#low.setAttribute('aria-valuetext', monthWord(first));
    this.#high.setAttribute('aria-valuetext', monthWord(last));
    this.#range.textContent = rangeWord(first, last);
    [...this.#chart.children].forEach((bar, place) => bar.classList.toggle('is-outside', place < low || place > high));
  }

  #commit(how: How): void {
    const [low, high] = [this.#low.valueAsNumber, this.#high.valueAsNumber];
    if (low === 0 && high === this.#bins.length - 1) this.#choose(undefined, undefined, how);
    else this.#choose(this.#bins[low]?.date, this.#bins[high]?.date, how);
  }

  /** A drag over the bars chooses those that it touches; a click chooses one. */
  #brush(): void {
    let anchor: number | null = null;
    const placeOf = ({ clientX }: PointerEvent): number => {
      const { left, width } = this.#chart.getBoundingClientRect();
      const place = Math.floor(((clientX - left) / width) * this.#bins.length);
      return Math.max(0, Math.min(this.#bins.length - 1, place));
    };
    const extend = (event: PointerEvent): void => {
      if (anchor === null) return;
      const place = placeOf(event);
      this.#move(Math.min(anchor, place), Math.max(anchor, place));
    };
    this.#chart.addEventListener('pointerdown', (event) => {
      if (!event.isPrimary || event.button !== 0) return;
      anchor = placeOf(event);
      this.#chart.setPointerCapture(event.pointerId);
      extend(event);
    });
    this.#chart.addEventListener('pointermove', extend);
    this.#chart.addEventListener('pointerup', (event) => {
      if (anchor === null) return;
      extend(event);
      anchor = null;
      this.#commit('chosen');
    });
    // The finger went on to scroll the page.
    this.#chart.addEventListener('pointercancel', () => {
      anchor = null;
    });
  }
}

/** Which articles are in no bar. */
function noteOf(onlyYears: number, undated: number): string {
  const parts = [
    ...(onlyYears === 0 ? [] : [`只知年份或跨月的 ${String(onlyYears)} 篇`]),
    ...(undated === 0 ? [] : [`日期不详的 ${String(undated)} 篇`]),
  ];
  return parts.length === 0 ? '' : `${parts.join('、')}不在图中。`;
}
