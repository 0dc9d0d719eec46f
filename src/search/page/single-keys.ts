/**
 * Shortcuts of one character (`/`, `n`): who speaks to the computer, or strikes keys by mistake, can switch them off
 * (WCAG 2.2, 2.1.4). Kept in the reader's browser; Ctrl K and all buttons stay.
 */

/** Name in `localStorage`; there and not empty where they are off. */
export const singleKeysOff = 'keysOff';

/** On, too, where the browser keeps nothing. */
export function areSingleKeysOn(): boolean {
  try {
    return !localStorage.getItem(singleKeysOff);
  } catch {
    return true;
  }
}

/** Ties the switch to what the browser keeps, and shows it; where the browser keeps nothing, there is none. */
export function startSingleKeys(box: HTMLInputElement): void {
  try {
    box.checked = !localStorage.getItem(singleKeysOff);
  } catch {
    return;
  }
  box.addEventListener('change', () => {
    if (box.checked) localStorage.removeItem(singleKeysOff);
    else localStorage.setItem(singleKeysOff, '1');
  });
  box.closest('label')?.removeAttribute('hidden');
}
