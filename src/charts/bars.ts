/** Counts as bars, one below the other, each with its name before it and its number behind it. */
import { barX, text as label } from '@observablehq/plot';
import type { BarChart } from './chart.ts';
import { drawPlot, textWidth, type Drawn } from './svg.ts';

/** As narrow as a phone leaves room for. */
const width = 288;
const row = 22;
const size = 12;
const longestName = 11;

const shorten = (name: string): string => (name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name);

/** A chart of bars → its drawing. */
export function drawBars({ rows, ...text }: BarChart): Drawn {
  const names = rows.map(({ label }, index) => ({ key: String(index), label: shorten(label) }));
  const counts = rows.map(({ count, rest = false }, index) => ({ key: String(index), count, rest }));
  // The rest of a list is no name that could be compared: its number stands without a bar.
  const named = counts.filter(({ rest }) => !rest);
  const marginLeft = Math.ceil(Math.max(...names.map(({ label }) => textWidth(label, size)))) + 8;
  const marginRight = Math.ceil(Math.max(...counts.map(({ count }) => textWidth(String(count), size)))) + 8;
  return drawPlot(
    {
      width,
      height: rows.length * row,
      marginTop: 0,
      marginBottom: 0,
      marginLeft,
      marginRight,
      x: { axis: null, domain: [0, Math.max(1, ...named.map(({ count }) => count))] },
      y: { axis: null, type: 'band', domain: names.map(({ key }) => key), padding: 0.3 },
      marks: [
        barX(named, { x: 'count', y: 'key', className: 'bars' }),
        label(names, { x: 0, y: 'key', text: 'label', dx: -6, textAnchor: 'end', className: 'names' }),
        label(counts, {
          x: ({ count, rest }: (typeof counts)[number]) => (rest ? 0 : count),
          y: 'key',
          text: 'count',
          dx: 4,
          textAnchor: 'start',
          className: 'numbers',
        }),
      ],
    },
    text,
  );
}
