/** Ways in which words leave the page: the clipboard, or a file. */

/** Puts a text on the clipboard. Where the browser has none to offer (an address without https), by way of a selection. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.className = 'out-of-sight';
  area.value = text;
  // A dialog makes all outside of it inert.
  (document.querySelector('dialog[open]') ?? document.body).append(area);
  const [selection, focused] = [getSelection(), document.activeElement];
  const kept = selection?.rangeCount ? selection.getRangeAt(0) : null;
  area.select();
  // Deprecated, and the only way there.
  const done = (document as { execCommand(command: string): boolean }).execCommand('copy');
  area.remove();
  if (kept) selection?.addRange(kept);
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}

/** Saves a text as a file. */
export function saveFile(name: string, text: string, mediaType: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

/** The reader's day: 2026-11-21. */
export function today(): string {
  const now = new Date();
  const twoDigits = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
