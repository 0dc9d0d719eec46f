/** Counts as bars, one below the other, each with its name before it and its number behind it. */
import { barX, text } from '@observablehq/plot';
import type { BarChart } from './model.ts';
import { drawPlot, textWidth, type Drawn } from './svg.ts';

/** As narrow as a phone leaves room for. */
const width = 288;
const row = 22;
const size = 12;
const longestName = 11;

const shorten = (name: string): string => (name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name);

/** A chart of bars → its drawing. */
export function drawBars({ rows, ...named }: BarChart): Drawn {
  const names = rows.map(({ label }, index) => ({ key: String(index), label: shorten(label) }));
  const counts = rows.map(({ count, rest = false }, index) => ({ key: String(index), count, rest }));
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
      x: { axis: null, domain: [0, Math.max(1, ...counts.map(({ count }) => count))] },
      y: { axis: null, type: 'band', domain: names.map(({ key }) => key), padding: 0.3 },
      marks: [
        barX(
          counts.filter(({ rest }) => !rest),
          { x: 'count', y: 'key', className: 'bars' },
        ),
        // No name of its own: paler than the others.
        barX(
          counts.filter(({ rest }) => rest),
          { x: 'count', y: 'key', className: 'bars rest' },
        ),
        text(names, { x: 0, y: 'key', text: 'label', dx: -6, textAnchor: 'end', className: 'names' }),
        text(counts, { x: 'count', y: 'key', text: 'count', dx: 4, textAnchor: 'start', className: 'numbers' }),
      ],
    },
    named,
  );
}
