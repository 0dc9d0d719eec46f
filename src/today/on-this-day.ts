/**
 * `<on-this-day>`: what was reported on this day of other years, or on the nearest day that the archive has. Without this
 * script, or where the day cannot be loaded, its own words lead to the list of dates.
 */
import { element } from '../search/page/view/elements.ts';
import { inferredTitle } from '../core/value-words.ts';
import { dayLabel, dayOf, nearestDays } from './day-of-year.ts';
import type { DayStory } from './day-stories.ts';

class OnThisDay extends HTMLElement {
  connectedCallback(): void {
    void this.#show().catch(() => {
      // The way to the list of dates stays.
    });
  }

  async #show(): Promise<void> {
    const { days = '', base = '' } = this.dataset;
    const today = dayOf(new Date());
    const known = days.split(' ').filter((day) => day !== '');
    const nearest = nearestDays(known, today, 3);
    const stories = (await Promise.all(nearest.map((day) => load(`${base}${day}.json`))))
      .flat()
      .slice(0, known.includes(today) ? most : fewer);
    if (stories.length === 0) return;
    const said = known.includes(today)
      ? `${dayLabel(today)}，往年今日`
      : `本库没有${dayLabel(today)}的报道；相近的日子有`;
    this.replaceChildren(element('p', { class: 'day' }, `${said}：`), element('ul', {}, ...stories.map(toRow)));
  }
}

const most = 6;
/** Of other days. */
const fewer = 3;

async function load(address: string): Promise<readonly DayStory[]> {
  const response = await fetch(address);
  return response.ok ? ((await response.json()) as readonly DayStory[]) : [];
}

const toRow = ({ href, kicker, title, date, isInferred, place }: DayStory): HTMLElement =>
  element(
    'li',
    {},
    ...(kicker === null ? [] : [element('p', { class: 'kicker' }, kicker)]),
    element('a', { href }, title),
    element(
      'p',
      { class: 'meta' },
      element('span', isInferred ? { class: 'inferred', title: inferredTitle } : {}, date),
      ...(place === null ? [] : [element('span', {}, place)]),
    ),
  );

customElements.define('on-this-day', OnThisDay);
