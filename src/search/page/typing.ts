/** Typing, as an input method does it: what is half typed is no query. */

/** Calls `act` once the reader pauses for `pause` milliseconds, never while an input method composes. */
export function onTyped(input: HTMLInputElement, pause: number, act: () => void): { readonly cancel: () => void } {
  let composing = false;
  let timer = 0;
  const cancel = (): void => {
    clearTimeout(timer);
  };
  const typed = (): void => {
    cancel();
    if (!composing) timer = window.setTimeout(act, pause);
  };
  input.addEventListener('compositionstart', () => {
    composing = true;
    cancel();
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    typed();
  });
  input.addEventListener('input', typed);
  return { cancel };
}

/** Whether a key belongs to the input method. Safari ends the composition before the key that ended it: 229. */
export const isComposed = (event: KeyboardEvent): boolean =>
  event.isComposing || event.key === 'Process' || isKey229(event);

// Deprecated, and still the only thing by which Safari tells.
const isKey229 = (event: KeyboardEvent): boolean => (event as { readonly keyCode?: number }).keyCode === 229;
