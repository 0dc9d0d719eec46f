/** The beginning of a text, for lists and link previews. */

/** Up to `limit` characters: whole sentences where at least half of `limit` is whole sentences, else cut with `……`. */
export function excerpt(text: string, limit: number): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const start = characters.slice(0, limit).join('');
  const sentences = /^.*[。！？](?:[”’」』）])?/su.exec(start)?.[0] ?? '';
  return [...sentences].length >= limit / 2 ? sentences : `${start.replace(/[，、；：\s]$/u, '')}……`;
}
