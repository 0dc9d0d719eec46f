/** Counts over time as columns side by side. */
import { barY, ruleY, text } from '@observablehq/plot';
import type { BarChart } from './chart.ts';
import { drawPlot, type Drawn } from './svg.ts';

const narrowest = 288;
/** The frame of a route on a wide screen; longer charts scroll. */
const widest = 1080;
const height = 190;
/** Room that a column's number needs. */
const roomForNumber = 22;
const roomForLabel = 44;

/** A chart of columns → its drawing; wide ones scroll. Labels are given where there is room: always the first of a year. */
export function drawColumns({ rows, ...named }: BarChart): Drawn {
  const column = Math.max(6, Math.min(40, Math.floor(widest / rows.length)));
  const width = Math.max(narrowest, rows.length * column + 16);
  const bars = rows.map(({ label, count, maybe = 0 }, index) => ({
    key: String(index),
    label,
    count,
    all: count + maybe,
    number: [count, ...(maybe > 0 ? [maybe] : [])].join('+'),
  }));
  const room = (width - 16) / rows.length;
  const years = bars.filter(({ label }, index) => yearIn(label) !== yearIn(rows[index - 1]?.label ?? ''));
  // So many years that their names would touch: every second, every third.
  const apart = Math.max(1, Math.ceil(roomForLabel / ((room * bars.length) / years.length)));
  return drawPlot(
    {
      width,
      height,
      marginTop: 18,
      marginBottom: 36,
      marginLeft: 8,
      marginRight: 8,
      x: { axis: null, type: 'band', domain: bars.map(({ key }) => key), padding: room > 12 ? 0.25 : 0.1 },
      y: { axis: null, domain: [0, Math.max(1, ...bars.map(({ all }) => all))] },
      marks: [
        barY(bars, { x: 'key', y: 'count', className: 'bars' }),
        barY(
          bars.filter(({ all, count }) => all > count),
          { x: 'key', y1: 'count', y2: 'all', insetTop: 0.5, insetLeft: 0.5, insetRight: 0.5, className: 'bars-maybe' },
        ),
        ruleY([0], { className: 'ground' }),
        ...(room < roomForNumber
          ? []
          : [
              text(
                bars.filter(({ all }) => all > 0),
                { x: 'key', y: 'all', text: 'number', dy: -8, className: 'numbers' },
              ),
              text(bars, {
                x: 'key',
                y: 0,
                text: ({ label }: { label: string }) => monthIn(label),
                dy: 11,
                className: 'names',
              }),
            ]),
        text(
          years.filter((_, index) => index % apart === 0),
          {
            x: 'key',
            y: 0,
            text: ({ label }: { label: string }) => yearIn(label),
            dy: 28,
            dx: -room / 2,
            textAnchor: 'start',
            className: 'names',
          },
        ),
      ],
    },
    named,
  );
}

/** `2023年10月` → `2023` */
const yearIn = (label: string): string => label.slice(0, 4);
/** `2023年10月` → `10`; nothing for a year. */
const monthIn = (label: string): string => /年(\d+)月/.exec(label)?.[1] ?? '';
