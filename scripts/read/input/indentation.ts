/** 段首缩进: a line this far in from the edge of its column, in sizes of its type, is indented. */
const shortest = 0.8;
/** No more full-width spaces than this stand for an indentation. */
const most = 4;

/** A distance from the edge of a column as full-width spaces, which is how the later stages know an indentation. `(20, 10)` → `'　　'` */
export function indentation(distance: number, size: number): string {
  const sizes = distance / size;
  return sizes >= shortest ? '　'.repeat(Math.min(Math.round(sizes), most)) : '';
}
