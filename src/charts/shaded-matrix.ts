/** Counts of pairs as shaded cells: rows against columns, the number in each cell. */
import { cell, text } from '@observablehq/plot';
import { shadeOf } from '../browse/provinces.ts';
import type { MatrixChart } from './chart.ts';
import { drawPlot, textWidth, type Drawn } from './svg.ts';

const size = 12;
const row = 24;
const column = 30;
const longestColumn = 9;

/** A column's name is written downwards, as newspapers print narrow headings. */
const downwards = (name: string): string =>
  [...(name.length > longestColumn ? `${name.slice(0, longestColumn - 1)}︙` : name)].join('\n');

/** A matrix → its drawing; wide ones scroll. */
export function drawMatrix({ rows, columns, cells, ...named }: MatrixChart): Drawn {
  // What counts the rest together is no name that could be compared: it stands unshaded.
  const isNamed = (y: number, x: number) => rows[y]?.rest !== true && columns[x]?.rest !== true;
  const most = Math.max(1, ...cells.flatMap((line, y) => line.filter((_, x) => isNamed(y, x))));
  const shade = (count: number, y: number, x: number) => String(isNamed(y, x) ? shadeOf(count, most) : 0);
  const points = cells.flatMap((line, y) =>
    line.map((count, x) => ({
      x: String(x),
      y: String(y),
      count,
      shade: `var(--shade-${shade(count, y, x)})`,
    })),
  );
  const names = rows.map(({ label }, y) => ({ x: '0', y: String(y), label }));
  const heads = columns.map(({ label }, x) => ({ x: String(x), y: '0', label: downwards(label) }));
  const marginLeft = Math.ceil(Math.max(...rows.map(({ label }) => textWidth(label, size)))) + 8;
  const marginTop = Math.max(...columns.map(({ label }) => Math.min(longestColumn, label.length))) * size * 1.15 + 10;
  return drawPlot(
    {
      width: marginLeft + columns.length * column,
      height: marginTop + rows.length * row,
      marginLeft,
      marginTop,
      marginRight: 0,
      marginBottom: 0,
      x: { axis: null, type: 'band', domain: heads.map(({ x }) => x), padding: 0.06 },
      y: { axis: null, type: 'band', domain: names.map(({ y }) => y), padding: 0.06 },
      marks: [
        cell(points, { x: 'x', y: 'y', fill: 'shade', className: 'cells' }),
        text(
          points.filter(({ count }) => count > 0),
          { x: 'x', y: 'y', text: 'count', className: 'numbers' },
        ),
        text(names, { x: 'x', y: 'y', text: 'label', dx: -column / 2 - 4, textAnchor: 'end', className: 'names' }),
        text(heads, {
          x: 'x',
          y: 'y',
          text: 'label',
          dy: -row / 2 - 4,
          lineAnchor: 'bottom',
          lineHeight: 1.15,
          className: 'names',
        }),
      ],
      color: { type: 'identity' },
    },
    named,
  );
}
