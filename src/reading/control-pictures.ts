/** Control characters have no form: each is shown as its picture, `␀` for NUL; those that have none as `␦`. As long as before. */
export function withControlPictures(text: string): string {
  return Array.from({ length: text.length }, (_, index) => pictureOf(text, index)).join('');
}

function pictureOf(text: string, index: number): string {
  const code = text.charCodeAt(index);
  if (code < 0x20 && (code < 0x09 || code > 0x0d)) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  return code > 0x7f && code < 0xa0 && code !== 0x85 ? '␦' : text.charAt(index);
}
