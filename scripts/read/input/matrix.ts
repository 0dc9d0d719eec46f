/** Places on a page of a PDF: lengths and directions are turned by matrices of six numbers. */

export type Matrix = readonly [number, number, number, number, number, number];

export const upright: Matrix = [1, 0, 0, 1, 0, 0];

/** `outer` after `inner`, both as PDF writes them: in any list of six numbers. */
export function multiply(outer: ArrayLike<number>, inner: ArrayLike<number>): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(outer);
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = Array.from(inner);
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A point as it lies when the page is turned so that its text stands upright; `quarter` turns clockwise. */
export function turnBack(x: number, y: number, quarter: number): readonly [number, number] {
  if (quarter === 1) return [y, -x];
  if (quarter === 2) return [-x, -y];
  return quarter === 3 ? [-y, x] : [x, y];
}
